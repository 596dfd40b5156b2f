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
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.footing.cast.AtOnce;
import org.footing.cast.Cast;
import org.footing.cohort.Cohort;
import org.footing.cohort.Enrolment;
import org.footing.database.DatabaseTest;
import org.footing.identity.Role;
import org.footing.identity.Scope;
import org.footing.identity.Viewer;
import org.footing.identity.Viewer.Grant;
import org.footing.marking.Waiting;
import org.footing.marking.Work;
import org.footing.practice.CaseMarking.Words;
import org.footing.practice.CaseStudy.State;
import org.footing.practice.FormAnswers.Fault;
import org.footing.progress.PracticeCounts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The study asks for a screen and for the pain at two visits or more; its rubric for a plan and honesty. */
@DatabaseTest
class CaseStudiesTest {

    private static final LocalDate TODAY = LocalDate.ofInstant(NOW, ZoneOffset.UTC);
    private static final Consent CONSENT = new Consent(TODAY, "Study at school", false, TODAY.plusYears(1));

    private static final Map<String, String> WHOLE = Map.of(
            "kind", "Runner",
            "case-screen.fever", "no",
            "case-screen.cut", "no",
            "pain_1", "6",
            "told_1", "Tired soles",
            "pain_2", "3");

    private static final RubricMarks GOOD = new RubricMarks(Map.of("S1", 1, "S2", 1), Set.of());
    private static final Words NONE = new Words("", "");

    @Inject
    CaseStudies studies;

    @Inject
    CaseMarking marking;

    @Inject
    Clients clients;

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
    void itTellsOfEachTreatment() {
        var study = begin();
        assertEquals(2, study.treatments);
        assertEquals(
                Map.of(
                        "case-screen.fever", Fault.MISSING,
                        "case-screen.cut", Fault.MISSING,
                        "pain_1", Fault.MISSING,
                        "pain_2", Fault.NO_SCALE),
                handIn(study, 1, Map.of("pain_2", "12", "pain_3", "4")));
        studies.addTreatment(amara, study.id, sent(2, WHOLE), NOW);
        assertEquals(Map.of("pain_3", Fault.MISSING), handIn(study, 3, WHOLE));
        assertEquals(State.DRAFT, kept(study).state());
        var three = new HashMap<>(WHOLE);
        three.put("pain_3", "1");
        assertEquals(Map.of(), handIn(study, 4, three));
        assertEquals(State.HANDED_IN, kept(study).state());
        assertThrows(ChangedSince.class, () -> studies.write(amara, study.id, sent(5, Map.of()), NOW));
    }

    @Test
    void thereIsAnEndToTreatments() {
        var study = begin();
        for (int revision = 1; revision <= CaseStudy.MOST_TREATMENTS - 2; revision++) {
            studies.addTreatment(amara, study.id, sent(revision, Map.of()), NOW);
        }
        var full = kept(study);
        assertEquals(CaseStudy.MOST_TREATMENTS, full.treatments);
        assertThrows(
                CaseStudies.Full.class,
                () -> studies.addTreatment(amara, study.id, sent(full.revision, Map.of()), NOW));
    }

    @Test
    void theSameSaveTwiceMakesRoomOnce() {
        var study = begin();
        var more = sent(1, Map.of("told_1", "Sore"));
        studies.addTreatment(amara, study.id, more, NOW);
        studies.addTreatment(amara, study.id, more, NOW);
        assertEquals(3, kept(study).treatments);
        var last = sent(2, Map.of("case-screen.fever", "yes", "case-screen.cut", "no"));
        assertEquals(Map.of(), studies.handIn(amara, study.id, last, NOW));
        assertEquals(Map.of(), studies.handIn(amara, study.id, last, NOW));
        assertEquals(1, waiting(study));
    }

    @Test
    void whatTwoWindowsTellIsJoined() {
        var study = begin();
        var opened = kept(study).answers;
        studies.addTreatment(amara, study.id, sent(opened, Map.of("told_1", "Sore"), Map.of()), NOW);
        studies.write(
                amara,
                study.id,
                sent(kept(study).answers, Map.of("told_1", "Sore", "told_3", "Better"), Map.of()),
                NOW);
        studies.write(amara, study.id, sent(opened, Map.of("told_2", "Less sore"), Map.of()), NOW);
        var all = Map.of("told_1", "Sore", "told_2", "Less sore", "told_3", "Better");
        assertEquals(all, kept(study).answers.values());
        var other = sent(opened, Map.of("told_1", "Not sore"), Map.of());
        assertThrows(ChangedSince.class, () -> studies.write(amara, study.id, other, NOW));
        assertEquals(all, kept(study).answers.values());
    }

    @Test
    void whoWasRightlyNotTreatedIsAGoodCase() {
        var study = begin();
        assertEquals(Map.of(), handIn(study, 1, Map.of("case-screen.fever", "yes", "case-screen.cut", "no")));
        assertEquals(State.HANDED_IN, kept(study).state());
    }

    @Test
    void ofAClientThereIsOneStudy() {
        var study = studies.begin(amara, course, "C-07", "same", NOW);
        assertEquals(study.id, studies.begin(amara, course, "C-07", "same", NOW).id);
        assertThrows(CaseStudies.ClientTaken.class, this::begin);
        assertThrows(Records.UnknownClient.class, () -> studies.begin(amara, course, "C-99", unique("s"), NOW));
    }

