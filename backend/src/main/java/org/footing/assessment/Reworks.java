package org.footing.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.footing.assessment.ManualMarks.MarkedSince;
import org.footing.cohort.Enrolment;
import org.footing.files.Upload;
import org.footing.identity.AuditEntry;
import org.footing.identity.Viewer;
import org.footing.library.Library;
import org.footing.marking.Feedback;
import org.footing.marking.Feedback.Said;
import org.footing.marking.GivingBack;
import org.footing.marking.Work;
import org.jspecify.annotations.Nullable;

/**
 * Lets a student answer again, in words or with a file, what a tutor found wanting, before there is a mark. The attempt stays handed in, with
 * its time and what being late cost it; what it comes to is not final until the new response is marked. The old one stays among the events.
 */
@ApplicationScoped
public class Reworks {

    /** Whoever sends something back says what is to change. */
    public static class NoWords extends RuntimeException {}

    /** What became of a response that was handed in again. What is not taken is kept beside the one that stands. */
    public enum Outcome {
        TAKEN,
        /** A tutor marked meanwhile; they see it, and can still let it count. */
        MARKED,
        /** The student handed in another one meanwhile, from another page. */
        OVERTAKEN
    }

    @Inject
    Library library;

    @Inject
    GivingBack givingBack;

    /**
     * Sent back twice is sent back once.
     *
     * @param seen the response that the viewer found wanting
     * @throws NotAsked if the attempt is not one that has been handed in by a student of the viewer's, or nothing was handed in that a tutor
     *     marks
     * @throws SeenResponse.RespondedSince if the student handed in another response since
     * @throws MarkedSince if it waits no more
     * @throws NoWords if it is not said what is to change, or too much
     */
    @Transactional
    public void sendBack(Viewer viewer, long attemptId, String questionId, SeenResponse seen, Said said, Instant now) {
        if (said.words().isBlank() || !said.fits()) {
            throw new NoWords();
        }
        var attempt = Attempt.lockSubmitted(viewer, attemptId).orElseThrow(NotAsked::new);
        var asked = AttemptQuestion.of(attempt, questionId)
                .filter(known -> forTutors(known.response))
                .orElseThrow(NotAsked::new);
        if (asked.sentBack()
                && last(asked).filter(known -> repeats(known, said, viewer)).isPresent()) {
            return;
        }
        seen.require(asked);
        if (!asked.waitsForTutor()) {
            throw new MarkedSince();
        }
        asked.sendBack(now);
        Waits.follow(attempt, AttemptQuestion.of(attempt), now);
        givingBack.give(Waits.work(asked), attempt.enrolment, attempt.quizId, said, true, viewer.person(), now);
        AuditEntry.write(
                viewer.person(),
                "response.returned",
                "attempt " + attemptId,
                attempt.enrolment.person,
                questionId + ": " + said.words(),
                now);
    }

    private static boolean forTutors(@Nullable Response response) {
        return response instanceof Response.Wrote || response instanceof Response.Uploaded;
    }

    private static boolean repeats(Feedback last, Said said, Viewer by) {
        return last.asksAgain && last.author.id == by.personId() && last.said().equals(said);
    }

    private static Optional<Feedback> last(AttemptQuestion asked) {
        return feedback(asked).reduce((one, later) -> later);
    }

    private static Stream<Feedback> feedback(AttemptQuestion asked) {
        return Feedback.given(Waits.KINDS, asked.attemptId).stream()
                .filter(known -> known.work.part().equals(asked.questionId));
    }

    /** Whether a tutor asked for another response to this question, whatever became of it since. */
    static boolean wanted(Attempt attempt, String questionId) {
        return AttemptQuestion.of(attempt, questionId).filter(Reworks::wanted).isPresent();
    }

    private static boolean wanted(AttemptQuestion asked) {
        return asked.sentBack() || feedback(asked).anyMatch(known -> known.asksAgain);
    }

    /**
     * Takes the new response; sent twice it is taken once.
     *
     * @param save made from the response that was sent back
     * @throws NotAsked if the attempt is not this student's, or the response was never sent back
     * @throws Saves.Misfit if it is none to this question
     */
    @Transactional
    public Outcome answerAgain(Viewer viewer, long attemptId, Save save, Instant now) {
        Enrolment.lock(Attempt.enrolmentOf(viewer, attemptId).orElseThrow(NotAsked::new));
        var attempt = Attempt.lock(attemptId);
        var asked = AttemptQuestion.of(attempt, save.questionId())
                .filter(Reworks::wanted)
                .orElseThrow(NotAsked::new);
        if (!fits(viewer, attempt, save)) {
            throw new Saves.Misfit();
        }
        var sentBefore = save.saveId().equals(asked.saveId);
        if ((sentBefore || !asked.sentBack()) && same(save.response(), asked.given())) {
            return Outcome.TAKEN;
        }
        if (sentBefore || !asked.sentBack() || asked.revision != save.base()) {
            return beside(viewer, attempt, asked, save, now);
        }
        asked.answerAgain(save, now);
        ResponseEvent.write(attemptId, save, ResponseEvent.Kind.SAVED, asked.revision, viewer.sessionId(), now);
        Waits.follow(attempt, AttemptQuestion.of(attempt), now);
        return Outcome.TAKEN;
    }

    /** The responses among these attempts that were sent back and not given again since. */
    public static Set<Work> owed(Collection<Long> attemptIds) {
        return attemptIds.isEmpty()
                ? Set.of()
                : AttemptQuestion.sentBack(attemptIds).stream().map(Waits::work).collect(Collectors.toSet());
    }

    /** A file that is sent twice is kept under two names. */
    private static boolean same(Optional<Response> one, Optional<Response> other) {
        return one.equals(other) || bytes(one).isPresent() && bytes(one).equals(bytes(other));
    }

    private static Optional<String> bytes(Optional<Response> response) {
        return response.flatMap(known -> known instanceof Response.Uploaded uploaded
                ? Upload.named(uploaded.file()).map(file -> file.sha256)
                : Optional.empty());
    }

    /** Under an id of its own: what was sent first may have the same. */
    private static Outcome beside(Viewer viewer, Attempt attempt, AttemptQuestion asked, Save save, Instant now) {
        var kind = asked.waits ? ResponseEvent.Kind.CONFLICT : ResponseEvent.Kind.LATE;
        var known = ResponseEvent.of(attempt).stream()
                .filter(event -> event.kind == kind && event.questionId.equals(asked.questionId))
                .anyMatch(event -> same(Optional.ofNullable(event.response), save.response()));
        if (!known) {
            Saves.keepBeside(viewer, attempt, save.named(UUID.randomUUID().toString()), kind, now);
        }
        return asked.waits ? Outcome.OVERTAKEN : Outcome.MARKED;
    }

    private boolean fits(Viewer viewer, Attempt attempt, Save save) {
        var question = Paper.of(attempt, library.course(attempt.editionId))
                .flatMap(paper -> paper.question(save.questionId()))
                .orElseThrow(NotAsked::new);
        return save.response()
                .filter(given -> Marking.kindred(question, given) && Marking.fits(question, given))
                .filter(given -> Saves.own(viewer, attempt, given))
                .isPresent();
    }
}
