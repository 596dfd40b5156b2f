package org.footing.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import org.footing.assessment.ResponseEvent.Kind;
import org.footing.files.Upload;
import org.footing.identity.Viewer;
import org.footing.library.Library;

/**
 * Keeps responses as they are given. What it answers with {@link Outcome.Saved} is on the disk (quality.md, "Nothing
 * acknowledged is ever lost"); what it cannot keep as a response it keeps as an event, and says so.
 */
@ApplicationScoped
public class Saves {

    /** What became of a save. */
    public sealed interface Outcome {

        /**
         * Kept, now or when the same save came before.
         *
         * @param revision to be named by the next save
         * @param deadline of the attempt, as it is now
         */
        record Saved(int revision, Instant at, Optional<Instant> deadline) implements Outcome {}

        /** Another tab or device saved since. Nothing was changed. */
        record Conflict(AttemptQuestion stored) implements Outcome {}

        /** The attempt is over. The save is kept beside it, for the tutor to see. */
        record Late() implements Outcome {}

        /** The student has seen the verdict on this question. */
        record Checked() implements Outcome {}
    }

    /** The response is of another kind than the question, or names what it does not have. */
    public static class Misfit extends RuntimeException {}

    /** So many late or conflicting saves of one attempt are kept. */
    private static final int MOST_BESIDE = 300;

    @Inject
    Library library;

    /** Makes a save of what a page sent, when it is known what the page had asked. */
    public interface Sent {

        /** The response in the numbering of the page; the save that is kept has the author's. */
        Save read(Asked asked);
    }

    /**
     * @throws NotAsked if the attempt is not this student's, or does not ask this question
     * @throws Misfit if the response is none to this question
     */
    @Transactional
    public Outcome save(Viewer viewer, long attemptId, String questionId, Sent sent, Instant now) {
        var attempt = Attempt.lock(viewer, attemptId).orElseThrow(NotAsked::new);
        var save = understood(viewer, attempt, questionId, sent);
        if (!attempt.takesSaves(now)) {
            return late(viewer, attempt, save, now);
        }
        if (AttemptQuestion.save(attemptId, save, now)) {
            ResponseEvent.write(attemptId, save, Kind.SAVED, save.base() + 1, viewer.sessionId(), now);
            return new Outcome.Saved(save.base() + 1, now, Optional.ofNullable(attempt.deadline));
        }
        return notKept(viewer, attempt, save, now);
    }

    private Save understood(Viewer viewer, Attempt attempt, String questionId, Sent sent) {
        var paper = Paper.of(attempt, library.course(attempt.editionId)).orElseThrow(NotAsked::new);
        var question = paper.question(questionId).orElseThrow(NotAsked::new);
        var shuffle = paper.shuffle(question);
        var shown = sent.read(Asked.of(question, shuffle));
        if (shown.response().filter(given -> !Marking.kindred(question, given)).isPresent()) {
            throw new Misfit();
        }
        var response = shown.response().filter(given -> !given.blank()).map(shuffle::understood);
        if (response.filter(known -> !Marking.fits(question, known) || !own(viewer, attempt, known))
                .isPresent()) {
            throw new Misfit();
        }
        return shown.with(response);
    }

    /** Nobody hands in the file of somebody else, or of another attempt. */
    static boolean own(Viewer viewer, Attempt attempt, Response response) {
        return !(response instanceof Response.Uploaded uploaded)
                || Upload.of(viewer, Upload.Purpose.ATTEMPT, attempt.id, uploaded.file())
                        .isPresent();
    }

    private static Outcome late(Viewer viewer, Attempt attempt, Save save, Instant now) {
        var stored = stored(attempt, save);
        return known(attempt, stored, save).orElseGet(() -> {
            keepBeside(viewer, attempt, save, Kind.LATE, now);
            return new Outcome.Late();
        });
    }

    private static Outcome notKept(Viewer viewer, Attempt attempt, Save save, Instant now) {
        var stored = stored(attempt, save);
        return known(attempt, stored, save).orElseGet(() -> {
            if (stored.checkedAt != null) {
                return new Outcome.Checked();
            }
            keepBeside(viewer, attempt, save, Kind.CONFLICT, now);
            return new Outcome.Conflict(stored);
        });
    }

    /** Nobody fills the disk by what does not count. */
    static void keepBeside(Viewer viewer, Attempt attempt, Save save, Kind kind, Instant now) {
        if (ResponseEvent.countBeside(attempt) < MOST_BESIDE) {
            ResponseEvent.write(attempt.id, save, kind, save.base(), viewer.sessionId(), now);
        }
    }

    private static AttemptQuestion stored(Attempt attempt, Save save) {
        return AttemptQuestion.of(attempt, save.questionId()).orElseThrow(NotAsked::new);
    }

    /** What this very save was told before, if it came before. */
    private static Optional<Outcome> known(Attempt attempt, AttemptQuestion stored, Save save) {
        return ResponseEvent.of(stored, save.saveId()).map(event -> switch (event.kind) {
            case SAVED -> new Outcome.Saved(event.revision, event.at, Optional.ofNullable(attempt.deadline));
            case CONFLICT -> new Outcome.Conflict(stored);
            case LATE -> new Outcome.Late();
        });
    }
}
