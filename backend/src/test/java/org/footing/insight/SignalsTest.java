package org.footing.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.footing.assessment.Fraction;
import org.footing.insight.Signal.Kind;
import org.footing.insight.Signals.Level;
import org.footing.insight.Situation.Week;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One rule of "Who needs help" after the other, each at its bounds. */
class SignalsTest {

    private static final LocalDate SEEN = LocalDate.of(2026, 11, 20);

    /** Everything is well in the sixth week. */
    private static Plain plain() {
        return new Plain();
    }

    @Test
    void whoGoesOnSteadilyIsNotTold() {
        var signals = plain().read(2);
        assertEquals(List.of(), signals.all());
        assertEquals(Level.WELL, signals.level());
        assertFalse(signals.tentative());
    }

    @ParameterizedTest
    @CsvSource({"6, false", "7, true"})
    void aWeekWithoutAVisitIsTold(long days, boolean told) {
        var given = plain();
        given.daysSinceVisit = days;
        assertEquals(told, given.kinds(2).contains(Kind.INACTIVE));
    }

    @Test
    void whoNeverCameIsToldOfThatAndNotOfInactivity() {
        var given = plain();
        given.lastVisit = Optional.empty();
        assertEquals(Set.of(Kind.NEVER_CAME), given.kinds(2));
    }

    @ParameterizedTest
    @CsvSource({"6, false", "7, true", "13, true"})
    void theFirstTwoWeeksTellOnlyWhoNeverCame(long days, boolean told) {
        var given = plain();
        given.daysSinceStart = days;
        given.lastVisit = Optional.empty();
        given.overdue = List.of("hygiene");
        assertEquals(told ? Set.of(Kind.NEVER_CAME) : Set.of(), given.kinds(2));
    }

    @ParameterizedTest
    @CsvSource({"14, true", "27, true", "28, false"})
    void theThirdAndFourthWeekAreTentative(long days, boolean tentative) {
        var given = plain();
        given.daysSinceStart = days;
        given.daysSinceVisit = 9;
        var signals = given.read(2);
        assertEquals(tentative, signals.tentative());
        assertEquals(Level.WATCH, signals.level());
    }

    @Test
    void whatIsOverdueIsBehind() {
        var given = plain();
        given.overdue = List.of("hygiene", "strokes");
        assertEquals(
                List.of(new Signal.Behind(List.of("hygiene", "strokes"), 60, 60)),
                given.read(2).all());
    }

    @ParameterizedTest
    @CsvSource({"120, 60, false", "121, 60, true", "0, 0, false", "1, 0, true"})
    void moreThanTwiceOfWhatIsStudiedIsBehind(long due, long active, boolean told) {
        var given = plain();
        given.minutesDue = due;
        given.minutesActive = active;
        assertEquals(told, given.kinds(2).contains(Kind.BEHIND));
    }

    @ParameterizedTest
    @CsvSource({
        "80, 75, 70, 2, true",
        "80, 75, 71, 2, false",
        "80, 80, 60, 2, false",
        "70, 80, 60, 2, false",
        "90, 80, 60, 1, false"
    })
    void threeWeeksEachLowerAndTenPointsInSumAreFalling(int first, int second, int third, int marks, boolean told) {
        var given = plain();
        given.weeks = List.of(week(first, marks), week(second, marks), week(third, marks));
        assertEquals(told, given.kinds(2).contains(Kind.FALLING));
    }

    @ParameterizedTest
    @CsvSource({"0, 1, true", "0, 0, false", "1, 5, false"})
    void nothingCompletedWhileOthersGoOnIsStalled(int completed, int median, boolean told) {
        var given = plain();
        given.completedLately = completed;
        assertEquals(told, given.kinds(median).contains(Kind.STALLED));
    }

    @ParameterizedTest
    @CsvSource({"359, 600, true", "360, 600, false", "0, 0, false"})
    void lessThanThreeFifthsOfThePlannedHoursIsTold(long confirmed, long planned, boolean told) {
        var given = plain();
        given.practiceMinutes = confirmed;
        given.practicePlanned = planned;
        assertEquals(told, given.kinds(2).contains(Kind.PRACTICE));
    }

