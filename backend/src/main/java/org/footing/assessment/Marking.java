package org.footing.assessment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.footing.assessment.Response.Chosen;
import org.footing.assessment.Response.Ordered;
import org.footing.assessment.Verdict.Neighbours;
import org.footing.assessment.Verdict.Remark;
import org.footing.course.Question;
import org.footing.course.Question.MultipleResponse;
import org.footing.course.Question.Option;
import org.footing.course.Question.Ordering;
import org.footing.course.Question.SingleChoice;

/** Compares a response with the key. */
public final class Marking {

    /** Authors give per cent with four decimals at most. */
    private static final int DECIMALS = 4;

    private static final int MILLIONTHS = 1_000_000;

    private Marking() {}

    /**
     * @param seed the one the question was asked with
     * @throws IllegalArgumentException if the response is of another kind than the question, or names what is not there
     */
    public static Verdict mark(Question question, Response response, long seed) {
        if (question instanceof SingleChoice single && response instanceof Chosen chosen) {
            return chosen(question, single.options(), chosen.options(), share(single, chosen.options()));
        }
        if (question instanceof MultipleResponse multiple && response instanceof Chosen chosen) {
            return chosen(question, multiple.options(), chosen.options(), share(multiple.options(), chosen.options()));
        }
        if (question instanceof Ordering ordering && response instanceof Ordered ordered) {
            return ordered(ordering, ordered, seed);
        }
        throw new IllegalArgumentException("a response of another kind than question " + question.id());
    }

    /** The right options, or the steps in order, as HTML: for a self-check whose reader asks to see them. */
    public static List<String> solution(Question question) {
        if (question instanceof Ordering ordering) {
            return ordering.steps();
        }
        var options =
                question instanceof SingleChoice single ? single.options() : ((MultipleResponse) question).options();
        return options.stream().filter(Option::right).map(Option::text).toList();
    }

    private static Verdict chosen(Question question, List<Option> options, Set<Integer> chosen, Fraction share) {
        var remarks = chosen.stream()
                .sorted()
                .map(place -> new Remark(
                        place, options.get(place).right(), options.get(place).feedback()))
                .toList();
        return new Verdict(share, remarks, question.head().explain(), Optional.empty());
    }

    private static Fraction share(SingleChoice question, Set<Integer> chosen) {
        require(chosen.size() <= 1
                && chosen.stream()
                        .allMatch(place ->
                                place >= 0 && place < question.options().size()));
        var right =
                chosen.stream().anyMatch(place -> question.options().get(place).right());
        return right ? Fraction.ONE : Fraction.ZERO;
    }

    /** Weights where the author gave any, else max(0, right/R - wrong/W). */
    private static Fraction share(List<Option> options, Set<Integer> chosen) {
        require(chosen.stream().allMatch(place -> place >= 0 && place < options.size()));
        return options.stream().anyMatch(option -> option.weight().isPresent())
                ? weights(options, chosen)
                : shareOf(options, chosen, true)
                        .minus(shareOf(options, chosen, false))
                        .clamped();
    }

    /** The key itself is the whole mark whatever the weights say: three thirds are written 33.33. */
    private static Fraction weights(List<Option> options, Set<Integer> chosen) {
        return chosen.equals(key(options)) ? Fraction.ONE : sum(options, chosen);
    }

    private static Set<Integer> key(List<Option> options) {
        return IntStream.range(0, options.size())
                .filter(place -> options.get(place).right())
                .boxed()
                .collect(Collectors.toSet());
    }

    private static Fraction sum(List<Option> options, Set<Integer> chosen) {
        return chosen.stream()
                .flatMap(place -> options.get(place).weight().stream())
                .map(Marking::perCent)
                .reduce(Fraction.ZERO, Fraction::plus)
                .clamped();
    }

    private static Fraction perCent(BigDecimal weight) {
        return new Fraction(weight.movePointRight(DECIMALS).longValueExact(), MILLIONTHS);
    }

    /** The chosen ones of the right (or wrong) options, of all of these; nothing where there are none. */
    private static Fraction shareOf(List<Option> options, Set<Integer> chosen, boolean right) {
        var all = IntStream.range(0, options.size())
                .filter(place -> options.get(place).right() == right)
                .boxed()
                .toList();
        return all.isEmpty()
                ? Fraction.ZERO
                : new Fraction(all.stream().filter(chosen::contains).count(), all.size());
    }

    private static Verdict ordered(Ordering question, Ordered response, long seed) {
        var shuffle = Shuffle.of(question, seed);
        var places = response.steps();
        require(places.stream().distinct().count() == places.size());
        require(places.stream()
                .allMatch(place -> place >= 0 && place < shuffle.order().size()));
        var mark = new OrderingMark(question.steps().size(), shuffle.steps(places));
        var neighbours = new Neighbours(mark.neighbours(), question.steps().size() - 1, mark.distractors());
        return new Verdict(
                mark.by(question.scoring()), List.of(), question.head().explain(), Optional.of(neighbours));
    }

    private static void require(boolean sound) {
        if (!sound) {
            throw new IllegalArgumentException("the response names what the question does not have");
        }
    }
}
