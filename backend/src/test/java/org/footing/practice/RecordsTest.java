package org.footing.practice;

import static org.footing.cast.Cast.NOW;
import static org.footing.cast.Cast.unique;
import static org.footing.practice.TestPractice.sent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.footing.identity.Viewer;
import org.footing.identity.Viewer.Grant;
import org.footing.practice.FormAnswers.Fault;
import org.footing.practice.SentForm.Side;
import org.footing.practice.TreatmentRecord.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The record asks for a goal and a screen, and of whoever was treated for the day and the pain after it. */
@DatabaseTest
class RecordsTest {

    private static final LocalDate TODAY = LocalDate.ofInstant(NOW, ZoneOffset.UTC);
    private static final Consent CONSENT = new Consent(TODAY, "Practice at school", false, TODAY.plusYears(1));

    private static final Map<String, String> WHOLE = Map.of(
            "goal", "Warmer feet",
            "screen.fever", "no",
            "screen.cut", "yes",
            "on", "2026-11-21",
            "side", "Left",
            "pain-after", "2",
            "chart", "Heel: tender");

    @Inject
    Records records;

    @Inject
    Clients clients;

    @Inject
    Logbook logbook;

    @Inject
    Cast cast;

    private final String course = unique("hands-on");
    private Cohort cohort;
    private Enrolment enrolment;
    private Viewer amara;
    private Viewer tova;
    private Client client;

    @BeforeEach
    void aStudentWithAClient() {
        cohort = cast.cohort(TestPractice.course(course));
        enrolment = cast.student(cohort, "Amara");
        amara = Cast.viewer(enrolment.person);
        tova = Cast.viewer(cast.person("Tova"), new Grant(Role.TUTOR, Scope.COURSE, course));
        client = clients.add(amara, course, "C-07", CONSENT, NOW);
    }

    @Test
    void aDraftIsKeptWhateverIsMissing() {
        var record = begin();
        write(record, 1, Map.of("goal", "Warmer feet", "minutes", "soon"));
        var kept = kept(record);
        assertEquals("soon", kept.answers.value("minutes"));
        assertFalse(kept.finished());
        assertEquals(2, kept.revision);
    }

    @Test
    void finishedItHoldsAllThatIsAskedFor() {
        var record = begin();
        var missing = finish(record, 1, Map.of("goal", "Warmer feet", "pain-after", "11", "side", "Both"));
        assertEquals(
                Map.of(
                        "screen.fever", Fault.MISSING,
                        "screen.cut", Fault.MISSING,
                        "on", Fault.MISSING,
                        "side", Fault.NOT_OFFERED,
                        "pain-after", Fault.NO_SCALE),
                missing);
        assertEquals("11", kept(record).answers.value("pain-after"), "nothing is lost");
        assertEquals(Map.of(), finish(record, 2, WHOLE));
        assertTrue(kept(record).finished());
        assertThrows(ChangedSince.class, () -> write(record, 3, WHOLE));
    }

    @Test
    void anAbsoluteContraindicationBlocksATreatment() {
        var record = begin();
        var fever = new HashMap<>(WHOLE);
        fever.put("screen.fever", "yes");
        assertEquals(Map.of(Records.OUTCOME, Fault.NOT_OFFERED), finish(record, 1, fever));
        assertEquals(Outcome.TREATED, kept(record).outcome, "as the student left it");
        assertFalse(kept(record).finished());

        var asked = Map.of("goal", "Warmer feet", "screen.fever", "yes", "screen.cut", "no");
        assertEquals(Map.of(), finish(record, 2, asked, Outcome.NOT_TREATED));
        assertTrue(kept(record).finished());
    }

    @Test
    void theSameFormSentTwiceIsOneRecord() {
        var first = records.begin(amara, course, "C-07", "same", NOW);
        assertEquals(first.id, records.begin(amara, course, "C-07", "same", NOW).id);
        assertThrows(Records.UnknownClient.class, () -> records.begin(amara, course, "C-08", unique("s"), NOW));
    }

    @Test
    void ofTwoWhoWriteOneIsTold() {
        var record = begin();
        List<Callable<Boolean>> acts = List.of(() -> written(record, "Warm"), () -> written(record, "Warmer"));
        assertEquals(1, AtOnce.all(acts).stream().filter(done -> done).count());
        assertEquals(2, kept(record).revision);
    }

    private boolean written(TreatmentRecord record, String goal) {
        try {
            write(record, 1, Map.of("goal", goal));
            return true;
        } catch (ChangedSince since) {
            return false;
        }
    }

