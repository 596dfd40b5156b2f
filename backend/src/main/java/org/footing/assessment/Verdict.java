package org.footing.assessment;

import java.util.List;
import java.util.Optional;

/**
 * What a response was worth, and why.
 *
 * @param remarks feedback to what was chosen
 * @param explain HTML of why the right answer is right
 * @param neighbours of an ordering: how many steps follow the right one
 */
public record Verdict(Fraction share, List<Remark> remarks, Optional<String> explain, Optional<Neighbours> neighbours) {

    /** Feedback, as HTML, to one chosen option. */
    public record Remark(int option, boolean right, Optional<String> feedback) {}

    /**
     * Right followers in an ordering, of as many as there are.
     *
     * @param strangers placed although they belong nowhere
     */
    public record Neighbours(int right, int of, long strangers) {}

    /** Whether something in the response was right, even where the mark is nothing. */
    public boolean somethingRight() {
        return remarks.stream().anyMatch(Remark::right)
                || neighbours.filter(known -> known.right() > 0).isPresent();
    }

    public long wrongChoices() {
        return remarks.stream().filter(remark -> !remark.right()).count();
    }

    public boolean right() {
        return share.equals(Fraction.ONE);
    }
}
