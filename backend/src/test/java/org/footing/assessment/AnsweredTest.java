package org.footing.assessment;

import static org.footing.assessment.Questions.question;
import static org.footing.assessment.Samples.ARCHES;
import static org.footing.assessment.Samples.BONES;
import static org.footing.assessment.Samples.CASE;
import static org.footing.assessment.Samples.HEEL;
import static org.footing.assessment.Samples.ORIGIN;
import static org.footing.assessment.Samples.ROUTINE;
import static org.footing.assessment.Samples.SOLE;
import static org.footing.assessment.Samples.WARM_UP;
import static org.footing.assessment.Samples.WIDTH;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import org.footing.assessment.Answered.Given;
import org.footing.assessment.Answered.Row;
import org.footing.assessment.Response.Chosen;
import org.footing.assessment.Response.Filled;
import org.footing.assessment.Response.Labelled;
import org.footing.assessment.Response.Matched;
import org.footing.assessment.Response.Measured;
import org.footing.assessment.Response.Ordered;
import org.footing.assessment.Response.Picked;
import org.footing.assessment.Response.Pointed;
import org.footing.assessment.Response.Wrote;
import org.junit.jupiter.api.Test;

class AnsweredTest {

    @Test
    void aChoiceShowsAllOptionsInTheAuthorsOrderWithWhoChoseThem() {
        var three = question("", "Which bone?\n- ( ) Talus\n- (x) Calcaneus\n- ( ) Patella");
        var answered = Answered.of(
                three,
                List.of(given(new Picked(1), 90), given(new Picked(0), 40), given(new Picked(1), 60), untouched(10)));
        assertEquals(4, answered.asked());
        assertEquals(1, answered.untouched());
        assertEquals(
                List.of(
                        new Row(0, "Talus", false, 1, Fraction.of(1, 4), OptionalDouble.of(40)),
                        new Row(0, "Calcaneus", true, 2, Fraction.of(1, 2), OptionalDouble.of(75)),
                        new Row(0, "Patella", false, 0, Fraction.ZERO, OptionalDouble.empty())),
                answered.rows());
    }

    @Test
    void eachOptionOfSeveralIsCountedForItself() {
        var answered = Answered.of(
                WARM_UP,
                List.of(
                        given(new Chosen(Set.of(0, 1)), 50),
                        given(new Chosen(Set.of(0)), 100),
                        given(new Chosen(Set.of()), 0)));
        assertEquals(List.of(2L, 1L), counts(answered));
        assertEquals(1, answered.untouched(), "nothing chosen is no response");
        assertEquals(List.of(0, 1), answered.rows().stream().map(Row::place).toList());
    }

    @Test
    void aRegionIsCalledByItsDescription() {
        var answered = Answered.of(HEEL, List.of(given(new Pointed(0), 80), given(new Pointed(2), 20)));
        assertEquals(List.of("large bone at the &lt;back&gt;", "top of the arch", "front"), said(answered));
        assertEquals(List.of(1L, 0L, 1L), counts(answered));
    }

    @Test
    void ofAnOrderEachStepTellsWhatWasPutBehindIt() {
        var answered = Answered.of(
                ROUTINE,
                List.of(
                        given(new Ordered(List.of(0, 1, 2)), 90),
                        given(new Ordered(List.of(0, 1, 3, 2)), 50),
                        given(new Ordered(List.of(0, 2, 1)), 20)));
        assertEquals(
                List.of(
                        "0 Glide → Sole 2 right",
                        "0 Glide → Toes 1 wrong",
                        "1 Sole → Toes 1 right",
                        "1 Sole → Crack 1 wrong",
                        "2 Toes → Sole 1 wrong",
                        "3 Crack → Toes 1 wrong"),
                inShort(answered));
    }

    @Test
    void aStrayStepIsNotTheRightFollowerOfTheLastOne() {
        var answered = Answered.of(ROUTINE, List.of(given(new Ordered(List.of(2, 3)), 0)));
        assertEquals(List.of("2 Toes → Crack 1 wrong"), inShort(answered));
    }

