package org.footing.web.discussion;

import static org.footing.web.Visitor.holding;
import static org.footing.web.Visitor.next;
import static org.footing.web.Visitor.page;
import static org.footing.web.Visitor.post;
import static org.footing.web.Visitor.session;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.footing.web.HandSchool;
import org.footing.web.TestClock;
import org.footing.web.quiz.QuizSchool;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class QuestionPagesTest {

    @Inject
    HandSchool people;

    @Inject
    QuizSchool school;

    @Inject
    TestClock clock;

    private QuizSchool.Opened course;
    private String asker;
    private String other;
    private String tutor;

    @BeforeEach
    void aCohort() {
        course = school.open("");
        asker = session(school.student(course));
        other = session(school.student(course));
        tutor = session(school.tutor(course));
    }

    @Test
    void theLessonSaysHowManyQuestionsThereAre() {
        assertTrue(shown(asker, course.lesson()).text().contains("Ask about this lesson"));
        ask("How hard?");
        for (var reader : new String[] {asker, other, tutor}) {
            assertTrue(shown(reader, course.lesson()).text().contains("1 question about this lesson"));
            assertTrue(shown(reader, course.lesson() + "/questions").text().contains("How hard?"));
        }
    }

    @Test
    void aQuestionIsAnsweredAndAnAnswerAccepted() {
        var question = ask("How hard?");
        assertTrue(shown(tutor, "/").text().contains("Questions (1)"));
        assertTrue(shown(tutor, "/questions").text().contains("1 of 1 you have not opened"));
        shown(tutor, question);
        assertTrue(shown(tutor, "/questions").text().contains("0 of 1 you have not opened"));
        answer(tutor, question, "As for a *peach*.");
        answer(other, question, "Softly.");
        assertTrue(shown(tutor, "/questions").text().contains("Every question has an answer."));
        assertTrue(shown(asker, "/questions").text().contains("How hard? New 2 answers"));

        var page = shown(asker, question);
        assertEquals(1, page.select(".chip").size(), "the tutor's answer bears a mark");
        assertEquals("peach", page.select(".posted em").text());
        for (var id : page.select("[action$=acceptance] [name=answer]").eachAttr("value")) {
            next(post(asker, question + "/acceptance", Map.of("answer", id)));
        }
        assertEquals(1, shown(other, question).select(".state.done").size());
        assertFalse(shown(other, question).html().contains("/acceptance"));
        post(other, question + "/acceptance", Map.of("answer", "")).then().statusCode(404);
    }

    @Test
    void markupAndScriptsAreShownAsTheyWereTyped() {
        var question = ask("<i>Why</i>");
        answer(other, question, "<script>alert(1)</script> [x](javascript:alert(1))");
        var page = shown(asker, question);
        assertEquals("<i>Why</i>", page.select("h1").text());
        assertEquals(
                0, page.select(".posted script, .posted a[href^=javascript]").size());
    }

    @Test
    void whatCannotBeIsSaidAndWhatWasTypedStays() {
        var refused = post(asker, course.lesson() + "/questions", Map.of("title", "", "text", "Only a text."));
        assertEquals(422, refused.statusCode());
        assertEquals("Only a text.", page(refused).select("#text").text());
        var question = ask("How hard?");
        post(other, question + "/answers", Map.of("text", " ")).then().statusCode(422);
        post(other, question + "/answers", Map.of("text", "x".repeat(4001)))
                .then()
                .statusCode(422);
        post(other, question + "/reports", Map.of("answer", "", "reason", ""))
                .then()
                .statusCode(422);
        post(other, question + "/reports", Map.of("answer", "x", "reason", "Why"))
                .then()
                .statusCode(404);
    }

    @Test
    void whatIsSentTwiceIsThereOnce() {
        var form = Map.of("title", "Twice", "text", "Said.", "saveId", "one-and-the-same");
        assertEquals(
                next(post(asker, course.lesson() + "/questions", form)),
                next(post(asker, course.lesson() + "/questions", form)));
    }

    @Test
    void studentsOfOtherCohortsAndThoseWhoLeftGet404() {
        var question = ask("How hard?");
        var elsewhere = session(school.student(new QuizSchool.Opened(course.id(), school.cohort(course, "Other"))));
        holding(elsewhere).get(question).then().statusCode(404);
        assertFalse(shown(elsewhere, course.lesson() + "/questions").text().contains("How hard?"));
        post(elsewhere, question + "/answers", Map.of("text", "Hm.")).then().statusCode(404);
        var leaver = school.student(course);
        var session = session(leaver);
        shown(session, question);
        people.withdraw(leaver);
        holding(session).get(question).then().statusCode(404);
        holding(session).get(course.lesson() + "/questions").then().statusCode(404);
    }

    @Test
    void anArchivedCohortIsOnlyRead() {
        var question = ask("How hard?");
        post(session(people.administrator()), "/cohorts/" + course.cohort() + "/archive", Map.of("sure", "true"));
        assertEquals(0, shown(other, question).select("main form").size());
        assertEquals(
                0,
                shown(asker, course.lesson() + "/questions").select("main form").size());
        post(other, question + "/answers", Map.of("text", "Late.")).then().statusCode(409);
    }

    @Test
    void aReportIsHeardByTutorsAndWhatIsHiddenSaysSo() {
        var question = ask("How hard?");
        answer(other, question, "Rude words.");
        var id = shown(asker, question)
                .expectFirst("[action$=reports] [name=answer][value~=.]")
                .val();
        var about = Map.of("answer", id, "reason", "It is rude.");
        assertTrue(shown(asker, next(post(asker, question + "/reports", about)))
                .text()
                .contains("Your report has gone"));
        next(post(asker, question + "/reports", about));
        post(other, question + "/reports", about).then().statusCode(404);
        assertFalse(shown(other, question).text().contains("It is rude."));
        var reports = shown(tutor, "/questions/reports");
        assertEquals(1, reports.select("article").size());
        assertTrue(reports.text().contains("It is rude."));
        holding(asker).get("/questions/reports").then().statusCode(404);
        post(asker, question + "/moderation", Map.of("answer", id, "act", "hide"))
                .then()
                .statusCode(404);

        next(post(tutor, question + "/moderation?from=reports", Map.of("answer", id, "act", "hide")));
        assertTrue(shown(tutor, "/questions/reports").text().contains("Nothing is reported."));
        assertTrue(shown(asker, question).text().contains("A tutor hid what stood here."));
        assertFalse(shown(asker, question).text().contains("Rude words."));
        assertTrue(shown(other, question).text().contains("Rude words."));
        next(post(tutor, question + "/moderation", Map.of("answer", id, "act", "show")));
        assertTrue(shown(asker, question).text().contains("Rude words."));
    }

    @Test
    void whatOneWroteOneselfIsEditedAndTakenBack() {
        var question = ask("How hard?");
        var form = shown(asker, question + "/edit");
        assertEquals("How hard?", form.select("#title").val());
        next(post(asker, question + "/edit", Map.of("answer", "", "title", "How soft?", "text", "Really.")));
        assertTrue(shown(other, question).text().contains("edited"));
        post(asker, question + "/edit", Map.of("answer", "", "title", "", "text", ""))
                .then()
                .statusCode(422);
        holding(other).get(question + "/edit").then().statusCode(404);
        answer(other, question, "Softly.");
        post(asker, question + "/removal", Map.of("answer", "")).then().statusCode(409);
        var id = shown(other, question)
                .expectFirst("[action$=removal] [name=answer]")
                .val();
        next(post(other, question + "/removal", Map.of("answer", id)));
        next(post(asker, question + "/removal", Map.of("answer", "")));
        holding(asker).get(question).then().statusCode(404);
    }

    @Test
    void whoWritesTooMuchIsAskedToWait() {
        for (var n = 0; n < 20; n++) {
            ask("Question " + n);
        }
        var refused = post(asker, course.lesson() + "/questions", Map.of("title", "More", "text", "Still here."));
        assertEquals(422, refused.statusCode());
        assertTrue(page(refused).text().contains("within an hour"));
        assertEquals("Still here.", page(refused).select("#text").text());
    }

    private String ask(String title) {
        return next(post(asker, course.lesson() + "/questions", Map.of("title", title, "text", "Please say.")));
    }

    /** A moment after what was said before. */
    private void answer(String session, String question, String text) {
        clock.advance(Duration.ofSeconds(1));
        next(post(session, question + "/answers", Map.of("text", text)));
    }

    private static Document shown(String session, String address) {
        var answer = holding(session).get(address.replaceFirst("#.*", ""));
        assertEquals(200, answer.statusCode(), address);
        return page(answer);
    }
}
