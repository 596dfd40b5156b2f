package org.footing.course;

import java.util.List;
import java.util.Optional;

/**
 * What a practical or a case study is judged by.
 *
 * @param pass per cent of the points that passes; 0 when any sum does
 * @param noZero whether no criterion may be left without a point
 * @param levels from the lowest to the highest
 * @param criticalFails HTML of each: one of them fails the whole, whatever the points
 * @param about HTML for who judges
 * @param forCases whether case studies are judged by it, and no practical
 */
public record Rubric(
        String id,
        String title,
        int pass,
        boolean noZero,
        List<Level> levels,
        List<Criterion> criteria,
        List<String> criticalFails,
        String about,
        boolean forCases) {

    /** The sum that a student has who reaches the highest level throughout. */
    public int most() {
        return levels.isEmpty()
                ? 0
                : criteria.size() * levels.get(levels.size() - 1).points();
    }

    /** The fewest points that pass. */
    public int needed() {
        return (pass * most() + 99) / 100;
    }

    /** How well a criterion is met, and the points that gives. */
    public record Level(String title, int points) {}

    /**
     * @param id as assessors call it, e.g. C1
     * @param descriptors HTML of what is seen at each level, in the order of the levels
     * @param least points without which the whole does not pass
     */
    public record Criterion(String id, String title, List<String> descriptors, Optional<Integer> least) {

        Criterion withLeast(Optional<Integer> points) {
            return new Criterion(id, title, descriptors, points);
        }
    }
}
