package org.footing.cohort;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.footing.cohort.ItemException.Exceptions;
import org.footing.course.Lesson;
import org.footing.course.Quiz;

/**
 * When the items of a course open for a cohort and when they are due: for everybody, and for one student with what was allowed them. Whether
 * an item is open to a student hangs on more than this, and so does whether they are late: that is for {@code progress} to say.
 *
 * @param items what was said, by item
 * @param opens what came of it
 * @param due what came of it
 */
public record Schedule(StudyDays days, Map<String, Times> items, Map<String, Instant> opens, Map<String, Instant> due) {

    /** What somebody said of an item. */
    public record Times(Optional<Moment> opens, Optional<Moment> due) {

        public static final Times NONE = new Times(Optional.empty(), Optional.empty());

        public boolean none() {
            return opens.isEmpty() && due.isEmpty();
        }

        Times shifted(long by) {
            return new Times(opens.map(moment -> moment.shifted(by)), due.map(moment -> moment.shifted(by)));
        }
    }

    /** Without a statement for a cohort that has none. */
    public static Schedule of(Cohort cohort) {
        return Objects.requireNonNull(of(Stream.of(cohort).toList()).get(cohort.id));
    }

    /** By the cohorts' ids, in one statement. */
    public static Map<Long, Schedule> of(Collection<Cohort> cohorts) {
        var scheduled = cohorts.stream()
                .filter(cohort -> cohort.scheduled)
                .map(cohort -> cohort.id)
                .toList();
        var rows = ScheduledItem.of(scheduled).stream().collect(Collectors.groupingBy(item -> item.cohortId));
        var schedules = new HashMap<Long, Schedule>();
        for (var cohort : cohorts) {
            schedules.put(
                    cohort.id,
                    of(
                            cohort.days(),
                            Optional.ofNullable(rows.get(cohort.id)).stream()
                                    .flatMap(Collection::stream)
                                    .collect(Collectors.toMap(item -> item.itemId, ScheduledItem::times))));
        }
        return schedules;
    }

    public static Schedule of(StudyDays days, Map<String, Times> items) {
        return new Schedule(
                days,
                Map.copyOf(items),
                resolved(items, times -> times.opens().map(days::opens)),
                resolved(items, times -> times.due().map(days::due)));
    }

    private static Map<String, Instant> resolved(Map<String, Times> items, Function<Times, Optional<Instant>> moment) {
        var instants = new HashMap<String, Instant>();
        items.forEach((item, times) -> moment.apply(times).ifPresent(instant -> instants.put(item, instant)));
        return Map.copyOf(instants);
    }

    /** When it opens to everybody who has done what it requires: with the cohort, if nothing else is said. */
    public Instant opens(Lesson lesson) {
        return opens(names(lesson).toList());
    }

    /** Not before its lesson does; this is what is said of the quiz itself. */
    public Instant opens(Quiz quiz) {
        return opens(Stream.of(quiz.id()).toList());
    }

    private Instant opens(Collection<String> names) {
        return first(opens, names.stream())
                .orElseGet(() -> days.start().atStartOfDay(days.zone()).toInstant());
    }

    /** For everybody. */
    public Optional<Instant> due(Lesson lesson) {
        return first(due, names(lesson));
    }

    /** For everybody. */
    public Optional<Instant> due(Quiz quiz) {
        return due(quiz.id());
    }

    /** For everybody. */
    public Optional<Instant> due(String item) {
        return Optional.ofNullable(due.get(item));
    }

    /** For one student; absent also when it is not asked of them. */
    public Optional<Instant> due(Lesson lesson, Exceptions own) {
        return names(lesson).anyMatch(own.exempt()::contains)
                ? Optional.empty()
                : due(lesson).map(forAll -> days.due(forAll, own.extension(names(lesson))));
    }

    /** For one student; absent also when it is not asked of them. */
    public Optional<Instant> due(Quiz quiz, Exceptions own) {
        return own.exempt().contains(quiz.id())
                ? Optional.empty()
                : due(quiz).map(forAll -> days.due(forAll, own.extensionOfQuiz(quiz.id())));
    }

    /** For one student: of what is neither a lesson nor a quiz. */
    public Optional<Instant> due(String item, Exceptions own) {
        return due(item).map(forAll -> days.due(forAll, own.extension(Stream.of(item))));
    }

    /** What was said of a lesson, also under a name it had before. */
    public Times times(Lesson lesson) {
        return first(items, names(lesson)).orElse(Times.NONE);
    }

    public Times times(String item) {
        return items.getOrDefault(item, Times.NONE);
    }

    private static <T> Optional<T> first(Map<String, T> known, Stream<String> names) {
        return names.flatMap(name -> Stream.ofNullable(known.get(name))).findFirst();
    }

    /** The lesson's name and those it had before: rows of an earlier edition still stand under these. */
    private static Stream<String> names(Lesson lesson) {
        return Stream.concat(Stream.of(lesson.id()), lesson.was().stream());
    }
}
