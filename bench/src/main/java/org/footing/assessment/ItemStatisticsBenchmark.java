package org.footing.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.footing.assessment.analysis.MarkSheet;
import org.footing.assessment.analysis.MarkSheet.Column;
import org.footing.assessment.analysis.MarkSheet.Entry;
import org.footing.assessment.analysis.QuizStatistics;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Milliseconds for the statistics of a quiz, 10,000 attempts at 20 questions, from rows as a query gives them: attempt, question
 * and the share as a fraction in letters. With a draw each attempt has 20 of 30 questions.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
@Fork(2)
public class ItemStatisticsBenchmark {

    private static final int ATTEMPTS = 10_000;
    private static final int ASKED = 20;

    @Param({"20", "30"})
    public int questions;

    private final List<Column> columns = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();

    private record Row(long attempt, String question, String share) {}

    @Setup
    public void answer() {
        var random = new Random(42);
        IntStream.range(0, questions).forEach(number -> columns.add(new Column("question-" + number, 1 + number % 3)));
        for (long attempt = 0; attempt < ATTEMPTS; attempt++) {
            var able = random.nextDouble();
            var first = random.nextInt(questions);
            for (int i = 0; i < ASKED; i++) {
                var right = (int) Math.round(6 * Math.min(1, able + random.nextGaussian() / 4));
                rows.add(new Row(
                        attempt,
                        columns.get((first + i) % questions).question(),
                        Fraction.of(Math.max(0, right), 6).toString()));
            }
        }
    }

    @Benchmark
    public QuizStatistics fromRows() {
        var entries = rows.stream()
                .map(row -> new Entry(
                        row.attempt(),
                        row.question(),
                        Fraction.parse(row.share()).value()))
                .toList();
        return QuizStatistics.of(MarkSheet.of(columns, entries));
    }
}
