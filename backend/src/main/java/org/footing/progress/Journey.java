package org.footing.progress;

import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
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
        return Stream.concat(Stream.of(lesson.id()), lesson.was().stream())
                .map(items::get)
                .filter(java.util.Objects::nonNull)
                .max(Comparator.comparing(ItemProgress::completed).thenComparing(progress -> progress.activeMillis));
    }

    public ItemState state(Lesson lesson) {
        if (exceptions.exempt().contains(lesson.id())) {
            return ItemState.EXEMPT;
        }
        return with(lesson)
                .map(progress -> progress.completed() ? done(lesson) : ItemState.IN_PROGRESS)
                .orElse(ItemState.NOT_STARTED);
    }

    /** The item seen last, if any. */
    public Optional<ItemProgress> latest() {
        return items.values().stream().max(Comparator.comparing(progress -> progress.lastReportAt));
    }

    private static ItemState done(Lesson lesson) {
        return lesson.complete() == CompletionRule.QUIZ ? ItemState.PASSED : ItemState.COMPLETED;
    }
}
