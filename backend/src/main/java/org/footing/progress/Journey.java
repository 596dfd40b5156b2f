package org.footing.progress;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.footing.assessment.Fraction;
import org.footing.cohort.Enrolment;
import org.footing.cohort.ItemException;
import org.footing.cohort.ItemException.Exceptions;
import org.footing.course.Lesson;
import org.footing.course.Quiz;

/** One enrolment's way through a course: what was done with each item, and what was allowed apart. */
public record Journey(Map<String, ItemProgress> items, Exceptions exceptions) {

    /** What one student did, read from the database. */
    public static Journey of(Enrolment enrolment) {
        return of(ItemProgress.of(enrolment), ItemException.of(enrolment));
    }

    public static Journey of(Collection<ItemProgress> rows, Exceptions exceptions) {
        return new Journey(rows.stream().collect(Collectors.toMap(row -> row.itemId, Function.identity())), exceptions);
    }

    /** Of nobody: as if these lessons and their quizzes had been done, and nothing else. */
    public static Journey asIfDone(Collection<Lesson> lessons) {
        return of(
                lessons.stream()
                        .flatMap(lesson -> Stream.concat(
                                Stream.of(ItemProgress.asIfDone(lesson.id(), false)),
                                lesson.quizzes().map(quiz -> ItemProgress.asIfDone(quiz.id(), true))))
                        .toList(),
                Exceptions.NONE);
    }

    /** What was done with a lesson, also under a name it had before. */
    public Optional<ItemProgress> with(Lesson lesson) {
        return names(lesson)
                .map(items::get)
                .filter(Objects::nonNull)
                .max(Comparator.comparing(ItemProgress::completed).thenComparing(progress -> progress.activeMillis));
    }

    public ItemState state(Lesson lesson) {
        if (names(lesson).anyMatch(exceptions.exempt()::contains)) {
            return ItemState.EXEMPT;
        }
        return with(lesson)
                .map(progress -> progress.completed() ? done(lesson) : ItemState.IN_PROGRESS)
                .orElse(ItemState.NOT_STARTED);
    }

    public Optional<ItemProgress> with(Quiz quiz) {
        return Optional.ofNullable(items.get(quiz.id()));
    }

    public ItemState state(Quiz quiz) {
        if (exceptions.exempt().contains(quiz.id())) {
            return ItemState.EXEMPT;
        }
        return with(quiz).map(progress -> state(quiz, progress)).orElse(ItemState.NOT_STARTED);
    }

    private static ItemState state(Quiz quiz, ItemProgress progress) {
        var toPass = quiz.rules().pass().isPresent();
        if (progress.completed()) {
            return toPass ? ItemState.PASSED : ItemState.COMPLETED;
        }
        return toPass && progress.mark != null && !progress.waits ? ItemState.FAILED : ItemState.IN_PROGRESS;
    }

    /** The share of its points that counts; nothing without an attempt. */
    public Fraction mark(Quiz quiz) {
        return with(quiz)
                .flatMap(progress -> Optional.ofNullable(progress.mark))
                .orElse(Fraction.ZERO);
    }

    /** Neither done nor left out for this student. */
    boolean owes(Lesson lesson) {
        var state = state(lesson);
        return state == ItemState.NOT_STARTED || state == ItemState.IN_PROGRESS;
    }

    /** Neither done, nor handed in so that it waits or has failed, nor left out for this student. */
    boolean owes(Quiz quiz) {
        var state = state(quiz);
        return (state == ItemState.NOT_STARTED || state == ItemState.IN_PROGRESS) && !waits(quiz);
    }

    /** Whether a tutor has to mark some of it. */
    public boolean waits(Quiz quiz) {
        return with(quiz).filter(progress -> progress.waits).isPresent();
    }

    /**
     * As far as the student was at a moment that is past, by what was completed before; what was reached of the rest, and marks, are those
     * of today.
     */
    public Journey asOf(Instant moment, Exceptions then) {
        return of(
                items.values().stream()
                        .flatMap(progress -> progress.asOf(moment).stream())
                        .toList(),
                then);
    }

    /** Whether a tutor opened the lesson for this student. */
    boolean opened(Lesson lesson) {
        return names(lesson).anyMatch(exceptions.opened()::contains);
    }

    boolean opened(Quiz quiz) {
        return exceptions.opened().contains(quiz.id());
    }

    /** The lesson seen last, if any. */
    public Optional<ItemProgress> latest() {
        return items.values().stream()
                .filter(progress -> !progress.ofQuiz())
                .max(Comparator.comparing(progress -> progress.lastReportAt));
    }

    /** The lesson's name and those it had before: rows of an earlier edition still stand under these. */
    static Stream<String> names(Lesson lesson) {
        return Stream.concat(Stream.of(lesson.id()), lesson.was().stream());
    }

    private static ItemState done(Lesson lesson) {
        return lesson.complete().asksQuizzes() ? ItemState.PASSED : ItemState.COMPLETED;
    }
}
