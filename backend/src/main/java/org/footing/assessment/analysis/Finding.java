package org.footing.assessment.analysis;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.DoublePredicate;
import java.util.stream.Collectors;
import org.footing.assessment.Answered;
import org.footing.assessment.Answered.Row;
import org.footing.assessment.Fraction;

/**
 * What the statistics of a question call for, the most urgent first. The bounds follow the bands of Moodle's "Quiz report
 * statistics" (Open University): a facility of 10 or less is very difficult and one of 95 or more extremely easy, a negative
 * discrimination index means a question that is probably invalid, and a discriminative efficiency under 15 is dubious. A question
 * that everybody is meant to know may well be easy: a finding is something to look at, not a fault.
 */
public enum Finding {
    /** The better students get it wrong more often than the weaker ones, or prefer one wrong answer. */
    KEY_MAY_BE_WRONG,

    /** About as many get it right as would by guessing blindly, and these are no better than the others. */
    GUESSING_PAYS,

    TOO_HARD,

    TOO_EASY,

    /** It hardly tells strong from weak, not even as well as so easy or hard a question could. */
    HARDLY_TELLS;

    private static final double HARD = 10;
    private static final double EASY = 95;
    private static final double DUBIOUS = 15;

    /** How far from chance is near it, and up to which index there is as good as none, per cent. Our own. */
    private static final double NEAR = 10;

    private static final double AS_GOOD_AS_NONE = 5;

    /** A wrong answer that fewer choose says nothing: 5% is usual (Tarrant, Ware and Mohammed 2009, doi:10.1186/1472-6920-9-40). */
    private static final Fraction WORTH_A_LOOK = Fraction.of(5, 100);

    private static final int FEWEST = 3;

    /**
     * Nothing where the statistics are to be hidden.
     *
     * @param chance the share that guessing blindly earns, where one can
     */
    public static Set<Finding> of(ItemStatistics item, Optional<Fraction> chance, Answered answered) {
        return item.trust() == Trust.HIDDEN
                ? Set.of()
                : Arrays.stream(values())
                        .filter(finding -> finding.shows(item, chance, answered))
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Finding.class)));
    }

    private boolean shows(ItemStatistics item, Optional<Fraction> chance, Answered answered) {
        return switch (this) {
            case KEY_MAY_BE_WRONG ->
                is(item.discriminationIndex(), index -> index < 0) || wrongPreferred(answered.rows());
            case GUESSING_PAYS ->
                nearChance(item.facility(), chance)
                        && is(item.discriminationIndex(), index -> index <= AS_GOOD_AS_NONE);
            case TOO_HARD -> is(item.facility(), facility -> facility <= HARD);
            case TOO_EASY -> is(item.facility(), facility -> facility >= EASY);
            case HARDLY_TELLS ->
                is(item.discriminativeEfficiency(), efficiency -> efficiency >= 0 && efficiency < DUBIOUS);
        };
    }

    private static boolean is(OptionalDouble value, DoublePredicate bound) {
        return value.isPresent() && bound.test(value.getAsDouble());
    }

    private static boolean nearChance(OptionalDouble facility, Optional<Fraction> chance) {
        return chance.filter(share -> is(facility, value -> Math.abs(value - 100 * share.value()) <= NEAR))
                .isPresent();
    }

    private static boolean wrongPreferred(List<Row> rows) {
        return rows.stream()
                .filter(row -> !row.right() && isWorthALook(row))
                .anyMatch(wrong -> is(rightMark(rows, wrong.place()), right -> mark(wrong) > right));
    }

    private static boolean isWorthALook(Row row) {
        return row.count() >= FEWEST && row.share().compareTo(WORTH_A_LOOK) >= 0;
    }

    /** The mean mark of those who were right there, whichever right form they gave; absent when they are too few. */
    private static OptionalDouble rightMark(List<Row> rows, int place) {
        var right =
                rows.stream().filter(row -> row.right() && row.place() == place).toList();
        var count = right.stream().mapToLong(Row::count).sum();
        var sum = right.stream().mapToDouble(row -> row.count() * mark(row)).sum();
        return count < FEWEST ? OptionalDouble.empty() : OptionalDouble.of(sum / count);
    }

    /** Of a row that nobody is in, nothing. */
    private static double mark(Row row) {
        return row.mark().orElse(0);
    }
}
