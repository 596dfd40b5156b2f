package org.footing.cohort;

import static org.footing.cast.Cast.NOW;
import static org.footing.cast.Cast.unique;
import static org.footing.cast.TestCourse.lesson;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.function.Supplier;
import org.footing.cast.Cast;
import org.footing.cast.TestCourse;
import org.footing.database.DatabaseTest;
import org.footing.identity.People.NotKnown;
import org.footing.identity.Person;
import org.footing.identity.Right;
import org.footing.identity.Role;
import org.footing.identity.Scope;
import org.footing.identity.Viewer;
import org.footing.identity.Viewer.Grant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class GroupEntriesTest {

    @Inject
    GroupEntries entries;

    @Inject
    Admissions admissions;

    @Inject
    EnrolmentMoves moves;

    @Inject
    CohortChanges changes;

    @Inject
    Cast cast;

    private Cohort spring;
    private Viewer lena;
    private Person amara;
    private String group;

    @BeforeEach
    void aCohortOfAGroup() {
        cast.school();
        spring = cast.cohort(TestCourse.of(unique("foot"), lesson("glide")));
        lena = in(() -> {
            var person = cast.person("Lena");
            Right.give(person, Role.LEAD, Scope.COURSE, spring.courseId, null, NOW);
            return Cast.viewer(person, new Grant(Role.LEAD, Scope.COURSE, spring.courseId));
        });
        amara = cast.person("Amara");
        group = unique("students/spring");
        entries.map(lena, spring.id, " /" + group, NOW);
    }

    @Test
    void whoIsInTheGroupComesInAndWhoIsNotLeaves() {
        come("/" + group, "/others");
        assertTrue(student());
        come("/" + group);
        assertTrue(student());
        come("/others");
        assertFalse(student());
        come(group);
        assertTrue(student(), "as they left");
    }

    @Test
    void strangersStayOut() {
        come("/others", group + "-not");
        assertFalse(student());
    }

    @Test
    void whatStaffDecidedStands() {
        come(group);
        admissions.withdraw(lena, enrolment().id, NOW);
        come(group);
        assertFalse(student());
        come();
        come(group);
        assertFalse(student(), "also when they were out of the group for a while");

        admissions.enrol(lena, amara.id, spring.id, NOW);
        come();
        assertTrue(student(), "who was enrolled by hand is not let go by a group");
    }

    @Test
    void whoWasEnrolledByHandIsNotLetGoByAGroup() {
        admissions.enrol(lena, amara.id, spring.id, NOW);
        come(group);
        come();
        assertTrue(student());
    }

    @Test
    void whoMovedIsNotBroughtBack() {
        come(group);
        var autumn = in(() -> Cohort.open("Autumn", spring.edition, Cast.TODAY, Cast.LONDON));
        moves.move(lena, spring.id, enrolment().id, autumn.id, NOW);
        come(group);
        assertFalse(student());
        come();
        assertEquals(
                1, in(() -> Enrolment.count("cohort = ?1 and person = ?2 and withdrawnAt is null", autumn, amara)));
    }

    @Test
    void aGroupThatIsTakenAwayLetsNobodyGo() {
        come(group);
        entries.unmap(lena, spring.id, group, NOW);
        come();
        assertTrue(student());
    }

    @Test
    void anArchivedCohortStaysAsItIs() {
        come(group);
        changes.archive(lena, spring.id, NOW);
        come();
        assertTrue(student());
    }

    @Test
    void onlyWhoLeadsSaysWhichGroups() {
        var tova = Cast.viewer(cast.person("Tova"), new Grant(Role.TUTOR, Scope.COURSE, spring.courseId));
        assertThrows(NotKnown.class, () -> entries.map(tova, spring.id, "other", NOW));
        assertThrows(NotKnown.class, () -> entries.unmap(tova, spring.id, group, NOW));
        assertThrows(IllegalArgumentException.class, () -> entries.map(lena, spring.id, " / ", NOW));
        entries.map(lena, spring.id, group, NOW);
        assertEquals(1, in(() -> CohortGroup.of(spring)).size());
    }

    private void come(String... groups) {
        entries.arrived(amara.id, Set.of(groups), NOW);
    }

    private Enrolment enrolment() {
        return in(() -> Enrolment.of(spring, amara)).orElseThrow();
    }

    private boolean student() {
        return in(() -> Enrolment.count("cohort = ?1 and person = ?2 and withdrawnAt is null", spring, amara)) == 1;
    }

    private static <T> T in(Supplier<T> asked) {
        return QuarkusTransaction.requiringNew().call(asked::get);
    }
}
