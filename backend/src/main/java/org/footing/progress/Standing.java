package org.footing.progress;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.footing.assessment.Fraction;
import org.footing.cohort.Cohort;
import org.footing.cohort.Enrolment;
import org.footing.cohort.Schedule;
import org.footing.course.Course;
import org.footing.course.Lesson;
import org.footing.course.Quiz;
import org.footing.identity.Viewer;
import org.jspecify.annotations.Nullable;

/** Where one enrolment stands: the summary that home and dashboards read, changed in the transaction of what changes it. */
@Entity
@IdClass(Standing.Key.class)
public class Standing extends PanacheEntityBase {

    record Key(long cohortId, long enrolmentId) implements Serializable {}

    private static final int FINE = 10_000;

    @Id
    @Column(name = "cohort_id")
    public long cohortId;

    @Id
    @Column(name = "enrolment_id")
    public long enrolmentId;

    /** Over which it was summed; another than the cohort's as long as a move is not done. */
    @Column(name = "edition_id")
    public long editionId;

    @Column(name = "done_weight")
    public int doneWeight;

    @Column(name = "required_weight")
    public int requiredWeight;

    @Column(name = "done_items")
    public int doneItems;

    @Column(name = "required_items")
    public int requiredItems;

    @Column(name = "optional_done")
    public int optionalDone;

    /** Of the required quizzes by weight; absent in a course without any. */
    @Column(name = "final_mark")
    public @Nullable Fraction finalMark;

    @Column(name = "active_millis")
    public long activeMillis;

    /** To a lesson, or when an attempt at a quiz began. */
    @Column(name = "last_visit_at")
    public @Nullable Instant lastVisitAt;

    @Column(name = "last_item")
    public @Nullable String lastItem;

    @Column(name = "last_section")
    public @Nullable String lastSection;

    /** Share of the required work in whole per cent, as people read it. */
    public int percent;

    /** Hundredths of a per cent of the final mark, to sort by. */
    @Column(name = "mark_order")
    public @Nullable Integer markOrder;

    /** Required quizzes that were taken and not passed. */
    @Column(name = "failed_items")
    public int failedItems;

    /** Quizzes of which a tutor has to mark some. */
    @Column(name = "waiting_items")
    public int waitingItems;

    /** Of what is required and neither done nor handed in, when the first is due. Past it, the student is late. */
    @Column(name = "due_at")
    public @Nullable Instant dueAt;

    /** Hours that count, vouched for or in class; a class from when its register is taken, also while it lasts. */
    @Column(name = "practice_minutes")
    public int practiceMinutes;

    @Column(name = "signed_off")
    public int signedOff;

    @Column(name = "practicals_passed")
    public int practicalsPassed;

    @Column(name = "cases_passed")
    public int casesPassed;

    /** It has to be summed anew, since something changed for very many at once. */
    @Column(name = "is_stale")
    boolean stale;

    /**
     * A cohort that follows another edition, and is being summed anew.
     *
     * @param edition its number
     * @param done so many of its students are summed
     */
    public record Moving(String cohort, int edition, long students, long done) {}

    public static List<Standing> of(Viewer viewer) {
        return list(
                "from Standing s where s.enrolmentId in (select e.id from Enrolment e where e.person.id = ?1)",
                viewer.personId());
    }

    /** Makes the summary of lessons and quizzes anew from the rows it sums; of hands-on work it stays as it is. */
    static Standing rebuild(Enrolment enrolment, Course course, Journey journey) {
        var key = new Key(enrolment.cohort.id, enrolment.id);
        var standing = Standing.<Standing>findByIdOptional(key).orElseGet(() -> begin(enrolment));
        standing.take(enrolment, course, journey);
        return standing;
    }

    /** All of it. */
    static void rebuild(Enrolment enrolment, Course course, Journey journey, HandsOn handsOn) {
        var standing = rebuild(enrolment, course, journey);
        standing.take(handsOn, course);
        standing.stale = false;
    }

    /** All students of a cohort have to be summed anew; the job does it. */
    static void outdate(Cohort cohort) {
        update("stale = true where cohortId = ?1", cohort.id);
    }

