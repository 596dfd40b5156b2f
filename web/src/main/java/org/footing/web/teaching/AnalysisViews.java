package org.footing.web.teaching;

import io.quarkus.qute.i18n.MessageBundles;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.footing.assessment.Answered;
import org.footing.assessment.QuizAnalysis;
import org.footing.assessment.analysis.Finding;
import org.footing.assessment.analysis.ItemStatistics;
import org.footing.assessment.analysis.QuizStatistics;
import org.footing.assessment.analysis.Trust;
import org.footing.course.Gaps;
import org.footing.course.Question;
import org.footing.course.Upload;
import org.footing.course.Written;
import org.footing.web.teaching.AnalysisView.Answer;
import org.footing.web.teaching.AnalysisView.Bar;
import org.footing.web.teaching.AnalysisView.Figure;
import org.footing.web.teaching.AnalysisView.Item;
import org.footing.web.teaching.AnalysisView.Remark;

/** Says in words what an analysis found. */
final class AnalysisViews {

    /** "Anything above 75% is satisfactory. If the value is below 64%, the test as a whole is unsatisfactory" (Moodle, "Quiz report statistics"). */
    private static final double GOOD = 75;

    private static final double POOR = 64;

    private AnalysisViews() {}

    private static AnalysisMessages words() {
        return MessageBundles.get(AnalysisMessages.class);
    }

    static AnalysisView view(TaughtQuiz taught, QuizAnalysis analysis) {
        var statistics = analysis.statistics();
        var told = statistics.trust() != Trust.HIDDEN;
        var items = IntStream.range(0, analysis.items().size())
                .mapToObj(place -> item(place + 1, analysis.items().get(place)))
                .toList();
        return new AnalysisView(
                TaughtView.of(taught, TaughtView.Page.ANALYSIS),
                summary(analysis, told),
                doubt(statistics),
                told,
                remarks(items),
                told ? bars(analysis.histogram()) : List.of(),
                told ? figures(statistics) : List.of(),
                items);
    }

    private static List<String> summary(QuizAnalysis analysis, boolean told) {
        var statistics = analysis.statistics();
        var lines = new ArrayList<String>();
        lines.add(
                switch (statistics.attempts()) {
                    case 0 -> words().nobody();
                    case 1 -> words().oneTook();
                    default -> words().took(statistics.attempts());
                });
        if (told) {
            lines.add(words().middle(rounded(statistics.median()), rounded(statistics.mean())));
            lines.addAll(spread(statistics));
        }
        if (analysis.waiting() > 0) {
            lines.add(analysis.waiting() == 1 ? words().oneWaits() : words().wait(analysis.waiting()));
        }
        return lines;
    }

    private static List<String> spread(QuizStatistics statistics) {
        var deviation = statistics.deviation();
        if (deviation.isEmpty() || deviation.getAsDouble() == 0) {
            return List.of(words().allAlike());
        }
        var lines = new ArrayList<String>();
        lines.add(words().spread(rounded(deviation)));
        lines.add(consistency(statistics.consistency()));
        statistics.standardError().ifPresent(error -> lines.add(words().chance(rounded(error))));
        return lines;
    }

    private static String consistency(OptionalDouble alpha) {
        if (alpha.isEmpty()) {
            return words().consistencyUnknown();
        } else if (alpha.getAsDouble() >= GOOD) {
            return words().consistent(rounded(alpha));
        }
        return alpha.getAsDouble() >= POOR
                ? words().fairlyConsistent(rounded(alpha))
                : words().inconsistent(rounded(alpha));
    }

    private static String doubt(QuizStatistics statistics) {
        return switch (statistics.trust()) {
            case HIDDEN ->
                statistics.attempts() == 0 ? "" : words().tooFew(statistics.attempts(), Trust.TENTATIVE_FROM);
            case TENTATIVE -> words().tentative(Trust.SOUND_FROM);
            case SOUND -> "";
        };
    }

    private static List<Remark> remarks(List<Item> items) {
        return items.stream()
                .flatMap(item -> item.findings().stream().map(words -> new Remark(item.number(), item.id(), words)))
                .toList();
    }

