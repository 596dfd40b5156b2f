package org.footing.cohort;

import static org.footing.cast.Cast.TODAY;
import static org.footing.cast.Cast.unique;
import static org.footing.cast.TestCourse.lesson;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.footing.cast.Cast;
import org.footing.cast.Statements;
import org.footing.cast.TestCourse;
import org.footing.database.DatabaseTest;
import org.footing.identity.Role;
import org.footing.identity.Scope;
import org.footing.identity.Viewer;
import org.footing.identity.Viewer.Grant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class CohortTest {

    @Inject
    Cast cast;

    @Inject
    Statements statements;

    private Cohort spring;
    private Cohort autumn;
    private Cohort hand;

    @BeforeEach
    void threeCohortsOfTwoCourses() {
        QuarkusTransaction.begin();
        var foot = TestCourse.of(unique("foot"), lesson("glide"));
        spring = cast.cohort(foot, TODAY.minusMonths(7));
        autumn = cast.cohort(foot, TODAY);
        hand = cast.cohort(TestCourse.of(unique("hand"), lesson("glide")), TODAY.minusMonths(3));
    }

    @AfterEach
    void nothingStays() {
        QuarkusTransaction.rollback();
    }

    @Test
    void aTutorLooksAfterTheCohortsOfTheirCourseTheNewestFirst() {
        var tova = viewer(new Grant(Role.TUTOR, Scope.COURSE, spring.courseId));
        assertEquals(List.of(autumn, spring), Cohort.lookedAfterBy(tova));
        assertEquals(Optional.of(spring), Cohort.lookedAfterBy(tova, spring.id));
        assertEquals(Optional.empty(), Cohort.lookedAfterBy(tova, hand.id));
    }

    @Test
    void aLeadLooksAfterTheirCohortAlone() {
        var lena = viewer(new Grant(Role.LEAD, Scope.COHORT, Long.toString(spring.id)));
        assertEquals(List.of(spring), Cohort.lookedAfterBy(lena));
        assertEquals(Optional.empty(), Cohort.lookedAfterBy(lena, autumn.id));
    }

    @Test
    void severalRightsAddUp() {
        var lena = viewer(
                new Grant(Role.LEAD, Scope.COHORT, Long.toString(spring.id)),
                new Grant(Role.TUTOR, Scope.COURSE, hand.courseId));
        assertEquals(List.of(hand, spring), Cohort.lookedAfterBy(lena));
    }

    @Test
    void anAdministratorLooksAfterAll() {
        var ada = viewer(new Grant(Role.ADMINISTRATOR, Scope.SCHOOL, null));
        assertTrue(Cohort.lookedAfterBy(ada).containsAll(List.of(spring, autumn, hand)));
    }

    @Test
    void aStudentLooksAfterNoneAndCostsNoStatement() {
        var amara = viewer(new Grant(Role.STUDENT, Scope.SCHOOL, null));
        assertEquals(0, statements.of(() -> assertEquals(List.of(), Cohort.lookedAfterBy(amara))));
        assertEquals(Optional.empty(), Cohort.lookedAfterBy(amara, spring.id));
    }

    @Test
    void aCohortThatIsNotThereIsNotFound() {
        var ada = viewer(new Grant(Role.ADMINISTRATOR, Scope.SCHOOL, null));
        assertEquals(Optional.empty(), Cohort.lookedAfterBy(ada, -1));
    }

    @Test
    void theScheduleSaysWhichItemOpensOnWhichDay() {
        spring.schedule("glide", 0);
        spring.schedule("sole", 14);
        assertEquals(
                Map.of("glide", opening(0), "sole", opening(14)),
                Schedule.of(spring).items());
        assertEquals(Map.of(), Schedule.of(autumn).items());
    }

    @Test
    void aCohortWithoutAScheduleCostsNoStatement() {
        Cohort.flush();
        assertEquals(
                0,
                statements.of(() -> assertEquals(Map.of(), Schedule.of(spring).items())));
    }

    private Viewer viewer(Grant... grants) {
        return Cast.viewer(cast.person("tova"), grants);
    }

    private static Schedule.Times opening(int day) {
        return new Schedule.Times(Optional.of(Moment.day(day)), Optional.empty());
    }
}
