package org.footing.web.course;

import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.i18n.MessageBundles;
import java.util.Optional;
import org.footing.progress.ItemProgress;
import org.footing.progress.ItemState;
import org.footing.web.page.Messages;
import org.footing.web.page.Percent;

/** States as people read them, and as the stylesheet draws them. */
@TemplateExtension
public final class StateWords {

    private static final Messages WORDS = MessageBundles.get(Messages.class);

    private StateWords() {}

    public static String title(ItemState state) {
        return switch (state) {
            case NOT_STARTED -> WORDS.stateNotStarted();
            case IN_PROGRESS -> WORDS.stateInProgress();
            case COMPLETED -> WORDS.stateDone();
            case PASSED -> WORDS.statePassed();
            case FAILED -> WORDS.stateFailed();
            case EXEMPT -> WORDS.stateExempt();
        };
    }

    /** With the mark that counts; empty before the quiz was begun. @param pass mark, per cent */
    static String ofQuiz(ItemState state, Optional<ItemProgress> progress, Optional<Integer> pass) {
        var mark = progress.flatMap(known -> Optional.ofNullable(known.mark)).map(known -> Percent.of(known, pass));
        if (progress.filter(known -> known.waits).isPresent()) {
            return WORDS.markWaits();
        }
        return state == ItemState.NOT_STARTED
                ? ""
                : mark.map(percent -> WORDS.withMark(percent, title(state))).orElse(title(state));
    }

    /** Which of the five drawn states it is: none, now, done, late, locked. */
    public static String drawn(ItemState state) {
        return switch (state) {
            case NOT_STARTED -> "none";
            case IN_PROGRESS -> "now";
            case COMPLETED, PASSED, EXEMPT -> "done";
            case FAILED -> "late";
        };
    }
}