    private static List<Bar> bars(List<Integer> histogram) {
        var most = histogram.stream().mapToInt(Integer::intValue).max().orElse(0);
        var step = 100 / histogram.size();
        return IntStream.range(0, histogram.size())
                .mapToObj(place -> {
                    int count = histogram.get(place);
                    var height = most == 0 ? 0 : Bar.HEIGHT * count / most;
                    var from = place * step;
                    return new Bar(
                            from + step == 100 ? words().lastTenth(from, 100) : words().tenth(from, from + step),
                            from,
                            count,
                            place * Bar.WIDTH,
                            Bar.FOOT - height,
                            height);
                })
                .toList();
    }

    private static List<Figure> figures(QuizStatistics all) {
        return List.of(
                new Figure(words().mean(), percent(all.mean()), words().meanText()),
                new Figure(words().median(), percent(all.median()), words().medianText()),
                new Figure(words().deviation(), percent(all.deviation()), words().deviationText()),
                new Figure(words().alpha(), rounded(all.consistency()), words().alphaText()),
                new Figure(words().errorRatio(), percent(all.errorRatio()), words().errorRatioText()),
                new Figure(words().standardError(), percent(all.standardError()), words().standardErrorText()),
                new Figure(words().skewness(), plain(all.skewness()), words().skewnessText()),
                new Figure(words().kurtosis(), plain(all.kurtosis()), words().kurtosisText()));
    }

    private static Item item(int number, QuizAnalysis.Item item) {
        var told = item.statistics().trust() != Trust.HIDDEN;
        return new Item(
                number,
                item.question().id(),
                item.question().head().text(),
                item.findings().stream()
                        .map(finding -> finding(finding, item.statistics()))
                        .toList(),
                told ? "" : words().itemTooFew(item.statistics().attempts(), Trust.TENTATIVE_FROM),
                told ? figures(item.statistics()) : List.of(),
                item.answered().rows().stream()
                        .map(row -> answer(item.question(), row))
                        .toList(),
                remarks(item));
    }

    private static String finding(Finding finding, ItemStatistics item) {
        return switch (finding) {
            case KEY_MAY_BE_WRONG -> words().keyMayBeWrong();
            case GUESSING_PAYS -> words().guessingPays();
            case TOO_HARD -> words().tooHard(rounded(item.facility()));
            case TOO_EASY -> words().tooEasy(rounded(item.facility()));
            case HARDLY_TELLS -> words().hardlyTells();
        };
    }

    private static List<Figure> figures(ItemStatistics item) {
        return List.of(
                new Figure(words().facility(), percent(item.facility()), words().facilityText()),
                new Figure(words().discrimination(), rounded(item.discriminationIndex()), words().discriminationText()),
                new Figure(words().efficiency(), percent(item.discriminativeEfficiency()), words().efficiencyText()),
                new Figure(words().weight(), percent(item.effectiveWeight()), words().weightText()));
    }

    private static Answer answer(Question question, Answered.Row row) {
        var percent = row.share().percent();
        return new Answer(
                question instanceof Gaps gaps && gaps.gaps().size() > 1 ? words().gap(row.place() + 1) : "",
                row.html(),
                row.right(),
                percent,
                words().countOf(row.count(), percent),
                row.mark().isPresent() ? percent(row.mark()) : "");
    }

    private static List<String> remarks(QuizAnalysis.Item item) {
        var lines = new ArrayList<String>();
        var answered = item.answered();
        if (item.question() instanceof Written || item.question() instanceof Upload) {
            lines.add(words().byTutor());
        } else if (answered.rows().isEmpty()) {
            lines.add(words().noResponses());
        }
        if (answered.untouched() > 0) {
            lines.add(words().untouched(answered.untouched(), answered.asked()));
        }
        if (item.earlier() > 0) {
            lines.add(words().earlier(item.earlier()));
        }
        return lines;
    }

    private static String percent(OptionalDouble value) {
        return value.isPresent() ? words().percent(rounded(value)) : words().unknown();
    }

    private static String rounded(OptionalDouble value) {
        return value.isPresent() ? rounded(value.getAsDouble()) : words().unknown();
    }

    private static String rounded(double value) {
        return Long.toString(Math.round(value));
    }

    private static String plain(OptionalDouble value) {
        return value.isPresent() ? String.format(Locale.ROOT, "%.1f", value.getAsDouble()) : words().unknown();
    }
}
