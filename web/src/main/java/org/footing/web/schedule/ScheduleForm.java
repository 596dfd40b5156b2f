package org.footing.web.schedule;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.footing.cohort.Break;
import org.footing.cohort.Cohort;
import org.footing.cohort.CourseItem;
import org.footing.cohort.Schedule;
import org.footing.cohort.Schedule.Times;
import org.footing.cohort.Schedules.Plan;
import org.footing.course.Course;
import org.footing.web.page.Dates;
import org.footing.web.page.WholeNumber;

/**
 * A schedule as it was filled in.
 *
 * @param version of the schedule that it was filled in over; -1 where the page did not say
 * @param items what was typed, by item
 * @param errors by field, in words; none where it can be taken
 */
record ScheduleForm(int version, List<Pause> breaks, Map<String, Typed> items, Map<String, String> errors) {

    /** Empty lines below those that are filled in. */
    private static final int MORE_BREAKS = 2;

    /** Fields of a break. */
    record Pause(String from, String until, String name) {

        private static final Pause EMPTY = new Pause("", "", "");

        boolean empty() {
            return from.isEmpty() && until.isEmpty() && name.isEmpty();
        }
    }

    /** Fields of an item. */
    record Typed(String opens, String due) {

        static final Typed NOTHING = new Typed("", "");

        static Typed of(Times times) {
            return new Typed(TypedMoment.OPENS.written(times.opens()), TypedMoment.DUE.written(times.due()));
        }
    }

    /** As it stands. */
    static ScheduleForm of(Cohort cohort, Course course) {
        var breaks = new ArrayList<Pause>();
        cohort.breaks.forEach(
                one -> breaks.add(new Pause(one.from().toString(), one.until().toString(), one.name())));
        return new ScheduleForm(cohort.scheduleVersion, padded(breaks), standing(cohort, course), Map.of());
    }

    private static Map<String, Typed> standing(Cohort cohort, Course course) {
        var schedule = Schedule.of(cohort);
        var items = new LinkedHashMap<String, Typed>();
        CourseItem.of(course).forEach(item -> items.put(item.id(), Typed.of(times(schedule, course, item))));
        return items;
    }

    static Times times(Schedule schedule, Course course, CourseItem item) {
        return item.kind() == CourseItem.Kind.LESSON
                ? schedule.times(course.lesson(item.id()).orElseThrow())
                : schedule.times(item.id());
    }

    /** What a field does not say stays as it stands. */
    static ScheduleForm sent(MultivaluedMap<String, String> form, Cohort cohort, Course course) {
        var items = standing(cohort, course);
        items.replaceAll((item, stands) -> new Typed(
                Objects.requireNonNullElse(form.getFirst("opens:" + item), stands.opens())
                        .strip(),
                Objects.requireNonNullElse(form.getFirst("due:" + item), stands.due())
                        .strip()));
        return new ScheduleForm(
                version(form),
                form.containsKey("from-0")
                        ? padded(sentBreaks(form))
                        : of(cohort, course).breaks(),
                items,
                Map.of());
    }

    private static int version(MultivaluedMap<String, String> form) {
        return WholeNumber.of(Objects.requireNonNullElse(form.getFirst("version"), ""), 0, Integer.MAX_VALUE)
                .orElse(-1);
    }

    private static List<Pause> sentBreaks(MultivaluedMap<String, String> form) {
        var breaks = new ArrayList<Pause>();
        for (var place = 0; form.containsKey("from-" + place) && place < Break.MOST + MORE_BREAKS; place++) {
            var pause =
                    new Pause(text(form, "from-" + place), text(form, "until-" + place), text(form, "name-" + place));
            if (!pause.empty()) {
                breaks.add(pause);
            }
        }
        return breaks;
    }

    private static String text(MultivaluedMap<String, String> form, String field) {
        return Objects.requireNonNullElse(form.getFirst(field), "").strip();
    }

    private static List<Pause> padded(List<Pause> breaks) {
        var all = new ArrayList<>(breaks);
        for (var more = 0; more < MORE_BREAKS; more++) {
            all.add(Pause.EMPTY);
        }
        return List.copyOf(all);
    }

    /** With what is wrong with it beside the field. */
    ScheduleForm checked() {
        var words = ScheduleWords.words();
        var errors = new HashMap<String, String>();
        for (var place = 0; place < breaks.size(); place++) {
            check(errors, place);
        }
        if (errors.isEmpty() && breaks.stream().filter(pause -> !pause.empty()).count() > Break.MOST) {
            errors.put("name-" + Break.MOST, words.tooManyBreaks(Break.MOST));
        }
        items.forEach((item, typed) -> {
            if (!typed.opens().isEmpty()
                    && TypedMoment.OPENS.read(typed.opens()).isEmpty()) {
                errors.put("opens:" + item, words.noMoment());
            }
            if (!typed.due().isEmpty() && TypedMoment.DUE.read(typed.due()).isEmpty()) {
                errors.put("due:" + item, words.noMoment());
            }
        });
        return new ScheduleForm(version, breaks, items, Map.copyOf(errors));
    }

    private void check(Map<String, String> errors, int place) {
        var words = ScheduleWords.words();
        var pause = breaks.get(place);
        if (pause.empty()) {
            return;
        }
        if (day(pause.from()).isEmpty()) {
            errors.put("from-" + place, words.noDay(Dates.FIRST_YEAR, Dates.LAST_YEAR));
        }
        if (day(pause.until()).isEmpty()) {
            errors.put("until-" + place, words.noDay(Dates.FIRST_YEAR, Dates.LAST_YEAR));
        }
        read(pause).ifPresent(known -> known.faults().forEach(fault -> {
            switch (fault) {
                case ENDS_BEFORE_IT_BEGINS -> errors.put("until-" + place, words.endsBefore());
                case TOO_LONG -> errors.put("until-" + place, words.tooLong(Break.LONGEST_DAYS));
                case NAME -> errors.put("name-" + place, words.noName(Break.LONGEST_NAME));
            }
        }));
    }

    /** With more that is wrong. */
    ScheduleForm and(Map<String, String> more) {
        var all = new HashMap<>(errors);
        all.putAll(more);
        return new ScheduleForm(version, breaks, items, Map.copyOf(all));
    }

    /** Over what stands now. */
    ScheduleForm over(int now) {
        return new ScheduleForm(now, breaks, items, errors);
    }

    private static Optional<Break> read(Pause pause) {
        return day(pause.from()).flatMap(from -> day(pause.until()).map(until -> new Break(from, until, pause.name())));
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed)).filter(Dates::sensible);
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /** Only of a form without errors. */
    Plan plan() {
        var times = new HashMap<String, Times>();
        items.forEach((item, typed) ->
                times.put(item, new Times(TypedMoment.OPENS.read(typed.opens()), TypedMoment.DUE.read(typed.due()))));
        return new Plan(
                breaks.stream()
                        .filter(pause -> !pause.empty())
                        .map(pause -> read(pause).orElseThrow())
                        .sorted((one, other) -> one.from().compareTo(other.from()))
                        .toList(),
                times);
    }

    Typed typed(String item) {
        return items.getOrDefault(item, Typed.NOTHING);
    }

    boolean sound() {
        return errors.isEmpty();
    }

    /** Empty where nothing is wrong. */
    String error(String field) {
        return errors.getOrDefault(field, "");
    }
}
