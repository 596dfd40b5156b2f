package org.footing.practice;

import java.util.Map;
import java.util.Set;
import org.footing.course.Rubric;

/**
 * What somebody chose in a rubric.
 *
 * @param levels the place of the chosen level, from 0, by the id of the criterion; criteria that were not judged are not in it
 * @param criticalFails places of those that were seen, from 0
 */
public record RubricMarks(Map<String, Integer> levels, Set<Integer> criticalFails) {

    public static final RubricMarks NONE = new RubricMarks(Map.of(), Set.of());

    public RubricMarks {
        levels = Map.copyOf(levels);
        criticalFails = Set.copyOf(criticalFails);
    }

    public RubricResult result(Rubric rubric) {
        return RubricResult.of(rubric, levels, criticalFails);
    }
}