    @Test
    void attendanceBelowTheLeastIsToldOnceARegisterWasTaken() {
        var given = plain();
        given.attendance = Optional.of(79);
        assertEquals(Set.of(Kind.ABSENT), given.kinds(2));
        given.attendance = Optional.of(80);
        assertEquals(Set.of(), given.kinds(2));
        given.attendance = Optional.empty();
        assertEquals(Set.of(), given.kinds(2));
    }

    @Test
    void threeFailedAttemptsAtOneQuizAreStuck() {
        var given = plain();
        given.failed = Map.of("bones", 2, "nerves", 2);
        assertEquals(Set.of(), given.kinds(2));
        given.failed = Map.of("bones", 3, "nerves", 4);
        assertEquals(List.of(new Signal.Stuck("nerves", 4)), given.read(2).all());
    }

    @Test
    void twoSignalsAreARiskUntilOneIsPutAside() {
        var given = plain();
        given.daysSinceVisit = 9;
        given.overdue = List.of("hygiene");
        var signals = given.read(2);
        assertEquals(Level.AT_RISK, signals.level());
        assertEquals(Level.WATCH, signals.without(Set.of(Kind.INACTIVE)).level());
    }

    /** A thousand who study at a steady pace, with the unevenness of people, over twelve weeks. */
    @Test
    void ofAThousandSteadyStudentsLessThanFiveInAHundredAreAtRisk() {
        var chance = new Random(7);
        var atRisk = IntStream.range(0, 1000)
                .filter(student -> steady(chance).read(2).level() == Level.AT_RISK)
                .count();
        assertTrue(atRisk < 50, () -> atRisk + " of 1000");
    }

    /** Comes some three times a week, studies an hour and a half of it, gets marks about a mean of their own. */
    private static Plain steady(Random chance) {
        var given = plain();
        given.daysSinceVisit = Math.min(13, (long) (-Math.log(1 - chance.nextDouble()) * 2.3));
        given.minutesActive = Math.max(0, Math.round(90 + 25 * chance.nextGaussian()));
        given.minutesDue = 90;
        given.overdue = chance.nextInt(100) < 5 ? List.of("hygiene") : List.of();
        var own = 75 + 8 * chance.nextGaussian();
        given.weeks = IntStream.range(0, 3)
                .mapToObj(week -> week((int) Math.max(0, Math.min(100, own + 7 * chance.nextGaussian())), 2))
                .toList();
        given.completedLately = 1 + chance.nextInt(5);
        given.practiceMinutes = Math.max(0, Math.round(600 + 120 * chance.nextGaussian()));
        given.practicePlanned = 600;
        given.attendance = Optional.of(80 + chance.nextInt(21));
        return given;
    }

    private static Week week(int percent, int marks) {
        return new Week(Fraction.of(percent, 100), marks);
    }

    /** A situation to be changed in one point. */
    private static class Plain {
        long daysSinceStart = 40;
        Optional<LocalDate> lastVisit = Optional.of(SEEN);
        long daysSinceVisit = 1;
        List<String> overdue = List.of();
        long minutesDue = 60;
        long minutesActive = 60;
        List<Week> weeks = List.of(week(70, 2), week(75, 2), week(72, 3));
        int completedLately = 2;
        long practiceMinutes = 600;
        long practicePlanned = 600;
        Optional<Integer> attendance = Optional.of(90);
        Map<String, Integer> failed = Map.of();

        Signals read(int median) {
            return Signals.of(
                    new Situation(
                            daysSinceStart,
                            lastVisit,
                            daysSinceVisit,
                            overdue,
                            minutesDue,
                            minutesActive,
                            weeks,
                            completedLately,
                            practiceMinutes,
                            practicePlanned,
                            attendance,
                            80,
                            failed),
                    median);
        }

        Set<Kind> kinds(int median) {
            return read(median).all().stream().map(Signal::kind).collect(Collectors.toSet());
        }
    }
}
