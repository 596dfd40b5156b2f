package org.footing.assessment;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What an author numbered before, in the numbers of now. The same text is the same thing, wherever the author moved it; of what
 * is left over the first is the first, if there are as many as before.
 */
final class Renumbering implements IntUnaryOperator {

    /** In place of what is no longer there; no question has anything of this number. */
    private static final int GONE = -1;

    private final Map<Integer, Integer> now;

    private Renumbering(Map<Integer, Integer> now) {
        this.now = now;
    }

    static Renumbering of(List<String> before, List<String> now) {
        var numbers = new HashMap<Integer, Integer>();
        for (var number = 0; number < before.size(); number++) {
            var text = before.get(number);
            if (Collections.frequency(before, text) == 1 && Collections.frequency(now, text) == 1) {
                numbers.put(number, now.indexOf(text));
            }
        }
        if (before.size() == now.size()) {
            var left = numbers(now.size())
                    .filter(number -> !numbers.containsValue(number))
                    .iterator();
            numbers(before.size())
                    .filter(number -> !numbers.containsKey(number))
                    .toList()
                    .forEach(number -> numbers.put(number, left.next()));
        }
        return new Renumbering(numbers);
    }

    /** Absent when there is more or less of it than before: nobody can be held to what they were not shown. */
    static Optional<Renumbering> ofAsMany(List<String> before, List<String> now) {
        return before.size() == now.size() ? Optional.of(of(before, now)) : Optional.empty();
    }

    @Override
    public int applyAsInt(int number) {
        return now.getOrDefault(number, GONE);
    }

    private static Stream<Integer> numbers(int size) {
        return IntStream.range(0, size).boxed();
    }
}
