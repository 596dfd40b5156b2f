package org.footing.web.course;

import static java.util.Objects.requireNonNull;
import static org.footing.web.HandSchool.COURSE;
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
import org.footing.web.HandSchool;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A lesson with one self-check of every kind, each answered as a browser without scripts does it. */
@QuarkusTest
class ChecksOfEveryKindTest {

    private static final String LESSON = COURSE + "/lessons/with-quiz";

    @Inject
    HandSchool school;

    private String student;

    @BeforeEach
    void signIn() {
        student = session(school.student());
    }

    @Test
    void nothingOfAnAnswerStandsOnThePageBeforeOne() {
        var lesson = holding(student).get(LESSON).asString();

        for (var secret : List.of(
                "canary-explain",
                "canary-feedback",
                "canary-closed",
                "lay on hands",
                "Pollex</title>",
                "id=\"thumb\"",
                "id=\"tips\"")) {
            assertFalse(lesson.contains(secret), secret);
        }
        assertTrue(lesson.contains("q-labelled"), "the questions are there");
    }

    @Test
    void everyFieldIsCalledAfterItsQuestionAndHasAWord() {
        var lesson = page(holding(student).get(LESSON));

        for (var field : lesson.select("self-check :is(input, select, textarea)")) {
            var question = requireNonNull(field.closest("self-check")).id().replaceFirst("check-", "");
            assertTrue(field.attr("name").startsWith(question + "."), field::outerHtml);
            assertFalse(word(field).isBlank(), field::outerHtml);
        }
        assertEquals(8, lesson.select("self-check fieldset > legend").size());
    }

    @Test
    void trueStandsBeforeFalse() {
        var options = check(holding(student).get(LESSON), "true-false").select("label");

        assertEquals(List.of("True", "False"), options.eachText());
        assertTrue(told(answer("true-false", "option", "0"), "true-false").startsWith("Right"));
    }

    @Test
    void matchesAreToldOneByOne() {
        var answer = answer(
                "matched",
                "left-0",
                key("matched", "left-0", "outer side"),
                "left-1",
                key("matched", "left-1", "nail"));

        assertEquals("Partly right 1 of 2 right.", told(answer, "matched"));
        assertEquals(
                List.of("Right", "Not right"),
                check(answer, "matched").select(".slots .state").eachText());
        assertEquals(
                List.of("outer side, when the palm looks up", "under the nail"),
                check(answer, "matched").select("option[selected]").eachText());
    }

    @Test
    void answersToMatchStandAsWordsInPickListsAndWithTheirEmphasisAbove() {
        var question = check(holding(student).get(LESSON), "matched");

        assertEquals(3, question.select(".bank li").size());
        assertEquals("inner", question.select(".bank strong").text());
        assertTrue(question.select("option").eachText().contains("inner side, when the palm looks up"));
    }

    @Test
    void gapsAreToldOneByOne() {
        var answer = answer("filled", "gap-0", "Lay on hands", "gap-1", "cold");

        assertEquals("Partly right 1 of 2 gaps right.", told(answer, "filled"));
        assertEquals(
                List.of("Right", "Not right"),
                check(answer, "filled").select(".gap .state").eachText());
        assertEquals("Lay on hands", check(answer, "filled").select("input").val());
        assertEquals("Right canary-explain-filled: ask, then warm.", fill("touch", "warm"));
    }

    @Test
    void whatWasTypedComesBackAsText() {
        var answer = answer("filled", "gap-0", "\"><script>alert(1)</script>");

        assertEquals(
                "\"><script>alert(1)</script>",
                check(answer, "filled").select("input").val());
        assertEquals(0, check(answer, "filled").select("script").size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5 | Right canary-explain-measured: the thumb is one.",
                "5 fingers | Right canary-explain-measured: the thumb is one.",
                "6 | Not this number",
                "five | Not this number What you wrote could not be read as a number. Write it in figures, such as 5 or 2.5."
            })
    void aNumberIsReadWithOrWithoutItsUnit(String number, String told) {
        assertEquals(told, told(answer("measured", "number", number), "measured"));
    }

