package org.footing.assessment;

import static org.footing.assessment.Samples.ARCHES;
import static org.footing.assessment.Samples.head;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.footing.assessment.Response.Matched;
import org.footing.assessment.Verdict.Part;
import org.footing.course.Matching;
import org.footing.course.Matching.Pair;
import org.junit.jupiter.api.Test;

class MatchingKindTest {

    private static final int SEEDS = 500;

    @Test
    void theMarkIsTheShareOfRightPairs() {
        assertTrue(Marking.mark(ARCHES, new Matched(Map.of(0, 0, 1, 1, 2, 2))).right());
        assertEquals(
                Fraction.of(1, 3),
                Marking.mark(ARCHES, new Matched(Map.of(0, 0, 1, 3))).share());
        assertEquals(Fraction.ZERO, Marking.mark(ARCHES, new Matched(Map.of())).share());
    }

    @Test
    void eachAnsweredLeftIsRightOrWrong() {
        var verdict = Marking.mark(ARCHES, new Matched(Map.of(0, 0, 2, 1)));
        assertEquals(
                List.of(new Part(0, true, Optional.empty()), new Part(2, false, Optional.empty())), verdict.parts());
        assertEquals(Optional.of("Canary explains."), verdict.explain());
    }

    @Test
    void twoLeftsMayShareAnAnswer() {
        var shared = new Matching(
                head("shared"),
                List.of(new Pair("Talus", 0), new Pair("Calcaneus", 0), new Pair("Biceps", 1)),
                List.of("Bone", "Muscle"));
        assertTrue(Marking.mark(shared, new Matched(Map.of(0, 0, 1, 0, 2, 1))).right());
        assertEquals(
                Fraction.of(2, 3),
                Marking.mark(shared, new Matched(Map.of(0, 0, 1, 0, 2, 0))).share());
    }

    @Test
    void whatIsNotThereCannotBeMatched() {
        assertFalse(Marking.fits(ARCHES, new Matched(Map.of(3, 0))));
        assertFalse(Marking.fits(ARCHES, new Matched(Map.of(-1, 0))));
        assertFalse(Marking.fits(ARCHES, new Matched(Map.of(0, 4))));
        assertFalse(Marking.fits(ARCHES, new Matched(Map.of(0, -1))));
        assertTrue(Marking.fits(ARCHES, new Matched(Map.of(2, 3))));
    }

    @Test
    void theAnswersNeverStandBesideTheirLefts() {
        for (var seed = 0L; seed < SEEDS; seed++) {
            var belonging = Shuffle.of(ARCHES, seed, false).order().stream()
                    .filter(answer -> answer < 3)
                    .toList();
            assertNotEquals(List.of(0, 1, 2), belonging, "seed " + seed);
        }
    }

    @Test
    void theAnswersNeverStandBesideTheirLeftsWhereTheAuthorListsThemOtherwise() {
        var crossed = new Matching(
                head("x"),
                List.of(new Pair("Heel", 1), new Pair("Ball", 0), new Pair("Arch", 2)),
                List.of("Toes", "Calcaneus", "Navicular"));
        for (var seed = 0L; seed < SEEDS; seed++) {
            assertNotEquals(List.of(1, 0, 2), Shuffle.of(crossed, seed, false).order(), "seed " + seed);
        }
    }

    @Test
    void theAnswersAreReadThroughTheirShuffleAndTheLeftsStay() {
        var shuffle = Shuffle.of(ARCHES, 7, false);
        var asked = (Asked.Match) Asked.of(ARCHES, shuffle);
        assertEquals(List.of("<em>Heel</em>", "Instep", "Ball"), asked.lefts());
        var navicular = asked.answers().stream()
                .filter(answer -> answer.html().equals("Navicular"))
                .findFirst()
                .orElseThrow();
        var kept = shuffle.understood(new Matched(Map.of(1, navicular.key())));
        assertEquals(new Matched(Map.of(1, 1)), kept);
        assertEquals(new Matched(Map.of(1, navicular.key())), shuffle.shown(kept));
    }

    @Test
    void theSolutionNamesEachPair() {
        assertEquals(
                List.of("<em>Heel</em> → Calcaneus", "Instep → Navicular", "Ball → Metatarsals"),
                Marking.solution(ARCHES));
    }
}
