package org.footing.practice;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * What the registers say of one student. Whoever came late was there; what was made up counts as if they had been.
 *
 * @param attended hours of the meetings that they were at
 * @param held hours of all meetings that are over and whose register names them
 */
public record ContactHours(List<Planned> meetings, Duration attended, Duration held) {

    public static final ContactHours NONE = new ContactHours(List.of(), Duration.ZERO, Duration.ZERO);

    /** @param attendances what is said of a meeting that is not over yet counts from its end on */
    public static ContactHours of(Collection<Attendance> attendances, Instant now) {
        return said(attendances.stream()
                .filter(attendance -> attendance.meeting.planned.over(now))
                .toList());
    }

    /** The same at every hour, for a sum that is kept: what is said of a meeting counts from then on, and not only from its end on. */
    public static ContactHours said(Collection<Attendance> attendances) {
        var at = attendances.stream()
                .filter(attendance -> attendance.state.counts())
                .map(attendance -> attendance.meeting.planned)
                .toList();
        return new ContactHours(
                at,
                sum(at),
                sum(attendances.stream()
                        .map(attendance -> attendance.meeting.planned)
                        .toList()));
    }

    private static Duration sum(List<Planned> meetings) {
        return meetings.stream().map(Planned::length).reduce(Duration.ZERO, Duration::plus);
    }

    /** Whether no register of a meeting that is over names them: then there is no attendance to speak of. */
    public boolean nothingHeld() {
        return held.isZero();
    }

    /** In whole percent, rounded down; 100 while nothing was held. */
    public int percent() {
        return nothingHeld() ? 100 : (int) (attended.toMinutes() * 100 / held.toMinutes());
    }

    /** Whether they were there less than the course asks for. */
    public boolean below(int percentAsked) {
        return percent() < percentAsked;
    }

    /** Whether this time is in a register already, so that a logbook entry of it counts for nothing more. */
    boolean hold(Logged logged) {
        return meetings.stream().anyMatch(meeting -> meeting.overlaps(logged));
    }
}
