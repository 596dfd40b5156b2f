package org.footing.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.footing.assessment.Response.Chosen;
import org.footing.assessment.Response.Pointed;
import org.footing.course.Question;
import org.junit.jupiter.api.Test;

class KindsTest {

    @Test
    void everyKindOfQuestionCanBeAskedAndMarked() {
        assertEquals(
                Set.of(Question.class.getPermittedSubclasses()),
                Kinds.ALL.stream().map(Kind::questions).collect(Collectors.toSet()));
    }

    @Test
    void everyResponseBelongsToAKind() {
        assertEquals(
                Set.of(Response.class.getPermittedSubclasses()),
                Kinds.ALL.stream().map(Kind::responses).collect(Collectors.toSet()));
    }

    @Test
    void thereIsASampleOfEachKind() {
        var sampled = Samples.ALL.stream().map(Object::getClass).collect(Collectors.toSet());
        assertEquals(Set.of(Question.class.getPermittedSubclasses()), sampled);
    }

    @Test
    void whatIsAskedOfAnyKindHasNoKeyInIt() {
        for (var question : Samples.ALL) {
            var asked = Asked.of(question, Shuffle.of(question, 7, true));
            assertFalse(asked.toString().toLowerCase(Locale.ROOT).contains("canary"), asked::toString);
            assertEquals(question.id(), asked.id());
        }
    }

    @Test
    void aResponseOfAnotherKindIsRefused() {
        for (var question : Samples.ALL) {
            var foreign = question == Samples.WARM_UP ? new Pointed(0) : new Chosen(Set.of(0));
            assertThrows(IllegalArgumentException.class, () -> Marking.mark(question, foreign), question::id);
        }
    }

    @Test
    void onlyWhatATutorMarksHasNoSolution() {
        var unsolved = Samples.ALL.stream()
                .filter(question -> Marking.solution(question).isEmpty())
                .toList();
        assertEquals(List.of(Samples.CASE, Samples.FILM), unsolved);
    }

    @Test
    void whatATutorMarksWaitsAndIsWorthNothingYet() {
        for (var verdict : List.of(
                Marking.mark(Samples.CASE, new Response.Wrote("A foot.")),
                Marking.mark(Samples.FILM, new Response.Uploaded("9f1c")))) {
            assertTrue(verdict.waits());
            assertEquals(Fraction.ZERO, verdict.share());
        }
    }

    @Test
    void nothingWrittenAndFarTooMuchAreNoResponse() {
        assertFalse(Marking.fits(Samples.CASE, new Response.Wrote(" \n")));
        assertTrue(Marking.fits(Samples.CASE, new Response.Wrote("a".repeat(Response.Wrote.LONGEST))));
        assertFalse(Marking.fits(Samples.CASE, new Response.Wrote("a".repeat(Response.Wrote.LONGEST + 1))));
        assertFalse(Marking.fits(Samples.FILM, new Response.Uploaded("")));
        assertFalse(Marking.fits(Samples.FILM, new Response.Uploaded("f".repeat(101))));
    }

    @Test
    void whatNoDatabaseCanKeepDoesNotFit() {
        assertFalse(Marking.fits(Samples.CASE, new Response.Wrote("a\0b")));
        assertFalse(Marking.fits(Samples.CASE, new Response.Wrote("half a smile \ud83d")));
        assertTrue(Marking.fits(Samples.CASE, new Response.Wrote("a smile \ud83d\ude00")));
    }
}
