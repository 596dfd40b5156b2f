package org.footing.assessment;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.footing.course.Quiz.Counting;

/**
 * The mark that a quiz counts with (learning-rules 9). Marks are compared exactly.
 *
 * @param attempt the number of the attempt it comes from; absent for an average
 */
public record CountingMark(Fraction mark, OptionalInt attempt) {

    /**
     * @param number from 1, in the order in which they were started
     * @param answered whether it has a response; without one it does not count
     */
    public record Taken(int number, Fraction mark, boolean answered) {}

    /** Of attempts that have been handed in, whatever else there is. */
    public static Optional<CountingMark> ofSubmitted(Counting rule, List<Attempt> attempts) {
        return of(
                rule,
                attempts.stream()
                        .filter(attempt -> !attempt.open())
                        .map(Attempt::taken)
                        .toList());
    }

    /** Absent when no attempt counts. Of several with the highest mark the earliest does. */
    public static Optional<CountingMark> of(Counting rule, List<Taken> attempts) {
        var answered = attempts.stream()
                .filter(Taken::answered)
                .sorted(Comparator.comparing(Taken::number))
                .toList();
        return answered.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        switch (rule) {
                            case HIGHEST -> single(highest(answered));
                            case LAST -> single(answered.get(answered.size() - 1));
                            case FIRST -> single(answered.get(0));
                            case AVERAGE -> new CountingMark(average(answered), OptionalInt.empty());
                        });
    }

    private static CountingMark single(Taken attempt) {
        return new CountingMark(attempt.mark(), OptionalInt.of(attempt.number()));
    }

    private static Taken highest(List<Taken> attempts) {
        return attempts.stream()
                .reduce((best, next) -> next.mark().compareTo(best.mark()) > 0 ? next : best)
                .orElseThrow();
    }

    private static Fraction average(List<Taken> attempts) {
        return attempts.stream()
                .map(Taken::mark)
                .reduce(Fraction.ZERO, Fraction::plus)
                .over(Fraction.of(attempts.size(), 1));
    }
}
