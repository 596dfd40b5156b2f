package org.footing.assessment.analysis;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;

/** How much each question has to do with the spread of the totals; nothing where the attempts drew different ones. */
final class Weights {

    /** Square roots of the covariances with the total, by place; without those that work against it. */
    private final Map<Integer, Double> roots = new HashMap<>();

    Weights(MarkSheet sheet) {
        if (sheet.uniform()) {
            var sums = sheet.sums();
            for (int place : sheet.drawn()) {
                var covariance = sheet.marks(place).covariance(sums);
                if (covariance >= 0) {
                    roots.put(place, Math.sqrt(covariance));
                }
            }
        }
    }

    /** Per cent. */
    OptionalDouble of(int place) {
        var root = roots.get(place);
        var all = roots.values().stream().mapToDouble(Double::doubleValue).sum();
        return root == null || all == 0 ? OptionalDouble.empty() : OptionalDouble.of(100 * root / all);
    }
}
