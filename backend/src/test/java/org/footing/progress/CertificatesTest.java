package org.footing.progress;

import static org.footing.cast.Cast.NOW;
import static org.footing.cast.Cast.TODAY;
import static org.footing.cast.Cast.unique;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashSet;
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
import org.footing.identity.Right;
import org.footing.identity.Role;
import org.footing.identity.Scope;
import org.footing.identity.Viewer;
import org.footing.identity.Viewer.Grant;
import org.footing.library.Library;
import org.footing.practice.Confirmations;
import org.footing.practice.Logbook;
import org.footing.practice.Logged;
import org.footing.practice.Observation;
import org.footing.practice.SignOffs;
import org.footing.progress.Certificate.Validity;
import org.footing.progress.Certificates.NotComplete;
import org.footing.progress.Certificates.NotTheirs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The course asks for one lesson, an hour of practice and gliding seen once. */
@DatabaseTest
class CertificatesTest {

    private static final Reason REASON = new Reason("It was somebody else's hour");

    @Inject
    Certificates certificates;

    @Inject
    Readings readings;

    @Inject
    Logbook logbook;

    @Inject
    Confirmations confirmations;

    @Inject
    SignOffs signOffs;

    @Inject
    Library library;

    @Inject
    Cast cast;

    private final String course = unique("calm-hands");
    private Cohort cohort;
    private Enrolment enrolment;
    private Viewer amara;
    private Viewer tova;
    private Viewer lena;

    @BeforeEach
    void aStudentATutorAndALead() {
        cast.school();
        cohort = cast.cohort(CertifiedCourse.of(course), TODAY.minusDays(30));
        enrolment = cast.student(cohort, "Amara");
        amara = Cast.viewer(enrolment.person);
        var tutor = cast.person("Tova");
        QuarkusTransaction.requiringNew()
                .run(() -> Right.give(tutor, Role.TUTOR, Scope.COURSE, course, null, NOW.minus(Duration.ofDays(1))));
        tova = Cast.viewer(tutor, new Grant(Role.TUTOR, Scope.COURSE, course));
        lena = Cast.viewer(cast.person("Lena"), new Grant(Role.LEAD, Scope.COHORT, Long.toString(cohort.id)));
    }

    @Test
    void nobodyGetsOneBeforeEverythingIsDone() {
        assertThrows(NotComplete.class, () -> issue(amara));
        read();
        assertThrows(NotComplete.class, () -> issue(tova));
        practise();
        assertThrows(NotComplete.class, () -> issue(amara));
        glide();
        assertEquals("Amara", issue(amara).holder);
    }

    @Test
    void whatItSaysStaysAsItWasOnTheDay() {
        completeAll();
        var certificate = issue(amara);
        var study = certificate.study;
        assertEquals("Calm hands", study.title());
        assertEquals(1, study.edition());
        assertEquals("Tova", study.tutors());
        assertEquals(cohort.startsOn, study.startedOn());
        assertEquals(TODAY, study.completedOn());
        assertEquals(30, study.onlineMinutes());
        assertEquals(60, study.handsOnMinutes());
        assertEquals(0, study.classMinutes());

        var observation = QuarkusTransaction.requiringNew()
                .call(() -> Observation.of(enrolment).get(0));
        signOffs.strike(tova, observation.id, REASON, NOW);
        var kept = known(certificate);
        assertEquals(study, kept.study);
        assertEquals(Validity.VALID, kept.validity(TODAY));
    }

    @Test
    void anEnrolmentHasOneHoweverOftenItIsAskedFor() {
        completeAll();
        var first = issue(amara);
        assertEquals(first.serial, issue(tova).serial);
        List<Callable<String>> acts = List.of(() -> issue(amara).serial, () -> issue(tova).serial);
        assertEquals(1, new HashSet<>(AtOnce.all(acts)).size());
        assertEquals(1, audited("certificate.issued"));
    }

    @Test
    void ofTwoWhoIssueTheFirstAtOnceBothGetTheSame() {
        completeAll();
        List<Callable<String>> acts = List.of(() -> issue(amara).serial, () -> issue(tova).serial);
        assertEquals(1, new HashSet<>(AtOnce.all(acts)).size());
    }

