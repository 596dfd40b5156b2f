package org.footing.web.teaching;

import static org.footing.web.Visitor.holding;
import static org.footing.web.Visitor.next;
import static org.footing.web.Visitor.page;
import static org.footing.web.Visitor.session;
import static org.footing.web.Visitor.signedIn;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.footing.assessment.Response.Picked;
import org.footing.web.quiz.QuizSchool;
import org.hibernate.SessionFactory;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RegradePagesTest {

    private static final String FAULTY =
            """
            ::: question {#bone points=2}
            Which bone is the heel?
            - (x) Talus
            - ( ) Calcaneus
            :::

            ::: question {#skin}
            Is skin an organ?
            - (x) Yes
            - ( ) No
            :::
            """;

    private static final String CORRECTED = FAULTY.replace("(x) Talus\n- ( )", "( ) Talus\n- (x)");
    private static final String RULES = "pass=70";

    @Inject
    QuizSchool school;

    @Inject
    Taker taker;

    @Inject
    SessionFactory hibernate;

    private QuizSchool.Opened course;
    private String tutor;
    private String amara;
    private long hers;

    /** Amara said what is right and failed for it; Bruno said what the key wanted. */
    @BeforeEach
    void twoHaveTakenIt() {
        course = school.open(RULES, FAULTY);
        tutor = session(school.tutor(course));
        amara = school.student(course);
        hers = taker.takes(amara, Map.of("bone", new Picked(1), "skin", new Picked(0)));
        taker.takes(course, Map.of("bone", new Picked(0), "skin", new Picked(0)));
    }

    @Test
    void withoutACorrectedEditionThereIsNothingToRegrade() {
        var shown = shown("");
        assertTrue(shown.text().contains("There is nothing to regrade."), shown.text());
        assertEquals(0, shown.select("form").size());
    }

    @Test
    void whatHasChangedIsShownQuestionByQuestionOldAndNew() {
        school.publish(course, RULES, CORRECTED);
        var shown = shown("");
        assertEquals(1, shown.select("#bone").size());
        assertEquals(0, shown.select("#skin").size());
        var forms = shown.select("#bone .forms > div");
        assertEquals(
                "As it was in 2 attempts 2 points Talus Key Calcaneus",
                forms.get(0).text());
        assertEquals("As it is now 2 points Talus Calcaneus Key", forms.get(1).text());
        assertEquals("bone", shown.select("input[name=question][checked]").val());
        assertEquals("KEEP_BETTER", shown.select("input[name=policy][checked]").val());
    }

    @Test
    void whatARegradeWouldDoIsShownBeforeItIsDone() {
        school.publish(course, RULES, CORRECTED);
        var shown = shown("?question=bone&policy=AS_CORRECTED");
        var preview = shown.expectFirst("#preview");
        assertTrue(preview.text().contains("2 marks change: 1 up, 1 down."), preview.text());
        assertTrue(preview.text().contains("1 would pass who had not."), preview.text());
        assertTrue(
                preview.text().contains("1 would not have passed by the new key. They keep their pass."),
                preview.text());
        assertTrue(preview.select("tbody tr").text().contains("33% 100% now passed"), preview.text());
        assertTrue(preview.select("tbody tr").text().contains("100% 33% no longer reached"), preview.text());
        assertFalse(page(signedIn(amara).get("/attempts/" + hers)).text().contains("corrected"));
    }

    @Test
    void takingBackIsWarnedOf() {
        school.publish(course, RULES, CORRECTED);
        var shown = shown("?question=bone&policy=AS_CORRECTED&takeBack=true");
        assertTrue(shown.select("#preview").text().contains("their pass is taken back"), shown.text());
    }

    @Test
    void aRegradeLeadsToWhoChanged() {
        school.publish(course, RULES, CORRECTED);
        var done = next(apply(tutor, "KEEP_BETTER", "The heel is the calcaneus."));
        var shown = page(holding(tutor).get(done));
        assertTrue(shown.text().contains("Keep the better"), shown.text());
        assertTrue(shown.text().contains("The heel is the calcaneus."), shown.text());
        assertEquals(1, shown.select("tbody tr").size());
        assertTrue(shown.select("tbody tr").text().contains("33% 100% now passed"), shown.text());
        var again = shown("");
        assertTrue(again.select("#past ~ ol").text().contains("Questions: bone"), again.text());
        assertTrue(again.text().contains("2 attempts have been regraded already."), again.text());
    }

    @Test
    void theStudentIsToldAndTheReviewShowsTheNewKey() {
        school.publish(course, RULES, CORRECTED);
        apply(tutor, "AS_CORRECTED", "Wrong key.");
        var home = page(signedIn(amara).get("/"));
        assertTrue(
                home.select(".news")
                        .text()
                        .contains("Your mark in Heel check changed from 33% to 100%: a question was corrected."),
                home.text());
        var review = page(signedIn(amara).get("/attempts/" + hers));
        assertTrue(
                review.select("#bone").text().contains("2 of 2 points. The question was corrected since"),
                review.text());
        assertTrue(review.select("#bone .verdict").hasClass("right"));
    }

    @Test
    void withoutAReasonNothingIsDoneAndWhatWasChosenIsKept() {
        school.publish(course, RULES, CORRECTED);
        var answer = apply(tutor, "FULL_MARKS", " ");
        assertEquals(422, answer.statusCode());
        var shown = page(answer);
        assertEquals("FULL_MARKS", shown.select("input[name=policy][checked]").val());
        assertEquals(1, shown.select("#reason[aria-invalid]").size());
        assertEquals(0, shown("").select("#past").size());
    }

    @Test
    void withoutAQuestionThePageAsksForOne() {
        school.publish(course, RULES, CORRECTED);
        var shown = shown("?policy=FULL_MARKS");
        assertTrue(shown.text().contains("Choose at least one question."), shown.text());
        assertEquals(0, shown.select("#preview").size());
    }

    @Test
    void whatChangedSinceIsShownFirst() {
        school.publish(course, RULES, CORRECTED);
        var fingerprint = fingerprint("KEEP_BETTER");
        taker.takes(course, Map.of("bone", new Picked(1)));
        var answer = apply(tutor, "KEEP_BETTER", "Wrong key.", fingerprint);
        assertEquals(409, answer.statusCode());
        var shown = page(answer);
        assertTrue(shown.text().contains("Something has changed since you looked."), shown.text());
        assertEquals("Wrong key.", shown.select("#reason").val());
        assertTrue(shown.text().contains("2 marks change: 2 up, 0 down."), shown.text());
        assertEquals(0, shown("").select("#past").size());
    }

    @Test
    void aSecondTutorIsShownWhatTheFirstDid() {
        school.publish(course, RULES, CORRECTED);
        var fingerprint = fingerprint("KEEP_BETTER");
        apply(tutor, "KEEP_BETTER", "Wrong key.", fingerprint);
        var second = session(school.tutor(course));
        var answer = apply(second, "KEEP_BETTER", "Wrong key.", fingerprint);
        assertEquals(409, answer.statusCode());
        assertTrue(page(answer).text().contains("Nothing would change."), answer.asString());
    }

    @Test
    void anOpenAttemptIsNamed() {
        school.publish(course, RULES, CORRECTED);
        taker.begins(school.student(course));
        assertTrue(
                shown("").text().contains("1 attempt is still open"), shown("").text());
    }

    @Test
    void forOthersThereIsNoSuchPage() {
        school.publish(course, RULES, CORRECTED);
        var done = next(apply(tutor, "KEEP_BETTER", "Wrong key."));
        var elsewhere = school.open(RULES, FAULTY);
        for (var username : new String[] {amara, school.tutor(elsewhere)}) {
            var session = session(username);
            holding(session).get(course.quiz() + "/regrades").then().statusCode(404);
            holding(session).get(done).then().statusCode(404);
            assertEquals(404, apply(session, "KEEP_BETTER", "Mine.", "").statusCode());
        }
        holding(tutor).get(elsewhere.quiz() + "/regrades/1").then().statusCode(404);
        holding(tutor).get(course.quiz() + "/regrades/0").then().statusCode(404);
    }

    @Test
    void aPreviewCostsTenStatementsHoweverManyAttempts() {
        school.publish(course, RULES, CORRECTED);
        for (var more = 0; more < 2; more++) {
            shown("?question=bone&policy=AS_CORRECTED");
            hibernate.getStatistics().clear();
            shown("?question=bone&policy=AS_CORRECTED");
            assertEquals(10, hibernate.getStatistics().getPrepareStatementCount());
            for (var number = 0; number < 5; number++) {
                taker.takes(course, Map.of("bone", new Picked(1)));
            }
        }
    }

    private Document shown(String query) {
        var answer = holding(tutor).get(course.quiz() + "/regrades" + query);
        assertEquals(200, answer.statusCode());
        return page(answer);
    }

    private Response apply(String session, String policy, String reason) {
        return apply(session, policy, reason, fingerprint(policy));
    }

    private Response apply(String session, String policy, String reason, String fingerprint) {
        return holding(session)
                .formParam("question", "bone")
                .formParam("policy", policy)
                .formParam("reason", reason)
                .formParam("fingerprint", fingerprint)
                .post(course.quiz() + "/regrades");
    }

    private String fingerprint(String policy) {
        return shown("?question=bone&policy=" + policy)
                .select("input[name=fingerprint]")
                .val();
    }
}
