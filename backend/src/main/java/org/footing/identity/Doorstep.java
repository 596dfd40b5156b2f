package org.footing.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;

/** Counts what strangers try at doors that a secret in the address opens, as many as at the log-in from one address. */
@ApplicationScoped
public class Doorstep {

    /** How long somebody has to wait, without counting anything. @param door which one: each has a count of its own */
    public Duration left(String door, String who, Instant now) {
        return Throttle.left(Throttle.address(door + " " + who), now);
    }

    /** Counts one more. @return zero if it is not too many, else how long to wait */
    public Duration enter(String door, String who, Instant now) {
        return Throttle.enter(Throttle.address(door + " " + who), now);
    }
}
