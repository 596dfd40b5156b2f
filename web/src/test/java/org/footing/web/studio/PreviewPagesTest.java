package org.footing.web.studio;

import static org.footing.web.Visitor.holding;
import static org.footing.web.Visitor.next;
import static org.footing.web.Visitor.page;
import static org.footing.web.Visitor.session;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.footing.assessment.Attempt;
import org.footing.assessment.AttemptQuestion;
import org.footing.course.Document;
import org.footing.identity.AuditEntry;
import org.footing.identity.Role;
import org.footing.library.DraftRevision;
import org.footing.library.Origin;
import org.footing.library.Publications;
import org.footing.progress.ItemProgress;
import org.footing.web.HandSchool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What authors see in a student's place. After each test: nothing of it was kept. */
@QuarkusTest
class PreviewPagesTest {

    private static final AtomicInteger LAST = new AtomicInteger();

    private static final String REST =
            """
            ---
            id: rest
            title: Resting
            ---

            Hold it still.

            ::: question {#warm}
            Are your hands warm?
            - (x) Yes
              > Warmth is kind.
            - ( ) No
            :::
            """;

    private static final String STROKE =
            """
            ---
            id: stroke
            title: Stroking
            requires: [rest]
            ---

            ::: quiz {#check pass=60 title="Stroke check" review=never}
            ::: question {#way points=2}
            Which way?
            - (x) Towards the heart
            - ( ) Away from it
            > [!EXPLAIN] As the blood flows.
            :::
            ::: question {#side}
            Both sides?
            - (x) Yes
            - ( ) No
            :::
            :::
            """;

    private static final String LAST_LESSON = "---\nid: end\ntitle: The end\nrequires: [check>=60]\n---\n\nRest.\n";

    @Inject
    HandSchool school;

    @Inject
    Publications publications;

    @Inject
    Clock clock;

    private String course;
    private String author;
    private List<Long> rows;

    @BeforeEach
    void aCourseIsWritten() {
        course = "leg-" + LAST.incrementAndGet();
        publications.publish(
                List.of(
                        document("course.md", "---\nid: " + course + "\ntitle: Leg massage\n---\n"),
                        document("01-leg/module.md", "---\nid: leg\ntitle: The leg\n---\n"),
                        document("01-leg/01-rest.md", REST),
                        document("01-leg/02-stroke.md", STROKE),
                        document("01-leg/03-end.md", LAST_LESSON)),
                Origin.BUNDLED,
                null,
                clock.instant());
        author = session(school.author(Role.AUTHOR, course));
        next(holding(author).post(studio("")));
        rows = rows();
    }

    @AfterEach
    void nothingWasKept() {
        assertEquals(rows, rows());
    }

    private static List<Long> rows() {
        return QuarkusTransaction.requiringNew()
                .call(() -> List.of(
                        Attempt.count(),
                        AttemptQuestion.count(),
                        ItemProgress.count(),
                        DraftRevision.count(),
                        AuditEntry.count()));
    }

    @Test
    void aSelfCheckIsAnsweredInTheLesson() {
        var lesson = page(holding(author).get(studio("/lessons/rest")));
        assertTrue(lesson.text().contains("Preview: nothing here is counted."), lesson::text);
        var action = lesson.select(".ask form").attr("action");
        assertEquals(studio("/lessons/rest/checks/warm#check-warm"), action);

        var answered = page(holding(author).formParam("warm.option", "0").post(studio("/lessons/rest/checks/warm")));
        assertEquals("Right Warmth is kind.", answered.select(".verdict").text());
        assertTrue(answered.text().contains("Hold it still."), answered::text);
        var alone = holding(author)
                .header("X-Fragment", "true")
                .formParam("warm.option", "1")
                .post(studio("/lessons/rest/checks/warm"));
        assertFalse(alone.asString().contains("Hold it still."));
        assertTrue(page(alone).text().contains("Not this one"), alone::asString);
        holding(author).post(studio("/lessons/rest/checks/nothing")).then().statusCode(404);
    }

    @Test
    void aQuizIsTakenAndMarkedAtOnce() {
        var asked = page(holding(author).get(studio("/quizzes/check")));
        assertTrue(asked.text().contains("2 questions, passed with 60%"), asked::text);
        assertTrue(asked.text().contains("Question 1 of 2, 2 points."), asked::text);
        assertFalse(asked.text().contains("As the blood flows"), asked::text);

        var marked = page(holding(author)
                .formParam("way.option", "0")
                .formParam("side.option", "1")
                .post(studio("/quizzes/check?seed=0")));
        assertEquals("67% Passed", marked.select(".result .figure").text());
        assertTrue(marked.select("#way .verdict").text().startsWith("Right"), marked::text);
        assertTrue(marked.select("#side").text().contains("The answer"), marked::text);
        assertTrue(marked.select("#way input").parents().is("fieldset[disabled]"));

        var empty = page(
                holding(author).contentType("application/x-www-form-urlencoded").post(studio("/quizzes/check")));
        assertEquals("0% Not passed", empty.select(".result .figure").text());
        assertTrue(empty.select("#way").text().contains("No answer."), empty::text);
        holding(author).get(studio("/quizzes/nothing")).then().statusCode(404);
    }

    @Test
    void theCourseIsSeenFromAnyPointOfTheWay() {
        var nothing = page(holding(author).get(studio("/preview")));
        assertEquals(
                List.of(
                        "Not started",
                        "Locked: opens when you have done “Resting”",
                        "Locked: opens when you have done “Stroke check” with at least 60%"),
                nothing.select(".rail .sub").eachText().stream()
                        .map(words -> words.replaceAll("\\.$", ""))
                        .toList());
        assertTrue(nothing.text().contains("0 of 4 lessons and quizzes done"), nothing::text);

        var one = page(holding(author).get(studio("/preview?upTo=rest")));
        assertEquals("all up to “Resting”", one.select("option[selected]").text());
        assertEquals(1, one.select(".rail .state.locked").size());
        var all = page(holding(author).get(studio("/preview?upTo=end")));
        assertEquals("everything", all.select("option[selected]").text());
        assertTrue(all.text().contains("4 of 4 lessons and quizzes done"), all::text);
        assertEquals(
                "nothing yet",
                page(holding(author).get(studio("/preview?upTo=other")))
                        .select("option[selected]")
                        .text());
    }

    @Test
    void forOthersThereIsNoPreview() {
        var elsewhere = school.author(Role.AUTHOR, "another-course");
        rows = rows();
        for (var somebody : List.of(school.student(), elsewhere, school.tutor())) {
            var session = session(somebody);
            rows = rows();
            for (var place : List.of("/preview", "/lessons/rest", "/quizzes/check")) {
                holding(session).get(studio(place)).then().statusCode(404);
            }
            holding(session).post(studio("/lessons/rest/checks/warm")).then().statusCode(404);
            holding(session)
                    .contentType("application/x-www-form-urlencoded")
                    .post(studio("/quizzes/check"))
                    .then()
                    .statusCode(404);
        }
    }

    private static Document document(String path, String text) {
        return new Document(path, text.getBytes(StandardCharsets.UTF_8));
    }

    private String studio(String place) {
        return "/studio/" + course + place;
    }
}