    /** That of lessons and quizzes, kept nowhere. */
    static Standing summed(Enrolment enrolment, Course course, Journey journey) {
        var standing = at(enrolment);
        standing.take(enrolment, course, journey);
        return standing;
    }

    /** Students, in this order, whose cohort follows another edition than the one that was summed, or who have to be summed anew. */
    static List<Long> moved() {
        return find("""
                        select e.id from Standing s join Enrolment e on e.id = s.enrolmentId
                        where e.withdrawnAt is null and (s.editionId <> e.cohort.edition.id or s.stale = true) order by e.id
                        """)
                .project(Long.class)
                .list();
    }

    /** How far cohorts of a course are whose move is not done, by name. */
    public static List<Moving> moving(String courseId) {
        return find(
                        """
                        select c.name, c.edition.number, count(e.id), sum(case when s.editionId = c.edition.id then 1 else 0 end)
                        from Standing s join Enrolment e on e.id = s.enrolmentId join e.cohort c
                        where c.courseId = ?1 and e.withdrawnAt is null
                        group by c.id, c.name, c.edition.number
                        having sum(case when s.editionId = c.edition.id then 1 else 0 end) < count(e.id)
                        order by c.name, c.id
                        """,
                        courseId)
                .project(Moving.class)
                .list();
    }

    public CourseSum sum() {
        return new CourseSum(
                doneWeight, requiredWeight, doneItems, requiredItems, optionalDone, Optional.ofNullable(finalMark));
    }

    private static Standing begin(Enrolment enrolment) {
        var standing = at(enrolment);
        standing.persist();
        return standing;
    }

    private static Standing at(Enrolment enrolment) {
        var standing = new Standing();
        standing.cohortId = enrolment.cohort.id;
        standing.enrolmentId = enrolment.id;
        standing.editionId = enrolment.cohort.edition.id;
        return standing;
    }

    private void take(Enrolment enrolment, Course course, Journey journey) {
        editionId = enrolment.cohort.edition.id;
        take(CourseSum.of(course, journey));
        take(journey, course);
        failedItems = (int) required(course)
                .filter(quiz -> journey.state(quiz) == ItemState.FAILED)
                .count();
        waitingItems = (int) course.quizzes().filter(journey::waits).count();
        dueAt = new DueDates(course, Schedule.of(enrolment.cohort), journey)
                .next()
                .orElse(null);
    }

    private static Stream<Quiz> required(Course course) {
        return course.lessons()
                .filter(lesson -> !lesson.optional())
                .flatMap(Lesson::quizzes)
                .filter(quiz -> !quiz.optional());
    }

    private void take(HandsOn handsOn, Course course) {
        practiceMinutes = (int) handsOn.hours().counted().toMinutes();
        signedOff = (int) handsOn.signOffs().signed();
        practicalsPassed = (int) course.practicalRubrics().stream()
                .filter(rubric -> handsOn.practicals().contains(rubric.id()))
                .count();
        casesPassed = (int) handsOn.cases();
    }

    private void take(CourseSum sum) {
        doneWeight = sum.doneWeight();
        requiredWeight = sum.requiredWeight();
        doneItems = sum.doneItems();
        requiredItems = sum.requiredItems();
        optionalDone = sum.optionalDone();
        finalMark = sum.finalMark().orElse(null);
        percent = sum.percent();
        markOrder = sum.finalMark()
                .map(mark -> (int) Math.round(mark.value() * FINE))
                .orElse(null);
    }

    private void take(Journey journey, Course course) {
        activeMillis = journey.items().values().stream()
                .mapToLong(item -> item.activeMillis)
                .sum();
        lastVisitAt = journey.items().values().stream()
                .map(item -> item.lastReportAt)
                .max(Instant::compareTo)
                .orElse(null);
        lastItem = journey.latest().map(item -> nameNow(item.itemId, course)).orElse(null);
        lastSection = journey.latest().map(item -> item.section).orElse(null);
    }

    /** The row of a lesson that was renamed still stands under its earlier name. */
    private static String nameNow(String itemId, Course course) {
        return course.lessons()
                .filter(lesson -> lesson.was().contains(itemId))
                .map(Lesson::id)
                .findFirst()
                .orElse(itemId);
    }
}
