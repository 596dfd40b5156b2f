package org.footing.assessment;

import static org.footing.assessment.Samples.BONES;
import static org.footing.assessment.Samples.HEEL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.footing.assessment.Response.Labelled;
import org.footing.assessment.Response.Pointed;
import org.footing.assessment.Verdict.Part;
import org.footing.course.Labelling;
import org.junit.jupiter.api.Test;

/** Hotspots and labellings. */
class PictureKindsTest {

    private static final int SEEDS = 500;

    @Test
    void oneRegionIsTheWholeMarkAndAnyOtherNothing() {
        assertTrue(Marking.mark(HEEL, new Pointed(0)).right());
        var arch = Marking.mark(HEEL, new Pointed(1));
        assertEquals(Fraction.ZERO, arch.share());
        assertEquals(List.of(new Part(1, false, Optional.of("Canary: the arch."))), arch.parts());
        assertFalse(arch.critical());
    }

    @Test
    void aRegionCanFailTheQuiz() {
        assertTrue(Marking.mark(HEEL, new Pointed(2)).critical());
    }

    @Test
    void aRegionThatIsNotThereCannotBePointedAt() {
        assertFalse(Marking.fits(HEEL, new Pointed(3)));
        assertFalse(Marking.fits(HEEL, new Pointed(-1)));
    }

    @Test
    void theMarkIsTheShareOfRightLabels() {
        assertTrue(Marking.mark(BONES, new Labelled(Map.of(0, 0, 1, 1, 2, 2))).right());
        var half = Marking.mark(BONES, new Labelled(Map.of(0, 0, 2, 3)));
        assertEquals(Fraction.of(1, 3), half.share());
        assertEquals(List.of(new Part(0, true, Optional.empty()), new Part(2, false, Optional.empty())), half.parts());
    }

    @Test
    void aNameIsUsedOnce() {
        assertFalse(Marking.fits(BONES, new Labelled(Map.of(0, 1, 2, 1))));
        assertFalse(Marking.fits(BONES, new Labelled(Map.of(3, 0))));
        assertFalse(Marking.fits(BONES, new Labelled(Map.of(-1, 0))));
        assertFalse(Marking.fits(BONES, new Labelled(Map.of(0, 4))));
        assertFalse(Marking.fits(BONES, new Labelled(Map.of(0, -1))));
        assertTrue(Marking.fits(BONES, new Labelled(Map.of())));
    }

    @Test
    void eitherOfTwoLikeNamesIsRight() {
        var twins = new Labelling(BONES.head(), BONES.scene(), List.of("Metatarsal", "Talus", "Metatarsal"));
        assertTrue(Marking.mark(twins, new Labelled(Map.of(0, 2, 1, 1, 2, 0))).right());
    }

    @Test
    void theNamesNeverStandInTheOrderOfTheRegions() {
        for (var seed = 0L; seed < SEEDS; seed++) {
            var belonging = Shuffle.of(BONES, seed, false).order().stream()
                    .filter(name -> name < 3)
                    .toList();
            assertNotEquals(List.of(0, 1, 2), belonging, "seed " + seed);
        }
    }

    @Test
    void aPlacedNameIsReadThroughItsShuffleAndTheRegionsStay() {
        var shuffle = Shuffle.of(BONES, 7, false);
        var asked = (Asked.Label) Asked.of(BONES, shuffle);
        var first = asked.names().get(0);
        var kept = shuffle.understood(new Labelled(Map.of(1, first.key())));
        var meant = BONES.names().indexOf(first.html());
        assertEquals(new Labelled(Map.of(1, meant)), kept);
    }

    @Test
    void theSolutionTellsWhereEachNameBelongs() {
        assertEquals(List.of("large bone at the &lt;back&gt;"), Marking.solution(HEEL));
        assertEquals(
                List.of(
                        "large bone at the &lt;back&gt; → Calcaneus",
                        "top of the arch → Navicular",
                        "front → Phalanges"),
                Marking.solution(BONES));
    }
}
