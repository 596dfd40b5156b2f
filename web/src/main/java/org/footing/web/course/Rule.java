package org.footing.web.course;

import io.quarkus.qute.i18n.MessageBundles;
import java.time.Duration;
import java.util.Optional;
import org.footing.course.Lesson;
import org.footing.progress.ItemProgress;
import org.footing.progress.ItemState;
import org.footing.progress.Readings.Reading;
import org.footing.progress.ViewRule;
import org.footing.web.page.Durations;

/**
 * How a lesson is completed and what is still missing, in words; the same on the page and in the answer to its reports.
 *
 * @param title what the state is called
 * @param rule what completes the lesson; empty when nothing is left to do
 * @param missing what keeps it from being complete; empty when nothing does
 * @param percent of the time needed, held back below the whole while the end is not reached
 */
public record Rule(ItemState state, String title, String rule, String missing, int percent) {

    private static final int ALMOST = 95;
    private static final LessonMessages WORDS = MessageBundles.get(LessonMessages.class);

    public static Rule of(Lesson lesson, ItemState state, Optional<ItemProgress> progress) {
        return of(
                lesson,
                new Reading(
                        state,
                        progress.map(ItemProgress::active).orElse(Duration.ZERO),
                        progress.map(known -> known.endReachedAt != null).orElse(false)));
    }

    static Rule of(Lesson lesson, Reading reading) {
        var state = reading.state();
        if (state.done() || state == ItemState.EXEMPT) {
            return new Rule(state, StateWords.title(state), "", "", 100);
        }
        return switch (lesson.complete()) {
            case VIEW -> byReading(lesson, reading, false);
            case VIEW_AND_QUIZ -> byReading(lesson, reading, true);
            case QUIZ -> new Rule(state, StateWords.title(state), WORDS.ruleQuiz(), "", 0);
            case MANUAL -> new Rule(state, StateWords.title(state), WORDS.ruleManual(), "", 0);
            case TUTOR -> new Rule(state, StateWords.title(state), WORDS.ruleTutor(), "", 0);
        };
    }

    private static Rule byReading(Lesson lesson, Reading reading, boolean quiz) {
        var rule = ViewRule.of(lesson.words());
        var missing = rule.missing(reading.endReached(), reading.active());
        var percent = Math.min(reading.endReached() ? 100 : ALMOST, (int)
                (100 * reading.active().toMillis() / rule.atLeast().toMillis()));
        return new Rule(
                reading.state(),
                StateWords.title(reading.state()),
                quiz
                        ? WORDS.ruleViewAndQuiz(Durations.exactly(rule.atLeast()))
                        : WORDS.ruleView(Durations.exactly(rule.atLeast())),
                quiz && missing.nothing() ? WORDS.missingQuiz() : words(missing),
                percent);
    }

    private static String words(ViewRule.Missing missing) {
        var time = Durations.exactly(missing.time());
        if (missing.end()) {
            return missing.time().isZero() ? WORDS.missingEnd() : WORDS.missingEndAndTime(time);
        }
        return missing.nothing() ? "" : WORDS.missingTime(time);
    }
}
