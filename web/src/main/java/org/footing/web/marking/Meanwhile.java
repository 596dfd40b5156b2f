package org.footing.web.marking;

import static org.footing.web.marking.MarkingWords.words;

import java.util.Objects;
import java.util.Optional;
import org.footing.assessment.AttemptQuestion;
import org.footing.assessment.Waits;
import org.footing.identity.Viewer;
import org.footing.marking.Feedback;
import org.footing.web.page.Dates;
import org.footing.web.quiz.Marks;

/** What others did to a response while somebody had it before them, in words. */
final class Meanwhile {

    private Meanwhile() {}

    /** By whom it was marked or sent back. */
    static String settled(AttemptQuestion row, Dates dates) {
        if (row.sentBack()) {
            return sentBack(row)
                    .map(given -> words().sentBackSince(given.author.name, when(given, dates), given.words))
                    .orElseGet(words()::endedPlainly);
        }
        return row.markedBy == null || row.waits
                ? words().endedPlainly()
                : words().givenSince(
                                Objects.requireNonNull(row.markedBy).name,
                                Marks.number(row.score().earned()),
                                dates.dayAndTime(Objects.requireNonNull(row.markedAt)),
                                Optional.ofNullable(row.comment).orElse(""));
    }

    /** Why it waits no more, for whoever opens it now. */
    static String ended(AttemptQuestion row, Dates dates) {
        if (row.sentBack()) {
            return sentBack(row)
                    .map(given -> words().endedSentBack(given.author.name, when(given, dates)))
                    .orElseGet(words()::endedPlainly);
        }
        return row.markedBy == null || row.waits
                ? words().endedPlainly()
                : words().ended(
                                Objects.requireNonNull(row.markedBy).name,
                                Marks.number(row.score().earned()),
                                dates.dayAndTime(Objects.requireNonNull(row.markedAt)));
    }

    static String drafted(Viewer viewer, Feedback draft) {
        return draft.author.id == viewer.personId()
                ? words().draftElsewhere(draft.points, draft.words, draft.nextStep)
                : words().draftSince(draft.author.name, draft.points, draft.words, draft.nextStep);
    }

    private static Optional<Feedback> sentBack(AttemptQuestion row) {
        return Feedback.given(Waits.KINDS, row.attemptId).stream()
                .filter(given -> given.asksAgain && given.work.part().equals(row.questionId))
                .reduce((one, later) -> later);
    }

    private static String when(Feedback given, Dates dates) {
        return Optional.ofNullable(given.givenAt).map(dates::dayAndTime).orElse("");
    }
}
