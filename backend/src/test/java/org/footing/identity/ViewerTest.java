package org.footing.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.footing.identity.Viewer.Grant;
import org.junit.jupiter.api.Test;

class ViewerTest {

    private static final Instant NOW = Instant.parse("2026-11-02T09:00:00Z");

    @Test
    void aTutorOfACourseLooksAfterItsCohorts() {
        var tutor = viewer("Tova", new Grant(Role.TUTOR, Scope.COURSE, "foot"));
        assertTrue(tutor.staff());
        assertTrue(tutor.looksAfter("foot"));
        assertTrue(tutor.looksAfter("foot", 7));
        assertFalse(tutor.looksAfter("hand"));
        assertFalse(tutor.looksAfter("hand", 7));
        assertFalse(tutor.administers());
    }

    @Test
    void aLeadOfACohortLooksAfterNoOther() {
        var lead = viewer("Lena", new Grant(Role.LEAD, Scope.COHORT, "7"));
        assertTrue(lead.looksAfter("foot", 7));
        assertFalse(lead.looksAfter("foot", 8));
        assertFalse(lead.looksAfter("foot", 77));
        assertFalse(lead.looksAfter("foot"), "a cohort is not the course");
    }

    @Test
    void aScopeOfOneKindIsNotReadAsAnother() {
        assertFalse(viewer("Tova", new Grant(Role.TUTOR, Scope.COURSE, "7")).looksAfter("foot", 7));
        assertFalse(viewer("Lena", new Grant(Role.LEAD, Scope.COHORT, "-1")).looksAfter("foot"));
        assertFalse(viewer("Lena", new Grant(Role.LEAD, Scope.COHORT, "foot")).looksAfter("foot"));
    }

    @Test
    void theWholeSchoolHoldsEveryCourseAndCohort() {
        var administrator = viewer("Ada", new Grant(Role.ADMINISTRATOR, Scope.SCHOOL, null));
        assertTrue(administrator.administers());
        assertTrue(administrator.looksAfter("foot"));
        assertTrue(administrator.looksAfter("foot", 7));
    }

    @Test
    void whoAdministersACourseAloneDoesNotAdministerTheSchool() {
        assertFalse(viewer("Ada", new Grant(Role.ADMINISTRATOR, Scope.COURSE, "foot"))
                .administers());
    }

    @Test
    void studentsAndAuthorsLookAfterNobody() {
        for (var role : Set.of(Role.STUDENT, Role.AUTHOR, Role.PUBLISHER)) {
            var viewer = viewer("Amara", new Grant(role, Scope.SCHOOL, null));
            assertFalse(viewer.staff(), role.name());
            assertFalse(viewer.looksAfter("foot"), role.name());
            assertFalse(viewer.looksAfter("foot", 7), role.name());
        }
        assertFalse(viewer("Amara").staff());
    }

    @Test
    void useIsNotedAtMostEveryFiveMinutes() {
        assertFalse(viewer("Amara").notedLongBefore(NOW.plus(Duration.ofMinutes(5))));
        assertTrue(
                viewer("Amara").notedLongBefore(NOW.plus(Duration.ofMinutes(5)).plusMillis(1)));
    }

    @Test
    void initialsAreOfTheFirstTwoWordsOrTheNumber() {
        assertEquals("AO", viewer("Amara Okafor").initials());
        assertEquals("Év", viewer("Émile van der Moor").initials());
        assertEquals("A", viewer(" Amara ").initials());
        assertEquals("07", viewer("Student 07").initials());
        assertEquals("🦶B", viewer("🦶oot Bruno").initials());
        assertEquals("", viewer("").initials());
    }

    private static Viewer viewer(String name, Grant... grants) {
        return new Viewer(1, 2, name.strip().toLowerCase(Locale.ROOT), name, NOW, Optional.empty(), Set.of(grants));
    }
}
