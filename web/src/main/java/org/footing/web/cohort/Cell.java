package org.footing.web.cohort;

import io.quarkus.qute.i18n.MessageBundles;
import java.time.Instant;
import org.footing.course.Lesson;
import org.footing.progress.ItemState;
import org.footing.progress.Unlocking;
import org.footing.web.course.Rule;
import org.footing.web.course.StateWords;

/**
 * One student and one lesson.
 *
 * @param drawn which of the drawn states
 * @param word what stands beside the drawing
 */
public record Cell(String drawn, String word) {

    private static final CohortMessages WORDS = MessageBundles.get(CohortMessages.class);

    static Cell of(Lesson lesson, Unlocking unlocking, Instant now) {
        var state = unlocking.journey().state(lesson);
        if (state == ItemState.IN_PROGRESS) {
            return new Cell("now", WORDS.percent(percent(lesson, unlocking)));
        }
        if (state == ItemState.NOT_STARTED) {
            return unlocking.lock(lesson, now).open()
                    ? new Cell("none", WORDS.open())
                    : new Cell("locked", WORDS.locked());
        }
        return new Cell(StateWords.drawn(state), StateWords.title(state));
    }

    private static int percent(Lesson lesson, Unlocking unlocking) {
        return Rule.of(lesson, ItemState.IN_PROGRESS, unlocking.journey().with(lesson))
                .percent();
    }
}
