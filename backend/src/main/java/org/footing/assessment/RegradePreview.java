package org.footing.assessment;

import java.util.List;
import java.util.TreeSet;
import org.footing.identity.Sha256;

/**
 * What a regrade would do.
 *
 * @param editionId whose keys would count
 * @param outcomes of the attempts in which anything would count otherwise
 * @param misfits attempts with a response that does not fit the corrected question, so that it stays as it is
 * @param byHand attempts in which a tutor marked one of the questions, so that it stays as it is
 * @param fingerprint the same for the same plan, with the same results
 */
public record RegradePreview(
        long editionId, List<RegradeOutcome> outcomes, int misfits, int byHand, String fingerprint) {

    static RegradePreview of(Regrades.Plan plan, long editionId, List<RegradeOutcome> all) {
        var touched = all.stream().filter(RegradeOutcome::touched).toList();
        return new RegradePreview(
                editionId,
                touched,
                (int) all.stream().filter(one -> !one.misfits().isEmpty()).count(),
                (int) all.stream().filter(one -> !one.byHand().isEmpty()).count(),
                Sha256.of(List.of(
                                new TreeSet<>(plan.cohorts()),
                                new TreeSet<>(plan.questions()),
                                plan.policy(),
                                plan.again(),
                                plan.takeBack(),
                                editionId,
                                all.stream()
                                        .filter(one -> one.touched()
                                                || !one.misfits().isEmpty()
                                                || !one.byHand().isEmpty())
                                        .toList())
                        .toString()));
    }

    /** The attempts whose mark or pass would be another. */
    public List<RegradeOutcome> changed() {
        return outcomes.stream().filter(RegradeOutcome::changed).toList();
    }
}
