package org.footing.practice;

import static org.footing.cast.Cast.NOW;
import static org.footing.cast.Cast.unique;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
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
import org.footing.practice.SignOffs.NotSigned;
import org.footing.practice.SignOffs.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Gliding is seen twice; the hot stone once, and may be left out. */
@DatabaseTest
class SignOffsTest {

    @Inject
    SignOffs signOffs;

    @Inject
    Sampling sampling;

    @Inject
    Cast cast;

    private final String course = unique("hands-on");
    private Cohort cohort;
    private Enrolment enrolment;
    private Viewer tova;
    private Viewer ada;
    private Viewer vera;
    private LocalDate today;

    @BeforeEach
    void aStudentAnAssessorAndAVerifier() {
        today = LocalDate.ofInstant(NOW, ZoneId.of("Europe/London"));
        cohort = cast.cohort(TestPractice.course(course), today.minusDays(30));
        enrolment = cast.student(cohort, "Amara");
        tova = Cast.viewer(cast.person("Tova"), new Grant(Role.TUTOR, Scope.COURSE, course));
        ada = Cast.viewer(cast.person("Ada"), new Grant(Role.ASSESSOR, Scope.COURSE, course));
        vera = Cast.viewer(cast.person("Vera"), new Grant(Role.VERIFIER, Scope.COURSE, course));
    }

    @Test
    void whatWasSeenTwiceOnTwoDaysIsSignedOffAndLocked() {
        observe(tova, "gliding", today.minusDays(1));
        assertEquals(Refusal.SAME_DAY, refused(ada, "gliding", today.minusDays(1)));
        assertFalse(row("gliding").signed());
        observe(ada, "gliding", today);
        assertTrue(row("gliding").signed());
        assertEquals(Optional.of(today), row("gliding").signedOn());
        assertEquals(Refusal.SIGNED, refused(tova, "gliding", today));
        assertTrue(sheet().complete(), "the stone may be left out");
        assertEquals(1, audited("competency.observed"));
        assertEquals(1, audited("competency.signed"));
    }

    @Test
    void itIsOnlyTakenBackWithAReasonAndThatIsAudited() {
        observe(tova, "gliding", today.minusDays(1));
        var second = observe(ada, "gliding", today);
        signOffs.strike(tova, second.id, new Reason("The wrong student"), NOW);
        assertFalse(row("gliding").signed());
        assertEquals(2, row("gliding").observations().size(), "it stays to be read");
        assertEquals(1, audited("competency.reversed"));
        assertThrows(SignOffs.StruckBefore.class, () -> signOffs.strike(tova, second.id, new Reason("Again"), NOW));
        observe(ada, "gliding", today);
        assertTrue(row("gliding").signed());
    }

    @Test
    void aDayIsNeitherToComeNorBeforeTheCohort() {
        assertEquals(Refusal.DAY, refused(tova, "gliding", today.plusDays(1)));
        assertEquals(Refusal.DAY, refused(tova, "gliding", cohort.startsOn.minusDays(1)));
        var long500 = assertThrows(
                NotSigned.class, () -> signOffs.observe(tova, enrolment.id, "gliding", today, "x".repeat(501), NOW));
        assertEquals(Refusal.NOTE, long500.refusal);
    }

    @Test
    void ofTwoWhoSignTheLastAtOnceOneIsTold() {
        List<Callable<Boolean>> acts = List.of(() -> signed(tova), () -> signed(ada));
        assertEquals(1, AtOnce.all(acts).stream().filter(done -> done).count());
        assertEquals(1, row("stone").standing().size());
    }

    private boolean signed(Viewer viewer) {
        try {
            observe(viewer, "stone", today);
            return true;
        } catch (NotSigned not) {
            return false;
        }
    }

    @Test
    void nobodyElseSignsAndNobodySignsForThemselves() {
        var amara = Cast.viewer(enrolment.person);
        var both = Cast.viewer(enrolment.person, new Grant(Role.TUTOR, Scope.COURSE, course));
        var elsewhere = Cast.viewer(cast.person("Theo"), new Grant(Role.ASSESSOR, Scope.COURSE, "hand"));
        var first = observe(tova, "gliding", today);
        for (var other : List.of(amara, both, elsewhere, vera)) {
            assertThrows(NotTheirs.class, () -> observe(other, "stone", today));
            assertThrows(NotTheirs.class, () -> signOffs.strike(other, first.id, new Reason("No"), NOW));
        }
        assertThrows(NotTheirs.class, () -> observe(tova, "juggling", today));
    }

    @Test
    void aVerifierLooksAtTheFirstOfEachAssessorAndThenAtAShare() {
        var written = IntStream.range(0, 25)
                .mapToObj(n -> new Observation.Written(n, course, n < 20 ? tova.personId() : ada.personId()))
                .toList();
        assertEquals(Set.of(0L, 1L, 2L, 3L, 4L, 14L, 20L, 21L, 22L, 23L, 24L), sampling.sampled(written));
    }

    @Test
    void whatWasSampledIsCheckedOnceByAVerifier() {
        var observation = observe(tova, "stone", today);
        assertEquals(List.of(observation.id), open(vera));
        assertEquals(List.of(), open(tova));
        assertThrows(Sampling.NoWords.class, () -> sampling.check(vera, observation.id, false, " ", NOW));
        assertThrows(Sampling.NotSampled.class, () -> sampling.check(tova, observation.id, true, "", NOW));
        sampling.check(vera, observation.id, false, "The hands were cold", NOW);
        assertEquals(List.of(), open(vera));
        assertThrows(Sampling.NotSampled.class, () -> sampling.check(vera, observation.id, true, "", NOW));
    }

    @Test
    void nobodyIsShownTheirOwnToLookAt() {
        var both = Cast.viewer(
                cast.person("Bo"),
                new Grant(Role.TUTOR, Scope.COURSE, course),
                new Grant(Role.VERIFIER, Scope.COURSE, course));
        observe(both, "stone", today);
        assertEquals(List.of(), open(both));
    }

    private List<Long> open(Viewer viewer) {
        return sampling.of(viewer).stream()
                .filter(sample -> sample.check().isEmpty())
                .map(sample -> sample.observation().id)
                .toList();
    }

    private Observation observe(Viewer viewer, String competency, LocalDate day) {
        return signOffs.observe(viewer, enrolment.id, competency, day, "", NOW);
    }

    private Refusal refused(Viewer viewer, String competency, LocalDate day) {
        return assertThrows(NotSigned.class, () -> observe(viewer, competency, day)).refusal;
    }

    private SignOffSheet sheet() {
        var practice = TestPractice.COURSE.compiled().practice();
        return QuarkusTransaction.requiringNew().call(() -> SignOffSheet.of(practice, Observation.of(enrolment)));
    }

    private SignOffSheet.Row row(String competency) {
        return sheet().rows().stream()
                .filter(row -> row.competency().id().equals(competency))
                .findFirst()
                .orElseThrow();
    }

    private long audited(String action) {
        return QuarkusTransaction.requiringNew()
                .call(() -> AuditEntry.count("action = ?1 and about = ?2", action, enrolment.person));
    }
}
