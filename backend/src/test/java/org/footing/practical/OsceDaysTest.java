package org.footing.practical;

import static org.footing.cast.Cast.NOW;
import static org.footing.cast.Cast.unique;
import static org.footing.practical.WatchedCourse.COMPETENT;
import static org.footing.practical.WatchedCourse.EXCELLENT;
import static org.footing.practical.WatchedCourse.NOT_YET;
import static org.footing.practical.WatchedCourse.judged;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.footing.cast.AtOnce;
import org.footing.cast.Cast;
import org.footing.cohort.Cohort;
import org.footing.cohort.Enrolment;
import org.footing.database.DatabaseTest;
import org.footing.identity.Person;
import org.footing.identity.Reason;
import org.footing.identity.Right;
import org.footing.identity.Role;
import org.footing.identity.Scope;
import org.footing.identity.Viewer;
import org.footing.identity.Viewer.Grant;
import org.footing.practical.BorderlineRegression.Basis;
import org.footing.practical.OsceDays.NotPlanned;
import org.footing.practical.OsceDays.Plan;
import org.footing.practical.OsceDays.Refusal;
import org.footing.practical.OsceDays.StationPlan;
import org.footing.practice.NotTheirs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two stations: Tova marks at the first, Ada at the second. */
@DatabaseTest
class OsceDaysTest {

    @Inject
    OsceDays days;

    @Inject
    Practicals practicals;

    @Inject
    PracticalSaves saves;

    @Inject
    Cast cast;

    private final String course = unique("stations");
    private Cohort cohort;
    private Person tova;
    private Person ada;
    private final List<Enrolment> students = new ArrayList<>();

    @BeforeEach
    void aCohortAndTwoAssessors() {
        cohort = cast.cohort(WatchedCourse.course(course), Cast.TODAY.minusDays(30));
        tova = assessor("Tova", Role.TUTOR);
        ada = assessor("Ada", Role.ASSESSOR);
        IntStream.range(0, 3).forEach(n -> students.add(cast.student(cohort, "Amara " + n)));
    }

    private Person assessor(String name, Role role) {
        var person = cast.person(name);
        QuarkusTransaction.requiringNew().run(() -> Right.give(person, role, Scope.COURSE, course, null, NOW));
        return person;
    }

    @Test
    void aDayIsPlannedByWhoTeaches() {
        var day = days.plan(viewer(tova, Role.TUTOR), cohort.id, plan(), unique("plan"), NOW);
        QuarkusTransaction.requiringNew().run(() -> {
            assertEquals(
                    List.of("Tova", "Ada"),
                    OsceStation.of(day).stream()
                            .map(station -> station.assessor.name)
                            .toList());
            assertEquals(3, OsceCandidate.of(day).size());
            assertTrue(Osce.of(viewer(ada, Role.ASSESSOR), day.id).isPresent());
            assertTrue(Osce.of(Cast.viewer(students.get(0).person), day.id).isEmpty());
        });
        assertThrows(
                NotTheirs.class, () -> days.plan(viewer(ada, Role.ASSESSOR), cohort.id, plan(), unique("plan"), NOW));
    }

    @Test
    void nobodyMarksAtTwoStationsAndNobodyMarksAndGoesRound() {
        var twice = List.of(station(10, tova), station(10, tova));
        assertEquals(Refusal.ASSESSOR_TWICE, refused(plan("Mock", 2, twice, candidates())));
        assertEquals(Refusal.NO_STATION, refused(plan("Mock", 2, List.of(), candidates())));
        assertEquals(Refusal.NO_CANDIDATE, refused(plan("Mock", 2, stations(), List.of())));
        assertEquals(Refusal.TITLE, refused(plan(" ", 2, stations(), candidates())));
        assertEquals(Refusal.MINUTES, refused(plan("Mock", 2, List.of(station(0, tova)), candidates())));
        assertEquals(Refusal.MINUTES, refused(plan("Mock", 61, stations(), candidates())));

        var student = students.get(0).person;
        QuarkusTransaction.requiringNew()
                .run(() -> Right.give(student, Role.ASSESSOR, Scope.COURSE, course, null, NOW));
        assertEquals(
                Refusal.ASSESSOR_IS_CANDIDATE, refused(plan("Mock", 2, List.of(station(10, student)), candidates())));
    }

