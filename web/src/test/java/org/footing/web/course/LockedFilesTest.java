package org.footing.web.course;

import static org.footing.web.Visitor.holding;
import static org.footing.web.Visitor.session;
import static org.footing.web.Visitor.signedIn;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.footing.cohort.Cohort;
import org.footing.cohort.Enrolments;
import org.footing.course.Document;
import org.footing.identity.Person;
import org.footing.library.Edition;
import org.footing.library.Origin;
import org.footing.library.Publications;
import org.footing.web.HandSchool;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A picture is as closed as the pages that show it. */
@QuarkusTest
class LockedFilesTest {

    private static final String COURSE = "file-massage";
    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static Optional<List<Long>> cohorts = Optional.empty();

    @Inject
    HandSchool school;

    @Inject
    Publications publications;

    @Inject
    Enrolments enrolments;

    @Inject
    Clock clock;

    private String student;
    private String session;

    @BeforeEach
    void aStudentOfTheFirstEdition() {
        if (cohorts.isEmpty()) {
            cohorts = Optional.of(List.of(cohort(1), cohort(2)));
        }
        student = school.person();
        enrol(cohorts.orElseThrow().get(0));
        session = session(student);
    }

    @Test
    void whatTheOpenPagesShowIsThere() {
        assertEquals(200, status(1, "01-first/open.png"), "of the first lesson");
        assertEquals(200, status(1, "asked.png"), "of a question in it");
        assertEquals(200, status(1, "about.png"), "of the page of the course");
    }

    @Test
    void whatALockedLessonShowsIsNot() {
        assertEquals(404, status(1, "01-first/locked.png"));
        assertEquals(404, status(1, "01-first/handout.pdf"));
        assertEquals(200, status(1, "01-first/both.png"), "an open lesson shows it too");
    }

    @Test
    void whatNoPageShowsIsForStaffAlone() {
        assertEquals(404, status(1, "01-first/unused.png"));
        assertEquals(
                200, signedIn("admin").get(address(1, "01-first/unused.png")).statusCode());
    }

    @Test
    void whatOpensItsLessonOpensAPicture() {
        var done = holding(session)
                .contentType("application/x-www-form-urlencoded")
                .post("/courses/" + COURSE + "/lessons/one/completion");
        assertEquals(303, done.statusCode());
        assertEquals(200, status(1, "01-first/locked.png"));
        assertEquals(200, status(1, "01-first/handout.pdf"));
    }

    @Test
    void anEditionThatTheCohortDoesNotFollowIsClosed() {
        assertEquals(404, status(2, "01-first/open.png"));
        assertEquals(404, status(2, "about.png"));
        assertEquals(200, signedIn("admin").get(address(2, "01-first/open.png")).statusCode());
    }

    @Test
    void anAttemptGoesOnShowingItsPictures() {
        holding(session)
                .contentType("application/x-www-form-urlencoded")
                .post("/courses/" + COURSE + "/quizzes/check/attempts")
                .then()
                .statusCode(303);
        enrol(cohorts.orElseThrow().get(1));
        assertEquals(200, status(2, "01-first/open.png"));
        assertEquals(200, status(1, "asked.png"));
        assertEquals(404, status(1, "01-first/locked.png"), "its lesson has no quiz");
    }

    private int status(int edition, String path) {
        return holding(session).get(address(edition, path)).statusCode();
    }

    private static String address(int edition, String path) {
        return "/courses/" + COURSE + "/editions/" + edition + "/files/" + path;
    }

    private void enrol(long cohort) {
        QuarkusTransaction.requiringNew()
                .run(() -> enrolments.enrol(
                        Cohort.findById(cohort), Person.named(student).orElseThrow(), clock.instant()));
    }

    private long cohort(int edition) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Edition published = publications.publish(documents(edition), Origin.STUDIO, null, clock.instant());
            var start = LocalDate.ofInstant(clock.instant(), ZONE).minusDays(10L - edition);
            return Cohort.open("Files " + edition, published, start, ZONE).id;
        });
    }

    private static List<Document> documents(int edition) {
        return List.of(
                text("course.md", "id: " + COURSE + "\ntitle: Files", "![About](about.png)"),
                text("01-first/module.md", "id: first-files\ntitle: First", "Edition " + edition),
                text(
                        "01-first/01-one.md",
                        "id: one\ntitle: One\ncomplete: manual",
                        """
                        ![Open](open.png)

                        ![Both](both.png)

                        ::: quiz {#check}
                        ::: question {#what}
                        What is ![this](../asked.png)?
                        - (x) A hand
                        - ( ) A foot
                        :::
                        :::
                        """),
                text(
                        "01-first/02-two.md",
                        "id: two\ntitle: Two\nrequires: [one]",
                        "![Locked](locked.png)\n\n![Both](both.png)\n\n[To keep](handout.pdf)"),
                picture("about.png"),
                picture("asked.png"),
                picture("01-first/open.png"),
                picture("01-first/both.png"),
                picture("01-first/locked.png"),
                picture("01-first/unused.png"),
                new Document("01-first/handout.pdf", "%PDF-1.7".getBytes(StandardCharsets.UTF_8)));
    }

    private static Document text(String path, String matter, String body) {
        return new Document(path, "---\n%s\n---\n\n%s\n".formatted(matter, body).getBytes(StandardCharsets.UTF_8));
    }

    private static Document picture(String path) {
        try {
            return new Document(
                    path,
                    Files.readAllBytes(Path.of(
                            "src/test/resources/fixture-courses/hand-massage/01-hands/01-first-touch/resting.png")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
