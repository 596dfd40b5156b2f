package org.footing.web.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.footing.assessment.Asked;
import org.footing.assessment.Asked.Entry;
import org.footing.assessment.Asked.Fill.Blank;
import org.footing.assessment.Asked.Prompt;
import org.footing.assessment.Response;
import org.footing.course.Scene;
import org.footing.course.Upload.Accept;
import org.footing.web.assessment.Reading.Unclear;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionFormTest {

    private static final Prompt PROMPT = new Prompt("heel", "<p>Where?</p>", Optional.empty());
    private static final List<Entry> THREE = List.of(new Entry(0, "a"), new Entry(1, "b"), new Entry(2, "c"));
    private static final Scene SCENE = new Scene(
            "<img>",
            100,
            50,
            List.of(
                    new Scene.Region("at the back", "<circle cx=\"25\" cy=\"10\" r=\"5\"/>"),
                    new Scene.Region("in front", ""),
                    new Scene.Region("on top", "")));

    private static final Asked ONE = new Asked.Choose(PROMPT, false, THREE);
    private static final Asked SEVERAL = new Asked.Choose(PROMPT, true, THREE);
    private static final Asked ORDER = new Asked.Order(PROMPT, true, THREE);
    private static final Asked MATCH = new Asked.Match(PROMPT, List.of("x", "y"), THREE);
    private static final Asked FILL = new Asked.Fill(
            PROMPT, List.of("The ", " and ", "."), List.of(new Blank(List.of()), new Blank(List.of("warm", "cold"))));
    private static final Asked MEASURE = new Asked.Measure(PROMPT, Optional.of("cm"));
    private static final Asked POINT = new Asked.Point(PROMPT, SCENE);
    private static final Asked LABEL = new Asked.Label(PROMPT, SCENE, THREE);
    private static final Asked WRITE = new Asked.Write(PROMPT);
    private static final Asked HAND_IN = new Asked.HandIn(PROMPT, Set.of(Accept.PDF, Accept.IMAGE));

    /** Each kind with a field in which only certain values are offered, and one of them. */
    record Offer(Asked asked, String field, String value) {

        @Override
        public String toString() {
            return asked.getClass().getSimpleName() + " " + field;
        }
    }

    static Stream<Offer> offers() {
        return Stream.of(
                new Offer(ONE, "option", "1"),
                new Offer(SEVERAL, "option", "1"),
                new Offer(ORDER, "place-1", "1"),
                new Offer(MATCH, "left-1", "1"),
                new Offer(FILL, "gap-1", "warm"),
                new Offer(POINT, "region", "1"),
                new Offer(LABEL, "region-1", "1"));
    }

    static Stream<Asked> everyKind() {
        return Stream.of(ONE, SEVERAL, ORDER, MATCH, FILL, MEASURE, POINT, LABEL, WRITE, HAND_IN);
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void whatWasNotTouchedIsNoResponse(Asked asked) {
        assertEquals(Reading.EMPTY, read(asked));
        assertEquals(
                Reading.EMPTY,
                read(
                        asked,
                        "option=",
                        "place-0=",
                        "left-0=",
                        "gap-0=",
                        "number=",
                        "region=",
                        "region-0=",
                        "text=",
                        "file="));
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void fieldsOfAnotherQuestionAreNotRead(Asked asked) {
        var form = new MultivaluedHashMap<String, String>();
        Stream.of("option", "place-0", "left-0", "gap-0", "number", "region", "region-0", "text", "file")
                .forEach(field -> form.add("toes." + field, "1"));

        assertEquals(Reading.EMPTY, QuestionForm.read(asked, form));
    }

    @ParameterizedTest
    @MethodSource("offers")
    void whatIsOfferedIsRead(Offer offer) {
        assertTrue(read(offer.asked, offer.field + "=" + offer.value).clear());
    }

    @ParameterizedTest
    @MethodSource("offers")
    void whatIsNotOfferedIsRefused(Offer offer) {
        for (var value : List.of(
                "17",
                "-1",
                "1.5",
                "+1",
                " 1",
                "99999999999999999999",
                "<script>",
                "0\u0000",
                "１",
                "x".repeat(70_000))) {
            assertEquals(Reading.NOT_OFFERED, read(offer.asked, offer.field + "=" + value), value);
        }
    }

    @ParameterizedTest
    @MethodSource("offers")
    void aFieldThatComesTwiceIsRefused(Offer offer) {
        var twice = read(offer.asked, offer.field + "=" + offer.value, offer.field + "=" + offer.value);

        assertEquals(Reading.NOT_OFFERED, twice);
    }

    @Test
    void oneOptionIsPicked() {
        assertEquals(response(new Response.Picked(2)), read(ONE, "option=2"));
        assertEquals(Reading.NOT_OFFERED, read(ONE, "option=2", "option=1"));
    }

    @Test
    void severalOptionsAreChosen() {
        assertEquals(response(new Response.Chosen(Set.of(0, 2))), read(SEVERAL, "option=2", "option=0"));
    }

    @Test
    void stepsAreReadByTheirPlaces() {
        assertEquals(
                response(new Response.Ordered(List.of(2, 0, 1))), read(ORDER, "place-0=2", "place-1=3", "place-2=1"));
    }

    @Test
    void aStepThatIsLeftOutHasNoPlace() {
        assertEquals(
                response(new Response.Ordered(List.of(2, 0))), read(ORDER, "place-0=3", "place-1=out", "place-2=1"));
        assertEquals(Reading.EMPTY, read(ORDER, "place-0=out", "place-1=out", "place-2=out"));
    }

    @Test
    void twoStepsInOnePlaceAreKeptAsTheyStood() {
        var reading = read(ORDER, "place-0=2", "place-1=1", "place-2=1");

        assertEquals(Optional.of(Unclear.TWICE), reading.unclear());
        assertEquals(Optional.of(new Response.Ordered(List.of(1, 2, 0))), reading.response());
    }

    @Test
    void whatIsMatchedIsReadAndTheRestLeftOpen() {
        assertEquals(response(new Response.Matched(Map.of(1, 2))), read(MATCH, "left-0=", "left-1=2"));
        assertEquals(response(new Response.Matched(Map.of(0, 2, 1, 2))), read(MATCH, "left-0=2", "left-1=2"));
        assertEquals(Reading.EMPTY, read(MATCH, "left-2=0"), "there is no third");
    }

    @Test
    void gapsAreReadInOrderWithEmptyOnesBetween() {
        assertEquals(response(new Response.Filled(List.of("", "cold"))), read(FILL, "gap-1=cold"));
        assertEquals(response(new Response.Filled(List.of("skin", ""))), read(FILL, "gap-0= skin ", "gap-1="));
    }

    @Test
    void whatNobodyCanTypeIsLeftOutOfTexts() {
        assertEquals(response(new Response.Filled(List.of("skin", ""))), read(FILL, "gap-0=sk\u0000i\u001bn"));
        assertEquals(response(new Response.Wrote("one\ntwo\tthree")), read(WRITE, "text=one\r\ntwo\tthree\u0007"));
    }

    @Test
    void aTextThatIsTooLongIsGivenBackToBeMadeShorter() {
        var written = read(WRITE, "text=" + "x".repeat(20_001));
        var number = read(MEASURE, "number=" + "1".repeat(41));
        var gap = read(FILL, "gap-0=" + "x".repeat(501));

        for (var reading : List.of(written, number, gap)) {
            assertEquals(Optional.of(Unclear.TOO_LONG), reading.unclear());
            assertTrue(reading.response().isPresent());
        }
        assertTrue(read(WRITE, "text=" + "x".repeat(20_000)).clear());
    }

    @Test
    void aNumberIsKeptAsItWasTyped() {
        assertEquals(response(new Response.Measured("5,5 cm")), read(MEASURE, "number= 5,5 cm "));
        assertEquals(response(new Response.Measured("five")), read(MEASURE, "number=five"));
    }

    @Test
    void aRegionIsPointedAt() {
        assertEquals(response(new Response.Pointed(1)), read(POINT, "region=1"));
    }

    @Test
    void namesAreReadByTheirRegions() {
        assertEquals(response(new Response.Labelled(Map.of(0, 2, 2, 0))), read(LABEL, "region-0=2", "region-2=0"));
    }

    @Test
    void aNameInTwoPlacesIsKeptToBePutRight() {
        var reading = read(LABEL, "region-0=2", "region-2=2");

        assertEquals(Optional.of(Unclear.TWICE), reading.unclear());
        assertEquals(Optional.of(new Response.Labelled(Map.of(0, 2, 2, 2))), reading.response());
    }

    @Test
    void blankWordsAreNoResponse() {
        assertEquals(Reading.EMPTY, read(WRITE, "text= \n\t "));
        assertEquals(Reading.EMPTY, read(MEASURE, "number=  "));
        assertEquals(Reading.EMPTY, read(FILL, "gap-0=  "));
    }

    @Test
    void aFileIsReadByItsId() {
        assertEquals(response(new Response.Uploaded("6f1c-4")), read(HAND_IN, "file=6f1c-4"));
        assertEquals(Reading.NOT_OFFERED, read(HAND_IN, "file=../6f1c"));
        assertEquals(Reading.NOT_OFFERED, read(HAND_IN, "file=6f1c", "file=6f1d"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"place-0", "left-0", "region-0"})
    void whatStandsThereIsShownAgain(String field) {
        var asked = field.startsWith("place") ? ORDER : field.startsWith("left") ? MATCH : LABEL;
        var given = read(asked, field + "=2").response();
        var form = QuestionView.open(asked, "").withResponse(given).form();

        var shown = form instanceof OrderForm order
                ? order.steps().get(0).key() == 0
                : (form instanceof MatchForm match
                                ? match.rows().get(0).slot()
                                : ((LabelForm) form).rows().get(0).slot())
                        .picks()
                        .get(2)
                        .chosen();
        assertTrue(shown);
    }

    @Test
    void stepsThatNobodyPlacedStandAsTheyWereShown() {
        var form = (OrderForm) QuestionView.open(ORDER, "").form();

        assertEquals(
                List.of(0, 1, 2), form.steps().stream().map(OrderForm.Step::key).toList());
        assertTrue(form.steps().stream().noneMatch(OrderForm.Step::placed));
    }

    @Test
    void pickListsShowWordsWithoutTheirMarkup() {
        assertEquals("Tom &amp; Jerry", Slot.words("<p><em>Tom</em> &amp; Jerry</p>"));
        assertEquals("A foot", Slot.words("<img src=\"a.png\" alt=\"A foot\" width=\"4\">"));
        assertEquals(
                "A foot", Slot.words("<svg role=\"img\" aria-label=\"A foot\"><g><title>Foot</title>\n</g></svg>"));
    }

    @Test
    void aLetterStandsInTheMiddleOfItsShape() {
        var regions = Region.of(SCENE);

        assertEquals("25.00%", regions.get(0).pin().orElseThrow().left());
        assertEquals("20.00%", regions.get(0).pin().orElseThrow().top());
        assertTrue(regions.get(1).pin().isEmpty(), "only a browser can tell");
        assertEquals(Optional.of(new Pin(50, 40)), Pin.of("<polygon points=\"20,10 80,10 50,30\"/>", SCENE));
        assertEquals(
                List.of("A", "B", "C"), regions.stream().map(Region::letter).toList());
        assertEquals("AB", new Region(27, "", "", Optional.empty()).letter());
    }

    private static Reading response(Response response) {
        return new Reading(Optional.of(response), Optional.empty());
    }

    /** @param fields as {@code name=value}, without the question's id */
    private static Reading read(Asked asked, String... fields) {
        var form = new MultivaluedHashMap<String, String>();
        for (var field : fields) {
            var equals = field.indexOf('=');
            form.add("heel." + field.substring(0, equals), field.substring(equals + 1));
        }
        return QuestionForm.read(asked, form);
    }
}