    @Test
    void whatTwoWindowsWriteIsJoined() {
        var record = begin();
        var opened = kept(record).answers;
        send(record, sent(opened, Map.of("goal", "Warmer feet", "minutes", "40"), Map.of()));
        send(record, sent(opened, Map.of("chart", "Heel: tender", "minutes", "40"), Map.of()));
        assertEquals(
                Map.of("goal", "Warmer feet", "minutes", "40", "chart", "Heel: tender"),
                kept(record).answers.values());
        var both = kept(record).answers;
        send(record, sent(both, Map.of("goal", "Warmer feet", "minutes", "50"), Map.of()));
        assertEquals(
                Map.of("goal", "Warmer feet", "minutes", "50"),
                kept(record).answers.values(),
                "taken out too");
    }

    @Test
    void whereBothChangedOneAnswerTheStudentChooses() {
        var record = begin();
        var opened = kept(record).answers;
        send(record, sent(opened, Map.of("goal", "Warmer feet"), Map.of()));
        var mine = Map.of("goal", "Sleep", "minutes", "40");
        assertThrows(ChangedSince.class, () -> send(record, sent(opened, mine, Map.of())));
        assertEquals(Map.of("goal", "Warmer feet"), kept(record).answers.values());

        var shown = kept(record).answers;
        assertThrows(ChangedSince.class, () -> send(record, sent(shown, mine, Map.of("goal", Side.OPEN))));
        send(record, sent(shown, mine, Map.of("goal", Side.STORED)));
        assertEquals(
                Map.of("goal", "Warmer feet", "minutes", "40"),
                kept(record).answers.values());
        send(record, sent(shown, mine, Map.of("goal", Side.HERE)));
        assertEquals(mine, kept(record).answers.values());
        var third = sent(shown, Map.of("goal", "Rest"), Map.of("goal", Side.HERE));
        assertThrows(ChangedSince.class, () -> send(record, third), "chosen against another text");
    }

    @Test
    void theSameSaveTwiceIsOne() {
        var record = begin();
        var first = sent(1, Map.of("goal", "Warmer feet"));
        send(record, first);
        send(record, first);
        assertEquals(2, kept(record).revision);
        var last = sent(2, WHOLE);
        assertEquals(Map.of(), records.finish(amara, record.id, last, Optional.empty(), NOW));
        assertEquals(Map.of(), records.finish(amara, record.id, last, Optional.empty(), NOW));
        send(record, last);
        assertEquals(3, kept(record).revision);
    }

    @Test
    void theOutcomeStaysWhereThePageLeftIt() {
        var record = begin();
        records.write(amara, record.id, sent(1, Map.of()), Optional.of(Outcome.NOT_TREATED), NOW);
        records.write(amara, record.id, sent(2, Map.of()), Optional.empty(), NOW);
        assertEquals(Outcome.NOT_TREATED, kept(record).outcome);
    }

    @Test
    void noWordsComeBackThatWentWithTheConsent() {
        var record = begin();
        write(record, 1, WHOLE);
        var shown = kept(record).answers;
        var more = new HashMap<>(WHOLE);
        more.put("goal", "Warmer feet, and sleep");
        List<Callable<Boolean>> acts = List.of(
                () -> {
                    clients.withdraw(amara, client.id, NOW);
                    return true;
                },
                () -> {
                    try {
                        send(record, sent(shown, more, Map.of()));
                        return true;
                    } catch (Records.NoConsent over) {
                        return false;
                    }
                });
        AtOnce.all(acts);
        assertEquals(
                Map.of("on", "2026-11-21", "side", "Left", "pain-after", "2"),
                kept(record).answers.values());
    }

    @Test
    void nobodyIsTheTutorOfTheirOwn() {
        var record = begin();
        finish(record, 1, WHOLE);
        var both = Cast.viewer(enrolment.person, new Grant(Role.TUTOR, Scope.COURSE, course));
        var praise = new Reason("Well done");
        for (var again : List.of(true, false)) {
            assertThrows(NotTheirs.class, () -> records.comment(both, record.id, 2, praise, again, NOW));
        }
        assertEquals(List.of(), toRead(both));
        assertEquals(List.of(record.id), toRead(tova));
    }

    private List<Long> toRead(Viewer viewer) {
        return QuarkusTransaction.requiringNew()
                .call(() -> TreatmentRecord.finished(viewer, List.of(cohort), 9).stream()
                        .map(record -> record.id)
                        .toList());
    }

    private void send(TreatmentRecord record, SentForm sent) {
        records.write(amara, record.id, sent, Optional.empty(), NOW);
    }

    @Test
    void aTutorReadsWhatIsFinishedAndMayAskForMore() {
        var record = begin();
        var why = new Reason("Which side?");
        assertThrows(NotTheirs.class, () -> records.comment(tova, record.id, 1, why, true, NOW));
        finish(record, 1, WHOLE);
        records.comment(tova, record.id, 2, new Reason("Well asked"), false, NOW);
        assertTrue(kept(record).finished());
        assertThrows(ChangedSince.class, () -> records.comment(tova, record.id, 2, why, true, NOW));
        records.comment(tova, record.id, 3, why, true, NOW);
        assertFalse(kept(record).finished());
        assertEquals("Which side?", kept(record).comment);
        assertEquals(Map.of(), finish(record, 4, WHOLE));
    }

