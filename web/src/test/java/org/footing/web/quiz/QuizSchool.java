package org.footing.web.quiz;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.footing.cohort.Cohort;
import org.footing.cohort.Enrolment;
import org.footing.cohort.Enrolments;
import org.footing.course.Document;
import org.footing.identity.Person;
import org.footing.identity.Right;
import org.footing.identity.Role;
import org.footing.identity.Scope;
import org.footing.library.Edition;
import org.footing.library.Origin;
import org.footing.library.Publications;
import org.footing.web.HandSchool;

/** Makes courses of one lesson with one quiz, as a test writes it, and people who take it. */
@ApplicationScoped
public class QuizSchool {

    /** Three questions of four points. */
    public static final String QUESTIONS =
            """
            ::: question {#bone points=2}
            Which bone is the heel?
            - ( ) Talus
              > canaryfeedback
            - (x) Calcaneus
            - ( ) Navicular {critical}
            > [!HINT] canaryhint
            > [!EXPLAIN] canaryexplain
            :::

            ::: question {#strokes}
            Put the strokes in order.
            1. Glide
            2. Knead
            3. Rest
            :::

            ::: question {#words}
            What do you say?

            ____

            > [!RUBRIC] canaryrubric
            :::
            """;

    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    private final AtomicInteger courses = new AtomicInteger();

    @Inject
    HandSchool people;

    @Inject
    Publications publications;

    @Inject
    Enrolments enrolments;

    @Inject
    Clock clock;

    /** @param id of the course */
    public record Opened(String id, long cohort) {

        public String quiz() {
            return "/courses/" + id + "/quizzes/check";
        }

        public String lesson() {
            return "/courses/" + id + "/lessons/only";
        }
    }

    /**
     * @param rules attributes of the quiz
     * @param matter further lines of the lesson's front matter
     */
    public Opened open(String rules, String questions, String... matter) {
        return open(rules, questions, 0, matter);
    }

    private Opened open(String rules, String questions, int days, String... matter) {
        var id = "quiz-course-" + courses.incrementAndGet();
        var documents = documents(id, rules, questions, matter);
        return QuarkusTransaction.joiningExisting().call(() -> {
            var edition = publications.publish(documents, Origin.STUDIO, null, clock.instant());
            return new Opened(
                    id,
                    Cohort.open(
                                    id,
                                    edition,
                                    LocalDate.ofInstant(clock.instant(), ZONE).plusDays(days),
                                    ZONE)
                            .id);
        });
    }

    /** Publishes the course's next edition; its cohorts stay with the one they have. */
    public void publish(Opened course, String rules, String questions) {
        QuarkusTransaction.joiningExisting()
                .run(() -> publications.publish(
                        documents(course.id(), rules, questions), Origin.STUDIO, null, clock.instant()));
    }

    /** Another cohort of the course. */
    public long cohort(Opened course, String name) {
        return QuarkusTransaction.joiningExisting().call(() -> Cohort.open(
                        name,
                        Edition.newest(course.id()).orElseThrow(),
                        LocalDate.ofInstant(clock.instant(), ZONE),
                        ZONE)
                .id);
    }

    private static List<Document> documents(String id, String rules, String questions, String... matter) {
        return List.of(
                document("course.md", "---\nid: " + id + "\ntitle: Quizzes\n---\n"),
                document("01-first/module.md", "---\nid: first\ntitle: First\n---\n"),
                document(
                        "01-first/01-only.md",
                        "---\nid: only\ntitle: Only lesson\n%s\n---\n\nWarm your hands.\n\n::: quiz {#check title=\"Heel check\" %s}\n%s\n:::\n"
                                .formatted(String.join("\n", matter), rules, questions)));
    }

    public Opened open(String rules) {
        return open(rules, QUESTIONS);
    }

    /** Of a cohort that begins in a week. */
    public Opened openLater(String rules) {
        return open(rules, QUESTIONS, 7);
    }

    /** The name of somebody who takes the course. */
    public String student(Opened course) {
        var username = people.person();
        QuarkusTransaction.joiningExisting()
                .run(() -> enrolments.enrol(
                        Cohort.findById(course.cohort()), Person.named(username).orElseThrow(), clock.instant()));
        return username;
    }

    /** The name of somebody who teaches the course. */
    public String tutor(Opened course) {
        var username = people.person();
        QuarkusTransaction.joiningExisting()
                .run(() -> Right.give(
                        Person.named(username).orElseThrow(),
                        Role.TUTOR,
                        Scope.COURSE,
                        course.id(),
                        null,
                        clock.instant()));
        return username;
    }

    public Enrolment enrolment(String username) {
        return QuarkusTransaction.joiningExisting().call(() -> Enrolment.<Enrolment>find(
                        "from Enrolment e join fetch e.cohort join fetch e.person where e.person.username = ?1",
                        username)
                .singleResult());
    }

    private static Document document(String path, String text) {
        return new Document(path, text.getBytes(StandardCharsets.UTF_8));
    }
}
