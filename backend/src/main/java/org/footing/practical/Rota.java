package org.footing.practical;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Who is at which station when. As many students as there are stations go round together, each beginning at another station; the next ones
 * follow when they are through. So nobody is at two stations at once, no station has two students, and nobody waits between stations.
 *
 * @param length of the longest station: the bell is the same for all
 * @param change to walk to the next station
 */
public record Rota(int students, int stations, Instant startsAt, Duration length, Duration change) {

    /**
     * @param student place among the students, from 0
     * @param station place among the stations, from 0
     */
    public record Turn(int student, int station, Instant startsAt) {}

    public Rota {
        if (students < 0 || stations < 1 || length.isNegative() || length.isZero() || change.isNegative()) {
            throw new IllegalArgumentException("no rota of %d students and %d stations".formatted(students, stations));
        }
    }

    /** When a student is at a station. */
    public Turn turn(int student, int station) {
        int group = student / stations;
        int first = student % stations;
        int round = group * stations + Math.floorMod(station - first, stations);
        return new Turn(student, station, startsAt.plus(length.plus(change).multipliedBy(round)));
    }

    /** When the first round of a student begins. @param student place among the students, from 0 */
    public Instant begins(int student) {
        return startsAt.plus(length.plus(change).multipliedBy((long) student / stations * stations));
    }

    /** When their last round ends. @param student as above */
    public Instant ends(int student) {
        return begins(student).plus(length.plus(change).multipliedBy(stations)).minus(change);
    }

    /** A station's turns, the earliest first. */
    public List<Turn> ofStation(int station) {
        var turns = new ArrayList<Turn>();
        for (int student = 0; student < students; student++) {
            turns.add(turn(student, station));
        }
        turns.sort((one, other) -> one.startsAt().compareTo(other.startsAt()));
        return turns;
    }

    /** Rounds of the bell, until the last student is through. */
    public int rounds() {
        return (students + stations - 1) / stations * stations;
    }

    /** When the last round ends. */
    public Instant endsAt() {
        return rounds() == 0
                ? startsAt
                : startsAt.plus(length.plus(change).multipliedBy(rounds())).minus(change);
    }
}