    @Test
    void aCourseThatAsksForCaseStudiesIsNotCompleteWithoutThem() {
        var other = unique("calm-cases");
        cohort = cast.cohort(CertifiedCourse.of(other, "cases: 1"), TODAY.minusDays(30));
        enrolment = cast.student(cohort, "Bruno");
        amara = Cast.viewer(enrolment.person);
        tova = Cast.viewer(cast.person("Tova"), new Grant(Role.TUTOR, Scope.COURSE, other));
        completeAll();
        assertThrows(NotComplete.class, () -> issue(amara));
    }

    @Test
    void whoLeadsTheCohortRevokesItWithAReasonAndTheStudentCannotUndoThat() {
        completeAll();
        var certificate = issue(amara);
        var serial = certificate.number();
        for (var other : List.of(amara, tova)) {
            assertThrows(NotTheirs.class, () -> certificates.revoke(other, serial, REASON, NOW));
        }
        certificates.revoke(lena, serial, REASON, NOW);
        assertEquals(Validity.REVOKED, known(certificate).validity(TODAY));
        assertEquals(1, audited("certificate.revoked"));
        assertThrows(NotTheirs.class, () -> issue(amara));

        var next = issue(tova);
        assertNotEquals(certificate.serial, next.serial);
        assertEquals(Validity.VALID, known(next).validity(TODAY));
        assertTrue(known(certificate).revoked());
    }

    @Test
    void othersNeitherIssueItNorSeeIt() {
        completeAll();
        var bruno = Cast.viewer(cast.student(cohort, "Bruno").person);
        var elsewhere = Cast.viewer(cast.person("Tom"), new Grant(Role.TUTOR, Scope.COURSE, "another"));
        for (var stranger : List.of(bruno, elsewhere)) {
            assertThrows(NotTheirs.class, () -> issue(stranger));
        }
        var serial = issue(amara).number();
        for (var stranger : List.of(bruno, elsewhere)) {
            assertTrue(seen(stranger, serial).isEmpty());
        }
        for (var one : List.of(amara, tova, lena)) {
            assertTrue(seen(one, serial).isPresent());
        }
    }

    @Test
    void theNameIsToldToEverybodyOnlyAsTheStudentSays() {
        completeAll();
        var certificate = issue(tova);
        assertEquals("", certificate.publicName(), "a tutor does not agree for a student");
        assertThrows(NotTheirs.class, () -> certificates.showName(tova, certificate.number(), true));
        certificates.showName(amara, certificate.number(), true);
        assertEquals("Amara", known(certificate).publicName());
        certificates.showName(amara, certificate.number(), false);
        assertEquals("", known(certificate).publicName());
    }

    @Test
    void whatIsErasedIsTheNameAlone() {
        completeAll();
        var certificate = issue(amara);
        QuarkusTransaction.requiringNew().run(() -> Certificate.forgetHolder(enrolment.person));
        var kept = known(certificate);
        assertEquals("", kept.holder);
        assertFalse(kept.nameShown);
        assertEquals(certificate.study, kept.study);
        assertEquals(Validity.VALID, kept.validity(TODAY));
    }

    private Certificate issue(Viewer viewer) {
        return certificates.issue(viewer, enrolment.id, true, NOW);
    }

    private void completeAll() {
        read();
        practise();
        glide();
    }

    private void read() {
        var compiled = library.course(cohort.edition);
        var lesson = compiled.lesson(CertifiedCourse.LESSON).orElseThrow();
        readings.confirm(enrolment.id, compiled, lesson, NOW.minus(Duration.ofMinutes(2)), NOW);
    }

    private void practise() {
        var until = NOW.minus(Duration.ofHours(2));
        var hour =
                new Logged(until.minus(Duration.ofHours(1)), until, "School clinic", "C-07", "", List.of(), 0, "", "");
        var entry = logbook.log(amara, cohort.courseId, hour, "save-1", NOW);
        confirmations.confirm(tova, Map.of(entry.id, entry.revision), NOW);
    }

    private void glide() {
        signOffs.observe(tova, enrolment.id, CertifiedCourse.COMPETENCY, TODAY, "", NOW);
    }

    private static Certificate known(Certificate certificate) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Certificate.known(certificate.number()))
                .orElseThrow();
    }

    private static Optional<Certificate> seen(Viewer viewer, Serial serial) {
        return QuarkusTransaction.requiringNew().call(() -> Certificate.seenBy(viewer, serial));
    }

    private long audited(String action) {
        return QuarkusTransaction.requiringNew()
                .call(() -> AuditEntry.count("action = ?1 and about = ?2", action, enrolment.person));
    }
}