    @Test
    void pairsAndLabelsAreCountedByWhatTheyWerePutTo() {
        var matched = Answered.of(
                ARCHES, List.of(given(new Matched(Map.of(0, 0, 1, 2)), 90), given(new Matched(Map.of(0, 3)), 50)));
        assertEquals(
                List.of("0 Heel → Calcaneus 1 right", "0 Heel → Patella 1 wrong", "1 Instep → Metatarsals 1 wrong"),
                inShort(matched));
        var labelled = Answered.of(BONES, List.of(given(new Labelled(Map.of(1, 1, 2, 0)), 90)));
        assertEquals(
                List.of("1 top of the arch → Navicular 1 right", "2 front → Calcaneus 1 wrong"), inShort(labelled));
    }

    @Test
    void likeTextsAreCountedTogetherAndBlankOnesNot() {
        var answered = Answered.of(
                SOLE,
                List.of(
                        given(new Filled(List.of("Talus ", "patella")), 50),
                        given(new Filled(List.of("TALUS", "")), 30),
                        given(new Filled(List.of("a <b>", "")), 10),
                        given(new Filled(List.of(" ", "")), 0)));
        assertEquals(List.of("0 talus 2 wrong", "0 a &lt;b&gt; 1 wrong", "1 patella 1 wrong"), inShort(answered));
        assertEquals(OptionalDouble.of(40), answered.rows().get(0).mark());
        assertEquals(1, answered.untouched());
    }

    @Test
    void likeNumbersAreCountedTogether() {
        var answered = Answered.of(
                WIDTH,
                List.of(
                        given(new Measured("5,0 cm"), 80),
                        given(new Measured("+5"), 90),
                        given(new Measured("50"), 30),
                        given(new Measured("Five"), 20),
                        given(new Measured("five "), 20)));
        assertEquals(List.of("0 5 2 right", "0 five 2 wrong", "0 50 1 wrong"), inShort(answered));
    }

    @Test
    void ofManyWrongTextsTheTenMostFrequentAreShown() {
        var given = new ArrayList<Given>();
        IntStream.rangeClosed(10, 22).forEach(number -> IntStream.range(0, number)
                .forEach(time -> given.add(given(new Measured(String.valueOf(number)), 50))));
        var answered = Answered.of(WIDTH, given);
        assertEquals(List.of("22", "21", "20", "19", "18", "17", "16", "15", "14", "13"), said(answered));
    }

    @Test
    void whatATutorMarksHasNoRows() {
        var answered = Answered.of(CASE, List.of(given(new Wrote("A foot."), 50), untouched(0)));
        assertEquals(new Answered(2, 1, List.of()), answered);
    }

    @Test
    void everyKindCanBeCountedBeforeAnybodyAnswers() {
        for (var question : Samples.ALL) {
            var answered = Answered.of(question, List.of());
            assertTrue(answered.rows().stream().allMatch(row -> row.count() == 0), question::id);
        }
    }

    @Test
    void aResponseToAnotherQuestionIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Answered.of(ORIGIN, List.of(given(new Picked(2), 50))));
    }

    @Test
    void guessingEarnsOneShareOfTheOptions() {
        assertEquals(Optional.of(Fraction.of(1, 2)), Marking.chance(ORIGIN));
        assertEquals(Optional.of(Fraction.of(1, 3)), Marking.chance(HEEL));
        assertEquals(Optional.empty(), Marking.chance(WIDTH));
    }

    private static Given given(Response response, double mark) {
        return new Given(Optional.of(response), mark);
    }

    private static Given untouched(double mark) {
        return new Given(Optional.empty(), mark);
    }

    private static List<Long> counts(Answered answered) {
        return answered.rows().stream().map(Row::count).toList();
    }

    private static List<String> said(Answered answered) {
        return answered.rows().stream().map(Row::html).toList();
    }

    private static List<String> inShort(Answered answered) {
        return answered.rows().stream()
                .map(row -> row.place() + " " + row.html().replaceAll("</?(p|em)>|\n", "") + " " + row.count()
                        + (row.right() ? " right" : " wrong"))
                .toList();
    }
}
