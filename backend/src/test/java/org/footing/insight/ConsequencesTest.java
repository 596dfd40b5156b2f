package org.footing.insight;

import static java.util.Objects.requireNonNull;
import static org.footing.assessment.TakenQuiz.BONE;
import static org.footing.assessment.TakenQuiz.BONES;
import static org.footing.assessment.TakenQuiz.BOTH;
import static org.footing.assessment.TakenQuiz.CALCANEUS;
import static org.footing.assessment.TakenQuiz.TALUS;
import static org.footing.cast.Cast.NOW;
import static org.footing.cast.Cast.TODAY;
import static org.footing.cast.TestCourse.document;
import static org.footing.cast.TestCourse.lesson;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.footing.assessment.TakenQuiz;
import org.footing.cast.Cast;
import org.footing.cast.Statements;
import org.footing.cast.TestCourse;
import org.footing.cohort.Cohort;
import org.footing.cohort.EditionMoves;
import org.footing.cohort.EditionMoves.NotMoved;
import org.footing.cohort.Enrolment;
import org.footing.database.DatabaseTest;
import org.footing.identity.Role;
import org.footing.identity.Scope;
import org.footing.identity.Viewer;
import org.footing.identity.Viewer.Grant;
import org.footing.insight.Consequences.All;
import org.footing.insight.Consequences.OfKey;
import org.footing.insight.Prospects.Prospect;
import org.footing.library.DocumentChange;
import org.footing.library.DocumentChange.How;
import org.footing.library.DocumentChange.Texts;
import org.footing.library.Draft;
import org.footing.library.Drafts;
import org.footing.library.Edition;
import org.footing.library.TextSave;
import org.footing.progress.Standing;
import org.footing.progress.Standing.Moving;
import org.footing.progress.Standings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Amara has done two of three items, Bruno none; then a key is mended, and a fourth item comes. */
@DatabaseTest
class ConsequencesTest {

    @Inject
    Consequences consequences;

    @Inject
    EditionMoves moves;

    @Inject
    Prospects prospects;

    @Inject
    Standings standings;

    @Inject
    Drafts drafts;

    @Inject
    Statements statements;

    @Inject
    TakenQuiz quiz;

    @Inject
    Cast cast;

    private TestCourse course;
    private TestCourse next;
    private Cohort cohort;
    private Enrolment amara;

    @BeforeEach
    void twoHaveTakenTheQuiz() {
        course = TakenQuiz.course("pass=70");
        var documents = new ArrayList<>(TakenQuiz.corrected(course).documents());
        documents.add(document("01-first/09-lesson.md", lesson("toes")));
        next = new TestCourse(course.id(), documents);
        cohort = cast.cohort(course);
        amara = cast.student(cohort, "amara");
        quiz.take(amara, Map.of(BONE, TALUS, BONES, BOTH));
        quiz.take(cast.student(cohort, "bruno"), Map.of(BONE, CALCANEUS));
    }

    @Test
    void whatIsNewLowersWhatIsDone() {
        var moving = of(next).cohorts().get(0);
        assertEquals(cohort.id, moving.cohort().id);
        assertEquals(
                List.of(2, 33, 25, 1), List.of(moving.students(), moving.before(), moving.after(), moving.falling()));
    }

    @Test
    void aMendedKeyConcernsWhoeverTookTheQuiz() {
        assertEquals(List.of(new OfKey("Lesson heel", BONE, 2)), of(next).keys());
    }

    @Test
    void theSameCourseChangesNothing() {
        var same = of(course);
        assertEquals(List.of(), same.keys());
        assertEquals(0, same.cohorts().get(0).falling());
    }

    @Test
    void aCohortThatMovedIsSummedAnew() {
        var edition = quiz.publish(next);
        moves.move(publisher(course.id()), cohort.id, edition, NOW);
        var sum = QuarkusTransaction.requiringNew()
                .call(() -> Standing.of(Cast.viewer(amara.person)).get(0).sum());
        assertEquals(List.of(2, 4), List.of(sum.doneItems(), sum.requiredItems()));
        assertEquals(
                edition.id,
                QuarkusTransaction.requiringNew().call(() -> Cohort.<Cohort>findById(cohort.id).edition.id));
    }

    /** Of a cohort this large nobody waits until everybody is summed anew, and nobody sees a sum of before. */
    @Test
    void aLargeCohortMovesAtOnceAndIsSummedBitByBit() {
        QuarkusTransaction.requiringNew()
                .run(() -> IntStream.range(0, 500).forEach(n -> cast.student(cohort, "student")));
        moves.move(publisher(course.id()), cohort.id, quiz.publish(next), NOW);

        assertEquals(List.of(new Moving(cohort.name, 2, 502, 0)), moving());
        assertEquals(List.of(2, 4), seen());
        assertEquals(3, kept().requiredItems);
        quiz.take(amara, Map.of(BONE, TALUS, BONES, BOTH));
        assertEquals(4, kept().requiredItems);
        assertEquals(List.of(new Moving(cohort.name, 2, 502, 1)), moving());

        assertTrue(standings.rebuildMoved() >= 501);
        assertEquals(List.of(), moving());
        assertEquals(List.of(2, 4), seen());
        assertEquals(0, standings.rebuildMoved());
    }

