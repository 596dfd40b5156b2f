package org.footing.web.cohort;

import io.quarkus.qute.i18n.MessageBundles;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.footing.course.Lesson;
import org.footing.course.Quiz;
import org.footing.insight.Matrix;
import org.footing.insight.Matrix.Column;
import org.footing.insight.Matrix.State;
import org.footing.progress.DueDates;
import org.footing.progress.Unlocking;
import org.footing.web.course.LockWords;
import org.footing.web.course.Rule;
import org.footing.web.page.Dates;

/**
 * Something required that a student has not done.
 *
 * @param why what keeps it from being done; may be empty
 * @param due by when, where that is said; may be empty
 */
public record OpenItem(String title, String kind, Cell cell, String why, String due) {

    private static final ReportMessages WORDS = MessageBundles.get(ReportMessages.class);
    private static final CohortMessages CELLS = MessageBundles.get(CohortMessages.class);

    /** Absent where nothing is asked of the student any more. */
    static Optional<OpenItem> of(Column column, Unlocking unlocking, String href, Instant now) {
        var dates = DueDates.of(unlocking);
        var state = Matrix.state(column, dates, now);
        if (column.optional() || state == State.DONE || state == State.EXEMPT) {
            return Optional.empty();
        }
        var cell = Cell.of(column, state, unlocking.journey(), href);
        return Optional.of(new OpenItem(
                column.title(),
                column.quiz().isPresent() ? CELLS.quiz() : "",
                cell,
                column.quiz()
                        .map(quiz -> why(quiz, state, unlocking, now))
                        .orElseGet(() -> why(column.lesson(), unlocking, now)),
                due(column, dates, now)));
    }

    private static String why(Lesson lesson, Unlocking unlocking, Instant now) {
        var lock = unlocking.lock(lesson, now);
        if (!lock.open()) {
            return LockWords.words(lock, unlocking.course());
        }
        var journey = unlocking.journey();
        var rule = Rule.of(lesson, journey.state(lesson), journey.with(lesson));
        return rule.missing().isEmpty() ? rule.rule() : rule.missing();
    }

    private static String why(Quiz quiz, State state, Unlocking unlocking, Instant now) {
        if (state == State.WAITING) {
            return WORDS.waits();
        }
        var lock = unlocking.lock(quiz, now);
        if (!lock.open()) {
            return LockWords.words(lock, unlocking.course());
        }
        var pass = quiz.rules().pass();
        if (state == State.FAILED) {
            return Cell.mark(quiz, unlocking.journey())
                    .flatMap(mark -> pass.map(asked -> WORDS.belowPass(mark, asked)))
                    .orElse("");
        }
        return unlocking.journey().with(quiz).isPresent()
                ? WORDS.underWay()
                : pass.map(CELLS::passMark).orElse("");
    }

    private static String due(Column column, DueDates dates, Instant now) {
        var words = new Dates(dates.schedule().days().zone());
        return Stream.of(column.quiz().map(dates::pending).orElseGet(() -> dates.pending(column.lesson())))
                .flatMap(Optional::stream)
                .map(due -> due.isBefore(now)
                        ? WORDS.wasDue(words.nearDayAndTime(due))
                        : WORDS.due(words.nearDayAndTime(due)))
                .findFirst()
                .orElse("");
    }
}
