package org.footing.insight;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.footing.assessment.Fraction;
import org.footing.insight.Situation.Week;

/**
 * Who needs help, by rules that can be read (learning-rules, "Who needs help"): one signal is to be watched, two are a risk. In the
 * first two weeks of a course it is only told who never came, in the next two everything is tentative.
 *
 * @param tentative too early to be sure
 */
public record Signals(List<Signal> all, boolean tentative) {

    /** What the signals come to. */
    public enum Level {
        WELL,
        WATCH,
        AT_RISK
    }

    private static final int WEEK = 7;
    private static final long ONLY_NEVER_CAME = 2 * WEEK;
    private static final long TENTATIVE = 4 * WEEK;
    private static final int INACTIVE_DAYS = 7;
    private static final int FALLING_WEEKS = 3;
    private static final int MARKS_A_WEEK = 2;
    private static final Fraction FALL = Fraction.of(10, 100);
    private static final int DUE_TO_ACTIVE = 2;
    private static final int PRACTICE_PERCENT = 60;
    private static final int FAILED_ATTEMPTS = 3;

    /** @param median how many items half of the cohort completed within fourteen days */
    static Signals of(Situation now, int median) {
        if (now.daysSinceStart() < ONLY_NEVER_CAME) {
            return new Signals(neverCame(now).map(List::of).orElse(List.of()), false);
        }
        var all = new ArrayList<Signal>();
        neverCame(now).or(() -> inactive(now)).ifPresent(all::add);
        behind(now).ifPresent(all::add);
        falling(now.weeks()).ifPresent(all::add);
        if (now.completedLately() == 0 && median >= 1) {
            all.add(new Signal.Stalled(median));
        }
        practice(now).ifPresent(all::add);
        absent(now).ifPresent(all::add);
        stuck(now.failed()).ifPresent(all::add);
        return new Signals(List.copyOf(all), now.daysSinceStart() < TENTATIVE);
    }

    public Level level() {
        if (all.isEmpty()) {
            return Level.WELL;
        }
        return all.size() == 1 ? Level.WATCH : Level.AT_RISK;
    }

    /** Without those that a tutor has put aside. */
    public Signals without(Set<Signal.Kind> putAside) {
        return new Signals(
                all.stream().filter(one -> !putAside.contains(one.kind())).toList(), tentative);
    }

    private static Optional<Signal> neverCame(Situation now) {
        return now.lastVisit().isEmpty() && now.daysSinceStart() >= INACTIVE_DAYS
                ? Optional.of(new Signal.NeverCame(now.daysSinceStart()))
                : Optional.empty();
    }

    private static Optional<Signal> inactive(Situation now) {
        return now.lastVisit()
                .filter(day -> now.daysSinceVisit() >= INACTIVE_DAYS)
                .map(day -> new Signal.Inactive(day, now.daysSinceVisit()));
    }

    private static Optional<Signal> behind(Situation now) {
        var tooMuch = now.minutesDue() > DUE_TO_ACTIVE * now.minutesActive();
        return now.overdue().isEmpty() && !tooMuch
                ? Optional.empty()
                : Optional.of(new Signal.Behind(now.overdue(), now.minutesDue(), now.minutesActive()));
    }

    private static Optional<Signal> falling(List<Week> weeks) {
        if (weeks.size() < FALLING_WEEKS || weeks.stream().anyMatch(week -> week.marks() < MARKS_A_WEEK)) {
            return Optional.empty();
        }
        var means = weeks.stream().map(Week::mean).toList();
        for (var week = 1; week < means.size(); week++) {
            if (means.get(week).compareTo(means.get(week - 1)) >= 0) {
                return Optional.empty();
            }
        }
        var fall = means.get(0).minus(means.get(means.size() - 1));
        return fall.compareTo(FALL) >= 0 ? Optional.of(new Signal.Falling(means)) : Optional.empty();
    }

    private static Optional<Signal> practice(Situation now) {
        return now.practiceMinutes() * 100 < now.practicePlanned() * PRACTICE_PERCENT
                ? Optional.of(new Signal.Practice(now.practiceMinutes(), now.practicePlanned()))
                : Optional.empty();
    }

    private static Optional<Signal> absent(Situation now) {
        return now.attendance()
                .filter(percent -> percent < now.leastAttendance())
                .map(percent -> new Signal.Absent(percent, now.leastAttendance()));
    }

    /** The quiz that was tried most often. */
    private static Optional<Signal> stuck(Map<String, Integer> failed) {
        return failed.entrySet().stream()
                .filter(quiz -> quiz.getValue() >= FAILED_ATTEMPTS)
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(quiz -> new Signal.Stuck(quiz.getKey(), quiz.getValue()));
    }
}
