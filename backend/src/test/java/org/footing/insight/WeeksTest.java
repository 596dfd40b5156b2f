package org.footing.insight;

import static org.footing.cast.Cast.NOW;
import static org.footing.cast.Cast.TODAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.footing.cast.Cast;
import org.footing.cast.TestCourse;
import org.footing.cohort.Cohort;
import org.footing.course.Course;
import org.footing.database.DatabaseTest;
import org.footing.progress.Readings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class WeeksTest {

    private static final Instant MONDAY = Instant.parse("2026-11-09T00:00:00Z");

    @Inject
    Weeks weeks;

    @Inject
    Readings readings;

    @Inject
    Cast cast;

    private final TestCourse foot =
            TestCourse.of(Cast.unique("weeks"), TestCourse.lesson("glide"), TestCourse.lesson("sole"));
    private Cohort cohort;

    @BeforeEach
    void aCohortBeginsOnAMonday() {
        cohort = cast.cohort(foot);
    }

    @Test
    void aWeekIsKeptOnceItIsOverInTheTimeZoneOfTheCohort() {
        assertEquals(List.of(), Weeks.mondays(cohort, Optional.empty(), MONDAY.minusSeconds(1)));
        assertEquals(List.of(TODAY), Weeks.mondays(cohort, Optional.empty(), MONDAY));
        var tokyo = QuarkusTransaction.requiringNew()
                .call(() -> Cohort.open(Cast.unique("tokyo"), cohort.edition, TODAY, ZoneId.of("Asia/Tokyo")));
        assertEquals(List.of(TODAY), Weeks.mondays(tokyo, Optional.empty(), MONDAY.minus(Duration.ofHours(9))));
        assertEquals(
                List.of(),
                Weeks.mondays(
                        tokyo,
                        Optional.empty(),
                        MONDAY.minus(Duration.ofHours(9)).minusSeconds(1)));
    }

    /** In the night in which clocks go forward a week has an hour less, and no week is kept twice or left out. */
    @Test
    void weeksFollowTheCalendarWhenClocksChange() {
        var spring = cast.cohort(foot, LocalDate.of(2027, 3, 24));
        assertEquals(
                List.of(LocalDate.of(2027, 3, 22), LocalDate.of(2027, 3, 29)),
                Weeks.mondays(spring, Optional.empty(), Instant.parse("2027-04-04T23:00:00Z")));
    }

    @Test
    void theFirstWeekIsThatOfTheStartAndTheLastThatOfTheEnd() {
        var wednesday = cast.cohort(foot, LocalDate.of(2026, 11, 4));
        assertEquals(TODAY, Weeks.mondays(wednesday, Optional.empty(), MONDAY).get(0));
        assertEquals(
                List.of(TODAY.plusWeeks(2)),
                Weeks.mondays(wednesday, Optional.of(TODAY.plusWeeks(1)), MONDAY.plus(Duration.ofDays(14))));
    }

    @Test
    void whatWasMissedIsCaughtUpAsItStoodThenAndNothingIsKeptTwice() {
        var student = cast.student(cohort, "amara");
        var course = foot.compiled();
        read(student.id, course, "glide", NOW);
        read(student.id, course, "sole", NOW.plus(Duration.ofDays(15)));
        var later = MONDAY.plus(Duration.ofDays(14)).plusSeconds(60);

        weeks.catchUp(later);
        assertEquals(List.of(50, 50, 100), medians());
        weeks.catchUp(later);
        assertEquals(List.of(50, 50, 100), medians());
    }

    @Test
    void whoCameLaterWasNoStudentThen() {
        cast.student(cohort, "amara");
        var late = cast.student(cohort, "bruno");
        QuarkusTransaction.requiringNew().run(() -> Cohort.getEntityManager()
                .createQuery("update Enrolment e set e.enrolledAt = ?1 where e.id = ?2")
                .setParameter(1, MONDAY.plusSeconds(5))
                .setParameter(2, late.id)
                .executeUpdate());
        weeks.catchUp(MONDAY.plus(Duration.ofDays(7)));
        assertEquals(
                List.of(1, 2),
                kept().weeks().stream().map(week -> week.figures().students()).toList());
        assertTrue(kept().weeks().stream()
                .allMatch(week -> week.figures().onTime() == week.figures().students()));
    }

    private void read(long student, Course course, String lesson, Instant now) {
        readings.confirm(student, course, course.lesson(lesson).orElseThrow(), now.minusSeconds(60), now);
    }

    private List<Integer> medians() {
        return kept().weeks().stream()
                .map(week -> week.figures().medianPercent())
                .toList();
    }

    private Trend kept() {
        return QuarkusTransaction.requiringNew().call(() -> Trend.of(cohort, MONDAY));
    }
}
