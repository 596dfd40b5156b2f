package org.footing.practical;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import org.footing.practical.Rota.Turn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RotaTest {

    private static final Instant NINE = Instant.parse("2026-11-02T09:00:00Z");

    @ParameterizedTest
    @CsvSource({"1, 1", "3, 5", "5, 5", "7, 3", "25, 6", "60, 12"})
    void nobodyIsAtTwoStationsAtOnceAndNoStationHasTwo(int students, int stations) {
        var rota = rota(students, stations);
        var atStation = new HashSet<List<Object>>();
        var ofStudent = new HashSet<List<Object>>();
        for (int student = 0; student < students; student++) {
            for (int station = 0; station < stations; station++) {
                var turn = rota.turn(student, station);
                assertTrue(atStation.add(List.of(station, turn.startsAt())), turn::toString);
                assertTrue(ofStudent.add(List.of(student, turn.startsAt())), turn::toString);
                assertTrue(!turn.startsAt().isBefore(NINE) && turn.startsAt().isBefore(rota.endsAt()), turn::toString);
            }
        }
    }

    /** Ten minutes and two to walk. */
    @Test
    void threeStudentsGoRoundThreeStationsAndTheFourthFollows() {
        var rota = rota(4, 3);
        assertEquals(
                List.of(
                        new Turn(0, 0, NINE),
                        new Turn(2, 0, NINE.plus(Duration.ofMinutes(12))),
                        new Turn(1, 0, NINE.plus(Duration.ofMinutes(24))),
                        new Turn(3, 0, NINE.plus(Duration.ofMinutes(36)))),
                rota.ofStation(0));
        assertEquals(6, rota.rounds());
        assertEquals(NINE.plus(Duration.ofMinutes(70)), rota.endsAt());
    }

    @Test
    void withoutAStationThereIsNoRota() {
        assertThrows(IllegalArgumentException.class, () -> rota(3, 0));
    }

    @Test
    void aStudentIsThereForTheRoundsOfTheirGroup() {
        var rota = rota(4, 3);
        assertEquals(NINE, rota.begins(2));
        assertEquals(NINE.plus(Duration.ofMinutes(34)), rota.ends(2));
        assertEquals(NINE.plus(Duration.ofMinutes(36)), rota.begins(3));
        assertEquals(rota.endsAt(), rota.ends(3));
    }

    private static Rota rota(int students, int stations) {
        return new Rota(students, stations, NINE, Duration.ofMinutes(10), Duration.ofMinutes(2));
    }
}
