package org.footing.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.footing.assessment.ManualMarks.MarkedSince;
import org.footing.cohort.Enrolment;
import org.footing.identity.AuditEntry;
import org.footing.identity.Viewer;
import org.footing.library.Library;
import org.footing.marking.Feedback.Said;
import org.footing.marking.GivingBack;
import org.footing.marking.Work;

/**
 * Lets a student write a response again that a tutor found wanting, before there is a mark. The attempt stays handed in, with its time and
 * what being late cost it; what it comes to is not final until the new response is marked. The old one stays among the events.
 */
@ApplicationScoped
public class Reworks {

    /** Whoever sends something back says what is to change. */
    public static class NoWords extends RuntimeException {}

    @Inject
    Library library;

    @Inject
    GivingBack givingBack;

    /**
     * @throws NotAsked if the attempt is not one that has been handed in by a student of the viewer's, or the question does not ask for
     *     words
     * @throws MarkedSince if it waits no more
     * @throws NoWords if it is not said what is to change, or too much
     */
    @Transactional
    public void sendBack(Viewer viewer, long attemptId, String questionId, Said said, Instant now) {
        if (said.words().isBlank() || !said.fits()) {
            throw new NoWords();
        }
        var attempt = Attempt.lockSubmitted(viewer, attemptId).orElseThrow(NotAsked::new);
        var asked = AttemptQuestion.of(attempt, questionId)
                .filter(known -> known.response instanceof Response.Wrote)
                .orElseThrow(NotAsked::new);
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

    /**
     * Takes the new response; sent twice it is taken once.
     *
     * @throws NotAsked if the attempt is not this student's, or the response was not sent back
     * @throws Saves.Misfit if it is none to this question
     */
    @Transactional
    public void answerAgain(Viewer viewer, long attemptId, Save save, Instant now) {
        Enrolment.lock(Attempt.enrolmentOf(viewer, attemptId).orElseThrow(NotAsked::new));
        var attempt = Attempt.lock(attemptId);
        var asked = AttemptQuestion.of(attempt, save.questionId()).orElseThrow(NotAsked::new);
        if (save.saveId().equals(asked.saveId)) {
            return;
        }
        if (!asked.sentBack()) {
            throw new NotAsked();
        }
        if (!fits(attempt, save)) {
            throw new Saves.Misfit();
        }
        asked.answerAgain(save, now);
        ResponseEvent.write(attemptId, save, ResponseEvent.Kind.SAVED, asked.revision, viewer.sessionId(), now);
        Waits.follow(attempt, AttemptQuestion.of(attempt), now);
    }

    /** The responses among these attempts that were sent back and not given again since. */
    public static Set<Work> owed(Collection<Long> attemptIds) {
        return attemptIds.isEmpty()
                ? Set.of()
                : AttemptQuestion.sentBack(attemptIds).stream().map(Waits::work).collect(Collectors.toSet());
    }

    private boolean fits(Attempt attempt, Save save) {
        var question = Paper.of(attempt, library.course(attempt.editionId))
                .flatMap(paper -> paper.question(save.questionId()))
                .orElseThrow(NotAsked::new);
        return save.response()
                .filter(given -> Marking.kindred(question, given) && Marking.fits(question, given))
                .isPresent();
    }
}