    @Test
    void nobodyElseReadsOrWrites() {
        var record = begin();
        var bruno = Cast.viewer(cast.student(cohort, "Bruno").person);
        assertEquals(List.of(), seen(bruno, record));
        assertEquals(List.of(), seen(tova, record));
        for (var other : List.of(bruno, tova)) {
            assertThrows(NotTheirs.class, () -> records.write(other, record.id, sent(1, WHOLE), Optional.empty(), NOW));
            assertThrows(NotTheirs.class, () -> clients.withdraw(other, client.id, NOW));
        }
        finish(record, 1, WHOLE);
        assertEquals(List.of(record.id), seen(tova, record));
        assertThrows(NotTheirs.class, () -> records.comment(bruno, record.id, 2, new Reason("Well done"), false, NOW));
        assertThrows(Records.UnknownClient.class, () -> records.begin(bruno, course, "C-07", unique("s"), NOW));
    }

    private static List<Long> seen(Viewer viewer, TreatmentRecord record) {
        return QuarkusTransaction.requiringNew()
                .call(() ->
                        TreatmentRecord.of(viewer, record.id)
                                .or(() -> TreatmentRecord.taughtBy(viewer, record.id))
                                .stream()
                                .map(one -> one.id)
                                .toList());
    }

    @Test
    void whoTakesTheirConsentBackIsForgottenAndTheHoursStay() {
        var record = begin();
        finish(record, 1, WHOLE);
        records.comment(tova, record.id, 2, new Reason("Well asked"), false, NOW);
        var start = NOW.minus(Duration.ofHours(20));
        var entry = logbook.log(
                amara,
                course,
                new Logged(start, start.plus(Duration.ofHours(2)), "Clinic", "C-07", "holds", List.of(), 0, "", "Cold"),
                unique("s"),
                NOW);

        clients.withdraw(amara, client.id, NOW);

        var kept = kept(record);
        assertEquals(Map.of("on", "2026-11-21", "side", "Left", "pain-after", "2"), kept.answers.values());
        assertEquals("", kept.comment);
        LogbookEntry hours = QuarkusTransaction.requiringNew().call(() -> LogbookEntry.findById(entry.id));
        assertEquals("", hours.logged.notes());
        assertEquals(Duration.ofHours(2), hours.logged.length());
        assertEquals(
                1,
                QuarkusTransaction.requiringNew()
                        .call(() -> AuditEntry.count(
                                "action = 'consent.withdrawn' and subject = ?1", "client " + client.id)));
        assertThrows(Records.NoConsent.class, this::begin);
        clients.withdraw(amara, client.id, NOW);
    }

    @Test
    void whatMayBeKeptNoLongerGoesByItself() {
        var record = begin();
        write(record, 1, WHOLE);
        var last = CONSENT.until().atTime(23, 0).toInstant(ZoneOffset.UTC);
        clients.endOver(last);
        assertEquals("Warmer feet", kept(record).answers.value("goal"));
        clients.endOver(last.plus(Duration.ofDays(1)));
        assertEquals("", kept(record).answers.value("goal"));
        assertThrows(Records.NoConsent.class, () -> write(record, 3, WHOLE));
    }

    @Test
    void aClientIsACodeWithAConsent() {
        assertThrows(Clients.CodeTaken.class, () -> clients.add(amara, course, "C-07", CONSENT, NOW));
        var named = assertThrows(Clients.Unfit.class, () -> clients.add(amara, course, "Mrs Jones", CONSENT, NOW));
        assertTrue(named.codeUnfit);
        var wrong = new Consent(TODAY.plusDays(1), " ", true, TODAY.minusDays(1));
        var refused = assertThrows(Clients.Unfit.class, () -> clients.add(amara, course, "C-08", wrong, NOW));
        assertEquals(3, refused.faults.size());
    }

    private TreatmentRecord begin() {
        return records.begin(amara, course, "C-07", unique("save"), NOW);
    }

    private void write(TreatmentRecord record, int revision, Map<String, String> values) {
        records.write(amara, record.id, sent(revision, values), Optional.of(Outcome.TREATED), NOW);
    }

    private Map<String, Fault> finish(TreatmentRecord record, int revision, Map<String, String> values) {
        return finish(record, revision, values, Outcome.TREATED);
    }

    private Map<String, Fault> finish(
            TreatmentRecord record, int revision, Map<String, String> values, Outcome outcome) {
        return records.finish(amara, record.id, sent(revision, values), Optional.of(outcome), NOW);
    }

    private static TreatmentRecord kept(TreatmentRecord record) {
        return QuarkusTransaction.requiringNew().call(() -> TreatmentRecord.findById(record.id));
    }
}