    private List<Moving> moving() {
        return QuarkusTransaction.requiringNew().call(() -> Standing.moving(course.id()));
    }

    private Standing kept() {
        return QuarkusTransaction.requiringNew()
                .call(() -> Standing.of(Cast.viewer(amara.person)).get(0));
    }

    /** Done and required, as the home page tells them. */
    private List<Integer> seen() {
        var viewer = Cast.viewer(amara.person);
        var sum = QuarkusTransaction.requiringNew().call(() -> requireNonNull(
                        standings.of(viewer, Enrolment.of(viewer)).get(amara.id))
                .sum());
        return List.of(sum.doneItems(), sum.requiredItems());
    }

    @Test
    void aPublicationMovesItsCohortsOrNothingHappens() {
        var publisher = publisher(course.id());
        QuarkusTransaction.requiringNew().run(() -> drafts.begin(publisher, cohort.edition, NOW));
        drafts.replace(publisher, course.id(), 0, next.documents(), NOW);
        assertThrows(
                NotMoved.class, () -> moves.publish(publisher, course.id(), 1, "toes", List.of(cohort.id, -1L), NOW));
        assertEquals(1, newest().number);
        var edition = moves.publish(publisher, course.id(), 1, "toes", List.of(cohort.id, cohort.id), NOW);
        assertEquals(2, edition.number);
        assertEquals(
                edition.id,
                QuarkusTransaction.requiringNew().call(() -> Cohort.<Cohort>findById(cohort.id).edition.id));
    }

    private Edition newest() {
        return QuarkusTransaction.requiringNew()
                .call(() -> Edition.newest(course.id()).orElseThrow());
    }

    @Test
    void whatAPublicationWouldBeIsToldBefore() {
        var publisher = publisher(course.id());
        QuarkusTransaction.requiringNew().run(() -> drafts.begin(publisher, cohort.edition, NOW));
        assertFalse(prospect().ready());
        drafts.replace(publisher, course.id(), 0, next.documents(), NOW);
        var prospect = prospect();
        assertTrue(prospect.ready());
        assertEquals(33, prospect.consequences().orElseThrow().cohorts().get(0).before());
        assertEquals(
                List.of(How.CHANGED, How.ADDED),
                prospect.changes().stream().map(DocumentChange::how).toList());
        var texts = QuarkusTransaction.requiringNew()
                .call(() -> DocumentChange.texts(prospect.draft(), prospect.changes()));
        assertEquals(new Texts("", lesson("toes")), texts.get("01-first/09-lesson.md"));
        drafts.save(publisher, course.id(), "01-first/10-lesson.md", new TextSave("no lesson", 0, "s"), NOW);
        assertFalse(prospect().ready());
        assertTrue(prospect().consequences().isEmpty());
    }

    private Prospect prospect() {
        return QuarkusTransaction.requiringNew()
                .call(() -> prospects.of(
                        Draft.of(publisher(course.id()), course.id()).orElseThrow(), TODAY));
    }

    /** However many documents were changed. */
    @Test
    void textsAreReadInAFewStatements() {
        var publisher = publisher(course.id());
        QuarkusTransaction.requiringNew().run(() -> drafts.begin(publisher, cohort.edition, NOW));
        for (var n = 20; n < 60; n++) {
            drafts.save(publisher, course.id(), "01-first/" + n + "-lesson.md", new TextSave("n", 0, "s"), NOW);
        }
        QuarkusTransaction.requiringNew().run(() -> {
            var draft = Draft.of(publisher, course.id()).orElseThrow();
            var changes = DocumentChange.of(draft);
            assertEquals(40, changes.size());
            assertEquals(3, statements.of(() -> DocumentChange.texts(draft, changes)));
        });
    }

    @Test
    void onlyItsPublisherMovesACohortAndOnlyWithinItsCourse() {
        var edition = quiz.publish(next);
        var tutor = Cast.viewer(cast.person("tova"), new Grant(Role.TUTOR, Scope.COURSE, course.id()));
        assertThrows(NotMoved.class, () -> moves.move(tutor, cohort.id, edition, NOW));
        var other = quiz.publish(TakenQuiz.course("pass=70"));
        assertThrows(NotMoved.class, () -> moves.move(publisher(other.courseId), cohort.id, other, NOW));
        assertThrows(NotMoved.class, () -> moves.move(publisher(course.id()), -1, edition, NOW));
    }

    private Viewer publisher(String courseId) {
        return Cast.viewer(cast.person("tova"), new Grant(Role.PUBLISHER, Scope.COURSE, courseId));
    }

    private All of(TestCourse form) {
        return QuarkusTransaction.requiringNew().call(() -> consequences.of(form.compiled(), TODAY));
    }
}
