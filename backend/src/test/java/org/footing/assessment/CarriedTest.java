package org.footing.assessment;

import static org.footing.assessment.Questions.question;
import static org.footing.assessment.Samples.head;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.footing.assessment.Response.Chosen;
import org.footing.assessment.Response.Filled;
import org.footing.assessment.Response.Labelled;
import org.footing.assessment.Response.Matched;
import org.footing.assessment.Response.Measured;
import org.footing.assessment.Response.Ordered;
import org.footing.assessment.Response.Picked;
import org.footing.assessment.Response.Pointed;
import org.footing.assessment.Response.Wrote;
import org.footing.course.Gaps;
import org.footing.course.Gaps.Gap;
import org.footing.course.Hotspot;
import org.footing.course.Hotspot.Spot;
import org.footing.course.Labelling;
import org.footing.course.Matching;
import org.footing.course.Matching.Pair;
import org.footing.course.Numeric;
import org.footing.course.Question;
import org.footing.course.Scene;
import org.footing.course.Scene.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A response to a question as it was, read as one to the question as it is after its author changed it. */
class CarriedTest {

    private static final Question BONE = question("", "Which?\n- ( ) Talus\n- (x) Calcaneus\n- ( ) Cuboid");

    @ParameterizedTest
    @CsvSource({"0, 2", "1, 0", "2, 1"})
    void aChoiceGoesWithItsTextWhereverTheAuthorMovedIt(int before, int now) {
        var moved = question("", "Which?\n- (x) Calcaneus\n- ( ) Cuboid\n- ( ) Talus");
        assertEquals(Optional.of(new Picked(now)), Marking.carried(BONE, moved, new Picked(before)));
    }

    @Test
    void anotherKeyMovesNothing() {
        var corrected = question("", "Which?\n- (x) Talus\n- ( ) Calcaneus\n- ( ) Cuboid");
        assertEquals(Optional.of(new Picked(0)), Marking.carried(BONE, corrected, new Picked(0)));
    }

    @Test
    void aChoiceWhoseTextWasChangedGoesWithItsPlace() {
        var mended = question("", "Which?\n- ( ) Talus\n- (x) Heel bone\n- ( ) Cuboid bone");
        assertEquals(Optional.of(new Picked(1)), Marking.carried(BONE, mended, new Picked(1)));
        assertEquals(Optional.of(new Picked(2)), Marking.carried(BONE, mended, new Picked(2)));
    }

    @Test
    void whatIsLeftOverWhenTheOthersMovedIsTheOne() {
        var both = question("", "Which?\n- ( ) Cuboid\n- (x) Heel bone\n- ( ) Talus");
        assertEquals(Optional.of(new Picked(1)), Marking.carried(BONE, both, new Picked(1)));
        assertEquals(Optional.of(new Picked(2)), Marking.carried(BONE, both, new Picked(0)));
    }

    @Test
    void aChoiceThatWasTakenAwayDoesNotFitAndTheOthersStillDo() {
        var shorter = question("", "Which?\n- (x) Calcaneus\n- ( ) Cuboid");
        assertEquals(Optional.empty(), Marking.carried(BONE, shorter, new Picked(0)));
        assertEquals(Optional.of(new Picked(0)), Marking.carried(BONE, shorter, new Picked(1)));
    }

    @Test
    void aChoiceAmongMoreIsStillThatChoice() {
        var longer = question("", "Which?\n- ( ) Navicular\n- ( ) Talus\n- (x) Calcaneus\n- ( ) Cuboid");
        assertEquals(Optional.of(new Picked(2)), Marking.carried(BONE, longer, new Picked(1)));
    }

    @Test
    void aQuestionOfAnotherKindFitsNothing() {
        var several = question("", "Which?\n- [ ] Talus\n- [x] Calcaneus\n- [ ] Cuboid");
        assertEquals(Optional.empty(), Marking.carried(BONE, several, new Picked(1)));
    }

    @Test
    void severalChoicesGoWithTheirTextsButNotAmongMore() {
        var before = question("", "Which?\n- [x] Talus\n- [x] Cuboid\n- [ ] Soleus");
        var moved = question("", "Which?\n- [ ] Soleus\n- [x] Cuboid\n- [ ] Talus");
        var more = question("", "Which?\n- [x] Talus\n- [x] Cuboid\n- [ ] Soleus\n- [x] Navicular");
        var response = new Chosen(Set.of(0, 2));
        assertEquals(Optional.of(response), Marking.carried(before, moved, response));
        assertEquals(Optional.of(new Chosen(Set.of(1, 2))), Marking.carried(before, moved, new Chosen(Set.of(0, 1))));
        assertEquals(Optional.empty(), Marking.carried(before, more, response));
    }

