package org.footing.cohort;

import static org.footing.cast.Cast.NOW;
import static org.footing.cast.Cast.TODAY;
import static org.footing.cast.Cast.unique;
import static org.footing.cast.TestCourse.lesson;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.footing.cast.Cast;
import org.footing.cast.Statements;
import org.footing.cast.TestCourse;
import org.footing.database.DatabaseTest;
import org.footing.identity.Person;
import org.footing.identity.Viewer;
import org.hibernate.Hibernate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class EnrolmentTest {

    @Inject
    Cast cast;

    @Inject
    Enrolments enrolments;

    @Inject
    Statements statements;

    private Person amara;
    private Viewer viewer;
    private Cohort spring;
    private Cohort autumn;

    @BeforeEach
    void amaraCanTakeTheFootCourseTwice() {
        QuarkusTransaction.begin();
        amara = cast.person("amara");
        viewer = Cast.viewer(amara);
        var foot = TestCourse.of(unique("foot"), lesson("glide"));
        spring = cast.cohort(foot, TODAY.minusMonths(7));
        autumn = cast.cohort(foot, TODAY);
    }

    @AfterEach
    void nothingStays() {
        QuarkusTransaction.rollback();
    }

    @Test
    void aPersonFindsTheirEnrolmentsTheNewestCohortFirst() {
        var later = enrolments.enrol(autumn, amara, NOW);
        var earlier = enrolments.enrol(spring, amara, NOW);
        assertEquals(List.of(later, earlier), Enrolment.of(viewer));
        assertEquals(Optional.of(later), Enrolment.of(viewer, spring.courseId));
    }

    @Test
    void anEnrolmentComesWithItsCohortAndEditionInOneStatement() {
        enrolments.enrol(spring, amara, NOW);
        Enrolment.flush();
        Enrolment.getEntityManager().clear();
        assertEquals(1, statements.of(() -> {
            var found = Enrolment.of(viewer, spring.courseId).orElseThrow();
            assertEquals(spring.name, found.cohort.name);
            assertEquals(true, Hibernate.isInitialized(found.cohort.edition));
        }));
    }

    @Test
    void whoWithdrewIsNoStudentAnyMore() {
        var left = enrolments.enrol(autumn, amara, NOW);
        var stayed = enrolments.enrol(spring, amara, NOW);
        left.withdraw(NOW);
        assertEquals(List.of(stayed), Enrolment.of(viewer));
        assertEquals(Optional.of(stayed), Enrolment.of(viewer, autumn.courseId));
        assertEquals(List.of(), Enrolment.of(autumn));
    }

    @Test
    void nobodyFindsTheEnrolmentOfAnother() {
        enrolments.enrol(spring, amara, NOW);
        var bruno = Cast.viewer(cast.person("bruno"));
        assertEquals(List.of(), Enrolment.of(bruno));
        assertEquals(Optional.empty(), Enrolment.of(bruno, spring.courseId));
    }

    @Test
    void nobodyIsFoundInACourseTheyDoNotTake() {
        enrolments.enrol(spring, amara, NOW);
        assertEquals(Optional.empty(), Enrolment.of(viewer, "hand"));
    }

    @Test
    void aCohortListsItsStudentsByName() {
        var chen = cast.student(spring, "chen");
        var first = enrolments.enrol(spring, amara, NOW);
        var bruno = cast.student(spring, "bruno");
        cast.student(autumn, "ada");
        assertEquals(List.of(first, bruno, chen), Enrolment.of(spring));
    }

    @Test
    void nobodyIsEnrolledTwiceInOneCohort() {
        enrolments.enrol(spring, amara, NOW);
        assertThrows(Enrolments.AlreadyEnrolled.class, () -> enrolments.enrol(spring, amara, NOW));
    }

    @Test
    void whoComesBackGoesOnWhereTheyLeft() {
        var enrolment = enrolments.enrol(spring, amara, NOW);
        enrolments.withdraw(enrolment, NOW);
        assertEquals(List.of(), Enrolment.of(spring));
        assertEquals(enrolment, enrolments.enrol(spring, amara, NOW.plusSeconds(60)));
        assertEquals(List.of(enrolment), Enrolment.of(spring));
    }
}
