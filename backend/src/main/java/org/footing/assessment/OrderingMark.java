package org.footing.assessment;

import java.util.List;
import org.footing.course.Ordering.Scoring;

/**
 * The mark of an ordering question (learning-rules, "Marks of an ordering question").
 *
 * @param steps how many steps belong in the order
 * @param placed the numbers of the steps as they were put, from 0; numbers from {@code steps} on are distractors
 */
record OrderingMark(int steps, List<Integer> placed) {

    Fraction by(Scoring scoring) {
        return switch (scoring) {
            case EXACT -> exact() ? Fraction.ONE : Fraction.ZERO;
            case ADJACENT -> Fraction.of(neighbours(), steps - 1 + distractors());
            case POSITION -> Fraction.of(inPlace(), steps + distractors());
            case LONGEST -> Fraction.of(longest() == 1 ? 0 : longest(), steps + distractors());
        };
    }

    boolean exact() {
        return inPlace() == steps && placed.size() == steps;
    }

    /** Pairs that follow each other in the response as they do in the key. */
    int neighbours() {
        var right = 0;
        for (var place = 1; place < placed.size(); place++) {
            var before = placed.get(place - 1);
            if (before < steps - 1 && placed.get(place) == before + 1) {
                right++;
            }
        }
        return right;
    }

    private int inPlace() {
        var right = 0;
        for (var place = 0; place < Math.min(steps, placed.size()); place++) {
            if (placed.get(place) == place) {
                right++;
            }
        }
        return right;
    }

    int distractors() {
        return (int) placed.stream().filter(number -> number >= steps).count();
    }

    /** Length of the longest run of steps, gaps allowed, that stand in the right order. */
    private int longest() {
        var ends = new int[placed.size()];
        var best = 0;
        for (var place = 0; place < placed.size(); place++) {
            if (placed.get(place) < steps) {
                ends[place] = 1 + longestBefore(place, ends);
                best = Math.max(best, ends[place]);
            }
        }
        return best;
    }

    private int longestBefore(int place, int[] ends) {
        var best = 0;
        for (var earlier = 0; earlier < place; earlier++) {
            if (placed.get(earlier) < placed.get(place)) {
                best = Math.max(best, ends[earlier]);
            }
        }
        return best;
    }
}