    @Test
    void stepsGoWithTheirTextsAlsoWhenTheirOrderWasTheFault() {
        var before = question("", "Order.\n1. Glide\n2. Knead\n3. Rest\n\n- ~ Crack");
        var now = question("", "Order.\n1. Knead\n2. Glide\n3. Rest\n\n- ~ Crack");
        var carried = Marking.carried(before, now, new Ordered(List.of(1, 0, 2)));
        assertEquals(Optional.of(new Ordered(List.of(0, 1, 2))), carried);
        assertEquals(Fraction.ONE, Marking.mark(now, carried.orElseThrow()).share());
        var shorter = question("", "Order.\n1. Knead\n2. Glide\n3. Rest");
        assertEquals(Optional.empty(), Marking.carried(before, shorter, new Ordered(List.of(1, 0, 2))));
    }

    @Test
    void pairsGoWithTheirTextsOnBothSides() {
        var before = matching(List.of("Heel", "Instep"), List.of(0, 1), "Calcaneus", "Navicular", "Patella");
        var now = matching(List.of("Instep", "Heel"), List.of(1, 0), "Patella", "Navicular", "Calcaneus");
        assertEquals(
                Optional.of(new Matched(Map.of(1, 0, 0, 1))),
                Marking.carried(before, now, new Matched(Map.of(0, 2, 1, 1))));
    }

    @Test
    void aPairWhoseAnswerIsGoneDoesNotFit() {
        var before = matching(List.of("Heel", "Instep"), List.of(0, 1), "Talus", "Navicular", "Calcaneus");
        var now = matching(List.of("Heel", "Instep"), List.of(0, 1), "Calcaneus", "Navicular");
        assertEquals(Optional.empty(), Marking.carried(before, now, new Matched(Map.of(0, 0))));
        assertEquals(
                Optional.of(new Matched(Map.of(0, 0, 1, 1))),
                Marking.carried(before, now, new Matched(Map.of(0, 2, 1, 1))));
    }

    @Test
    void namesAndRegionsGoWithTheirTexts() {
        var before = new Labelling(head("bones"), scene("back", "top"), List.of("Calcaneus", "Navicular", "Patella"));
        var now = new Labelling(head("bones"), scene("top", "back"), List.of("Navicular", "Calcaneus", "Patella"));
        assertEquals(
                Optional.of(new Labelled(Map.of(1, 1, 0, 2))),
                Marking.carried(before, now, new Labelled(Map.of(0, 0, 1, 2))));
    }

    @Test
    void aPlaceInAPictureGoesWithItsDescription() {
        var spots = List.of(new Spot(true, false, Optional.empty()), new Spot(false, false, Optional.empty()));
        var before = new Hotspot(head("heel"), scene("back", "top"), spots);
        var now = new Hotspot(head("heel"), scene("top", "back"), spots);
        assertEquals(Optional.of(new Pointed(1)), Marking.carried(before, now, new Pointed(0)));
    }

    @Test
    void aTextInAGapStaysAndAChoiceThereMustStillBeOffered() {
        var before = gaps(new Gap.Inline(List.of("tendon", "fascia"), 0));
        var now = gaps(new Gap.Inline(List.of("fascia", "muscle"), 0));
        assertEquals(
                Optional.of(new Filled(List.of("heel", "fascia"))),
                Marking.carried(before, now, new Filled(List.of("heel", "fascia"))));
        assertEquals(Optional.empty(), Marking.carried(before, now, new Filled(List.of("heel", "tendon"))));
    }

    @Test
    void aNumberStaysUnlessItsUnitChanged() {
        assertEquals(
                Optional.of(new Measured("5")),
                Marking.carried(numeric("4", "cm"), numeric("5", "cm"), new Measured("5")));
        assertEquals(Optional.empty(), Marking.carried(numeric("4", "cm"), numeric("5", "mm"), new Measured("5")));
    }

    @Test
    void whatWasWrittenStays() {
        assertEquals(Optional.of(new Wrote("Rest.")), Marking.carried(Samples.CASE, Samples.CASE, new Wrote("Rest.")));
    }

    private static Matching matching(List<String> lefts, List<Integer> key, String... answers) {
        var pairs = List.of(new Pair(lefts.get(0), key.get(0)), new Pair(lefts.get(1), key.get(1)));
        return new Matching(head("arches"), pairs, List.of(answers));
    }

    private static Scene scene(String... descriptions) {
        var regions = Arrays.stream(descriptions)
                .map(text -> new Region(text, "<circle/>"))
                .toList();
        return new Scene("<img>", 100, 100, regions);
    }

    private static Gaps gaps(Gap second) {
        return new Gaps(
                head("sole"), List.of("The ", " and the ", "."), List.of(new Gap.Typed(List.of("heel")), second));
    }

    private static Numeric numeric(String number, String unit) {
        var value = new BigDecimal(number);
        return new Numeric(head("width"), value, value, value, Optional.of(unit));
    }
}
