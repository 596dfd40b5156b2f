package org.footing.insight;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.footing.cohort.Cohort;
import org.footing.cohort.ItemException;
import org.footing.cohort.ItemException.Exceptions;
import org.footing.cohort.Schedule;
import org.footing.course.Course;
import org.footing.insight.Matrix.Column;
import org.footing.insight.Matrix.State;
import org.footing.insight.Matrix.Wish;

/**
 * A wish as the statements of {@link Found} say it: over the kept sums, and of one item over what was done with it.
 *
 * @param inTime enrolments of those to whom the wished item is not due yet, as it is to the others
 */
record Sought(Cohort cohort, Course course, Wish wish, Schedule schedule, List<Long> inTime, Instant now) {

    private static final String ROW = "(select i.itemId from ItemProgress i where i.cohortId = s.cohortId"
            + " and i.enrolmentId = s.enrolmentId and i.itemId in :items%s)";
    private static final String EXEMPT = "exists (select x.itemId from ItemException x where x.cohortId = s.cohortId"
            + " and x.enrolmentId = s.enrolmentId and x.itemId in :items and x.kind = :exempt)";
    private static final String NOT_EXEMPT = " and not " + EXEMPT;
    private static final String EVERYBODY = "(1 = 1)";
    private static final String NOBODY = "(1 = 0)";
    private static final String DONE = "i.completedAt is not null";
    private static final String WAITS = "i.completedAt is null and i.waits = true";

    /** Reads the schedule, and where a wish hangs on it also who has more time. */
    static Sought of(Cohort cohort, Course course, Wish wish, Instant now) {
        var schedule = Schedule.of(cohort);
        var sought = new Sought(cohort, course, wish, schedule, List.of(), now);
        return wish.state().isPresent() && sought.overdue()
                ? new Sought(cohort, course, wish, schedule, sought.withMoreTime(), now)
                : sought;
    }

    /** Whether the wished item is due for everybody but those who have more time. */
    private boolean overdue() {
        return column().flatMap(column -> due(column, Exceptions.NONE))
                .filter(due -> due.isBefore(now))
                .isPresent();
    }

    private List<Long> withMoreTime() {
        var column = column().orElseThrow();
        return ItemException.extended(cohort, names(column)).stream()
                .collect(Collectors.groupingBy(more -> more.enrolmentId))
                .entrySet()
                .stream()
                .filter(student -> due(column, Exceptions.from(student.getValue()))
                        .filter(due -> due.isBefore(now))
                        .isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }

    private Optional<Instant> due(Column column, Exceptions own) {
        return column.quiz().map(quiz -> schedule.due(quiz, own)).orElseGet(() -> schedule.due(column.lesson(), own));
    }

    String condition() {
        var condition = new StringBuilder();
        if (!wish.name().isEmpty()) {
            condition.append(" and lower(p.name) like :name escape '!'");
        }
        switch (wish.whom()) {
            case ALL -> {}
            case LATE -> condition.append(" and s.dueAt < :now");
            case ATTENTION -> condition.append(attention());
        }
        asked().ifPresent(asked -> condition.append(" and ").append(asked));
        return condition.toString();
    }

    /** Who has not come since the cohort began is missed as long after that. */
    private String attention() {
        return " and (s.dueAt < :now or s.failedItems > 0 or s.doneItems < s.requiredItems and "
                + (begunLongAgo() ? "(s.lastVisitAt < :away or s.lastVisitAt is null)" : "s.lastVisitAt < :away")
                + ")";
    }

    private boolean begunLongAgo() {
        return Matrix.start(cohort).isBefore(away());
    }

    private Instant away() {
        return now.minus(Matrix.AWAY);
    }

    /** That the item is in the wished state; absent if there is no such wish, or no such item. */
    private Optional<String> asked() {
        return column().flatMap(column -> wish.state().map(state -> of(state, column)));
    }

    private String of(State state, Column column) {
        var toPass = column.quiz().filter(one -> one.rules().pass().isPresent()).isPresent();
        var handedIn = column.quiz().isPresent() ? handedIn(toPass) : DONE;
        return switch (state) {
            case EXEMPT -> EXEMPT;
            case DONE -> exists(DONE) + NOT_EXEMPT;
            case WAITING -> exists(WAITS) + NOT_EXEMPT;
            case FAILED -> toPass ? exists(failed()) + NOT_EXEMPT : NOBODY;
            case NOT_STARTED -> "not " + exists("") + NOT_EXEMPT + " and not (" + late() + ")";
            case IN_PROGRESS -> exists("") + " and not " + exists(handedIn) + NOT_EXEMPT + " and not (" + late() + ")";
            case LATE -> "not " + exists(handedIn) + NOT_EXEMPT + " and " + late();
        };
    }

    private static String handedIn(boolean toPass) {
        return DONE + " or " + WAITS + (toPass ? " or " + failed() : "");
    }

    private static String failed() {
        return "i.completedAt is null and i.mark is not null and i.waits = false";
    }

    private static String exists(String which) {
        return "exists " + ROW.formatted(which.isEmpty() ? "" : " and (" + which + ")");
    }

    /** That the day until which it is to be done, the student's own, has passed. */
    private String late() {
        if (!overdue()) {
            return NOBODY;
        }
        return inTime.isEmpty() ? EVERYBODY : "s.enrolmentId not in :inTime";
    }

    private Optional<Column> column() {
        return wish.item().flatMap(id -> Matrix.columns(course).stream()
                .filter(column -> column.id().equals(id))
                .findFirst());
    }

    /** Who has nothing to sort by comes last. */
    String order() {
        var way = wish.up() ? " asc" : " desc";
        var by =
                switch (wish.order()) {
                    case NAME -> "";
                    case PROGRESS -> "s.percent" + way + ", ";
                    case VISIT -> "s.lastVisitAt" + way + " nulls " + (wish.up() ? "first" : "last") + ", ";
                    case MARK -> "s.markOrder" + way + " nulls last, ";
                };
        return " order by " + by + "lower(p.name)" + (by.isEmpty() ? way : "") + ", e.id";
    }

    Map<String, Object> parameters() {
        var parameters = new HashMap<String, Object>();
        parameters.put("cohort", cohort.id);
        var condition = condition();
        put(
                parameters,
                condition,
                "name",
                () -> "%" + wish.name().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%");
        put(parameters, condition, "now", () -> now);
        put(parameters, condition, "away", this::away);
        put(parameters, condition, "exempt", () -> ItemException.Kind.EXEMPT);
        put(parameters, condition, "inTime", this::inTime);
        put(parameters, condition, "items", () -> column().map(Sought::names).orElse(List.of()));
        return parameters;
    }

    private static void put(Map<String, Object> parameters, String condition, String name, Supplier<Object> value) {
        if (condition.contains(":" + name)) {
            parameters.put(name, value.get());
        }
    }

    /** A lesson's rows stand under former names too. */
    private static List<String> names(Column column) {
        return column.quiz().map(quiz -> List.of(quiz.id())).orElseGet(() -> Stream.concat(
                        Stream.of(column.lesson().id()), column.lesson().was().stream())
                .toList());
    }
}
