package org.footing.progress;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.footing.cohort.CourseItem;
import org.footing.cohort.Schedule;
import org.footing.course.Course;
import org.footing.course.Lesson;
import org.footing.course.Quiz;

/**
 * What is due for one student, and what is late: the one place that says so. Something is late when its due time, this student's own, has
 * passed and it is neither done nor asked of them no more. A quiz that was handed in is not late, whatever came of it or has still to be
 * marked: that is a matter of its mark.
 *
 * @param schedule of the cohort
 * @param journey of the student, with what was allowed them
 */
public record DueDates(Course course, Schedule schedule, Journey journey) {

    /** @param due for this student */
    public record DueItem(CourseItem item, Instant due) {

        public boolean late(Instant now) {
            return due.isBefore(now);
        }
    }

    public static DueDates of(Unlocking unlocking) {
        return new DueDates(unlocking.course(), unlocking.schedule(), unlocking.journey());
    }

    /** For this student; absent where there is no such day, and where it is not asked of them. */
    public Optional<Instant> due(Lesson lesson) {
        return schedule.due(lesson, journey.exceptions());
    }

    /** As of a lesson. */
    public Optional<Instant> due(Quiz quiz) {
        return schedule.due(quiz, journey.exceptions());
    }

    /** For this student, as long as it is to be done. */
    public Optional<Instant> pending(Lesson lesson) {
        return due(lesson).filter(due -> journey.owes(lesson));
    }

    /** As of a lesson. */
    public Optional<Instant> pending(Quiz quiz) {
        return due(quiz).filter(due -> journey.owes(quiz));
    }

    public boolean late(Lesson lesson, Instant now) {
        return pending(lesson).filter(now::isAfter).isPresent();
    }

    public boolean late(Quiz quiz, Instant now) {
        return pending(quiz).filter(now::isAfter).isPresent();
    }

    /** Of what is required and to be done, when the first is due. */
    Optional<Instant> next() {
        return course.lessons()
                .filter(lesson -> !lesson.optional())
                .flatMap(lesson -> Stream.concat(
                        pending(lesson).stream(),
                        lesson.quizzes().filter(quiz -> !quiz.optional()).flatMap(quiz -> pending(quiz).stream())))
                .min(Instant::compareTo);
    }

    /** Lessons and quizzes that are due some day and not done, the earliest first. */
    public List<DueItem> open() {
        var items = new ArrayList<DueItem>();
        course.lessons().forEach(lesson -> {
            pending(lesson).ifPresent(due -> items.add(new DueItem(CourseItem.of(lesson), due)));
            lesson.quizzes()
                    .forEach(quiz -> pending(quiz).ifPresent(due -> items.add(new DueItem(CourseItem.of(quiz), due))));
        });
        items.sort(Comparator.comparing(DueItem::due));
        return List.copyOf(items);
    }

    /** Whether anything that is done by hand has a day: only then does it have to be asked how far that is. */
    public boolean anyByHand() {
        return byHand().findAny().isPresent();
    }

    /** As {@link #open()}, with what is done by hand. */
    public List<DueItem> open(HandsOn handsOn) {
        var items = new ArrayList<>(open());
        byHand().filter(item -> !done(item, handsOn)).forEach(item -> schedule.due(item.id(), journey.exceptions())
                .ifPresent(due -> items.add(new DueItem(item, due))));
        items.sort(Comparator.comparing(DueItem::due));
        return List.copyOf(items);
    }

    private Stream<CourseItem> byHand() {
        return CourseItem.of(course).stream()
                .filter(item -> !item.kind().opens() && schedule.due(item.id()).isPresent());
    }

    private boolean done(CourseItem item, HandsOn handsOn) {
        return switch (item.kind()) {
            case LESSON, QUIZ -> throw new IllegalArgumentException(item.id());
            case HOURS -> handsOn.hours().complete();
            case SIGN_OFFS -> handsOn.signOffs().complete();
            case CASES -> handsOn.cases() >= course.practice().targets().cases();
            case PRACTICAL ->
                item.rubric().filter(handsOn.practicals()::contains).isPresent();
        };
    }
}