    @Test
    void theSameFormSentTwiceIsOneDay() {
        var teacher = viewer(tova, Role.TUTOR);
        List<Callable<Long>> acts = Collections.nCopies(3, () -> days.plan(teacher, cohort.id, plan(), "once", NOW).id);
        var planned = AtOnce.all(acts);
        assertEquals(1, planned.stream().distinct().count());
        assertFalse(planned.get(0).equals(days.plan(teacher, cohort.id, plan(), "again", NOW).id));
        days.cancel(teacher, planned.get(0), NOW);
        assertFalse(
                planned.get(0).equals(days.plan(teacher, cohort.id, plan(), "once", NOW).id),
                "what was cancelled is planned anew");
    }

    @Test
    void aDayBeforeTheCohortBeganIsRefused() {
        var early = new Plan("Mock", NOW.minus(Duration.ofDays(31)), 2, stations(), candidates());
        assertEquals(Refusal.DAY, refused(early));
        var first = new Plan("Mock", NOW.minus(Duration.ofDays(30)), 2, stations(), candidates());
        days.plan(viewer(tova, Role.TUTOR), cohort.id, first, unique("plan"), NOW);
    }

    @Test
    void whatThereIsNotIsNotPlanned() {
        var theo = cast.person("Theo");
        var strange = List.of(
                plan("Mock", 2, List.of(station(10, theo)), candidates()),
                plan("Mock", 2, List.of(new StationPlan("juggling", "", 10, tova)), candidates()),
                plan("Mock", 2, List.of(new StationPlan("touch", "juggling", 10, tova)), candidates()),
                plan("Mock", 2, stations(), List.of(-1L)));
        for (var plan : strange) {
            assertThrows(
                    NotTheirs.class, () -> days.plan(viewer(tova, Role.TUTOR), cohort.id, plan, unique("plan"), NOW));
        }
    }

    @Test
    void atAStationEachStudentIsMarkedOnce() {
        var day = days.plan(viewer(tova, Role.TUTOR), cohort.id, plan(), unique("plan"), NOW);
        var first = begin(day, tova, 1, 0);
        assertEquals(first.id, begin(day, tova, 1, 0).id);
        assertFalse(first.id.equals(begin(day, ada, 2, 0).id));
        assertThrows(NotTheirs.class, () -> begin(day, tova, 3, 0));
        practicals.reverse(viewer(tova, Role.TUTOR), first.id, new Reason("The wrong student"), NOW);
        assertFalse(first.id.equals(begin(day, tova, 1, 0).id), "what was taken back is marked anew");
        var late = cast.student(cohort, "Bruno");
        assertThrows(NotTheirs.class, () -> days.begin(viewer(tova, Role.TUTOR), day.id, 1, late.id, NOW));
    }

    @Test
    void aDayIsCancelledUntilSomebodyHasBegun() {
        var day = days.plan(viewer(tova, Role.TUTOR), cohort.id, plan(), unique("plan"), NOW);
        assertThrows(NotTheirs.class, () -> days.cancel(viewer(ada, Role.ASSESSOR), day.id, NOW));
        var begun = begin(day, tova, 1, 0);
        assertThrows(OsceDays.TakesPlace.class, () -> days.cancel(viewer(tova, Role.TUTOR), day.id, NOW));
        practicals.reverse(viewer(tova, Role.TUTOR), begun.id, new Reason("The wrong day"), NOW);
        days.cancel(viewer(tova, Role.TUTOR), day.id, NOW);
        var other = days.plan(viewer(tova, Role.TUTOR), cohort.id, plan(), unique("plan"), NOW);
        days.cancel(viewer(tova, Role.TUTOR), other.id, NOW);
        assertThrows(NotTheirs.class, () -> begin(other, tova, 1, 0));
    }

