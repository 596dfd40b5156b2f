package org.footing.assessment;

/**
 * An attempt was handed in, or what it is worth changed since. Told within the transaction that changed it.
 *
 * @param takeBack staff decided that what it no longer bears out is taken back (learning-rules 5)
 */
public record Scored(Attempt attempt, boolean takeBack) {

    Scored(Attempt attempt) {
        this(attempt, false);
    }
}
