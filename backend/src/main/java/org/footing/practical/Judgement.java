package org.footing.practical;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.footing.course.Rubric;
import org.footing.identity.Storable;
import org.footing.practice.RubricMarks;
import org.footing.practice.RubricResult;

/**
 * What an assessor says of a practical. Places count from 0.
 *
 * @param steps places of the technique's steps that were seen
 * @param levels the place of the chosen level, by the id of the criterion
 * @param criticalFails places of those that were seen
 * @param rating of the whole, 0 (fail) to {@value #BEST} (outstanding), beside the criteria
 * @param comment may be empty
 */
public record Judgement(
        Set<Integer> steps,
        Map<String, Integer> levels,
        Set<Integer> criticalFails,
        Optional<Integer> rating,
        String comment) {

    public static final int LONGEST_COMMENT = 4_000;
    public static final int BEST = 4;

    public static final Judgement NOTHING = new Judgement(Set.of(), Map.of(), Set.of(), Optional.empty(), "");

    public Judgement {
        steps = Collections.unmodifiableSet(new TreeSet<>(steps));
        levels = Collections.unmodifiableMap(new TreeMap<>(levels));
        criticalFails = Collections.unmodifiableSet(new TreeSet<>(criticalFails));
        comment = comment.strip();
    }

    /** What was chosen in the rubric. */
    public RubricMarks marks() {
        return new RubricMarks(levels, criticalFails);
    }

    public RubricResult result(Rubric rubric) {
        return marks().result(rubric);
    }

    /** Whether it names nothing that is not there, and every database can keep it. */
    boolean fits(Rubric rubric, int stepsThere) {
        return steps.stream().allMatch(step -> step >= 0 && step < stepsThere)
                && criticalFails.stream()
                        .allMatch(fail ->
                                fail >= 0 && fail < rubric.criticalFails().size())
                && levels.entrySet().stream().allMatch(chosen -> known(rubric, chosen.getKey(), chosen.getValue()))
                && rating.stream().allMatch(given -> given >= 0 && given <= BEST)
                && Storable.fits(comment, LONGEST_COMMENT);
    }

    private static boolean known(Rubric rubric, String criterion, int level) {
        return level >= 0
                && level < rubric.levels().size()
                && rubric.criteria().stream().anyMatch(one -> one.id().equals(criterion));
    }

    Judgement withoutWords() {
        return new Judgement(steps, levels, criticalFails, rating, "");
    }
}
