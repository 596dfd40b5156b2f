package org.footing.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.footing.identity.AuditEntry;
import org.footing.identity.Person;
import org.footing.identity.Viewer;
import org.footing.marking.Feedback;
import org.footing.marking.Feedback.Said;
import org.footing.marking.GivingBack;

/** Marks what no key can mark: written and uploaded responses, by a tutor. */
@ApplicationScoped
public class ManualMarks {

    /** It was marked or sent back since the tutor looked. Nothing was changed. */
    public static class MarkedSince extends RuntimeException {}

    /**
     * What a tutor gives.
     *
     * @param share of the question's points, from 0 to 1
     * @param words to the student; may be empty
     * @param next what the student is to do next; may be empty
     * @param seen when the mark was given that the tutor saw; absent when they saw none
     * @param read the response that the tutor had before them; absent where no page lay in between
     */
    public record Mark(Fraction share, String words, String next, Optional<Instant> seen, Optional<SeenResponse> read) {

        public static final int LONGEST = Feedback.LONGEST_WORDS;

        public Mark {
            words = words.strip();
            next = next.strip();
            if (!share.equals(share.clamped())) {
                throw new IllegalArgumentException("a share of the points, not " + share);
            }
            if (!said(words, next).fits()) {
                throw new IllegalArgumentException("words have at most " + LONGEST + " characters");
            }
        }

        public Mark(Fraction share, String words, Optional<Instant> seen) {
            this(share, words, "", seen);
        }

        public Mark(Fraction share, String words, String next, Optional<Instant> seen) {
            this(share, words, next, seen, Optional.empty());
        }

        Said said() {
            return said(words, next);
        }

        private static Said said(String words, String next) {
            return new Said("", words, next);
        }

        /** Whether just this was given by the same person before: a form sent twice. */
        boolean repeats(AttemptQuestion asked, Viewer by) {
            return asked.markedBy != null
                    && asked.markedBy.id == by.personId()
                    && share.equals(asked.share)
                    && words.equals(Objects.requireNonNullElse(asked.comment, ""))
                    && last(asked).filter(said()::equals).isPresent();
        }
    }

    private static Optional<Said> last(AttemptQuestion asked) {
        return Feedback.given(Waits.KINDS, asked.attemptId).stream()
                .filter(given -> given.work.part().equals(asked.questionId))
                .reduce((one, later) -> later)
                .map(given -> new Said("", given.words, given.nextStep));
    }

    @Inject
    CountingKeys keys;

    @Inject
    Rescoring rescoring;

    @Inject
    GivingBack givingBack;

    /**
     * @throws NotAsked if the attempt is not one that has been handed in by a student of the viewer's, or holds no response to
     *     this question that waits for a tutor
     * @throws SeenResponse.RespondedSince if the student handed in another response since
     * @throws MarkedSince if it was marked or sent back since
     */
    @Transactional
    public void mark(Viewer viewer, long attemptId, String questionId, Mark mark, Instant now) {
        var attempt = Attempt.lockSubmitted(viewer, attemptId).orElseThrow(NotAsked::new);
        var asked = AttemptQuestion.of(attempt, questionId)
                .filter(known -> forTutors(attempt, known))
                .orElseThrow(NotAsked::new);
        if (mark.repeats(asked, viewer)) {
            return;
        }
        mark.read().ifPresent(seen -> seen.require(asked));
        if (!Optional.ofNullable(asked.markedAt).equals(mark.seen())) {
            throw new MarkedSince();
        }
        give(attempt, asked, mark, viewer.person(), now);
    }

    /** @param attempt whose row is taken */
    void give(Attempt attempt, AttemptQuestion asked, Mark mark, Person by, Instant now) {
        var before = asked.waits ? null : asked.share;
        rescoring.rescore(attempt, ScoreEvent.Kind.MARKED, now, () -> asked.mark(mark.share(), by, mark.words(), now));
        givingBack.give(Waits.work(asked), attempt.enrolment, attempt.quizId, mark.said(), false, by, now);
        ScoreEvent.write(
                attempt, asked.questionId, ScoreEvent.Kind.MARKED, before, mark.share(), mark.words(), by, now);
        AuditEntry.write(
                by,
                "response.marked",
                "attempt " + attempt.id,
                attempt.enrolment.person,
                "%s: %s to %s".formatted(asked.questionId, before == null ? "no mark" : before, mark.share()),
                now);
    }

    private boolean forTutors(Attempt attempt, AttemptQuestion asked) {
        return asked.given()
                .flatMap(response -> keys.of(attempt, asked).map(key -> Marking.mark(key.asked(), response)))
                .filter(Verdict::waits)
                .isPresent();
    }
}
