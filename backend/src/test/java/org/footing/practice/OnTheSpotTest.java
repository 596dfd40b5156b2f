package org.footing.practice;

import static org.footing.cast.Cast.NOW;
import static org.footing.cast.Cast.unique;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.footing.cast.AtOnce;
import org.footing.cast.Cast;
import org.footing.cohort.Cohort;
import org.footing.cohort.Enrolment;
import org.footing.database.DatabaseTest;
import org.footing.identity.AuditEntry;
import org.footing.identity.Reason;
import org.footing.identity.Role;
import org.footing.identity.Scope;
import org.footing.identity.Token;
import org.footing.identity.Viewer;
import org.footing.identity.Viewer.Grant;
import org.footing.practice.OnTheSpot.CodeGone;
import org.footing.practice.OnTheSpot.PinStopped;
import org.footing.practice.OnTheSpot.WrongPin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class OnTheSpotTest {

    @Inject
    Logbook logbook;

    @Inject
    Confirmations confirmations;

    @Inject
    OnTheSpot spot;

    @Inject
    Supervisors supervisors;

    @Inject
    Cast cast;

    private final String course = unique("hands-on");
    private Cohort cohort;
    private Enrolment enrolment;
    private Viewer amara;
    private Viewer tova;

    @BeforeEach
    void aStudentAndATutor() {
        cohort = cast.cohort(TestPractice.course(course));
        enrolment = cast.student(cohort, "Amara");
        amara = Cast.viewer(enrolment.person);
        tova = Cast.viewer(cast.person("Tova"), new Grant(Role.TUTOR, Scope.COURSE, course));
    }

    @Test
    void aTutorConfirmsByTheCodeOnce() {
        var entry = log();
        var code = offer(entry);
        spot.confirm(tova, code, NOW);
        assertEquals(tova.personId(), Objects.requireNonNull(kept(entry).confirmedBy).id);
        assertThrows(CodeGone.class, () -> spot.confirm(tova, code, NOW));
    }

    @Test
    void ofTwoWhoComeWithOneCodeOneConfirms() {
        var entry = log();
        var code = offer(entry);
        var theo = Cast.viewer(cast.person("Theo"), new Grant(Role.TUTOR, Scope.COURSE, course));
        List<Callable<Boolean>> acts = List.of(() -> confirmed(tova, code), () -> confirmed(theo, code));
        assertEquals(1, AtOnce.all(acts).stream().filter(done -> done).count());
        assertEquals(2, kept(entry).revision);
    }

    private boolean confirmed(Viewer viewer, Token code) {
        try {
            spot.confirm(viewer, code, NOW);
            return true;
        } catch (CodeGone gone) {
            return false;
        }
    }

    @Test
    void aCodeLastsTenMinutesAndOnlyForWhatItShowed() {
        var entry = log();
        var late = offer(entry);
        assertThrows(CodeGone.class, () -> spot.confirm(tova, late, NOW.plus(ConfirmationCode.LIFETIME)));

        var first = offer(entry);
        var second = offer(entry);
        assertThrows(CodeGone.class, () -> spot.confirm(tova, first, NOW));
        logbook.correct(amara, entry.id, 1, logged(3), new Reason("It was longer"), NOW);
        assertThrows(CodeGone.class, () -> spot.confirm(tova, second, NOW));
        assertThrows(ChangedSince.class, () -> spot.offer(amara, entry.id, 1, NOW));

        confirmations.confirm(tova, Map.of(entry.id, 2), NOW);
        assertThrows(ChangedSince.class, () -> spot.offer(amara, entry.id, 3, NOW));
        assertThrows(CodeGone.class, () -> spot.confirm(tova, Token.random(), NOW));
    }

    @Test
    void neitherTheStudentNorAStrangerConfirms() {
        var entry = log();
        var code = offer(entry);
        var both = Cast.viewer(enrolment.person, new Grant(Role.TUTOR, Scope.COURSE, course));
        var elsewhere = Cast.viewer(cast.person("Theo"), new Grant(Role.TUTOR, Scope.COURSE, "hand"));
        var bruno = Cast.viewer(cast.student(cohort, "Bruno").person);
        for (var other : List.of(amara, both, elsewhere, bruno)) {
            assertThrows(NotTheirs.class, () -> spot.confirm(other, code, NOW));
        }
        for (var other : List.of(tova, elsewhere, bruno)) {
            assertThrows(NotTheirs.class, () -> spot.offer(other, entry.id, 1, NOW));
        }
        assertFalse(kept(entry).confirmed());
        spot.confirm(tova, code, NOW);
    }

    @Test
    void aSupervisorWithoutAnAccountConfirmsByTheirPin() {
        var given = supervisors.add(tova, cohort.id, " Sana Mir ", "Harbour clinic", NOW);
        assertTrue(given.pin().matches("[0-9]{6}"), given::pin);
        var entry = log();

        spot.confirm(offer(entry), given.supervisor().id, given.pin(), NOW);

        var kept = kept(entry);
        assertTrue(kept.confirmed());
        assertNull(kept.confirmedBy);
        var last = changes(entry).get(1);
        assertEquals(LogbookChange.Act.CONFIRMED, last.act);
        assertEquals("Sana Mir", last.name());
        assertEquals(List.of("Sana Mir"), audited("logbook.pin", "logbook entry " + entry.id));
    }

    @Test
    void fiveWrongPinsEndACodeAndTenThePin() {
        var given = supervisors.add(tova, cohort.id, "Sana Mir", "", NOW);
        var id = given.supervisor().id;
        var entry = log();
        for (var round = 0; round < 2; round++) {
            var code = offer(entry);
            for (var i = 0; i < ConfirmationCode.TRIES; i++) {
                assertThrows(WrongPin.class, () -> spot.confirm(code, id, wrong(given.pin()), NOW));
            }
            assertThrows(CodeGone.class, () -> spot.confirm(code, id, given.pin(), NOW));
        }
        assertThrows(PinStopped.class, () -> spot.confirm(offer(entry), id, given.pin(), NOW));
        assertEquals(List.of("Sana Mir"), audited("supervisor.stopped", "supervisor " + id));

        var renewed = supervisors.renew(tova, id, NOW);
        spot.confirm(offer(entry), id, renewed.pin(), NOW);
        assertTrue(kept(entry).confirmed());
    }

    @Test
    void aPinIsOfNoUseElsewhereOrOnceItsOwnerIsGone() {
        var other = cast.cohort(TestPractice.course(unique("elsewhere")));
        var lead = Cast.viewer(cast.person("Lena"), new Grant(Role.ADMINISTRATOR, Scope.SCHOOL, null));
        var elsewhere = supervisors.add(lead, other.id, "Sana Mir", "", NOW);
        var entry = log();
        assertThrows(WrongPin.class, () -> spot.confirm(offer(entry), elsewhere.supervisor().id, elsewhere.pin(), NOW));

        var here = supervisors.add(tova, cohort.id, "Sana Mir", "", NOW);
        supervisors.end(tova, here.supervisor().id, NOW);
        assertThrows(WrongPin.class, () -> spot.confirm(offer(entry), here.supervisor().id, here.pin(), NOW));
        assertFalse(kept(entry).confirmed());
    }

    @Test
    void onlyWhoTeachesTheCohortSaysWhoSupervises() {
        var elsewhere = Cast.viewer(cast.person("Theo"), new Grant(Role.TUTOR, Scope.COURSE, "hand"));
        var known = supervisors.add(tova, cohort.id, "Sana Mir", "", NOW).supervisor().id;
        for (var other : List.of(amara, elsewhere)) {
            assertThrows(NotTheirs.class, () -> supervisors.add(other, cohort.id, "Sana", "", NOW));
            assertThrows(NotTheirs.class, () -> supervisors.renew(other, known, NOW));
            assertThrows(NotTheirs.class, () -> supervisors.end(other, known, NOW));
        }
        for (var name : List.of(" ", "x".repeat(101), "Sana\u0000")) {
            assertThrows(Supervisors.Unfit.class, () -> supervisors.add(tova, cohort.id, name, "", NOW));
        }
    }

    @Test
    void twoPinsDiffer() {
        var given = supervisors.add(tova, cohort.id, "Sana Mir", "", NOW);
        var others = List.of(
                supervisors.renew(tova, given.supervisor().id, NOW).pin(),
                supervisors.renew(tova, given.supervisor().id, NOW).pin());
        assertNotEquals(List.of(given.pin(), given.pin()), others);
    }

    private LogbookEntry log() {
        return logbook.log(amara, course, logged(2), unique("save"), NOW);
    }

    private Token offer(LogbookEntry entry) {
        return spot.offer(amara, entry.id, kept(entry).revision, NOW);
    }

    private static Logged logged(int hours) {
        var start = NOW.minus(Duration.ofHours(20));
        var end = start.plus(Duration.ofHours(hours));
        return new Logged(start, end, "Harbour clinic", "C-07", "strokes", List.of("glide"), 2, "Sana", "");
    }

    private static String wrong(String pin) {
        return pin.equals("000000") ? "000001" : "000000";
    }

    private static LogbookEntry kept(LogbookEntry entry) {
        return QuarkusTransaction.requiringNew().call(() -> LogbookEntry.findById(entry.id));
    }

    private static List<LogbookChange> changes(LogbookEntry entry) {
        return QuarkusTransaction.requiringNew().call(() -> LogbookChange.of(entry));
    }

    private static List<String> audited(String action, String subject) {
        return QuarkusTransaction.requiringNew()
                .call(() -> AuditEntry.<AuditEntry>list("action = ?1 and subject = ?2", action, subject).stream()
                        .map(entry -> entry.detail)
                        .toList());
    }
}