    /** Twenty students; the scores 0, 7, 14, 20 with the ratings 0, 1, 2, 4, five times each. */
    @Test
    void withTwentyThePassMarkIsThatOfTheRegression() {
        while (students.size() < 20) {
            students.add(cast.student(cohort, "Student " + students.size()));
        }
        var day = days.plan(
                viewer(tova, Role.TUTOR), cohort.id, plan("Mock", 2, stations(), candidates()), unique("plan"), NOW);
        for (int n = 0; n < 20; n++) {
            mark(day, n, n % 4);
        }
        var results = results(day);

        var station = results.stations().get(0);
        assertEquals(Basis.REGRESSION, station.passMark().basis());
        assertEquals(20, station.marked());
        // By hand: mean rating 7/4, mean score 41/4; about them products 173/4, squares 35/4; slope 173/35; mark 41/4 -
        // 3/4 x 173/35.
        assertEquals(229.0 / 35, station.passMark().value(), 1e-9);
        assertEquals(Basis.TOO_FEW, results.stations().get(1).passMark().basis());
        assertEquals(Optional.empty(), results.rows().get(0).scores().get(1), "not through there yet");

        var scores = results.rows().stream()
                .limit(4)
                .map(row -> row.scores().get(0).orElseThrow())
                .toList();
        assertEquals(
                List.of(0, 7, 14, 20),
                scores.stream().map(OsceResults.Score::points).toList());
        assertEquals(
                List.of(false, false, true, true),
                scores.stream().map(OsceResults.Score::passed).toList());
        assertEquals(40, results.most());
        assertEquals(20, results.rows().get(3).total());
        assertEquals(1, results.rows().get(3).passed());
    }

    @Test
    void whoLeavesLeavesTheOthersTheirTimesAndIsInNoResult() {
        var day = days.plan(viewer(tova, Role.TUTOR), cohort.id, plan(), unique("plan"), NOW);
        mark(day, 0, 3);
        QuarkusTransaction.requiringNew()
                .run(() -> Enrolment.<Enrolment>findById(students.get(0).id).withdraw(NOW));
        var results = results(day);
        assertEquals(2, results.rows().size());
        assertEquals(0, results.stations().get(0).marked());
        QuarkusTransaction.requiringNew().run(() -> {
            var candidates = OsceCandidate.of(day);
            assertEquals(3, candidates.size());
            assertTrue(candidates.get(0).left());
        });
    }

    private void mark(Osce day, int student, int kind) {
        var practical = begin(day, tova, 1, student);
        var levels =
                new int[][] {{NOT_YET, NOT_YET}, {COMPETENT, NOT_YET}, {COMPETENT, COMPETENT}, {EXCELLENT, EXCELLENT}};
        var judged = judged(levels[kind][0], levels[kind][1]);
        var rated = new Judgement(
                judged.steps(),
                judged.levels(),
                judged.criticalFails(),
                Optional.of(List.of(0, 1, 2, 4).get(kind)),
                "");
        var sheet = QuarkusTransaction.requiringNew()
                .call(() -> PracticalSheet.of(practical).get(0));
        var marked = new Marked(rated, WatchedCourse.name("Tova"), Signature.NONE);
        var sent = new SentMarks(sheet.id, 1, unique("save"), marked, true);
        var saved = assertInstanceOf(
                PracticalSaves.Outcome.Saved.class, saves.save(viewer(tova, Role.TUTOR), practical.id, sent, NOW));
        assertTrue(saved.finished(), "a student does not sign at a station");
    }

    private OsceResults results(Osce day) {
        return QuarkusTransaction.requiringNew()
                .call(() -> OsceResults.of(
                        Osce.findById(day.id), WatchedCourse.course(course).compiled()));
    }

    private Practical begin(Osce day, Person assessor, int station, int student) {
        var role = assessor.equals(tova) ? Role.TUTOR : Role.ASSESSOR;
        return days.begin(viewer(assessor, role), day.id, station, students.get(student).id, NOW);
    }

    private Viewer viewer(Person person, Role role) {
        return Cast.viewer(person, new Grant(role, Scope.COURSE, course));
    }

    private Refusal refused(Plan plan) {
        return assertThrows(
                        NotPlanned.class,
                        () -> days.plan(viewer(tova, Role.TUTOR), cohort.id, plan, unique("plan"), NOW))
                .refusal;
    }

    private Plan plan() {
        return plan("Mock", 2, stations(), candidates());
    }

    private static Plan plan(String title, int change, List<StationPlan> stations, List<Long> candidates) {
        return new Plan(title, NOW, change, stations, candidates);
    }

    private List<StationPlan> stations() {
        return List.of(station(10, tova), station(8, ada));
    }

    private static StationPlan station(int minutes, Person assessor) {
        return new StationPlan(WatchedCourse.RUBRIC, WatchedCourse.TECHNIQUE, minutes, assessor);
    }

    private List<Long> candidates() {
        return students.stream().map(student -> student.id).toList();
    }
}
