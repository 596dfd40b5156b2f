package org.footing.calendar;

import static org.footing.cast.Cast.LONDON;
import static org.footing.cast.Cast.NOW;
import static org.footing.cast.Cast.TODAY;
import static org.footing.cast.Cast.unique;
import static org.footing.cast.TestCourse.lesson;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.footing.calendar.Occasion.Kind;
import org.footing.cast.Cast;
import org.footing.cast.Statements;
import org.footing.cast.TestCourse;
import org.footing.cohort.Break;
import org.footing.cohort.Cohort;
import org.footing.cohort.Enrolment;
import org.footing.cohort.Enrolments;
import org.footing.cohort.ItemException;
import org.footing.cohort.ItemException.Given;
import org.footing.cohort.Moment;
import org.footing.cohort.Schedule.Times;
import org.footing.cohort.Schedules;
import org.footing.cohort.Schedules.Plan;
import org.footing.database.DatabaseTest;
import org.footing.identity.Person;
import org.footing.identity.Right;
import org.footing.identity.Role;
import org.footing.identity.Scope;
import org.footing.identity.Viewer;
import org.footing.identity.Viewer.Grant;
import org.footing.practical.OsceDays;
import org.footing.practical.OsceDays.StationPlan;
import org.footing.practical.WatchedCourse;
import org.footing.practice.Planned;
import org.footing.practice.Register;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class OccasionsTest {

    private static final Instant FIRST = TODAY.atStartOfDay(LONDON).toInstant();
    private static final Instant LAST = FIRST.plus(Duration.ofDays(60));

    @Inject
    Cast cast;

    @Inject
    Occasions occasions;

    @Inject
    Schedules schedules;

    @Inject
    Enrolments enrolments;

    @Inject
    Register register;

    @Inject
    OsceDays days;

    @Inject
    Statements statements;

    private Cohort cohort;
    private Enrolment amara;
    private Person teacher;
    private Viewer tova;

    @BeforeEach
    void aTermIsPlanned() {
        cohort = cast.cohort(TestCourse.of(unique("foot"), lesson("glide"), lesson("sole")));
        amara = cast.student(cohort, "amara");
        teacher = cast.person("tova");
        tova = Cast.viewer(teacher, new Grant(Role.TUTOR, Scope.COURSE, cohort.courseId));
        schedules.change(
                tova,
                cohort.id,
                0,
                new Plan(
                        List.of(new Break(TODAY.plusDays(7), TODAY.plusDays(13), "Half-term")),
                        Map.of(
                                "glide",
                                new Times(
                                        Optional.of(Moment.day(2)),
                                        Optional.of(Moment.at(TODAY.plusDays(4), LocalTime.of(18, 0)))))),
                NOW);
        register.plan(
                tova,
                cohort.id,
                new Planned(NOW.plus(Duration.ofDays(1)), NOW.plus(Duration.ofHours(27)), "Room 2", "Feet"),
                Optional.empty());
    }

    @Test
    void aStudentSeesWhatOpensIsDueAndTakesPlace() {
        assertEquals(
                List.of(
                        "MEETING 2026-11-03T09:00:00Z Feet",
                        "LESSON_OPENS 2026-11-04T00:00:00Z Lesson glide",
                        "LESSON_DUE 2026-11-06T18:00:00Z Lesson glide",
                        "BREAK 2026-11-09T00:00:00Z Half-term"),
                told(amara()));
    }

    @Test
    void aStudentSeesTheirOwnDays() {
        allow(new Given("glide", ItemException.Kind.EXTENDED, Duration.ofDays(1), "ill", ""));
        assertTrue(told(amara()).contains("LESSON_DUE 2026-11-07T18:00:00Z Lesson glide"));
        assertTrue(told(tova).contains("LESSON_DUE 2026-11-06T18:00:00Z Lesson glide"));
        allow(new Given("glide", ItemException.Kind.EXEMPT, Duration.ZERO, "a nurse", ""));
        assertFalse(told(amara()).stream().anyMatch(line -> line.contains("Lesson glide")));
    }

    @Test
    void staffSeeTheCohortsThatTheyLookAfter() {
        assertEquals(4, told(tova).size());
        assertEquals(List.of(), told(Cast.viewer(cast.person("sven"))));
        assertEquals(List.of(), told(Cast.viewer(cast.person("sven"), new Grant(Role.TUTOR, Scope.COURSE, "another"))));
    }

    @Test
    void whoLeftSeesNothingOfIt() {
        QuarkusTransaction.requiringNew().run(() -> enrolments.withdraw(Enrolment.findById(amara.id), NOW));
        assertEquals(List.of(), told(amara()));
    }

    @Test
    void aThingIsTheSameWhenItMovesAndItsNumberGrows() {
        var before = due(amara());
        schedules.change(
                tova,
                cohort.id,
                1,
                new Plan(List.of(), Map.of("glide", new Times(Optional.empty(), Optional.of(Moment.day(9))))),
                NOW);
        var moved = due(amara());
        assertEquals(before.key(), moved.key());
        assertTrue(moved.sequence() > before.sequence());
        allow(new Given("glide", ItemException.Kind.EXTENDED, Duration.ofDays(1), "ill", ""));
        assertTrue(due(amara()).sequence() > moved.sequence());
        QuarkusTransaction.requiringNew()
                .run(() -> enrolments.endException(
                        Enrolment.findById(amara.id), "glide", ItemException.Kind.EXTENDED, tova.person(), NOW));
        assertTrue(due(amara()).sequence() > moved.sequence() + 1);
    }

    @Test
    void onlyWhatIsBetweenTheMomentsIsTold() {
        assertEquals(
                List.of("LESSON_OPENS 2026-11-04T00:00:00Z Lesson glide"),
                QuarkusTransaction.requiringNew()
                        .call(() -> occasions.of(
                                amara(),
                                Instant.parse("2026-11-04T00:00:00Z"),
                                Instant.parse("2026-11-05T00:00:00Z"),
                                NOW))
                        .stream()
                        .map(OccasionsTest::line)
                        .toList());
    }

    @Test
    void itCostsTheSameForManyCohorts() {
        var one = statements.of(() -> told(tova));
        for (var n = 0; n < 5; n++) {
            var more = cast.cohort(TestCourse.of(unique("more"), lesson("palm")));
            tova = Cast.viewer(
                    teacher,
                    new Grant(Role.TUTOR, Scope.COURSE, cohort.courseId),
                    new Grant(Role.TUTOR, Scope.COURSE, more.courseId));
        }
        told(tova); // compiled once
        assertEquals(one, statements.of(() -> told(tova)));
    }

    @Test
    void anOsceDayIsTheirRoundsToStudentsAndTheWholeDayToStaff() {
        var watched = cast.cohort(WatchedCourse.course(unique("stations")), TODAY.minusDays(30));
        QuarkusTransaction.requiringNew()
                .run(() -> Right.give(teacher, Role.TUTOR, Scope.COURSE, watched.courseId, null, NOW));
        var staff = Cast.viewer(teacher, new Grant(Role.TUTOR, Scope.COURSE, watched.courseId));
        var first = cast.student(watched, "sven");
        var second = cast.student(watched, "mei");
        var station = new StationPlan(WatchedCourse.RUBRIC, WatchedCourse.TECHNIQUE, 10, teacher);
        days.plan(
                staff,
                watched.id,
                new OsceDays.Plan("Mock", NOW, 2, List.of(station), List.of(first.id, second.id)),
                unique("plan"),
                NOW);

        assertEquals(List.of("0 to 10"), rounds(Cast.viewer(first.person)));
        assertEquals(List.of("12 to 22"), rounds(Cast.viewer(second.person)));
        assertEquals(List.of("0 to 22"), rounds(staff));
        assertEquals(List.of(), rounds(Cast.viewer(cast.student(watched, "ines").person)), "who does not go round");
    }

    /** Of OSCE days, in minutes from now. */
    private List<String> rounds(Viewer viewer) {
        return of(viewer).stream()
                .filter(one -> one.kind() == Kind.OSCE)
                .map(one -> minutes(one.from()) + " to " + minutes(one.until().orElseThrow()))
                .toList();
    }

    private static long minutes(Instant moment) {
        return Duration.between(NOW, moment).toMinutes();
    }

    private void allow(Given given) {
        QuarkusTransaction.requiringNew()
                .run(() -> enrolments.except(Enrolment.findById(amara.id), given, tova.person(), NOW));
    }

    private Viewer amara() {
        return Cast.viewer(amara.person);
    }

    private Occasion due(Viewer viewer) {
        return of(viewer).stream()
                .filter(one -> one.kind() == Kind.LESSON_DUE)
                .findFirst()
                .orElseThrow();
    }

    private List<String> told(Viewer viewer) {
        return of(viewer).stream().map(OccasionsTest::line).toList();
    }

    private static String line(Occasion occasion) {
        return occasion.kind() + " " + occasion.from() + " " + occasion.title();
    }

    private List<Occasion> of(Viewer viewer) {
        return QuarkusTransaction.requiringNew().call(() -> occasions.of(viewer, FIRST, LAST, NOW));
    }
}
