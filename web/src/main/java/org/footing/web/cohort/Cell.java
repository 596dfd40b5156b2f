package org.footing.web.cohort;

import io.quarkus.qute.i18n.MessageBundles;
import java.util.Optional;
import org.footing.course.Lesson;
import org.footing.course.Quiz;
import org.footing.insight.Matrix.Column;
import org.footing.insight.Matrix.State;
import org.footing.progress.ItemState;
import org.footing.progress.Journey;
import org.footing.web.course.Rule;
import org.footing.web.page.Percent;

/**
 * One student and one item.
 *
 * @param drawn by which the stylesheet draws its symbol and its shade
 * @param word what stands beside the symbol
 * @param href where what is behind it stands; empty where nothing is
 */
public record Cell(String drawn, String word, String href) {

    private static final CohortMessages WORDS = MessageBundles.get(CohortMessages.class);

    static Cell of(Column column, State state, Journey journey, String href) {
        return new Cell(drawn(state), word(column, state, journey), state == State.NOT_STARTED ? "" : href);
    }

    private static String drawn(State state) {
        return switch (state) {
            case NOT_STARTED -> "none";
            case IN_PROGRESS -> "now";
            case DONE -> "done";
            case FAILED -> "failed";
            case WAITING -> "waits";
            case LATE -> "late";
            case EXEMPT -> "exempt";
        };
    }

    private static String word(Column column, State state, Journey journey) {
        var mark = column.quiz().flatMap(quiz -> mark(quiz, journey));
        return switch (state) {
            case DONE ->
                passed(column, journey)
                        ? mark.map(WORDS::passedWith).orElseGet(WORDS::passed)
                        : mark.map(WORDS::doneWith).orElseGet(WORDS::done);
            case FAILED -> mark.map(WORDS::failedWith).orElseGet(WORDS::failed);
            case IN_PROGRESS ->
                column.quiz().isPresent() ? WORDS.begun() : WORDS.percent(percent(column.lesson(), journey));
            default -> word(state);
        };
    }

    private static boolean passed(Column column, Journey journey) {
        var state = column.quiz().map(journey::state).orElseGet(() -> journey.state(column.lesson()));
        return state == ItemState.PASSED;
    }

    /** Of the state alone. */
    static String word(State state) {
        return switch (state) {
            case NOT_STARTED -> WORDS.open();
            case IN_PROGRESS -> WORDS.inProgress();
            case DONE -> WORDS.done();
            case FAILED -> WORDS.failed();
            case WAITING -> WORDS.waits();
            case LATE -> WORDS.late();
            case EXEMPT -> WORDS.exempt();
        };
    }

    /** Per cent that counts; absent before there is any. */
    static Optional<String> mark(Quiz quiz, Journey journey) {
        return journey.with(quiz)
                .flatMap(progress -> Optional.ofNullable(progress.mark))
                .map(mark -> Percent.of(mark, quiz.rules().pass()));
    }

    private static int percent(Lesson lesson, Journey journey) {
        return Rule.of(lesson, ItemState.IN_PROGRESS, journey.with(lesson)).percent();
    }
}
