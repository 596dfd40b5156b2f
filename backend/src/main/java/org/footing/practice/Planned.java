package org.footing.practice;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.footing.identity.Storable;

/**
 * When and where a class meets.
 *
 * @param topic may be empty
 */
@Embeddable
public record Planned(
        @Column(name = "starts_at") Instant startsAt,
        @Column(name = "ends_at") Instant endsAt,
        String place,
        String topic) {

    public static final int LONGEST_PLACE = 200;
    public static final int LONGEST_TOPIC = 200;
    public static final Duration LONGEST = Duration.ofHours(14);

    /** Why it cannot be kept. */
    public enum Fault {
        ENDS_BEFORE_IT_BEGINS,
        TOO_LONG,
        PLACE,
        TOPIC
    }

    public Planned {
        place = place.strip();
        topic = topic.strip();
    }

    /** None if it can be kept. */
    public Set<Fault> faults() {
        var faults = EnumSet.noneOf(Fault.class);
        if (!startsAt.isBefore(endsAt)) {
            faults.add(Fault.ENDS_BEFORE_IT_BEGINS);
        }
        if (length().compareTo(LONGEST) > 0) {
            faults.add(Fault.TOO_LONG);
        }
        if (place.isEmpty() || !Storable.fits(place, LONGEST_PLACE)) {
            faults.add(Fault.PLACE);
        }
        if (!Storable.fits(topic, LONGEST_TOPIC)) {
            faults.add(Fault.TOPIC);
        }
        return faults;
    }

    public Duration length() {
        return Duration.between(startsAt, endsAt);
    }

    boolean begun(Instant now) {
        return !startsAt.isAfter(now);
    }

    /** Whether it has ended. */
    boolean over(Instant now) {
        return !endsAt.isAfter(now);
    }

    boolean overlaps(Logged logged) {
        return startsAt.isBefore(logged.endsAt()) && logged.startsAt().isBefore(endsAt);
    }
}
