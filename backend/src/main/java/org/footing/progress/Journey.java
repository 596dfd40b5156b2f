package org.footing.progress;

import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.footing.cohort.ItemException.Exceptions;
import org.footing.course.Lesson;
import org.footing.course.Lesson.CompletionRule;

/** One enrolment's way through a course: what was done with each item, and what was allowed apart. */
public record Journey(Map<String, ItemProgress> items, Exceptions exceptions) {

    public static Journey of(Collection<ItemProgress> rows, Exceptions exceptions) {
        return new Journey(rows.stream().collect(Collectors.toMap(row -> row.itemId, Function.identity())), exceptions);
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

    /** Whether a tutor opened the lesson for this student. */
    boolean opened(Lesson lesson) {
        return names(lesson).anyMatch(exceptions.opened()::contains);
    }

    /** The item seen last, if any. */
    public Optional<ItemProgress> latest() {
        return items.values().stream().max(Comparator.comparing(progress -> progress.lastReportAt));
    }

    /** The lesson's name and those it had before: rows of an earlier edition still stand under these. */
    static Stream<String> names(Lesson lesson) {
        return Stream.concat(Stream.of(lesson.id()), lesson.was().stream());
    }

    private static ItemState done(Lesson lesson) {
        return lesson.complete() == CompletionRule.QUIZ ? ItemState.PASSED : ItemState.COMPLETED;
    }
}
