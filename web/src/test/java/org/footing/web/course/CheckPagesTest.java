package org.footing.web.course;

import static org.footing.web.HandSchool.LESSON;
import static org.footing.web.Visitor.anybody;
import static org.footing.web.Visitor.holding;
import static org.footing.web.Visitor.page;
import static org.footing.web.Visitor.session;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.footing.web.HandSchool;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class CheckPagesTest {

    private static final String ONE_RIGHT = LESSON + "/checks/one-right";
    private static final String TWO_RIGHT = LESSON + "/checks/two-right";
    private static final String IN_ORDER = LESSON + "/checks/in-order";

    @Inject
    HandSchool school;

    private String student;

    @BeforeEach
    void signIn() {
        student = session(school.student());
    }

    @Test
    void theRightOptionIsToldWithItsReason() {
        var told = told(choose(ONE_RIGHT, 1));

        assertTrue(told.contains("Right canary-feedback-warm: yes, warmth is kind. canary-explain-warm"), told);
    }

    @Test
    void aWrongOptionIsToldWithoutTheRightOne() {
        var answer = choose(ONE_RIGHT, 0);
        var told = told(answer);

        assertTrue(told.contains("Not this one canary-feedback-left: no, either will do."), told);
        assertTrue(told.contains("Show the answer"), told);
        assertFalse(answer.asString().contains("canary-feedback-warm"), "nothing of what was not chosen");
        assertFalse(answer.asString().contains("canary-explain"), "and not why");
    }

    @Test
    void whatWasChosenStaysChosen() {
        var form = page(choose(TWO_RIGHT, 0, 2)).select("form[action^=" + TWO_RIGHT + "] input[checked]");

        assertEquals(List.of("0", "2"), form.eachAttr("value"));
    }

    @ParameterizedTest
    @CsvSource({"Right,0;1", "Partly right,0", "Partly right,0;2", "Not this one,2"})
    void severalRightOptionsEarnTheirShare(String verdict, String chosen) {
        var options = IntStream.of(List.of(chosen.split(";")).stream()
                        .mapToInt(Integer::parseInt)
                        .toArray())
                .toArray();

        assertEquals(
                verdict,
                page(choose(TWO_RIGHT, options)).select("[role=status] strong").text());
    }

    @Test
    void whenNothingIsChosenThereIsNothingToCheck() {
        assertTrue(told(choose(ONE_RIGHT)).contains("Choose an answer first, then check it."));
        assertTrue(told(choose(TWO_RIGHT)).contains("Choose an answer first, then check it."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"17", "-1", "1.5", "99999999999999999999", "<script>", "0\u0000"})
    void whatIsNoOptionIsNotUnderstood(String option) {
        var answer = holding(student).formParam("one-right.option", option).post(ONE_RIGHT);

        assertEquals(200, answer.statusCode());
        assertTrue(told(answer).contains("That is not an answer to this question."));
    }

    @Test
    void theRightOrderIsToldWithItsReason() {
        var told = told(order("Ask", "Warm", "Rest", "Lift"));

        assertTrue(told.contains("Right canary-explain-order: consent before contact."), told);
    }

    @Test
    void anotherOrderIsToldByItsNeighbours() {
        var answer = order("Warm", "Rest", "Lift", "Ask");

        assertTrue(
                told(answer).contains("Partly right 2 of 3 steps are followed by the right next step"), told(answer));
        assertFalse(answer.asString().contains("canary-explain"));
        assertTrue(told(order("Lift", "Rest", "Warm", "Ask")).contains("Not this order"));
    }

    @Test
    void theOrderGivenStandsThereAgain() {
        var steps = page(order("Lift", "Ask", "Rest", "Warm"))
                .select("form[action^=" + IN_ORDER + "] li")
                .eachText();

        var given = List.of("Lift", "Ask", "Rest", "Warm", "Hurry");
        IntStream.range(0, 5)
                .forEach(place -> assertTrue(steps.get(place).contains(given.get(place)), steps.get(place)));
    }

    @Test
    void twoStepsInOnePlaceAreNotMarked() {
        var keys = keys();

        var answer = holding(student)
                .formParam("in-order.place-" + keys.get("Ask"), "1")
                .formParam("in-order.place-" + keys.get("Warm"), "1")
                .post(IN_ORDER);
        assertTrue(told(answer).contains("Not yet Two steps had the same place."), told(answer));
    }

    @Test
    void theAnswerIsShownToWhoAsksForIt() {
        var one = told(reveal(ONE_RIGHT));
        var two = told(reveal(TWO_RIGHT));
        var order = told(reveal(IN_ORDER));

        assertTrue(one.contains("The answer The warm one canary-explain-warm"), one);
        assertTrue(two.contains("The answer May I? Does it hurt anywhere?"), two);
        assertTrue(order.contains("The answer Ask Warm Rest Lift canary-explain-order"), order);
    }

    @Test
    void theQuestionAloneComesToWhoAsksForIt() {
        var alone = holding(student)
                .header("X-Fragment", "true")
                .formParam("one-right.option", "1")
                .post(ONE_RIGHT)
                .asString();
        var whole = choose(ONE_RIGHT, 1).asString();

        assertFalse(alone.contains("<html"));
        assertTrue(alone.contains("canary-feedback-warm"));
        assertTrue(whole.contains("<html"));
        assertTrue(whole.contains(alone.strip()), "the same question stands on the whole page");
    }

    @Test
    void everybodyMayTryAgainAndNothingIsKept() {
        choose(ONE_RIGHT, 0);
        choose(ONE_RIGHT, 1);

        var again = page(holding(student).get(LESSON));
        assertEquals(0, again.select("input[checked]").size());
        assertTrue(again.text().contains("Not started"));
    }

    @Test
    void staffMayTryTheQuestionsToo() {
        var told = told(holding(session(school.tutor()))
                .formParam("one-right.option", "1")
                .post(ONE_RIGHT));

        assertTrue(told.contains("canary-feedback-warm"), told);
    }

    @Test
    void aQuestionOfAQuizIsNoSelfCheck() {
        holding(student)
                .formParam("reveal", "true")
                .post("/courses/hand-massage/lessons/with-quiz/checks/asked-in-quiz")
                .then()
                .statusCode(404);
    }

    @Test
    void aQuestionOfALockedLessonAnotherLessonOrAnotherCourseIsNotThere() {
        var locked = holding(student).formParam("reveal", "true").post(HandSchool.LOCKED_LESSON + "/checks/one-right");
        assertEquals(404, locked.statusCode());
        holding(student)
                .formParam("one-right.option", "1")
                .post(LESSON + "/checks/never-was")
                .then()
                .statusCode(404);
        holding(session("student"))
                .formParam("reveal", "true")
                .post(ONE_RIGHT)
                .then()
                .statusCode(404);
        anybody().formParam("reveal", "true").post(ONE_RIGHT).then().statusCode(401);
    }

    private Response choose(String question, int... options) {
        var request = holding(student).contentType("application/x-www-form-urlencoded; charset=UTF-8");
        for (var option : options) {
            request.formParam(question.replaceFirst(".*/", "") + ".option", option);
        }
        return request.post(question);
    }

    private Response reveal(String question) {
        return holding(student).formParam("reveal", "true").post(question);
    }

    /** The steps in this order; the others are left out. */
    private Response order(String... steps) {
        var keys = keys();
        var request = holding(student);
        for (var place = 0; place < steps.length; place++) {
            request.formParam("in-order.place-" + keys.get(steps[place]), place + 1);
        }
        return request.post(IN_ORDER);
    }

    /** By which number the page knows each step; another for every student. */
    private Map<String, String> keys() {
        var words = List.of("Ask", "Warm", "Rest", "Lift", "Hurry");
        return page(holding(student).get(LESSON)).select("form[action^=" + IN_ORDER + "] li").stream()
                .collect(Collectors.toMap(
                        step -> words.stream()
                                .filter(step.text()::contains)
                                .findFirst()
                                .orElseThrow(),
                        step -> step.select("select").attr("name").replace("in-order.place-", "")));
    }

    private static String told(Response answer) {
        assertEquals(200, answer.statusCode());
        return page(answer).text();
    }
}
