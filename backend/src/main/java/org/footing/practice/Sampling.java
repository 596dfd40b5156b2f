package org.footing.practice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.footing.cohort.Cohort;
import org.footing.identity.AuditEntry;
import org.footing.identity.Storable;
import org.footing.identity.Viewer;

/**
 * Internal quality assurance: of what each assessor observed, verifiers look at the first few and then at a share. What is sampled
 * follows from the order in which it was written and never changes.
 */
@ApplicationScoped
public class Sampling {

    /** So many of a new assessor are all looked at. */
    public static final int FIRST = 5;

    public static final int LONGEST_WORDS = 1_000;

    private static final int HUNDRED = 100;

    /** It was looked at already, or is not sampled. */
    public static class NotSampled extends RuntimeException {}

    /** Whoever does not agree says why. */
    public static class NoWords extends RuntimeException {}

    /** An observation that is to be looked at, or was. */
    public record Sample(Observation observation, Optional<SampleCheck> check) {}

    /** Of a hundred observations after the first. */
    @ConfigProperty(name = "footing.sampling.percent", defaultValue = "10")
    int percent;

    /** Those of the cohorts that the viewer verifies and that others wrote, in the order in which they were written. */
    @Transactional
    public List<Sample> of(Viewer viewer) {
        var cohorts = Cohort.lookedAfterBy(viewer).stream()
                .filter(cohort -> viewer.verifies(cohort.courseId, cohort.id))
                .toList();
        var ids = sampled(Observation.writtenIn(courses(cohorts)));
        var sampled = Observation.of(cohorts).stream()
                .filter(one -> one.stands() && ids.contains(one.id) && one.observer.id != viewer.personId())
                .toList();
        Map<Long, SampleCheck> checks = SampleCheck.of(sampled).stream()
                .collect(Collectors.toMap(check -> check.observation.id, check -> check));
        return sampled.stream()
                .map(one -> new Sample(one, Optional.ofNullable(checks.get(one.id))))
                .toList();
    }

    private static Set<String> courses(List<Cohort> cohorts) {
        return cohorts.stream().map(cohort -> cohort.courseId).collect(Collectors.toSet());
    }

    /**
     * Counted over the whole course, whichever of its cohorts a verifier looks after: all of them see the same sample.
     *
     * @param observations all of these courses, in the order in which they were written
     */
    Set<Long> sampled(List<Observation.Written> observations) {
        var counts = new HashMap<String, Integer>();
        var sampled = new HashSet<Long>();
        for (var one : observations) {
            var before = counts.merge(one.courseId() + " " + one.observerId(), 1, Integer::sum) - 1;
            if (isSampled(before)) {
                sampled.add(one.id());
            }
        }
        return sampled;
    }

    /** @param before how many the same assessor wrote in the course before */
    private boolean isSampled(long before) {
        return before < FIRST || isShare(before - FIRST);
    }

    /** Spread evenly: of any hundred in a row as many as the share says. */
    private boolean isShare(long place) {
        return (place + 1) * percent / HUNDRED > place * percent / HUNDRED;
    }

    /**
     * @throws NotSampled if it is none of the viewer's to look at, or was looked at
     * @throws NoWords if they do not agree and do not say why, or say too much
     */
    @Transactional
    public void check(Viewer viewer, long observationId, boolean agreed, String words, Instant now) {
        var said = words.strip();
        if (!agreed && said.isEmpty() || !Storable.fits(said, LONGEST_WORDS)) {
            throw new NoWords();
        }
        var observation = Observation.there(observationId)
                .filter(one -> viewer.verifies(one.enrolment.cohort.courseId, one.enrolment.cohort.id))
                .filter(one -> one.observer.id != viewer.personId())
                .filter(one -> isSampled(one.before()))
                .orElseThrow(NotSampled::new)
                .locked();
        if (!observation.stands() || !SampleCheck.of(List.of(observation)).isEmpty()) {
            throw new NotSampled();
        }
        SampleCheck.create(observation, viewer.person(), agreed, said, now);
        var action = agreed ? "sample.agreed" : "sample.questioned";
        AuditEntry.write(viewer.person(), action, "observation " + observationId, observation.observer, said, now);
    }
}
