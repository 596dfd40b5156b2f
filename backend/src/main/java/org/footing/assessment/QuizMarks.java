package org.footing.assessment;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.footing.assessment.AttemptQuestion.Line;
import org.footing.assessment.QuizAnalysis.Item;
import org.footing.assessment.analysis.Finding;
import org.footing.assessment.analysis.ItemStatistics;
import org.footing.assessment.analysis.MarkSheet;
import org.footing.assessment.analysis.MarkSheet.Column;
import org.footing.assessment.analysis.MarkSheet.Entry;
import org.footing.assessment.analysis.QuizStatistics;
import org.footing.course.Question;
import org.footing.course.Quiz;

/**
 * Makes an analysis out of what attempts have of each question. Many lines are alike: each share, key and response is read once.
 */
final class QuizMarks {

    /** In which form an attempt asked a question, and by which it counts. */
    private record Form(String questionId, long editionId, Optional<Long> keyEditionId) {

        static Form of(Line line) {
            return new Form(line.questionId(), line.editionId(), Optional.ofNullable(line.keyEditionId()));
        }

        long counts() {
            return keyEditionId.orElse(editionId);
        }
    }

    private record Said(Form form, String response) {}

    private final Map<String, List<Line>> lines;
    private final int waiting;
    private final Function<Line, Optional<CountingKey>> findKey;

    private final Map<Form, Optional<CountingKey>> keys = new HashMap<>();
    private final Map<Said, Optional<Response>> responses = new HashMap<>();
    private final Map<String, Double> shares = new HashMap<>();
    private final ResponseConverter json = new ResponseConverter();

    /** @param all attempts that wait for a tutor among them; they are left out */
    QuizMarks(List<Line> all, Function<Line, Optional<CountingKey>> findKey) {
        var waits = all.stream().filter(Line::waits).map(Line::attemptId).collect(Collectors.toSet());
        this.lines = all.stream()
                .filter(line -> !waits.contains(line.attemptId()))
                .collect(Collectors.groupingBy(Line::questionId));
        this.waiting = waits.size();
        this.findKey = findKey;
    }

    /** @param quiz for the order of its questions; those that it no longer has come last */
    QuizAnalysis analysed(Quiz quiz) {
        var points = new LinkedHashMap<String, Double>();
        Stream.concat(
                        quiz.questions().stream().map(Question::id),
                        lines.keySet().stream().sorted())
                .filter(lines::containsKey)
                .forEach(id -> points.putIfAbsent(id, points(id)));
        var marks = marks(points);
        var statistics = QuizStatistics.of(MarkSheet.of(columns(points), entries()));
        return new QuizAnalysis(
                statistics,
                waiting,
                histogram(marks),
                statistics.items().stream()
                        .flatMap(item -> item(item, marks).stream())
                        .toList());
    }

    /** Of the newest form that attempts count by. */
    private double points(String id) {
        return newest(id)
                .map(key -> key.counts().head().points().doubleValue())
                .orElseGet(() ->
                        Objects.requireNonNull(lines.get(id)).get(0).points().doubleValue());
    }

    private Optional<CountingKey> newest(String id) {
        return Objects.requireNonNull(lines.get(id)).stream()
                .max(Comparator.comparing(line -> Form.of(line).counts()))
                .flatMap(this::key);
    }

    private static List<Column> columns(Map<String, Double> points) {
        return points.entrySet().stream()
                .map(entry -> new Column(entry.getKey(), entry.getValue()))
                .toList();
    }

    private List<Entry> entries() {
        return lines.values().stream()
                .flatMap(List::stream)
                .map(line -> new Entry(line.attemptId(), line.questionId(), share(line)))
                .toList();
    }

    /** Of whole attempts, per cent. */
    private Map<Long, Double> marks(Map<String, Double> points) {
        var sums = new HashMap<Long, double[]>();
        lines.forEach((id, ofQuestion) -> {
            double worth = Objects.requireNonNull(points.get(id));
            for (var line : ofQuestion) {
                var sum = sums.computeIfAbsent(line.attemptId(), first -> new double[2]);
                sum[0] += share(line) * worth;
                sum[1] += worth;
            }
        });
        return sums.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> 100 * entry.getValue()[0] / entry.getValue()[1]));
    }

    /** A hair's breadth below a tenth is that tenth: it comes from adding up. */
    private static List<Integer> histogram(Map<Long, Double> marks) {
        var bins = new Integer[QuizAnalysis.BINS];
        Arrays.fill(bins, 0);
        marks.values().forEach(mark -> bins[Math.min(bins.length - 1, (int) (mark * bins.length / 100 + 1e-9))]++);
        return List.of(bins);
    }

    private Optional<Item> item(ItemStatistics statistics, Map<Long, Double> marks) {
        var all = Objects.requireNonNull(lines.get(statistics.question()));
        return newest(statistics.question()).map(CountingKey::counts).map(question -> {
            var current = all.stream().filter(line -> counts(line, question)).toList();
            var answered = Answered.of(
                    question,
                    current.stream()
                            .map(line -> new Answered.Given(
                                    response(line), Objects.requireNonNull(marks.get(line.attemptId()))))
                            .toList());
            return new Item(
                    question,
                    statistics,
                    answered,
                    Finding.of(statistics, Marking.chance(question), answered),
                    all.size() - current.size());
        });
    }

    private boolean counts(Line line, Question question) {
        return key(line)
                .filter(key ->
                        key.counts().head().version().equals(question.head().version()))
                .isPresent();
    }

    private Optional<CountingKey> key(Line line) {
        return keys.computeIfAbsent(Form.of(line), form -> findKey.apply(line));
    }

    /** In the numbering of the form that counts; one that does not fit it counts as none. */
    private Optional<Response> response(Line line) {
        return Optional.ofNullable(line.response())
                .flatMap(text -> responses.computeIfAbsent(
                        new Said(Form.of(line), text), said -> Optional.ofNullable(json.convertToEntityAttribute(text))
                                .flatMap(known -> key(line).flatMap(key -> key.carried(known)))));
    }

    private double share(Line line) {
        return shares.computeIfAbsent(line.share(), text -> Fraction.parse(text).value());
    }
}
