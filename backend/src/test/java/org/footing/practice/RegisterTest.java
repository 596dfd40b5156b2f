package org.footing.practice;

import static org.footing.cast.Cast.NOW;
import static org.footing.cast.Cast.unique;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.footing.cast.AtOnce;
import org.footing.cast.Cast;
import org.footing.cohort.Cohort;
import org.footing.cohort.Enrolment;
import org.footing.database.DatabaseTest;
import org.footing.identity.AuditEntry;
import org.footing.identity.Role;
import org.footing.identity.Scope;
import org.footing.identity.Viewer;
import org.footing.identity.Viewer.Grant;
import org.footing.practice.Attendance.State;
import org.footing.practice.Register.Mark;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class RegisterTest {

    private static final Mark PRESENT = new Mark(State.PRESENT, "", Optional.empty());
    private static final Mark ILL = new Mark(State.ABSENT, "Ill", Optional.empty());

    @Inject
    Register register;

    @Inject
    Logbook logbook;

    @Inject
    Cast cast;

    private final String course = unique("hands-on");
    private Cohort cohort;
    private Enrolment amara;
    private Enrolment bruno;
    private Viewer tova;

    @BeforeEach
    void aCohortThatMeets() {
        cohort = cast.cohort(TestPractice.course(course));
        amara = cast.student(cohort, "Amara");
        bruno = cast.student(cohort, "Bruno");
        tova = Cast.viewer(cast.person("Tova"), new Grant(Role.TUTOR, Scope.COURSE, course));
    }

    @Test
    void whoWasThereHasHours() {
        var meeting = plan(3);
        take(meeting, Map.of(amara.id, PRESENT, bruno.id, ILL));
        assertEquals(Duration.ofHours(3), hours(amara).attended());
        assertEquals(100, hours(amara).percent());
        assertEquals(Duration.ZERO, hours(bruno).attended());
        assertEquals(0, hours(bruno).percent());
        assertTrue(hours(bruno).below(80));
    }

    @Test
    void lateAndMadeUpCountAndAbsentDoesNot() {
        take(plan(3), Map.of(amara.id, new Mark(State.LATE, "Train", Optional.empty())));
        take(plan(2), Map.of(amara.id, new Mark(State.MADE_UP, "", Optional.of(LocalDate.of(2026, 11, 1)))));
        take(plan(1), Map.of(amara.id, ILL));
        assertEquals(Duration.ofHours(5), hours(amara).attended());
        assertEquals(Duration.ofHours(6), hours(amara).held());
        assertEquals(83, hours(amara).percent());
    }

    @Test
    void nobodyIsJudgedByWhatWasNotTakenYetOrCancelled() {
        plan(3);
        assertEquals(100, hours(amara).percent());
        var cancelled = plan(2);
        register.cancel(tova, cancelled.id, 1, NOW);
        assertEquals(List.of(), hours(amara).meetings());
        assertThrows(NotTheirs.class, () -> take(cancelled, Map.of(amara.id, PRESENT)));
    }

    @Test
    void aRegisterIsPutRightAndThatIsAudited() {
        var meeting = plan(3);
        take(meeting, Map.of(amara.id, ILL));
        register.take(tova, meeting.id, 2, Map.of(amara.id, PRESENT), NOW);
        assertEquals(Duration.ofHours(3), hours(amara).attended());
        assertEquals(
                1,
                QuarkusTransaction.requiringNew()
                        .call(() -> AuditEntry.count(
                                "action = 'attendance.changed' and subject = ?1", "meeting " + meeting.id)));
    }

    @Test
    void ofTwoWhoTakeItAtOnceOneIsTold() {
        var meeting = plan(3);
        List<Callable<Boolean>> acts =
                List.of(() -> taken(meeting, PRESENT), () -> taken(meeting, ILL), () -> taken(meeting, PRESENT));
        assertEquals(1, AtOnce.all(acts).stream().filter(done -> done).count());
        assertEquals(2, kept(meeting).revision);
    }

    private boolean taken(Meeting meeting, Mark mark) {
        try {
            take(meeting, Map.of(amara.id, mark));
            return true;
        } catch (ChangedSince since) {
            return false;
        }
    }

    @Test
    void whatTookPlaceStays() {
        var meeting = plan(3);
        take(meeting, Map.of(amara.id, PRESENT));
        assertThrows(Register.TookPlace.class, () -> register.cancel(tova, meeting.id, 2, NOW));
        register.change(tova, meeting.id, 2, planned(2), Optional.of(tova.person()), NOW);
        assertEquals(Duration.ofHours(2), hours(amara).attended());
        assertThrows(ChangedSince.class, () -> register.change(tova, meeting.id, 2, planned(1), Optional.empty(), NOW));
    }

    @Test
    void onlyWhoTeachesTheCohortPlansAndTakes() {
        var meeting = plan(3);
        var elsewhere = Cast.viewer(cast.person("Theo"), new Grant(Role.TUTOR, Scope.COURSE, "hand"));
        for (var other : List.of(Cast.viewer(amara.person), elsewhere)) {
            assertThrows(NotTheirs.class, () -> register.plan(other, cohort.id, planned(1), Optional.empty()));
            assertThrows(NotTheirs.class, () -> register.take(other, meeting.id, 1, Map.of(amara.id, PRESENT), NOW));
            assertThrows(
                    NotTheirs.class, () -> register.change(other, meeting.id, 1, planned(1), Optional.empty(), NOW));
            assertThrows(NotTheirs.class, () -> register.cancel(other, meeting.id, 1, NOW));
        }
        var stranger = cast.student(cast.cohort(TestPractice.course(unique("other"))), "Cleo");
        assertThrows(NotTheirs.class, () -> take(meeting, Map.of(amara.id, PRESENT, stranger.id, PRESENT)));
        assertEquals(List.of(), hours(amara).meetings());
    }

    @Test
    void whatCannotBeIsRefused() {
        var start = NOW;
        for (var wrong : List.of(
                new Planned(start, start, "Room 2", ""),
                new Planned(start, start.plus(Duration.ofHours(15)), "Room 2", ""),
                new Planned(start, start.plus(Duration.ofHours(1)), " ", ""),
                new Planned(start, start.plus(Duration.ofHours(1)), "Room 2", "x".repeat(201)))) {
            assertThrows(IllegalArgumentException.class, () -> register.plan(tova, cohort.id, wrong, Optional.empty()));
        }
        assertThrows(IllegalArgumentException.class, () -> new Mark(State.PRESENT, "", Optional.of(LocalDate.MAX)));
        assertThrows(IllegalArgumentException.class, () -> new Mark(State.MADE_UP, "", Optional.empty()));
    }

    @Test
    void whatIsLoggedOfTheSameTimeCountsForNothingMore() {
        var meeting = plan(3);
        take(meeting, Map.of(amara.id, PRESENT));
        var practice = TestPractice.COURSE.compiled().practice();
        var start = meeting.planned.startsAt();
        var within = line(start.plus(Duration.ofHours(2)));
        var after = line(start.plus(Duration.ofHours(3)));
        assertEquals(
                Duration.ofHours(5),
                PracticeHours.of(practice, List.of(within, after), hours(amara)).counted());
    }

    @Test
    void nobodyWasAtAClassThatHasNotBegun() {
        var tomorrow = register.plan(tova, cohort.id, planned(NOW.plus(Duration.ofDays(1)), 3), Optional.empty());
        assertThrows(Register.NotBegun.class, () -> take(tomorrow, Map.of(amara.id, PRESENT)));
        assertEquals(1, kept(tomorrow).revision);
        assertEquals(List.of(), hours(amara).meetings());

        var over = plan(3);
        take(over, Map.of(amara.id, PRESENT));
        var ahead = planned(NOW.plus(Duration.ofDays(1)), 3);
        assertThrows(Register.TookPlace.class, () -> register.change(tova, over.id, 2, ahead, Optional.empty(), NOW));
    }

    @Test
    void hoursCountFromTheEndOfTheClassOn() {
        var now = register.plan(tova, cohort.id, planned(NOW.minus(Duration.ofHours(1)), 3), Optional.empty());
        take(now, Map.of(amara.id, PRESENT));
        assertTrue(hours(amara).nothingHeld());
        var later = QuarkusTransaction.requiringNew()
                .call(() -> ContactHours.of(Attendance.of(amara), NOW.plus(Duration.ofHours(2))));
        assertEquals(Duration.ofHours(3), later.attended());
    }

    @Test
    void whatIsMadeUpForIsMadeUpForBetweenTheClassAndToday() {
        var meeting = plan(3);
        for (var wrong : List.of("2026-10-30", "2026-11-03", "2199-12-31")) {
            var mark = new Mark(State.MADE_UP, "", Optional.of(LocalDate.parse(wrong)));
            assertThrows(IllegalArgumentException.class, () -> take(meeting, Map.of(amara.id, mark)), wrong);
        }
        take(meeting, Map.of(amara.id, new Mark(State.MADE_UP, "", Optional.of(LocalDate.of(2026, 10, 31)))));
        assertEquals(Duration.ofHours(3), hours(amara).attended());
    }

    @Test
    void aRegisterOfNobodyIsNone() {
        var meeting = plan(3);
        assertThrows(IllegalArgumentException.class, () -> take(meeting, Map.of()));
        assertEquals(1, kept(meeting).revision);
    }

    private static PracticeHours.Line line(Instant start) {
        var end = start.plus(Duration.ofHours(2));
        return new PracticeHours.Line(new Logged(start, end, "Clinic", "C-1", "holds", List.of(), 0, "", ""), true);
    }

    private Meeting plan(int hours) {
        return register.plan(tova, cohort.id, planned(hours), Optional.of(tova.person()));
    }

    private static Planned planned(int hours) {
        return planned(NOW.minus(Duration.ofDays(2)), hours);
    }

    private static Planned planned(Instant start, int hours) {
        return new Planned(start, start.plus(Duration.ofHours(hours)), "Room 2", "Strokes");
    }

    private void take(Meeting meeting, Map<Long, Mark> marks) {
        register.take(tova, meeting.id, 1, marks, NOW);
    }

    private static ContactHours hours(Enrolment enrolment) {
        return QuarkusTransaction.requiringNew().call(() -> ContactHours.of(Attendance.of(enrolment), NOW));
    }

    private static Meeting kept(Meeting meeting) {
        return QuarkusTransaction.requiringNew().call(() -> Meeting.findById(meeting.id));
    }
}