    @Test
    void aPlaceInAPictureIsChosenByItsDescription() {
        var thumb = answer("pointed", "region", region("pointed", "stands apart"));
        var tips = answer("pointed", "region", region("pointed", "far ends"));

        assertEquals("Not there canary-feedback-thumb: that is beside the way.", told(thumb, "pointed"));
        assertFalse(thumb.asString().contains("canary-explain"));
        assertEquals(
                "Right canary-feedback-tips: it runs out there. canary-explain-pointed: towards the tips.",
                told(tips, "pointed"));
        assertEquals(
                "Your choice",
                check(tips, "pointed").select(".choice:has([checked]) .state").text());
    }

    @Test
    void aDrawingCarriesTheNumbersOfItsPlacesAndNothingElse() {
        var drawing = check(holding(student).get(LESSON), "pointed").expectFirst("svg.art");

        assertEquals(
                List.of("0", "1", "2"), sorted(drawing.select("[data-region]").eachAttr("data-region")));
        assertEquals(0, drawing.select("title, desc, [id]").size());
        assertEquals("Outline of a hand seen from the palm", drawing.attr("aria-label"));
    }

    @Test
    void shapesOverAPhotographCarryTheLettersOfTheList() {
        var question = check(holding(student).get(LESSON), "pointed-at-photograph");

        assertEquals(1, question.select(".shapes [data-region=0] circle").size());
        assertEquals("50.00%", question.select(".pin[data-region=0]").attr("x"));
        assertEquals("A", question.select(".pin[data-region=0] text").text());
        assertTrue(question.expectFirst(".choice").text().startsWith("A middle of the picture"));
    }

    @Test
    void namesAreToldOneByOne() {
        var answer = answer(
                "labelled",
                "region-0",
                key("labelled", "region-0", "Pollex"),
                "region-2",
                key("labelled", "region-2", "Elbow"));

        assertEquals("Partly right 1 of 3 names right.", told(answer, "labelled"));
        assertEquals(
                List.of("Right", "Not right"),
                check(answer, "labelled").select(".slots .state").eachText());
    }

    @Test
    void aNameInTwoPlacesIsNotMarked() {
        var pollex = key("labelled", "region-0", "Pollex");
        var answer = answer("labelled", "region-0", pollex, "region-2", pollex);

        assertEquals(
                "Not yet One name stands in two places. Put it right, then check.",
                check(answer, "labelled").select("[role=alert]").text());
        assertEquals(
                List.of("Pollex", "Pollex"),
                check(answer, "labelled").select("option[selected]").eachText());
    }

    @Test
    void whatIsWrittenIsComparedAndNotJudged() {
        var answer = answer("written", "text", "Because of consent.");

        assertEquals(
                "Compare your answer Nobody marks it here. Read what it should say, and judge for yourself. canary-explain-written: consent comes before contact.",
                told(answer, "written"));
        assertEquals(
                "Because of consent.",
                check(answer, "written").select("textarea").val());
        assertFalse(answer.asString().contains("canary-rubric"), "the rubric is the tutor's");
        assertEquals(0, check(answer, "written").select("button[name=reveal]").size());
    }

    @ParameterizedTest
    @CsvSource({
        "true-false, Choose an answer first",
        "matched, Find a partner",
        "filled, Fill at least one gap",
        "measured, Write a number",
        "pointed, Choose a place",
        "labelled, Put at least one name",
        "written, Write your answer"
    })
    void whoFillsNothingInIsToldSo(String question, String words) {
        var told = check(answer(question), question).select("[role=alert]").text();

        assertTrue(told.startsWith("Not yet " + words), told);
    }

    @ParameterizedTest
    @CsvSource({"true-false, option", "matched, left-0", "filled, gap-1", "pointed, region", "labelled, region-2"})
    void whatNoPageOffersIsNoAnswer(String question, String field) {
        for (var junk : List.of("99", "-1", "999999999999999", "<b>", "\u0000x")) {
            var told = check(answer(question, field, junk), question)
                    .select("[role=alert]")
                    .text();
            assertEquals("Not yet That is not an answer to this question. Please give it again.", told, junk);
        }
    }

