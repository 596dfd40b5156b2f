package org.footing.cohort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.footing.cohort.GuestList.Fault;
import org.footing.cohort.Places.Place;
import org.footing.identity.Guest;
import org.footing.identity.Role;
import org.footing.identity.Scope;
import org.footing.identity.Viewer.Grant;
import org.junit.jupiter.api.Test;

class GuestListTest {

    private static final String HEADING = "name,email,role,where\n";

    private static final Places PLACES = new Places(
            Map.of("foot", "Foot massage", "hand", "Hand massage"),
            List.of(new Place(7, "Spring", "foot"), new Place(8, "Autumn", "foot"), new Place(9, "autumn", "hand")),
            Map.of());

    @Test
    void guestsAreReadWithWhatTheyWillBe() {
        var list = read(
                HEADING + "Amara,Amara@School.example,student,spring\n\"Tova, T\",,Tutor,foot\nLena,,Cohort lead,8\n"
                        + "Ada,,administrator,\n");

        assertTrue(list.faultless());
        assertEquals(
                List.of(
                        new Guest(
                                "Amara",
                                Optional.of("amara@school.example"),
                                List.of(new Grant(Role.STUDENT, Scope.COHORT, "7"))),
                        guest("Tova, T", Role.TUTOR, Scope.COURSE, "foot"),
                        guest("Lena", Role.LEAD, Scope.COHORT, "8"),
                        new Guest("Ada", Optional.empty(), List.of(new Grant(Role.ADMINISTRATOR, Scope.SCHOOL, null)))),
                list.guests());
    }

    @Test
    void everyFaultIsToldByItsLine() {
        var list = read(HEADING + " ,amara,pupil,spring\nBruno,b@school.example,student,summer\n"
                + "Chen,b@school.example,student,autumn\nEve,taken@school.example,student,spring\nFay,,student,\n"
                + "Gil,,administrator,foot\nGood,,student,7\n");

        assertEquals(
                List.of(
                        List.of(Fault.NO_NAME, Fault.NO_EMAIL, Fault.NO_ROLE),
                        List.of(Fault.NO_PLACE),
                        List.of(Fault.EMAIL_TWICE, Fault.SEVERAL_PLACES),
                        List.of(Fault.EMAIL_TAKEN),
                        List.of(Fault.NO_PLACE),
                        List.of(Fault.NO_PLACE),
                        List.of()),
                list.lines().stream().map(GuestList.Line::faults).toList());
        assertEquals(
                List.of(2L, 3L, 4L, 5L, 6L, 7L, 8L),
                list.lines().stream().map(GuestList.Line::number).toList());
        assertFalse(list.faultless());
    }

    @Test
    void columnsMayStandInAnyOrderAndBeParted() {
        var list = read("\ufeffWhere; Role ;note;Email;NAME\r\nspring;student;x;;Amara\r\n");

        assertEquals(List.of(guest("Amara", Role.STUDENT, Scope.COHORT, "7")), list.guests());
    }

    @Test
    void columnsMayBePartedByTabs() {
        var text = "name\temail\trole\twhere\nAmara, A\ttaken@school.example\tstudent\tspring\n";

        assertEquals(List.of(Fault.EMAIL_TAKEN), read(text).lines().get(0).faults());
        assertEquals("Amara, A", read(text).lines().get(0).name());
        assertEquals(Set.of("taken@school.example"), GuestList.addresses(text));
    }

    @Test
    void aCellLikeAFormulaIsAText() {
        var list = read(HEADING + "\"=HYPERLINK(\"\"http://evil.example\"\")\",,student,spring\n");

        assertEquals("=HYPERLINK(\"http://evil.example\")", list.guests().get(0).name());
    }

    @Test
    void aTableThatIsWrongItselfIsToldAsAWhole() {
        assertEquals(Optional.of(Fault.EMPTY), read(" \n").fault());
        assertEquals(Optional.of(Fault.EMPTY), read(HEADING).fault());
        assertEquals(
                Optional.of(Fault.NO_COLUMNS),
                read("Amara,student\nBruno,student\n").fault());
        assertEquals(
                Optional.of(Fault.UNREADABLE),
                read(HEADING + "\"Amara\"x,,student,spring\n").fault());
        assertEquals(
                Optional.of(Fault.TOO_MANY),
                read(HEADING + "Amara,,student,spring\n".repeat(GuestList.MOST + 1))
                        .fault());
        assertTrue(
                read(HEADING + "Amara,,student,spring\n".repeat(GuestList.MOST)).faultless());
    }

    @Test
    void aQuotationMarkThatIsNotClosedTakesTheRestForAName() {
        var line = read(HEADING + "\"Amara,,student,spring\nBruno,,student,spring\n")
                .lines()
                .get(0);

        assertEquals(List.of(Fault.NO_NAME, Fault.NO_ROLE), line.faults());
    }

    @Test
    void aLineMayBeShort() {
        assertEquals(
                List.of(Fault.NO_ROLE), read(HEADING + "Amara\n").lines().get(0).faults());
    }

    private static GuestList read(String text) {
        return GuestList.read(text, PLACES, Set.of("taken@school.example"));
    }

    private static Guest guest(String name, Role role, Scope scope, String id) {
        return new Guest(name, Optional.empty(), List.of(new Grant(role, scope, id)));
    }
}
