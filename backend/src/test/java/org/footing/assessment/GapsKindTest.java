package org.footing.assessment;

import static org.footing.assessment.Samples.SOLE;
import static org.footing.assessment.Samples.head;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.footing.assessment.Response.Filled;
import org.footing.assessment.Verdict.Part;
import org.footing.course.Gaps;
import org.footing.course.Gaps.Gap;
import org.junit.jupiter.api.Test;

class GapsKindTest {

    private static final String FASCIA = "plantar fascia & ligaments";

    @Test
    void theMarkIsTheShareOfRightGaps() {
        assertTrue(filled("calcaneus", FASCIA).right());
        assertEquals(Fraction.of(1, 2), filled("talus", FASCIA).share());
        assertEquals(Fraction.of(1, 2), filled("os calcis", "patella").share());
        assertEquals(Fraction.ZERO, filled("", "").share());
    }

    @Test
    void eachFilledGapIsRightOrWrongAndABlankOneNeither() {
        assertEquals(
                List.of(new Part(0, false, Optional.empty()), new Part(1, true, Optional.empty())),
                filled("talus", FASCIA).parts());
        assertEquals(
                List.of(new Part(1, true, Optional.empty())),
                filled(" ", FASCIA).parts());
    }

    @Test
    void lettersAndSpacesMayDiffer() {
        assertTyped("Os Calcis", "  os \u00a0\tCALCIS\n", true);
        assertTyped("oscalcis", "os calcis", false);
        assertTyped("caf\u00e9", "CAFE\u0301", true);
        assertTyped("Fuß", "FUSS", true);
        assertTyped("πούς", "ΠΟΎΣ", true);
        assertTyped("café", "cafe", false);
    }

    @Test
    void aStarStandsForAnyCharacters() {
        assertTyped("calcan*", "Calcaneus", true);
        assertTyped("calcan*", "calcan", true);
        assertTyped("*fascia", "plantar fascia", true);
        assertTyped("heel*bone", "heel or ankle bone", true);
        assertTyped("heel*bone", "heel bones", false);
        assertTyped("a*b*c", "axxbyybzzc", true);
        assertTyped("calcan.*", "calcaneus", false);
    }

    @Test
    void aBlankIsNotRightWhateverTheForm() {
        assertTyped("*", " ", false);
        assertTyped("*", "x", true);
    }

    @Test
    void aFormOfManyStarsIsAsQuickAsAnyOther() {
        var form = "a*".repeat(200) + "b";
        assertTyped(form, "a".repeat(500), false);
    }

    @Test
    void aResponseHasOneTextForEachGap() {
        assertFalse(Marking.fits(SOLE, new Filled(List.of("calcaneus"))));
        assertFalse(Marking.fits(SOLE, new Filled(List.of("calcaneus", FASCIA, ""))));
        assertTrue(Marking.fits(SOLE, new Filled(List.of("", ""))));
    }

    @Test
    void aTextThatIsTooLongOrNotToBeChosenDoesNotFit() {
        assertTrue(Marking.fits(SOLE, new Filled(List.of("a".repeat(500), ""))));
        assertFalse(Marking.fits(SOLE, new Filled(List.of("a".repeat(501), ""))));
        assertFalse(Marking.fits(SOLE, new Filled(List.of("", "Hamstring"))));
    }

    @Test
    void whatIsAskedTellsOnlyWhatCanBeChosen() {
        var asked = (Asked.Fill) Asked.of(SOLE, Shuffle.NONE);
        assertEquals(SOLE.pieces(), asked.pieces());
        assertEquals(List.of(), asked.blanks().get(0).options());
        assertEquals(
                List.of("Achilles tendon", FASCIA, "patella"),
                asked.blanks().get(1).options());
    }

    @Test
    void theSolutionIsTheFirstFormOfEachGapAsHtml() {
        assertEquals(List.of("calcaneus", "plantar fascia &amp; ligaments"), Marking.solution(SOLE));
    }

    private static Verdict filled(String... texts) {
        return Marking.mark(SOLE, new Filled(List.of(texts)));
    }

    private static void assertTyped(String form, String text, boolean right) {
        var gap = new Gaps(head("gap"), List.of("", ""), List.of(new Gap.Typed(List.of(form))));
        assertEquals(right, Marking.mark(gap, new Filled(List.of(text))).right(), () -> form + " against " + text);
    }
}
