package org.footing.cohort;

import static org.footing.cast.Cast.NOW;
import static org.footing.cast.Cast.TODAY;
import static org.footing.cast.Cast.unique;
import static org.footing.cast.TestCourse.lesson;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import org.footing.cast.AtOnce;
import org.footing.cast.Cast;
import org.footing.cast.TestCourse;
import org.footing.cohort.Cohort.Details;
import org.footing.cohort.Openings.AlreadyOpen;
import org.footing.cohort.Openings.NotPublished;
import org.footing.database.DatabaseTest;
import org.footing.identity.People;
import org.footing.identity.Role;
import org.footing.identity.Scope;
import org.footing.identity.Viewer;
import org.footing.identity.Viewer.Grant;
import org.footing.library.Origin;
import org.footing.library.Publications;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class OpeningsTest {

    @Inject
    Openings openings;

    @Inject
    Publications publications;

    @Inject
    Cast cast;

    private Viewer ada;
    private Viewer bea;
    private TestCourse foot;

    @BeforeEach
    void aSchoolWithTwoAdministrators() {
        cast.school();
        ada = cast.administrator("Ada");
        bea = cast.administrator("Bea");
        foot = TestCourse.of(unique("foot"), lesson("glide"));
    }

    @Test
    void ofManyWhoOpenACohortAtOnceOneDoesAndTheOthersAreToldWhichItIs() {
        var opened = Collections.synchronizedSet(new HashSet<Long>());
        var told = Collections.synchronizedSet(new HashSet<Long>());
        var acts = new ArrayList<Callable<Boolean>>();
        for (var n = 0; n < 10; n++) {
            for (var viewer : Set.of(ada, bea)) {
                acts.add(() -> {
                    try {
                        return opened.add(open(viewer, foot, "Spring", TODAY));
                    } catch (AlreadyOpen twice) {
                        return told.add(twice.cohortId);
                    }
                });
            }
        }
        AtOnce.all(acts);

        assertEquals(1, opened.size());
        assertEquals(opened, told);
        assertEquals(1, cohorts(foot));
    }

    @Test
    void aNameIsTakenForOneCourseAndOneDayAlone() {
        var hand = TestCourse.of(unique("hand"), lesson("glide"));
        var first = open(ada, foot, "Spring", TODAY);

        assertNotEquals(first, open(ada, foot, "Spring", TODAY.plusYears(1)));
        assertNotEquals(first, open(ada, foot, "Autumn", TODAY));
        assertNotEquals(first, open(ada, hand, "Spring", TODAY));
        assertEquals(3, cohorts(foot));
        assertEquals(1, cohorts(hand));
    }

    @Test
    void aCohortOfAPublishedCourseFollowsItsNewestEdition() {
        assertThrows(NotPublished.class, () -> openPublished(ada, foot.id(), "Spring"));
        publications.publish(foot.documents(), Origin.STUDIO, null, NOW);
        var second = TestCourse.of(foot.id(), lesson("glide"), lesson("sole"));
        publications.publish(second.documents(), Origin.STUDIO, null, NOW);

        assertEquals(2, openPublished(ada, foot.id(), "Spring"));
        assertEquals(2, openPublished(bea, foot.id(), "Autumn"));
        assertThrows(AlreadyOpen.class, () -> openPublished(bea, foot.id(), "Spring"));
    }

    @Test
    void whoDoesNotAdministerOpensNone() {
        publications.publish(foot.documents(), Origin.STUDIO, null, NOW);
        var tova = Cast.viewer(cast.person("Tova"), new Grant(Role.PUBLISHER, Scope.SCHOOL, null));
        assertThrows(People.NotKnown.class, () -> openPublished(tova, foot.id(), "Spring"));
    }

    /** The number of the edition that it follows. */
    private int openPublished(Viewer viewer, String course, String name) {
        return openings.open(viewer, course, Details.of(name, TODAY, ZoneOffset.UTC), NOW).edition.number;
    }

    private long open(Viewer viewer, TestCourse course, String name, LocalDate startsOn) {
        return openings.open(viewer, course.documents(), name, startsOn, ZoneOffset.UTC, NOW).id;
    }

    private static long cohorts(TestCourse course) {
        return QuarkusTransaction.requiringNew().call(() -> Cohort.count("courseId", course.id()));
    }
}
