package org.footing.assessment.analysis;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** The marks of many attempts at one quiz: a line for each attempt, a column for each question. */
public final class MarkSheet {

    private final List<Column> columns;

    /** In points, by column and line; not a number where the attempt did not draw the question. */
    private final double[][] marks;

    /** By column the lines that drew it. */
    private final int[][] lines;

    /** By line: what was earned, and what could be. */
    private final double[] earned;

    private final double[] possible;

    /**
     * A question.
     *
     * @param points the most it is worth, above 0
     */
    public record Column(String question, double points) {

        public Column {
            if (!(points > 0)) {
                throw new IllegalArgumentException(question + " is worth " + points);
            }
        }
    }

    /**
     * The mark of one question in one attempt; 0 where it was drawn and left untouched.
     *
     * @param share of its points, from 0 to 1
     */
    public record Entry(long attempt, String question, double share) {}

    private MarkSheet(List<Column> columns, double[][] marks, int attempts) {
        this.columns = List.copyOf(columns);
        this.marks = marks;
        this.lines = Arrays.stream(marks).map(MarkSheet::drawnIn).toArray(int[][]::new);
        this.earned = new double[attempts];
        this.possible = new double[attempts];
        addUp();
    }

    /**
     * @param columns all questions that any of the attempts drew, in the order in which they are to be shown
     * @param entries of each student's first attempt
     * @throws NullPointerException if an entry is of a question that has no column
     */
    public static MarkSheet of(List<Column> columns, Collection<Entry> entries) {
        var lines = new HashMap<Long, Integer>();
        entries.forEach(entry -> lines.putIfAbsent(entry.attempt(), lines.size()));
        var places = places(columns);
        var marks = new double[columns.size()][lines.size()];
        Arrays.stream(marks).forEach(column -> Arrays.fill(column, Double.NaN));
        for (var entry : entries) {
            int place = Objects.requireNonNull(places.get(entry.question()), entry::question);
            int line = Objects.requireNonNull(lines.get(entry.attempt()));
            marks[place][line] = entry.share() * columns.get(place).points();
        }
        return new MarkSheet(columns, marks, lines.size());
    }

    private static Map<String, Integer> places(List<Column> columns) {
        var places = new HashMap<String, Integer>();
        columns.forEach(column -> places.put(column.question(), places.size()));
        return places;
    }

    private void addUp() {
        for (var place = 0; place < columns.size(); place++) {
            for (var line : lines[place]) {
                earned[line] += marks[place][line];
                possible[line] += columns.get(place).points();
            }
        }
    }

    List<Column> columns() {
        return columns;
    }

    int attempts() {
        return earned.length;
    }

    /** The places of the columns that any attempt drew. */
    List<Integer> drawn() {
        return IntStream.range(0, columns.size())
                .filter(place -> lines[place].length > 0)
                .boxed()
                .toList();
    }

    /** Whether all attempts drew the same questions. */
    boolean uniform() {
        return drawn().stream().allMatch(place -> lines[place].length == attempts());
    }

    /** In points, of the attempts that drew the question. */
    Sample marks(int place) {
        return sample(lines[place], line -> marks[place][line]);
    }

    /** What else these attempts earned, for each point that else they could. */
    Sample rests(int place) {
        var points = columns.get(place).points();
        return sample(lines[place], line -> rate(earned[line] - marks[place][line], possible[line] - points));
    }

    /** Points earned. */
    Sample sums() {
        return new Sample(earned);
    }

    /** Per cent of the points that could be earned. */
    Sample totals() {
        return sample(IntStream.range(0, attempts()).toArray(), line -> 100 * rate(earned[line], possible[line]));
    }

    /** Nothing of nothing where there was but one question. */
    private static double rate(double earned, double possible) {
        return possible > 0 ? earned / possible : 0;
    }

    private static int[] drawnIn(double[] column) {
        return IntStream.range(0, column.length)
                .filter(line -> !Double.isNaN(column[line]))
                .toArray();
    }

    private static Sample sample(int[] lines, IntToDoubleFunction value) {
        return new Sample(Arrays.stream(lines).mapToDouble(value).toArray());
    }
}
