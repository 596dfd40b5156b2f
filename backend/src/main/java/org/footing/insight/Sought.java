package org.footing.insight;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.footing.assessment.QuizAllowance;
import org.footing.cohort.Cohort;
import org.footing.cohort.ItemException;
import org.footing.course.Course;
import org.footing.insight.Matrix.Column;
import org.footing.insight.Matrix.State;
import org.footing.insight.Matrix.Wish;

/** A wish as the statements of {@link Found} say it: over the kept sums, and of one item over what was done with it. */
record Sought(Cohort cohort, Course course, Wish wish, Instant now) {

    private static final String ROW = "(select i.itemId from ItemProgress i where i.cohortId = s.cohortId"
            + " and i.enrolmentId = s.enrolmentId and i.itemId in :items%s)";
    private static final String EXEMPT = "exists (select x.itemId from ItemException x where x.cohortId = s.cohortId"
            + " and x.enrolmentId = s.enrolmentId and x.itemId in :items and x.kind = :exempt)";
    private static final String NOT_EXEMPT = " and not " + EXEMPT;
    private static final String DONE = "i.completedAt is not null";
    private static final String WAITS = "i.completedAt is null and i.waits = true";

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

    private static String of(State state, Column column) {
        var quiz = column.quiz().isPresent();
        var toPass = column.quiz().filter(one -> one.rules().pass().isPresent()).isPresent();
        return switch (state) {
            case EXEMPT -> EXEMPT;
            case DONE -> exists(DONE) + NOT_EXEMPT;
            case WAITING -> exists(WAITS) + NOT_EXEMPT;
            case FAILED -> toPass ? exists(failed()) + NOT_EXEMPT : "1 = 0";
            case NOT_STARTED -> "not " + exists("") + NOT_EXEMPT + (quiz ? " and not " + late() : "");
            case IN_PROGRESS ->
                exists("") + " and not " + exists(quiz ? handedIn(toPass) : DONE) + NOT_EXEMPT
                        + (quiz ? " and not " + late() : "");
            case LATE -> quiz ? late() + " and not " + exists(handedIn(toPass)) + NOT_EXEMPT : "1 = 0";
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

    /** That it is due, also for a student who has more time. */
    private static String late() {
        return "(exists (select w.quizId from QuizWindow w where w.cohortId = s.cohortId and w.quizId in :items and w.closesAt < :now"
                + " and not exists (select a.quizId from QuizAllowance a where a.cohortId = s.cohortId"
                + " and a.enrolmentId = s.enrolmentId and (a.quizId in :items or a.quizId = :every)"
                + " and timestampadd(minute, a.extensionMinutes, w.closesAt) >= :now)))";
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
        put(parameters, condition, "every", () -> QuizAllowance.EVERY_QUIZ);
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
