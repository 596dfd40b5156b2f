package org.footing.progress;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.footing.assessment.QuizWindow;
import org.footing.cohort.Cohort;
import org.footing.cohort.Enrolment;
import org.footing.course.Course;
import org.footing.course.Lesson;
import org.footing.course.Quiz;

/**
 * When the items of a cohort are due, for some of its students. A student is late with what is due, required, not done and not handed in:
 * work that waits to be marked, and a quiz that was taken and not passed, are not late.
 *
 * @param items for everybody, by the item's id
 * @param more what one student has beyond that, by enrolment and item
 */
public record Dues(Map<String, Instant> items, Map<Long, Map<String, Duration>> more) {

    public static final Dues NONE = new Dues(Map.of(), Map.of());

    /** In one statement. */
    public static Dues of(Cohort cohort, Collection<Long> enrolments) {
        var items = new HashMap<String, Instant>();
        var more = new HashMap<Long, Map<String, Duration>>();
        for (var due : QuizWindow.due(cohort.id, enrolments)) {
            items.put(due.quizId(), due.closesAt());
            if (due.enrolmentId() != null) {
                more.computeIfAbsent(due.enrolmentId(), student -> new HashMap<>())
                        .merge(due.quizId(), minutes(due), Dues::longer);
            }
        }
        return new Dues(items, more);
    }

    /** Of one student; without a statement where nothing can be due. */
    static Dues of(Enrolment enrolment, Course course) {
        return course.quizzes().findAny().isEmpty() ? NONE : of(enrolment.cohort, List.of(enrolment.id));
    }

    private static Duration minutes(QuizWindow.Due due) {
        return Duration.ofMinutes(Objects.requireNonNullElse(due.more(), 0));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    /** Whether anything is ever due. */
    public boolean any() {
        return !items.isEmpty();
    }

    public Optional<Instant> due(long enrolmentId, Quiz quiz) {
        return Optional.ofNullable(items.get(quiz.id()))
                .map(due -> due.plus(more.getOrDefault(enrolmentId, Map.of()).getOrDefault(quiz.id(), Duration.ZERO)));
    }

    public boolean late(long enrolmentId, Quiz quiz, Journey journey, Instant now) {
        return journey.owes(quiz)
                && due(enrolmentId, quiz).filter(due -> due.isBefore(now)).isPresent();
    }

    /** Of what the student still owes, when the first is due. */
    Optional<Instant> next(long enrolmentId, Course course, Journey journey) {
        return course.lessons()
                .filter(lesson -> !lesson.optional())
                .flatMap(Lesson::quizzes)
                .filter(quiz -> !quiz.optional() && journey.owes(quiz))
                .flatMap(quiz -> due(enrolmentId, quiz).stream())
                .min(Instant::compareTo);
    }
}
