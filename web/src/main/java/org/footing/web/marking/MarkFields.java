package org.footing.web.marking;

import static org.footing.web.marking.MarkingWords.words;

import java.util.Optional;
import org.footing.assessment.AttemptQuestion;
import org.footing.assessment.Points;
import org.footing.identity.Storable;
import org.footing.identity.Viewer;
import org.footing.marking.Feedback;
import org.footing.marking.Feedback.Said;
import org.footing.marking.SavedComment;
import org.footing.web.marking.Refused.Why;
import org.footing.web.marking.WorkView.Fields;
import org.footing.web.page.Dates;
import org.footing.web.quiz.Marks;

/** What the fields hold beside a response: a mark, the draft of one, or what was refused. */
final class MarkFields {

    private MarkFields() {}

    static Fields of(
            Viewer viewer, AttemptQuestion row, Optional<Feedback> draft, Optional<Refused> refused, Dates dates) {
        var said = refused.map(Refused::said)
                .orElseGet(() -> draft.map(Feedback::said).orElseGet(() -> given(row)));
        var most = Marks.plain(row.points);
        return new Fields(
                said.points(),
                said.words(),
                said.next(),
                refused.filter(Refused::asItWas)
                        .map(Refused::revision)
                        .orElseGet(() -> draft.map(known -> known.revision).orElse(0)),
                refused.filter(Refused::asItWas).map(Refused::seen).orElseGet(() -> Optional.ofNullable(row.markedAt)
                        .map(Object::toString)
                        .orElse("")),
                most,
                refused.filter(one -> pointsWrong(one, row)).isPresent() ? words().noPoints(most) : "",
                wordsError(said, refused),
                refused.isPresent() ? tooLong(said.next(), Feedback.LONGEST_NEXT) : "",
                refused.map(one -> notice(viewer, one, row, draft, dates)).orElse(""),
                refused.filter(Refused::overtaken).isPresent(),
                refused.isPresent(),
                draft.map(known -> words().kept(dates.time(known.changedAt))).orElse(""));
    }

    private static Said given(AttemptQuestion row) {
        return row.markedBy == null
                ? Said.NOTHING
                : new Said(
                        Marks.number(row.score().earned()),
                        Optional.ofNullable(row.comment).orElse(""),
                        "");
    }

    /** A draft may have none yet. */
    private static boolean pointsWrong(Refused refused, AttemptQuestion row) {
        var points = refused.said().points();
        return refused.why() == Why.WRONG
                ? Points.share(points, row.points).isEmpty()
                : !Storable.fits(points, Feedback.LONGEST_POINTS);
    }

    private static String wordsError(Said said, Optional<Refused> refused) {
        if (refused.filter(one -> one.why() == Why.NO_WORDS).isPresent()) {
            return words().noWords();
        }
        return refused.isPresent() ? tooLong(said.words(), Feedback.LONGEST_WORDS) : "";
    }

    private static String tooLong(String text, int most) {
        return Storable.fits(text, most) ? "" : words().tooLong(most);
    }

    private static String notice(
            Viewer viewer, Refused refused, AttemptQuestion row, Optional<Feedback> draft, Dates dates) {
        var other = draft.filter(known -> !known.said().equals(refused.said()))
                .map(known -> Meanwhile.drafted(viewer, known))
                .orElse("");
        return switch (refused.why()) {
            case WRONG, TOO_LONG, NO_WORDS -> "";
            case NOT_SAVED -> words().notSaved(SavedComment.LONGEST, SavedComment.MOST);
            case MARKED -> Meanwhile.settled(row, dates);
            case WRITTEN -> other;
            case RESPONDED -> (words().respondedSince() + " " + other).strip();
        };
    }
}
