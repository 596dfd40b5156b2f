package org.footing.practice;

import static org.footing.cast.Cast.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.footing.course.Practice;
import org.footing.practice.PracticeHours.Line;
import org.junit.jupiter.api.Test;

/** Strokes from two to four hours, holds as many as one likes; five hours in all, one of them supervised, two clients. */
class PracticeHoursTest {

    private static final Practice PRACTICE = TestPractice.COURSE.compiled().practice();

    @Test
    void onlyWhatSomebodyVouchedForCounts() {
        var hours = hours(confirmed("strokes", 3, "C-1"), waiting("strokes", 2, "C-2"));
        assertEquals(Duration.ofHours(3), hours.counted());
        assertEquals(Duration.ofHours(2), hours.waiting());
        assertEquals(1, hours.clients());
        assertEquals(Duration.ofHours(2), hours.kinds().get(0).waiting());
    }

    @Test
    void whatIsBeyondTheMaximumOfItsKindDoesNotCount() {
        var hours = hours(confirmed("strokes", 6, "C-1"), confirmed("holds", 6, "C-1"));
        assertEquals(Duration.ofHours(10), hours.counted());
        assertEquals(Duration.ofHours(2), hours.kinds().get(0).beyond());
        assertEquals(Duration.ZERO, hours.kinds().get(1).beyond());
    }

    @Test
    void whatIsMissingOfAKindIsTold() {
        var hours = hours(confirmed("strokes", 1, "C-1"), waiting("strokes", 1, "C-1"));
        assertEquals(Duration.ofHours(1), hours.kinds().get(0).missing());
        assertEquals(Duration.ZERO, hours.kinds().get(1).missing());
    }

    @Test
    void supervisedHoursMustBeVouchedForToo() {
        var hours = hours(
                line("strokes", 2, "C-1", "Tova Lind", true),
                line("strokes", 3, "C-1", "Tova Lind", false),
                confirmed("holds", 1, "C-1"));
        assertEquals(Duration.ofHours(2), hours.supervised());
    }

    @Test
    void anHourIsCountedAtEachTechniqueThatWasUsed() {
        var hours = hours(confirmed("strokes", 1, "C-1"), confirmed("strokes", 2, "C-1"));
        assertEquals(Map.of("glide", Duration.ofHours(3), "knead", Duration.ofHours(3)), hours.byTechnique());
    }

    @Test
    void itIsCompleteWhenNothingIsMissing() {
        var nearly = List.of(line("strokes", 2, "C-1", "Tova Lind", true), confirmed("holds", 3, "C-1"));
        assertFalse(PracticeHours.of(PRACTICE, nearly, ContactHours.NONE).complete(), "one client");
        var enough = List.of(line("strokes", 2, "C-1", "Tova Lind", true), confirmed("holds", 3, "C-2"));
        assertTrue(PracticeHours.of(PRACTICE, enough, ContactHours.NONE).complete());
        assertFalse(
                hours(confirmed("strokes", 2, "C-1"), confirmed("holds", 3, "C-2"))
                        .complete(),
                "nobody was there");
        assertFalse(
                hours(line("strokes", 1, "C-1", "Tova Lind", true), confirmed("holds", 9, "C-2"))
                        .complete(),
                "too little of one kind");
    }

    @Test
    void aCourseWithoutKindsCountsAllHours() {
        var plain = new Practice.Targets(2, 0, 0, 0, 0);
        var practice = new Practice(
                plain, List.of(), List.of(), PRACTICE.treatmentRecord(), PRACTICE.caseStudy(), List.of(), "");
        assertEquals(
                Duration.ofHours(3),
                PracticeHours.of(practice, List.of(confirmed("", 3, "C-1")), ContactHours.NONE)
                        .counted());
    }

    private static PracticeHours hours(Line... lines) {
        return PracticeHours.of(PRACTICE, Arrays.asList(lines), ContactHours.NONE);
    }

    private static Line confirmed(String category, int hours, String client) {
        return line(category, hours, client, "", true);
    }

    private static Line waiting(String category, int hours, String client) {
        return line(category, hours, client, "", false);
    }

    private static Line line(String category, int hours, String client, String supervisedBy, boolean confirmed) {
        var logged = new Logged(
                NOW,
                NOW.plus(Duration.ofHours(hours)),
                "School clinic",
                client,
                category,
                List.of("glide", "knead"),
                2,
                supervisedBy,
                "");
        return new Line(logged, confirmed);
    }
}
