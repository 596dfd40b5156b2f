package org.footing.practice;

import static org.footing.cast.Cast.NOW;
import static org.footing.cast.Cast.unique;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.footing.cast.AtOnce;
import org.footing.cast.Cast;
import org.footing.cohort.Cohort;
import org.footing.cohort.Enrolment;
import org.footing.database.DatabaseTest;
import org.footing.identity.Reason;
import org.footing.identity.Role;
import org.footing.identity.Scope;
import org.footing.identity.Viewer;
import org.footing.identity.Viewer.Grant;
import org.footing.practice.Logbook.Overlapping;
import org.footing.practice.Logbook.Unfit;
import org.footing.practice.Logged.Fault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class LogbookTest {

    private static final Reason SLIP = new Reason("I mistyped the hour");

    @Inject
    Logbook logbook;

    @Inject
    Confirmations confirmations;

    @Inject
    Cast cast;

    private final String course = unique("hands-on");
    private Cohort cohort;
    private Enrolment enrolment;
    private Viewer amara;
    private Viewer bruno;
    private Viewer tova;

    @BeforeEach
    void aCohortThatPractises() {
        cohort = cast.cohort(TestPractice.course(course));
        enrolment = cast.student(cohort, "Amara");
        amara = Cast.viewer(enrolment.person);
        bruno = Cast.viewer(cast.student(cohort, "Bruno").person);
        tova = Cast.viewer(cast.person("Tova"), new Grant(Role.TUTOR, Scope.COURSE, course));
    }

    @Test
    void whatIsLoggedWaitsUntilSomebodyVouchesForIt() {
        var entry = log(amara, logged(1, 2));
        assertFalse(entry.confirmed());
        assertEquals(List.of(entry.id), waiting());

        assertEquals(0, confirmations.confirm(tova, Map.of(entry.id, 1), NOW));

        assertEquals(List.of(), waiting());
        var kept = kept(entry);
        assertTrue(kept.confirmed());
        assertEquals(2, kept.revision);
        assertEquals(List.of("glide"), kept.logged.techniques());
        assertEquals(List.of(LogbookChange.Act.LOGGED, LogbookChange.Act.CONFIRMED), acts(entry));
    }

    @Test
    void theSameFormSentTwiceIsOneEntry() {
        var first = logbook.log(amara, course, logged(1, 2), "same", NOW);
        assertEquals(first.id, logbook.log(amara, course, logged(1, 2), "same", NOW).id);
        assertEquals(1, entries().size());
        logbook.correct(amara, first.id, 1, logged(5, 6), SLIP, NOW);
        assertEquals(first.id, logbook.log(amara, course, logged(1, 2), "same", NOW).id, "corrected since");
    }

    @Test
    void theSameFormWithSomethingElseIsTold() {
        logbook.log(amara, course, logged(1, 2), "same", NOW);
        var told = assertThrows(Logbook.SentBefore.class, () -> logbook.log(amara, course, logged(3, 4), "same", NOW));
        assertEquals(logged(1, 2), told.then);
        assertEquals(1, entries().size());
    }

    @Test
    void timesOfOneStudentDoNotOverlap() {
        log(amara, logged(2, 4));
        for (var times : List.of(logged(1, 3), logged(3, 5), logged(2, 4), logged(1, 5))) {
            assertThrows(Overlapping.class, () -> log(amara, times));
        }
        log(amara, logged(1, 2));
        log(amara, logged(4, 5));
        log(bruno, logged(2, 4));
        assertEquals(3, entries().size());
    }

    @Test
    void neitherDoThoseThatAreLoggedAtOnce() {
        List<Callable<Boolean>> acts =
                List.of(() -> isKept(logged(2, 4)), () -> isKept(logged(3, 5)), () -> isKept(logged(1, 6)));
        var kept = AtOnce.all(acts);
        assertEquals(1, kept.stream().filter(Boolean::booleanValue).count());
        assertEquals(1, entries().size());
    }

    private boolean isKept(Logged logged) {
        try {
            log(amara, logged);
            return true;
        } catch (Overlapping overlapping) {
            return false;
        }
    }

    @Test
    void whatCannotBeIsRefusedWithAllItsFaults() {
        var now = NOW;
        var wrong =
                new Logged(now, now, " ", "Mrs Jones", "walking", List.of("fly"), 6, "x".repeat(101), "x".repeat(2001));
        var refused = assertThrows(Unfit.class, () -> log(amara, wrong));
        assertEquals(EnumSet.complementOf(EnumSet.of(Fault.TOO_LONG, Fault.NOT_YET)), refused.faults);
        assertEquals(Set.of(Fault.TOO_LONG), faults(logged(1, 14)));
        assertEquals(Set.of(Fault.NOT_YET), faults(logged(23, 25)));
        assertEquals(List.of(), entries());
    }

    private Set<Fault> faults(Logged logged) {
        return assertThrows(Unfit.class, () -> log(amara, logged)).faults;
    }

    @Test
    void aCorrectionOfTheStudentWaitsAnewAndKeepsWhatWasSaid() {
        var entry = log(amara, logged(1, 2));
        confirmations.confirm(tova, Map.of(entry.id, 1), NOW);
        assertThrows(ChangedSince.class, () -> logbook.correct(amara, entry.id, 1, logged(1, 3), SLIP, NOW));

        logbook.correct(amara, entry.id, 2, logged(1, 3), SLIP, NOW);

        var kept = kept(entry);
        assertFalse(kept.confirmed());
        assertEquals(Duration.ofHours(2), kept.logged.length());
        var changes = changes(entry);
        var last = changes.get(changes.size() - 1);
        assertEquals(Duration.ofHours(1), last.before.length());
        assertEquals(SLIP.words(), last.reason);
        assertEquals(amara.personId(), Objects.requireNonNull(last.by).id);
    }

    @Test
    void aCorrectionOfTheTutorStaysConfirmed() {
        var entry = log(amara, logged(1, 2));
        confirmations.confirm(tova, Map.of(entry.id, 1), NOW);
        logbook.correct(tova, entry.id, 2, logged(1, 3), SLIP, NOW);
        assertTrue(kept(entry).confirmed());
        assertEquals(Duration.ofHours(2), kept(entry).logged.length());
    }

    @Test
    void whatWasSentBackWaitsOnceItIsPutRight() {
        var entry = log(amara, logged(1, 2));
        confirmations.sendBack(tova, entry.id, 1, new Reason("Which client?"), NOW);
        assertTrue(kept(entry).returned());
        assertEquals(List.of(), waiting());
        logbook.correct(amara, entry.id, 2, logged(1, 2), SLIP, NOW);
        assertEquals(List.of(entry.id), waiting());
    }

    @Test
    void nobodyVouchesForWhatTheyHaveNotSeen() {
        var entry = log(amara, logged(1, 2));
        logbook.correct(amara, entry.id, 1, logged(1, 3), SLIP, NOW);
        assertEquals(1, confirmations.confirm(tova, Map.of(entry.id, 1), NOW));
        assertFalse(kept(entry).confirmed());
        assertThrows(ChangedSince.class, () -> confirmations.sendBack(tova, entry.id, 1, SLIP, NOW));
    }

    @Test
    void aStudentRemovesOnlyWhatNobodyVouchedFor() {
        var entry = log(amara, logged(1, 2));
        var other = log(amara, logged(3, 4));
        confirmations.confirm(tova, Map.of(entry.id, 1), NOW);
        assertThrows(NotTheirs.class, () -> logbook.remove(amara, entry.id, 2, SLIP, NOW));
        logbook.remove(amara, other.id, 1, SLIP, NOW);
        assertEquals(List.of(entry.id), entries());
        logbook.remove(tova, entry.id, 2, SLIP, NOW);
        assertEquals(List.of(), entries());
        log(amara, logged(1, 4));
    }

    @Test
    void nobodyElseTouchesIt() {
        var entry = log(amara, logged(1, 2));
        var elsewhere = Cast.viewer(cast.person("Theo"), new Grant(Role.TUTOR, Scope.COURSE, "hand"));
        var verifier = Cast.viewer(cast.person("Vera"), new Grant(Role.VERIFIER, Scope.COURSE, course));
        for (var stranger : List.of(bruno, elsewhere, verifier, amara)) {
            assertThrows(NotTheirs.class, () -> confirmations.confirm(stranger, Map.of(entry.id, 1), NOW));
            assertThrows(NotTheirs.class, () -> confirmations.sendBack(stranger, entry.id, 1, SLIP, NOW));
        }
        for (var stranger : List.of(bruno, elsewhere, verifier)) {
            assertThrows(NotTheirs.class, () -> logbook.correct(stranger, entry.id, 1, logged(1, 3), SLIP, NOW));
            assertThrows(NotTheirs.class, () -> logbook.remove(stranger, entry.id, 1, SLIP, NOW));
        }
        assertThrows(NotTheirs.class, () -> log(tova, logged(1, 2)));
        assertEquals(1, kept(entry).revision);
    }

    @Test
    void aTutorWhoLearnsTooDoesNotVouchForThemselves() {
        var both = Cast.viewer(enrolment.person, new Grant(Role.TUTOR, Scope.COURSE, course));
        var entry = log(both, logged(1, 2));
        assertThrows(NotTheirs.class, () -> confirmations.confirm(both, Map.of(entry.id, 1), NOW));
    }

    private LogbookEntry log(Viewer viewer, Logged logged) {
        return logbook.log(viewer, course, logged, unique("save"), NOW);
    }

    /** From and until so many hours after nine in the morning of the day before. */
    private static Logged logged(int from, int until) {
        var nine = NOW.minus(Duration.ofHours(24));
        return logged(nine.plus(Duration.ofHours(from)), nine.plus(Duration.ofHours(until)));
    }

    private static Logged logged(Instant from, Instant until) {
        return new Logged(from, until, "School clinic", "C-07", "strokes", List.of("glide"), 2, "", "Went well.");
    }

    private List<Long> waiting() {
        return QuarkusTransaction.requiringNew().call(() -> LogbookEntry.waiting(List.of(cohort)).stream()
                .map(entry -> entry.id)
                .toList());
    }

    private List<Long> entries() {
        return QuarkusTransaction.requiringNew().call(() -> LogbookEntry.of(enrolment).stream()
                .map(entry -> entry.id)
                .toList());
    }

    private static LogbookEntry kept(LogbookEntry entry) {
        return QuarkusTransaction.requiringNew().call(() -> LogbookEntry.findById(entry.id));
    }

    private static List<LogbookChange> changes(LogbookEntry entry) {
        return QuarkusTransaction.requiringNew().call(() -> LogbookChange.of(entry));
    }

    private static List<LogbookChange.Act> acts(LogbookEntry entry) {
        return changes(entry).stream().map(change -> change.act).toList();
    }
}
