package org.footing.web.help;

import io.quarkus.qute.i18n.MessageBundles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.footing.assessment.Fraction;
import org.footing.course.Course;
import org.footing.course.Lesson;
import org.footing.course.Quiz;
import org.footing.insight.Signal;
import org.footing.web.page.Dates;
import org.footing.web.page.Durations;
import org.footing.web.page.Percent;

/** Why somebody may need help, in words with the figures: for who teaches them. */
record SignalWords(Course course) {

    static final HelpMessages WORDS = MessageBundles.get(HelpMessages.class);

    private static final int NAMED = 2;

    String words(Signal signal) {
        if (signal instanceof Signal.NeverCame never) {
            return WORDS.neverCame(never.days());
        } else if (signal instanceof Signal.Inactive inactive) {
            return WORDS.inactive(inactive.days(), Dates.day(inactive.lastVisit()));
        } else if (signal instanceof Signal.Behind behind) {
            return words(behind);
        } else if (signal instanceof Signal.Falling falling) {
            return WORDS.falling(
                    falling.means().stream().map(SignalWords::percent).collect(Collectors.joining(" % → ", "", " %")));
        } else if (signal instanceof Signal.Stalled stalled) {
            return WORDS.stalled(stalled.median());
        } else if (signal instanceof Signal.Practice practice) {
            return WORDS.practice(
                    Durations.studyTime((int) practice.minutes()), Durations.studyTime((int) practice.planned()));
        } else if (signal instanceof Signal.Absent absent) {
            return WORDS.absent(absent.percent(), absent.least());
        }
        var stuck = (Signal.Stuck) signal;
        return WORDS.stuck(title(stuck.quiz()), stuck.failed());
    }

    private String words(Signal.Behind behind) {
        return behind.overdue().isEmpty()
                ? WORDS.tooMuch(behind.due(), behind.active())
                : WORDS.overdue(named(behind.overdue()));
    }

    /** The first ones by name. */
    private String named(List<String> items) {
        var titles = new ArrayList<>(items.stream().map(this::quoted).toList());
        if (titles.size() <= NAMED) {
            return String.join(", ", titles);
        }
        return WORDS.andMore(titles.get(0), titles.get(1), titles.size() - NAMED);
    }

    private String quoted(String item) {
        return "“" + title(item) + "”";
    }

    String title(String item) {
        return course.lesson(item)
                .map(Lesson::title)
                .or(() -> course.quiz(item).map(Quiz::title))
                .orElse(item);
    }

    private static String percent(Fraction mark) {
        return Percent.of(mark, Optional.empty());
    }
}