    @Test
    void theRubricDecides() {
        var study = begin();
        handIn(study, 1, WHOLE);
        assertEquals(1, waiting(study));
        var open = new RubricMarks(Map.of("S1", 1), Set.of());
        assertEquals(
                List.of("S2"), assertThrows(CaseMarking.Unjudged.class, () -> mark(study, 2, open, NONE)).criteria);
        var weak = new RubricMarks(Map.of("S1", 0, "S2", 1), Set.of());
        assertThrows(CaseMarking.NoWords.class, () -> mark(study, 2, weak, NONE));
        assertFalse(mark(study, 2, weak, new Words("Honest", "Write a plan")));
        assertEquals(State.RETURNED, kept(study).state());
        assertEquals(0, waiting(study));

        assertEquals(Map.of(), handIn(study, 3, WHOLE));
        var named = new RubricMarks(GOOD.levels(), Set.of(0));
        assertFalse(mark(study, 4, named, new Words("", "Take the name out")), "a critical fail");
        handIn(study, 5, WHOLE);
        assertTrue(mark(study, 6, GOOD, NONE));
        assertEquals(State.PASSED, kept(study).state());
        assertEquals(1, passed());
        assertThrows(ChangedSince.class, () -> mark(study, 7, GOOD, NONE));

        var marks = QuarkusTransaction.requiringNew().call(() -> CaseMark.of(study));
        assertEquals(List.of(14, 14, 7), marks.stream().map(mark -> mark.points).toList());
        assertEquals(named, marks.get(1).marks);
        assertEquals("Write a plan", marks.get(2).next);
    }

    @Test
    void itMayGoBackWithoutMarks() {
        var study = begin();
        handIn(study, 1, WHOLE);
        assertThrows(CaseMarking.NoWords.class, () -> marking.sendBack(tova, study.id, 2, NONE, NOW));
        marking.sendBack(tova, study.id, 2, new Words("", "Tell of the second visit"), NOW);
        assertEquals(State.RETURNED, kept(study).state());
        assertEquals(0, passed());
    }

    @Test
    void ofTwoWhoMarkOneIsTold() {
        var study = begin();
        handIn(study, 1, WHOLE);
        List<Callable<Boolean>> acts = List.of(() -> marked(study), () -> marked(study));
        assertEquals(1, AtOnce.all(acts).stream().filter(done -> done).count());
        assertEquals(
                1,
                QuarkusTransaction.requiringNew().call(() -> CaseMark.of(study)).size());
    }

    private boolean marked(CaseStudy study) {
        try {
            return mark(study, 2, GOOD, NONE);
        } catch (ChangedSince since) {
            return false;
        }
    }

    @Test
    void nobodyElseReadsWritesOrMarks() {
        var study = begin();
        var bruno = Cast.viewer(cast.student(cohort, "Bruno").person);
        assertThrows(NotTheirs.class, () -> mark(study, 1, GOOD, NONE), "not handed in");
        handIn(study, 1, WHOLE);
        for (var other : List.of(bruno, amara)) {
            assertThrows(NotTheirs.class, () -> marking.mark(other, study.id, 2, GOOD, NONE, NOW));
        }
        for (var other : List.of(bruno, tova)) {
            assertThrows(NotTheirs.class, () -> studies.write(other, study.id, sent(2, Map.of()), NOW));
        }
        var both = Cast.viewer(enrolment.person, new Grant(Role.TUTOR, Scope.COURSE, course));
        assertThrows(NotTheirs.class, () -> marking.mark(both, study.id, 2, GOOD, NONE, NOW));
    }

    @Test
    void whoTakesTheirConsentBackIsForgotten() {
        var study = begin();
        handIn(study, 1, WHOLE);
        marking.sendBack(tova, study.id, 2, new Words("Warm", "More"), NOW);
        handIn(study, 3, WHOLE);
        clients.withdraw(amara, client.id, NOW);
        assertEquals(0, waiting(study));
        var kept = kept(study);
        assertEquals(Map.of("kind", "Runner", "pain_1", "6", "pain_2", "3"), kept.answers.values());
        var mark =
                QuarkusTransaction.requiringNew().call(() -> CaseMark.of(study)).get(0);
        assertEquals("", mark.words + mark.next);
        assertThrows(Records.NoConsent.class, () -> handIn(study, kept.revision, WHOLE));
        assertThrows(ChangedSince.class, () -> mark(study, kept.revision, GOOD, NONE), "nothing is left to judge");
    }

    private static long waiting(CaseStudy study) {
        return QuarkusTransaction.requiringNew().call(() -> Waiting.of(Set.of(Work.Kind.CASE_STUDY), study.id)).stream()
                .filter(Waiting::open)
                .count();
    }

    private CaseStudy begin() {
        return studies.begin(amara, course, "C-07", unique("s"), NOW);
    }

    private Map<String, Fault> handIn(CaseStudy study, int revision, Map<String, String> answers) {
        return studies.handIn(amara, study.id, sent(revision, answers), NOW);
    }

    private boolean mark(CaseStudy study, int revision, RubricMarks marks, Words words) {
        return marking.mark(tova, study.id, revision, marks, words, NOW);
    }

    private CaseStudy kept(CaseStudy study) {
        return QuarkusTransaction.requiringNew()
                .call(() -> CaseStudy.of(amara, study.id).orElseThrow());
    }

    private long passed() {
        return QuarkusTransaction.requiringNew()
                .call(() -> PracticeCounts.of(enrolment).casesPassed());
    }
}
