package org.footing.assessment;

import java.util.List;
import java.util.Optional;

/**
 * What a response was worth, and why.
 *
 * @param waits for a tutor's mark; the share is nothing until then
 * @param critical something was chosen that fails the quiz whatever the points
 * @param parts of the response, each right or wrong
 * @param neighbours of an ordering: how many steps follow the right one
 * @param explain HTML of why the right answer is right
 */
public record Verdict(
        Fraction share,
        boolean waits,
        boolean critical,
        List<Part> parts,
        Optional<Neighbours> neighbours,
        Optional<String> explain) {

    /**
     * @param place of a choice the number of the chosen option, of a matching that of the left, of gaps that of the gap, of a
     *     labelling that of the region, of a hotspot that of the region chosen, of a number 0 (there is no part where what
     *     was typed is no number)
     * @param feedback HTML
     */
    public record Part(int place, boolean right, Optional<String> feedback) {

        static Part of(int place, boolean right) {
            return new Part(place, right, Optional.empty());
        }
    }

    /**
     * Right followers in an ordering, of as many as there are.
     *
     * @param strangers placed although they belong nowhere
     */
    public record Neighbours(int right, int of, long strangers) {}

    /** @param all how many parts there could be; the share is that of the right ones */
    static Verdict of(List<Part> parts, int all, Optional<String> explain) {
        var right = parts.stream().filter(Part::right).count();
        return new Verdict(Fraction.of(right, all), false, false, parts, Optional.empty(), explain);
    }

    static Verdict waiting(Optional<String> explain) {
        return new Verdict(Fraction.ZERO, true, false, List.of(), Optional.empty(), explain);
    }

    /** Whether something in the response was right, even where the mark is nothing. */
    public boolean somethingRight() {
        return share.compareTo(Fraction.ZERO) > 0
                || parts.stream().anyMatch(Part::right)
                || neighbours.filter(known -> known.right() > 0).isPresent();
    }

    public long rightParts() {
        return parts.stream().filter(Part::right).count();
    }

    public long wrongParts() {
        return parts.size() - rightParts();
    }

    public boolean right() {
        return share.equals(Fraction.ONE);
    }
}
