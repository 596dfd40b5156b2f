package org.footing.insight;

import static org.footing.cast.Cast.NOW;
import static org.footing.cast.Cast.unique;
import static org.footing.cast.TestCourse.document;
import static org.footing.cast.TestCourse.lesson;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.footing.assessment.Facility;
import org.footing.assessment.Fraction;
import org.footing.cast.Cast;
import org.footing.cast.Statements;
import org.footing.cast.TestCourse;
import org.footing.cohort.Cohort;
import org.footing.cohort.Enrolment;
import org.footing.cohort.Enrolments;
import org.footing.course.Course;
import org.footing.database.DatabaseTest;
import org.footing.identity.Right;
import org.footing.identity.Role;
import org.footing.identity.Scope;
import org.footing.identity.Viewer;
import org.footing.identity.Viewer.Grant;
import org.footing.insight.OutcomeUse.Gap;
import org.footing.insight.OutcomeUse.Mastery;
import org.footing.library.Library;
import org.footing.practice.SignOffs;
import org.footing.progress.Readings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class CourseInsightTest {

    private static final Instant LATER = NOW.plus(Duration.ofDays(20));

    @Inject
    Readings readings;

    @Inject
    SignOffs signOffs;

    @Inject
    Enrolments enrolments;

    @Inject
    Library library;

    @Inject
    Cast cast;

    @Inject
    Statements statements;

    private Cohort cohort;
    private Course course;
    private Viewer tova;

    @BeforeEach
    void aCourseWithOutcomes() {
        var id = unique("insight");
        cohort = cast.cohort(
                new TestCourse(
                        id,
                        List.of(
                                document(
                                        "course.md", "---\nid: %s\ntitle: Foot massage\nhours: 5\n---\n".formatted(id)),
                                document(
                                        "outcomes.csv",
                                        "id,text,source\nO1,Tell the bones,Body\nO2,Glide,Body\nO3,Nobody knows,Body\n"),
                                document("01-first/module.md", "---\nid: first\ntitle: First steps\n---\n"),
                                document("01-first/01-a.md", lesson("glide", "outcomes: [O1, O2]")),
                                document("01-first/02-b.md", lesson("sole", "outcomes: [O1]")),
                                document(
                                        "practice.md",
                                        """
                                ---
                                competencies:
                                  - id: gliding
                                    title: Gliding
                                    observed: 2
                                    outcomes: [O2]
                                ---
                                """))));
        course = QuarkusTransaction.requiringNew()
                .call(() -> library.course(Cohort.<Cohort>findById(cohort.id).edition));
        tova = Cast.viewer(cast.person("tova"), new Grant(Role.TUTOR, Scope.COURSE, cohort.courseId));
    }

    @Test
    void itTellsWhoBeganWhoIsThroughAndHowLongHalfOfThemTook() {
        for (var minutes = 1; minutes <= 3; minutes++) {
            reads(cast.student(cohort, unique("reader")), minutes);
        }
        begins(cast.student(cohort, "amara"));
        cast.student(cohort, "bruno");
        var insight = insight(NOW);
        var glide = insight.use(course.lesson("glide").orElseThrow()).orElseThrow();
        assertEquals(4, glide.begun());
        assertEquals(3, glide.done());
        assertEquals(Optional.of(Duration.ofMinutes(2)), glide.median());
        assertEquals(Optional.empty(), insight.use(course.lesson("sole").orElseThrow()));
        assertEquals(5, insight.students());
    }

    @Test
    void whoHasNotComeForTwoWeeksHasStoppedAtWhatTheySawLast() {
        reads(cast.student(cohort, "amara"), 2);
        begins(cast.student(cohort, "bruno"));
        var glide = course.lesson("glide").orElseThrow();
        assertEquals(0, insight(NOW.plus(Duration.ofDays(13))).stopped(glide));
        assertEquals(2, insight(LATER).stopped(glide));
        assertEquals(0, insight(LATER).stopped(course.lesson("sole").orElseThrow()));
    }

    @Test
    void whoLeftAndStaffDoNotCount() {
        var amara = cast.student(cohort, "amara");
        reads(amara, 2);
        var lena = cast.student(cohort, "lena");
        reads(lena, 2);
        QuarkusTransaction.requiringNew().run(() -> {
            enrolments.withdraw(Enrolment.findById(amara.id), NOW);
            Right.give(lena.person, Role.TUTOR, Scope.COHORT, Long.toString(cohort.id), tova.person(), NOW);
        });
        var insight = insight(NOW.plusSeconds(1));
        assertEquals(0, insight.students());
        assertEquals(Map.of(), insight.items());
    }

    @Test
    void whatIsDoneByHandIsNotMasteredByQuestionsAlone() {
        var amara = cast.student(cohort, "amara");
        var bruno = cast.student(cohort, "bruno");
        assertEquals(OptionalLong.of(0), outcome("O2").observed());
        var known = new OutcomeUse(
                outcome("O2").outcome(),
                outcome("O2").lessons(),
                1,
                outcome("O2").competencies(),
                OptionalInt.of(100),
                40,
                OptionalLong.of(0));
        assertEquals(Mastery.NOT_SEEN, known.mastery(2));
        for (var day = 0; day < 2; day++) {
            var at = NOW.plus(Duration.ofDays(day));
            signOffs.observe(tova, amara.id, "gliding", LocalDate.ofInstant(at, ZoneOffset.UTC), "", at);
        }
        assertEquals(OptionalLong.of(1), outcome("O2").observed(), "each student once");
        assertEquals(Mastery.MASTERED, outcome("O2").mastery(2));
        signOffs.observe(tova, bruno.id, "gliding", LocalDate.ofInstant(NOW, ZoneOffset.UTC), "", NOW);
        assertEquals(OptionalLong.of(2), outcome("O2").observed());
        assertEquals(OptionalLong.empty(), outcome("O1").observed());
    }

    @Test
    void whatNobodyTeachesOrShowsIsAGap() {
        assertEquals(List.of(Gap.NOTHING_SHOWS_IT), outcome("O1").gaps());
        assertEquals(List.of(), outcome("O2").gaps());
        assertEquals(List.of(Gap.NO_LESSON, Gap.NOTHING_SHOWS_IT), outcome("O3").gaps());
        assertEquals(2, outcome("O1").lessons().size());
        assertEquals(Mastery.UNKNOWN, outcome("O3").mastery(9));
    }

    @Test
    void fewAnswersSayNothing() {
        var first = outcome("O1");
        var few = new OutcomeUse(
                first.outcome(), first.lessons(), 1, List.of(), OptionalInt.of(90), 9, OptionalLong.empty());
        assertEquals(Mastery.UNKNOWN, few.mastery(9));
        var poor = new OutcomeUse(
                first.outcome(), first.lessons(), 1, List.of(), OptionalInt.of(69), 10, OptionalLong.empty());
        assertEquals(Mastery.NOT_YET, poor.mastery(9));
    }

    @Test
    void itCostsTheSameHoweverManyStudentsThereAre() {
        reads(cast.student(cohort, "amara"), 2);
        assertEquals(4, statements.of(() -> insight(NOW)));
        reads(cast.student(cohort, "bruno"), 2);
        assertEquals(4, statements.of(() -> insight(NOW)));
    }

    private OutcomeUse outcome(String id) {
        return insight(NOW).outcomes().stream()
                .filter(use -> use.outcome().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private CourseInsight insight(Instant now) {
        return QuarkusTransaction.requiringNew()
                .call(() ->
                        CourseInsight.of(course, List.of(cohort), Map.of("none", new Facility(3, Fraction.ONE)), now));
    }

    private void begins(Enrolment student) {
        readings.report(student.id, course, course.lesson("glide").orElseThrow(), Optional.empty(), false, NOW);
    }

    private void reads(Enrolment student, int minutes) {
        readings.confirm(
                student.id, course, course.lesson("glide").orElseThrow(), NOW.minus(Duration.ofMinutes(minutes)), NOW);
    }
}
