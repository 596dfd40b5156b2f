package org.footing.insight;

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
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.footing.assessment.TakenQuiz;
import org.footing.cast.Cast;
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
import org.footing.progress.Standing;
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