    @Test
    void whatIsTooLongComesBackToBeMadeShorter() {
        var answer = answer("written", "text", "x".repeat(20_001));

        assertEquals(
                "Not yet That is too long to be taken. Please make it shorter.",
                check(answer, "written").select("[role=alert]").text());
        assertEquals(20_001, check(answer, "written").select("textarea").val().length());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "true-false | The answer True",
                "matched | The answer Thumb → outer side, when the palm looks up Little finger → inner side, when the palm looks up canary-explain-matched: the thumb points away.",
                "filled | The answer touch warm canary-explain-filled: ask, then warm.",
                "measured | The answer 5 fingers canary-explain-measured: the thumb is one.",
                "pointed | The answer far ends of the four long parts canary-explain-pointed: towards the tips.",
                "written | The answer canary-explain-written: consent comes before contact."
            })
    void theAnswerIsShownToWhoAsksForIt(String question, String told) {
        assertEquals(told, told(holding(student).formParam("reveal", "true").post(address(question)), question));
    }

    @Test
    void aQuestionThatAQuizMayAskIsClosed() {
        var lesson = page(holding(student).get(LESSON));
        var closed = lesson.expectFirst("#check-asked-later");

        assertTrue(closed.text().startsWith("This question is asked in Hand quiz"), closed::text);
        assertEquals(
                COURSE + "/lessons/with-quiz#quiz-hand-quiz", closed.select("a").attr("href"));
        assertEquals(0, closed.select("form, input").size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"reveal", "again", "asked-later.option"})
    void aClosedQuestionAnswersNoStudent(String field) {
        var asked = holding(student).formParam(field, "0").post(address("asked-later"));

        assertEquals(404, asked.statusCode());
        assertFalse(asked.asString().contains("canary-closed"));
    }

    /** They know the key anyway, and try what they teach. */
    @Test
    void staffMayAnswerWhatIsClosedToStudents() {
        holding(session(school.tutor()))
                .formParam("reveal", "true")
                .post(address("asked-later"))
                .then()
                .statusCode(200);
    }

    @Test
    void aClosedQuestionStaysClosedBesideAnAnswerToAnother() {
        assertFalse(answer("true-false", "option", "0").asString().contains("canary-closed"));
    }

    private static String address(String question) {
        return LESSON + "/checks/" + question;
    }

    /** @param fields names without the question's id, and values, in turn */
    private Response answer(String question, String... fields) {
        var request = holding(student).contentType("application/x-www-form-urlencoded; charset=UTF-8");
        for (var at = 0; at < fields.length; at += 2) {
            request.formParam(question + "." + fields[at], fields[at + 1]);
        }
        var answer = request.post(address(question));
        assertEquals(200, answer.statusCode());
        return answer;
    }

    private String fill(String first, String second) {
        return told(answer("filled", "gap-0", first, "gap-1", second), "filled");
    }

    /** By which number the page knows what a pick list offers. */
    private String key(String question, String field, String words) {
        return check(holding(student).get(LESSON), question)
                .select("select[name=%s.%s] option".formatted(question, field))
                .stream()
                .filter(option -> option.text().contains(words))
                .findFirst()
                .orElseThrow()
                .val();
    }

    private String region(String question, String description) {
        return check(holding(student).get(LESSON), question)
                .expectFirst(".choice:contains(%s) input".formatted(description))
                .val();
    }

    private static Element check(Response answer, String question) {
        return page(answer).expectFirst("#check-" + question);
    }

    private static String told(Response answer, String question) {
        return check(answer, question).select("[role=status]").text();
    }

    private static List<String> sorted(List<String> words) {
        return words.stream().sorted().toList();
    }

    /** What a field is read out as. */
    private static String word(Element field) {
        var about = field.attr("aria-labelledby");
        if (!about.isEmpty()) {
            return field.root().expectFirst("#" + about).text();
        }
        return field.hasAttr("aria-label")
                ? field.attr("aria-label")
                : requireNonNull(field.closest("label")).text();
    }
}
