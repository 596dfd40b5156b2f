package org.footing.cohort;

import static org.footing.cast.Cast.NOW;
import static org.footing.cast.Cast.TODAY;
import static org.footing.cast.Cast.unique;
import static org.footing.cast.TestCourse.lesson;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.footing.cast.AtOnce;
import org.footing.cast.Cast;
import org.footing.cast.Statements;
import org.footing.cast.TestCourse;
import org.footing.cohort.ItemException.Exceptions;
import org.footing.cohort.ItemException.Given;
import org.footing.cohort.ItemException.Kind;
import org.footing.cohort.Schedule.Times;
import org.footing.cohort.Schedules.ChangedSince;
import org.footing.cohort.Schedules.Plan;
import org.footing.database.DatabaseTest;
import org.footing.identity.AuditEntry;
import org.footing.identity.People.NotKnown;
import org.footing.identity.Role;
import org.footing.identity.Scope;
import org.footing.identity.Viewer;
import org.footing.identity.Viewer.Grant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class SchedulesTest {

    private static final Break HALF_TERM = new Break(TODAY.plusDays(5), TODAY.plusDays(11), "Half-term");

    @Inject
    Cast cast;

    @Inject
    Schedules schedules;

    @Inject
    Enrolments enrolments;

    @Inject
    Statements statements;

    private Cohort cohort;
    private Viewer tova;

    @BeforeEach
    void tovaTeachesACohort() {
        cohort = cast.cohort(TestCourse.of(unique("foot"), lesson("glide", "was: [stroke]"), lesson("sole")));
        tova = Cast.viewer(cast.person("tova"), new Grant(Role.TUTOR, Scope.COURSE, cohort.courseId));
    }

    @Test
    void whatIsSaidIsKept() {
        change(0, List.of(HALF_TERM), Map.of("glide", times(Moment.day(7), Moment.at(TODAY, LocalTime.of(18, 0)))));
        var kept = again();
        assertEquals(List.of(HALF_TERM), kept.breaks);
        assertTrue(kept.scheduled);
        assertEquals(1, kept.scheduleVersion);
        var schedule = schedule(kept);
        assertEquals(Instant.parse("2026-11-16T00:00:00Z"), schedule.opens().get("glide"));
        assertEquals(Optional.of(Instant.parse("2026-11-02T18:00:00Z")), schedule.due("glide"));
        assertEquals(Optional.empty(), schedule.due("sole"));
    }

    @Test
    void whatIsTakenBackIsGone() {
        change(0, List.of(HALF_TERM), Map.of("glide", times(Moment.day(7), Moment.day(9))));
        change(1, List.of(), Map.of("glide", Times.NONE));
        var kept = again();
        assertEquals(List.of(), kept.breaks);
        assertEquals(false, kept.scheduled);
        assertEquals(Map.of(), schedule(kept).items());
    }

    @Test
    void ofItemsThatNobodySpokeOfNothingChanges() {
        change(0, List.of(), Map.of("sole", times(Moment.day(7), Moment.day(9))));
        change(1, List.of(), Map.of("glide", times(Moment.day(1), Moment.day(2))));
        assertEquals(2, schedule(again()).items().size());
    }

    @Test
    void whatWasSaidUnderAnEarlierNameIsSaidUnderTheNewOne() {
        change(0, List.of(), Map.of("stroke", times(Moment.day(7), Moment.day(9))));
        change(1, List.of(), Map.of("glide", times(Moment.day(1), Moment.day(2))));
        assertEquals(
                Map.of("glide", times(Moment.day(1), Moment.day(2))),
                schedule(again()).items());
    }

    @Test
    void ofTwoWhoChangeOneScheduleTheSecondIsTold() {
        change(0, List.of(), Map.of("glide", times(Moment.day(7), Moment.day(9))));
        assertThrows(
                ChangedSince.class, () -> change(0, List.of(), Map.of("glide", times(Moment.day(1), Moment.day(2)))));
        assertEquals(times(Moment.day(7), Moment.day(9)), schedule(again()).times("glide"));
    }

    @Test
    void ofTwentyAtOnceOneIsTaken() {
        var taken = AtOnce.all(IntStream.range(0, 20)
                .<Callable<Boolean>>mapToObj(number -> () -> {
                    try {
                        change(0, List.of(), Map.of("glide", times(Moment.day(number), Moment.day(99))));
                        return true;
                    } catch (ChangedSince told) {
                        return false;
                    }
                })
                .toList());
        assertEquals(1, taken.stream().filter(one -> one).count());
        assertEquals(1, again().scheduleVersion);
    }

    @Test
    void whoDoesNotTeachTheCohortChangesNothing() {
        var stranger = Cast.viewer(cast.person("sven"), new Grant(Role.TUTOR, Scope.COURSE, "another"));
        var verifier = Cast.viewer(cast.person("vera"), new Grant(Role.VERIFIER, Scope.COURSE, cohort.courseId));
        for (var viewer : List.of(stranger, verifier)) {
            assertThrows(
                    NotKnown.class, () -> schedules.change(viewer, cohort.id, 0, new Plan(List.of(), Map.of()), NOW));
        }
    }

    @Test
    void whoChangedWhatIsOnRecord() {
        change(0, List.of(HALF_TERM), Map.of("glide", times(Moment.day(7), Moment.day(9))));
        assertEquals(
                "glide: - / - -> 7 00:00 / 9 00:00; breaks: [] -> [2026-11-07 to 2026-11-13]",
                entry("schedule.changed", "cohort " + cohort.id).detail);
    }

    @Test
    void whereNothingChangesNothingIsOnRecord() {
        change(0, List.of(), Map.of("glide", Times.NONE));
        assertEquals(0, again().scheduleVersion);
    }

    @Test
    void aStudentHasDaysOfTheirOwn() {
        change(0, List.of(HALF_TERM), Map.of("glide", times(Moment.day(0), Moment.at(TODAY, LocalTime.of(18, 0)))));
        var amara = cast.student(again(), "amara");
        var by = tova.person();
        QuarkusTransaction.requiringNew()
                .run(() -> enrolments.except(
                        amara,
                        new Given("glide", Kind.EXTENDED, Duration.ofDays(6), "hospital", "Take care"),
                        by,
                        NOW));
        var own = exceptions(amara);
        assertEquals(Map.of("glide", Duration.ofDays(6)), own.extended());
        assertEquals(
                Optional.of(Instant.parse("2026-11-14T18:00:00Z")),
                schedule(again()).due("glide", own),
                "behind the break");
        assertEquals("glide by 8640 min: hospital", entry("item.extended", "enrolment " + amara.id).detail);

        QuarkusTransaction.requiringNew().run(() -> enrolments.endException(amara, "glide", Kind.EXTENDED, by, NOW));
        assertEquals(Exceptions.NONE, exceptions(amara));
        assertEquals("glide: item.extended", entry("exception.ended", "enrolment " + amara.id).detail);
        assertEquals(2, QuarkusTransaction.requiringNew().call(() -> Enrolment.lock(amara.id).exceptionsVersion));
    }

    @Test
    void whatIsAllowedAgainStandsInPlaceOfWhatWas() {
        var amara = cast.student(cohort, "amara");
        var by = tova.person();
        for (var days : List.of(2, 4)) {
            QuarkusTransaction.requiringNew()
                    .run(() -> enrolments.except(
                            amara, new Given("sole", Kind.EXTENDED, Duration.ofDays(days), "ill", ""), by, NOW));
        }
        assertEquals(Map.of("sole", Duration.ofDays(4)), exceptions(amara).extended());
    }

    @Test
    void anotherTermHasTheSameDaysAsMuchLaterAsItStarts() {
        change(
                0,
                List.of(HALF_TERM),
                Map.of("glide", times(Moment.day(7), Moment.at(TODAY.plusDays(20), LocalTime.of(18, 0)))));
        var next = QuarkusTransaction.requiringNew().call(() -> {
            var from = again();
            var to = Cohort.open(unique("next"), from.edition, TODAY.plusDays(182), from.zone());
            schedules.copy(from, to);
            return to.id;
        });
        var schedule = QuarkusTransaction.requiringNew().call(() -> Schedule.of(Cohort.<Cohort>findById(next)));
        assertEquals(
                times(Moment.day(7), Moment.at(TODAY.plusDays(202), LocalTime.of(18, 0))), schedule.times("glide"));
        assertEquals(List.of(), schedule.days().breaks());
    }

    @Test
    void schedulesOfManyCohortsCostOneStatement() {
        change(0, List.of(), Map.of("glide", times(Moment.day(7), Moment.day(9))));
        var other = cast.cohort(TestCourse.of(unique("hand"), lesson("palm")));
        var known = again();
        assertEquals(1, statements.of(() -> QuarkusTransaction.requiringNew()
                .run(() -> Schedule.of(List.of(known, other)))));
    }

    private void change(int version, List<Break> breaks, Map<String, Times> items) {
        schedules.change(tova, cohort.id, version, new Plan(breaks, items), NOW);
    }

    private Cohort again() {
        return QuarkusTransaction.joiningExisting()
                .call(() -> Cohort.find("from Cohort c join fetch c.edition where c.id = ?1", cohort.id)
                        .firstResult());
    }

    private static Schedule schedule(Cohort cohort) {
        return QuarkusTransaction.requiringNew().call(() -> Schedule.of(cohort));
    }

    private static Exceptions exceptions(Enrolment enrolment) {
        return QuarkusTransaction.requiringNew().call(() -> ItemException.of(Enrolment.lock(enrolment.id)));
    }

    private static AuditEntry entry(String action, String subject) {
        return QuarkusTransaction.requiringNew()
                .call(() -> AuditEntry.find("action = ?1 and subject = ?2", action, subject)
                        .singleResult());
    }

    private static Times times(Moment opens, Moment due) {
        return new Times(Optional.of(opens), Optional.of(due));
    }
}
