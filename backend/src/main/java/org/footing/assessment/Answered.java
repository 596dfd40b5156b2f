package org.footing.assessment;

import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.footing.course.Question;

/**
 * What was answered to a question, and what instead of its key.
 *
 * @param asked how many attempts asked it
 * @param untouched how many of them have no response to it
 * @param rows of a list to choose from all, in the author's order, also what nobody chose; else what was said most often of
 *     each place, at most ten right and ten wrong pieces, or three where there are several places; none where a tutor marks
 */
public record Answered(int asked, long untouched, List<Row> rows) {

    private static final int MOST_ROWS = 10;
    private static final int MOST_ROWS_A_PLACE = 3;

    private static final Comparator<Row> MOST_FREQUENT_FIRST = Comparator.comparing(Row::place)
            .thenComparing(Row::right, Comparator.reverseOrder())
            .thenComparing(Row::count, Comparator.reverseOrder())
            .thenComparing(Row::html);

    /**
     * What one attempt gave to the question.
     *
     * @param mark of the whole attempt, per cent
     */
    public record Given(Optional<Response> response, double mark) {

        private Optional<Response> touched() {
            return response.filter(some -> !some.blank());
        }
    }

    /**
     * How often a piece of a response occurred.
     *
     * @param place what it was said of, numbered as the parts of a {@link Verdict}, or 0 where it is the whole response; pieces
     *     with the same place exclude each other
     * @param html an option, a pair, a text as it is compared
     * @param share of the attempts that asked the question
     * @param mark the mean mark of the whole attempts that have it, per cent; absent where there is none
     */
    public record Row(int place, String html, boolean right, long count, Fraction share, OptionalDouble mark) {}

    /**
     * @param given by every attempt that asked this version of the question
     * @throws IllegalArgumentException if a response does not fit the question
     */
    public static Answered of(Question question, List<Given> given) {
        var marks = new LinkedHashMap<Said, DoubleSummaryStatistics>();
        var choices = Marking.choices(question);
        choices.forEach(choice -> marks.put(choice, new DoubleSummaryStatistics()));
        for (var one : given) {
            one.touched().stream()
                    .flatMap(response -> Marking.said(question, response).stream())
                    .forEach(said -> marks.computeIfAbsent(said, unheard -> new DoubleSummaryStatistics())
                            .accept(one.mark()));
        }
        var rows = rows(marks, given.size());
        return new Answered(
                given.size(),
                given.stream().filter(one -> one.touched().isEmpty()).count(),
                choices.isEmpty() ? mostFrequent(rows) : rows);
    }

    private static List<Row> rows(Map<Said, DoubleSummaryStatistics> marks, int asked) {
        return marks.entrySet().stream()
                .map(entry -> row(entry.getKey(), entry.getValue(), Math.max(asked, 1)))
                .toList();
    }

    private static Row row(Said said, DoubleSummaryStatistics marks, int asked) {
        var count = marks.getCount();
        var mark = count == 0 ? OptionalDouble.empty() : OptionalDouble.of(marks.getAverage());
        return new Row(said.place(), said.html(), said.right(), count, Fraction.of(count, asked), mark);
    }

    private static List<Row> mostFrequent(List<Row> rows) {
        var places = rows.stream().map(Row::place).distinct().count();
        var most = places > 1 ? MOST_ROWS_A_PLACE : MOST_ROWS;
        return rows.stream()
                .sorted(MOST_FREQUENT_FIRST)
                .collect(Collectors.groupingBy(
                        row -> List.of(row.place(), row.right()), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .flatMap(group -> group.stream().limit(most))
                .toList();
    }
}
