package org.footing.cohort;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rules of docs/how-to/plan-a-term.md, one after the other. */
class StudyDaysTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Test
    void dayZeroIsTheDayOfTheStart() {
        var days = days("2026-11-02");
        assertEquals(day("2026-11-02"), days.day(0));
        assertEquals(day("2026-11-03"), days.day(1));
        assertEquals(day("2026-12-02"), days.day(30));
    }

    @Test
    void daysOfABreakDoNotCount() {
        var days = days("2026-11-02", pause("2026-11-05", "2026-11-11"));
        assertEquals(day("2026-11-04"), days.day(2));
        assertEquals(day("2026-11-12"), days.day(3));
        assertEquals(day("2026-11-16"), days.day(7));
    }

    @Test
    void aBreakOfOneDayIsOne() {
        assertEquals(
                day("2026-11-04"),
                days("2026-11-02", pause("2026-11-03", "2026-11-03")).day(1));
    }

    @Test
    void breaksThatFollowOrOverlapEachOtherAreSkippedTogether() {
        var days = days(
                "2026-11-02",
                pause("2026-11-06", "2026-11-07"),
                pause("2026-11-03", "2026-11-05"),
                pause("2026-11-04", "2026-11-06"));
        assertEquals(day("2026-11-02"), days.day(0));
        assertEquals(day("2026-11-08"), days.day(1));
    }

    @Test
    void aStartInABreakIsBehindIt() {
        var days = days("2026-11-02", pause("2026-10-26", "2026-11-03"));
        assertEquals(day("2026-11-04"), days.day(0));
        assertEquals(day("2026-11-05"), days.day(1));
    }

    @Test
    void theTwentyNinthOfFebruaryIsADayInLeapYearsAlone() {
        assertEquals(day("2028-02-29"), days("2028-02-28").day(1));
        assertEquals(day("2028-03-01"), days("2028-02-28").day(2));
        assertEquals(day("2027-03-01"), days("2027-02-28").day(1));
        assertEquals(
                day("2028-03-01"),
                days("2028-02-28", pause("2028-02-29", "2028-02-29")).day(1));
    }

    @Test
    void somethingOpensAndIsDueByTheClockOfTheCohort() {
        var auckland = new StudyDays(day("2026-11-02"), ZoneId.of("Pacific/Auckland"), List.of());
        assertEquals(Instant.parse("2026-11-01T11:00:00Z"), auckland.opens(Moment.day(0)));
        assertEquals(Instant.parse("2026-11-02T05:00:00Z"), auckland.due(at("2026-11-02", "18:00")));
    }

    @Test
    void whatIsDueInABreakIsDueBehindItAtTheSameTime() {
        var days = days("2026-11-02", pause("2026-12-19", "2027-01-03"));
        assertEquals(Instant.parse("2026-12-18T18:00:00Z"), days.due(at("2026-12-18", "18:00")));
        assertEquals(Instant.parse("2027-01-04T18:00:00Z"), days.due(at("2026-12-19", "18:00")));
        assertEquals(Instant.parse("2027-01-04T18:00:00Z"), days.due(at("2027-01-03", "18:00")));
    }

    @Test
    void whatIsDueInABreakThatAnotherFollowsIsDueBehindBoth() {
        var days = days("2026-11-02", pause("2026-12-19", "2026-12-31"), pause("2027-01-01", "2027-01-03"));
        assertEquals(Instant.parse("2027-01-04T18:00:00Z"), days.due(at("2026-12-24", "18:00")));
    }

    @Test
    void whatOpensOnADayOfTheCalendarOpensThenBreakOrNot() {
        var days = days("2026-11-02", pause("2026-12-19", "2027-01-03"));
        assertEquals(Instant.parse("2026-12-24T08:00:00Z"), days.opens(at("2026-12-24", "08:00")));
    }

    @Test
    void aDayOfStudyIsNeverInABreakWhateverIsCounted() {
        var pause = pause("2026-11-05", "2026-11-11");
        var days = days("2026-11-02", pause);
        for (var number = 0; number < 20; number++) {
            assertEquals(false, pause.holds(days.day(number)));
        }
        assertEquals(Instant.parse("2026-11-12T18:00:00Z"), days.due(new Moment.OfDay(3, LocalTime.of(18, 0))));
    }

    /** On 25 October 2026 the clocks go back at two: 01:30 is there twice. */
    @Test
    void inTheHourThatComesTwiceThingsOpenFirstAndAreDueLast() {
        var days = days("2026-10-01");
        assertEquals(Instant.parse("2026-10-25T00:30:00Z"), days.opens(at("2026-10-25", "01:30")));
        assertEquals(Instant.parse("2026-10-25T01:30:00Z"), days.due(at("2026-10-25", "01:30")));
    }

    /** On 28 March 2027 the clocks go forward at one: 01:30 is not there. */
    @Test
    void whatIsInTheHourThatIsMissingComesAnHourLater() {
        var days = days("2027-03-01");
        assertEquals(Instant.parse("2027-03-28T01:30:00Z"), days.opens(at("2027-03-28", "01:30")));
        assertEquals(Instant.parse("2027-03-28T01:30:00Z"), days.due(at("2027-03-28", "01:30")));
    }

    @Test
    void wholeDaysOfAnExtensionKeepTheTimeOfDay() {
        var days = days("2026-10-01");
        var due = days.due(at("2026-10-24", "18:00"));
        assertEquals(Instant.parse("2026-10-24T17:00:00Z"), due);
        assertEquals(Instant.parse("2026-10-26T18:00:00Z"), days.due(due, Duration.ofDays(2)));
        assertEquals(Instant.parse("2026-10-24T20:00:00Z"), days.due(due, Duration.ofHours(3)));
        assertEquals(Instant.parse("2026-10-25T21:00:00Z"), days.due(due, Duration.ofHours(27)));
    }

    @Test
    void anExtensionThatEndsInABreakEndsBehindIt() {
        var days = days("2026-11-02", pause("2026-12-19", "2027-01-03"));
        var due = days.due(at("2026-12-17", "18:00"));
        assertEquals(Instant.parse("2026-12-18T18:00:00Z"), days.due(due, Duration.ofDays(1)));
        assertEquals(Instant.parse("2027-01-04T18:00:00Z"), days.due(due, Duration.ofDays(2)));
    }

    @Test
    void noExtensionChangesNothing() {
        var days = days("2026-10-01");
        var twice = days.due(at("2026-10-25", "01:30"));
        assertEquals(twice, days.due(twice, Duration.ZERO));
    }

    private static StudyDays days(String start, Break... breaks) {
        return new StudyDays(day(start), LONDON, List.of(breaks));
    }

    private static Break pause(String from, String until) {
        return new Break(day(from), day(until), "Break");
    }

    private static Moment at(String day, String time) {
        return Moment.at(day(day), LocalTime.parse(time));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
