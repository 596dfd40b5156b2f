package org.footing.practice;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.footing.course.Rubric;
import org.footing.course.Rubric.Criterion;
import org.jspecify.annotations.Nullable;

/**
 * What the levels that an assessor chose come to. It is reckoned with whole points; the per cent are for reading alone.
 *
 * @param points of the criteria that were judged
 * @param most that could be reached
 * @param open ids of the criteria that were not judged, in the order of the rubric
 * @param shortfalls why it does not pass; none if it does
 */
public record RubricResult(int points, int most, List<String> open, List<Shortfall> shortfalls) {

    private static final int HUNDRED = 100;

    /** Why something does not pass. */
    public enum Why {
        /** Not all is judged. */
        OPEN,
        /** Fewer points than pass. */
        BELOW_PASS,
        /** A criterion without a point, where none may be. */
        NO_POINT,
        /** A criterion with fewer points than it asks for by itself. */
        UNDER_LEAST,
        /** Whatever the points. */
        CRITICAL_FAIL
    }

    /** @param criterion its id, where one is to blame */
    public record Shortfall(Why why, Optional<String> criterion) {}

    public RubricResult {
        open = List.copyOf(open);
        shortfalls = List.copyOf(shortfalls);
    }

    /**
     * @param levels the place of the chosen level among the rubric's, from 0, by the id of the criterion; a place or an id that the rubric
     *     does not have counts as not judged
     * @param criticalFails places of those that were seen, from 0
     */
    public static RubricResult of(Rubric rubric, Map<String, Integer> levels, Collection<Integer> criticalFails) {
        var open = new ArrayList<String>();
        var shortfalls = new ArrayList<Shortfall>();
        int points = 0;
        for (var criterion : rubric.criteria()) {
            var reached = points(rubric, levels.get(criterion.id()));
            if (reached.isEmpty()) {
                open.add(criterion.id());
            } else {
                points += reached.get();
                shortfall(rubric, criterion, reached.get()).ifPresent(shortfalls::add);
            }
        }
        if (!criticalFails.isEmpty()) {
            shortfalls.add(0, new Shortfall(Why.CRITICAL_FAIL, Optional.empty()));
        }
        if (points < rubric.needed()) {
            shortfalls.add(new Shortfall(Why.BELOW_PASS, Optional.empty()));
        }
        open.forEach(id -> shortfalls.add(new Shortfall(Why.OPEN, Optional.of(id))));
        return new RubricResult(points, rubric.most(), open, shortfalls);
    }

    private static Optional<Integer> points(Rubric rubric, @Nullable Integer place) {
        return place == null || place < 0 || place >= rubric.levels().size()
                ? Optional.empty()
                : Optional.of(rubric.levels().get(place).points());
    }

    private static Optional<Shortfall> shortfall(Rubric rubric, Criterion criterion, int reached) {
        if (rubric.noZero() && reached == 0) {
            return Optional.of(new Shortfall(Why.NO_POINT, Optional.of(criterion.id())));
        }
        return criterion
                .least()
                .filter(least -> reached < least)
                .map(least -> new Shortfall(Why.UNDER_LEAST, Optional.of(criterion.id())));
    }

    /** Rounded down, so that a sum which just fails never reads like one that passes. */
    public int percent() {
        return most == 0 ? 0 : points * HUNDRED / most;
    }

    public boolean passed() {
        return shortfalls.isEmpty();
    }

    /** Whether everything was judged. */
    public boolean complete() {
        return open.isEmpty();
    }
}
