package org.footing.web.quiz;

import io.quarkus.qute.i18n.MessageBundles;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.footing.assessment.Attempt;
import org.footing.assessment.Deadline;
import org.footing.assessment.Fraction;
import org.footing.assessment.QuizHistory;
import org.footing.course.Question;
import org.footing.course.Quiz;
import org.footing.web.page.Dates;
import org.footing.web.page.Durations;
import org.footing.web.page.Percent;

/** The rules of a quiz and the state of an attempt in words. */
public final class QuizWords {

    private QuizWords() {}

    static QuizMessages words() {
        return MessageBundles.get(QuizMessages.class);
    }

    /** Which attempt counts; empty when there is but one. */
    static String counting(Quiz.Rules rules) {
        if (rules.attempts().filter(count -> count == 1).isPresent()) {
            return "";
        }
        return switch (rules.mark()) {
            case HIGHEST -> words().countsHighest();
            case LAST -> words().countsLast();
            case FIRST -> words().countsFirst();
            case AVERAGE -> words().countsAverage();
        };
    }

    /** One line for each rule that a student should know before beginning. */
    static List<String> rules(Quiz quiz, Optional<QuizHistory> history, Dates dates) {
        var rules = quiz.rules();
        var lines = new ArrayList<String>();
        rules.pass().ifPresent(percent -> lines.add(words().passMark(percent)));
        lines.add(time(rules, history));
        lines.add(attempts(rules, history));
        history.flatMap(QuizHistory::closes).ifPresent(end -> lines.add(words().closes(dates.dayAndTime(end))));
        history.flatMap(QuizHistory::due).ifPresent(end -> lines.add(words().due(dates.dayAndTime(end))));
        lines.add(review(rules));
        if (quiz.questions().stream().anyMatch(Question::critical)) {
            lines.add(words().someAreCritical());
        }
        if (rules.hintCost().signum() > 0) {
            lines.add(words().hintCosts(hintPercent(rules)));
        }
        return lines;
    }

    /** What a hint costs, exactly, per cent of its question. */
    static String hintPercent(Quiz.Rules rules) {
        return Marks.plain(rules.hintCost().movePointRight(2));
    }

    private static String time(Quiz.Rules rules, Optional<QuizHistory> history) {
        return rules.minutes()
                .map(Duration::ofMinutes)
                .map(limit -> history.map(QuizHistory::terms)
                        .map(terms -> words().limit(allowed(limit, terms.factor(), terms.extra())))
                        .orElseGet(() -> words().limit(minutes(limit))))
                .orElseGet(() -> words().noLimit());
    }

    private static String allowed(Duration limit, BigDecimal factor, Duration extra) {
        var parts = new Deadline(Instant.EPOCH, Optional.of(limit), Optional.empty(), Duration.ZERO, factor, extra);
        return allowed(parts);
    }

    /** "60 min (30 + 30)"; the limit alone for who has no more than the others. */
    static String allowed(Deadline parts) {
        return parts.allowed()
                .map(all -> parts.added().isZero()
                        ? minutes(all)
                        : words().parts(minutes(all), number(parts.limit().orElseThrow()), number(parts.added())))
                .orElse("");
    }

    private static String attempts(Quiz.Rules rules, Optional<QuizHistory> history) {
        var most = history.flatMap(QuizHistory::most).or(rules::attempts);
        return most.map(count -> count == 1 ? words().oneAttempt() : words().attempts(count, counting(rules)))
                .orElseGet(() -> words().manyAttempts(counting(rules)));
    }

    private static String review(Quiz.Rules rules) {
        return switch (rules.review()) {
            case AFTER_QUESTION -> words().reviewAfterQuestion();
            case AFTER_SUBMISSION -> words().reviewAfterSubmission();
            case AFTER_PASS -> words().reviewAfterPass();
            case AFTER_CLOSE -> words().reviewAfterClose();
            case NEVER -> words().reviewNever();
        };
    }

    /** How an attempt that is over came out. */
    public static String outcome(Attempt attempt, Optional<Integer> pass) {
        if (attempt.waits) {
            return words().waits();
        } else if (attempt.critical) {
            return words().failedCritically();
        } else if (pass.isEmpty()) {
            return words().handedIn();
        }
        return attempt.passed ? words().passed() : words().notPassed();
    }

    /** The whole mark of an attempt that is over. */
    public static String percent(Attempt attempt, Optional<Integer> pass) {
        return Percent.of(attempt.finalMark().orElse(Fraction.ZERO), pass);
    }

    /** Of the state tag. */
    public static String state(Attempt attempt, Optional<Integer> pass) {
        if (attempt.waits) {
            return "now";
        }
        return attempt.passed || pass.isEmpty() ? "done" : "late";
    }

    /** When an attempt ended, and by whom. */
    public static String when(Attempt attempt, Dates dates) {
        var at = Optional.ofNullable(attempt.submittedAt).map(dates::dayAndTime).orElse("");
        return attempt.submittedBy == Attempt.SubmittedBy.TIME ? words().timeWasUp(at) : words().handedInAt(at);
    }

    static String minutes(Duration time) {
        return Durations.exactly(time);
    }

    private static String number(Duration time) {
        return Long.toString(time.toMinutes());
    }
}
