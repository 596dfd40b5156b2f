package org.footing.assessment;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.footing.cohort.Cohort;
import org.footing.cohort.Enrolment;
import org.footing.identity.AuditEntry;
import org.footing.identity.Reason;
import org.footing.identity.Viewer;
import org.footing.library.Edition;
import org.footing.library.Library;

/** Marks attempts anew by the key of the newest edition, after showing what that would change (learning-rules 13). */
@ApplicationScoped
public class Regrades {

    /** So many students at once are held in memory. */
    private static final int AT_ONCE = 10;

    /** For very large cohorts; a hundred students take less than a second. */
    private static final int SECONDS = 300;

    /** What was shown is not so any more. Nothing was changed. */
    public static class BasisChanged extends RuntimeException {}

    /**
     * What to do.
     *
     * @param cohorts the attempts of whose students
     * @param questions of the quiz
     * @param again whether also attempts that have been regraded already
     * @param takeBack whether a pass is lost that the new marks do not bear out
     */
    public record Plan(
            String courseId,
            String quizId,
            Set<Long> cohorts,
            Set<String> questions,
            Regrade.Policy policy,
            boolean again,
            boolean takeBack) {}

    @Inject
    CountingKeys keys;

    @Inject
    Scorer scorer;

    @Inject
    Rescoring rescoring;

    @Inject
    Library library;

    /**
     * What a regrade would do. Changes nothing.
     *
     * @throws NotAsked if the viewer does not teach these cohorts, or the course has no such quiz any more
     */
    @Transactional
    public RegradePreview preview(Viewer viewer, Plan plan) {
        return preview(cohorts(viewer, plan), plan);
    }

    /**
     * Does what the preview said, all of it or nothing.
     *
     * @param fingerprint of the preview that the viewer saw
     * @return absent when there was nothing to do
     * @throws NotAsked if the viewer does not look after these cohorts, or the course has no such quiz any more
     * @throws BasisChanged if the preview would be another one now
     */
    @Transactional
    @TransactionConfiguration(timeout = SECONDS)
    public Optional<Regrade> apply(Viewer viewer, Plan plan, String fingerprint, Reason reason, Instant now) {
        var cohorts = cohorts(viewer, plan);
        Attempt.enrolments(cohorts, plan.quizId()).forEach(Enrolment::lock);
        var preview = preview(cohorts, plan);
        if (!preview.fingerprint().equals(fingerprint)) {
            throw new BasisChanged();
        }
        return preview.outcomes().isEmpty() ? Optional.empty() : Optional.of(apply(viewer, plan, preview, reason, now));
    }

    private List<Cohort> cohorts(Viewer viewer, Plan plan) {
        var cohorts = Cohort.lookedAfterBy(viewer).stream()
                .filter(cohort -> cohort.courseId.equals(plan.courseId())
                        && plan.cohorts().contains(cohort.id)
                        && viewer.teaches(cohort.courseId, cohort.id))
                .toList();
        if (cohorts.isEmpty() || cohorts.size() != plan.cohorts().size()) {
            throw new NotAsked();
        }
        return cohorts;
    }

    private RegradePreview preview(Collection<Cohort> cohorts, Plan plan) {
        var edition = Edition.newest(plan.courseId()).orElseThrow(NotAsked::new);
        var quiz = library.course(edition).quiz(plan.quizId()).orElseThrow(NotAsked::new);
        var rows = AttemptQuestion.ofSubmitted(cohorts, plan.quizId()).stream()
                .collect(Collectors.groupingBy(row -> row.attemptId));
        var outcomes = Attempt.submitted(cohorts, plan.quizId()).stream()
                .map(attempt -> new Regrading(
                                plan, quiz, attempt, scorer.quiz(attempt).rules(), asked -> keys.of(attempt, asked))
                        .of(rows.getOrDefault(attempt.id, List.of())))
                .toList();
        return RegradePreview.of(plan, edition.id, outcomes);
    }

    private Regrade apply(Viewer viewer, Plan plan, RegradePreview preview, Reason reason, Instant now) {
        var regrade = Regrade.create(plan, preview.editionId(), viewer.person(), reason, now);
        AuditEntry.write(
                viewer.person(),
                "quiz.regraded",
                plan.courseId() + " " + plan.quizId(),
                "%s, %s, %s attempts, take back %s: %s"
                        .formatted(
                                plan.policy(),
                                regrade.questions,
                                preview.outcomes().size(),
                                plan.takeBack(),
                                reason.words()),
                now);
        var students = preview.outcomes().stream()
                .collect(Collectors.groupingBy(RegradeOutcome::enrolmentId, TreeMap::new, Collectors.toList()));
        forget();
        var done = 0;
        for (var outcomes : students.values()) {
            apply(viewer, regrade, outcomes, now);
            if (++done % AT_ONCE == 0) {
                forget();
            }
        }
        return regrade;
    }

    /** Else each statement would look at every row read so far, whether it changed. */
    private static void forget() {
        Regrade.flush();
        Regrade.getEntityManager().clear();
    }

    /** @param outcomes of one student */
    private void apply(Viewer viewer, Regrade regrade, List<RegradeOutcome> outcomes, Instant now) {
        var attempts = outcomes.stream()
                .map(outcome -> Attempt.lock(outcome.attemptId()))
                .toList();
        rescoring.around(attempts, ScoreEvent.Kind.REGRADED, regrade.takeBack, now, () -> {
            for (var place = 0; place < attempts.size(); place++) {
                apply(viewer, regrade, attempts.get(place), outcomes.get(place), now);
            }
        });
    }

    private void apply(Viewer viewer, Regrade regrade, Attempt attempt, RegradeOutcome outcome, Instant now) {
        var rows = AttemptQuestion.of(attempt);
        for (var row : rows) {
            Optional.ofNullable(outcome.scores().get(row.questionId)).ifPresent(score -> {
                ScoreEvent.write(
                        attempt,
                        row.questionId,
                        ScoreEvent.Kind.REGRADED,
                        row.share,
                        score.share(),
                        regrade.reason,
                        viewer.person(),
                        now);
                row.score(score);
                row.countBy(regrade);
            });
        }
        scorer.total(attempt, rows, now);
        RegradeChange.write(regrade, attempt, outcome.before(), outcome.passedBefore());
    }
}
