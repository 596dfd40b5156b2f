package org.footing.assessment;

import java.util.List;
import org.footing.course.Question;

/**
 * A question whose key, points or shape the newest edition has otherwise than attempts count by; or did, before a regrade.
 *
 * @param now as it stands in the newest edition
 * @param before in the forms that submitted attempts count by, the most frequent first; none after a regrade of all
 * @param regraded how many attempts count by another key than they were asked with
 */
public record ChangedQuestion(Question now, List<Earlier> before, long regraded) {

    /** @param attempts that count by this form of the question */
    public record Earlier(Question question, long attempts) {}

    public String id() {
        return now.id();
    }

    /** How many attempts count by an earlier form. */
    public long due() {
        return before.stream().mapToLong(Earlier::attempts).sum();
    }
}
