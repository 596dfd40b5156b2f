package org.footing.announcement;

import static org.footing.cast.Cast.NOW;
import static org.footing.cast.Cast.TODAY;
import static org.footing.cast.Cast.unique;
import static org.footing.cast.TestCourse.lesson;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.footing.announcement.Announcements.ChangedSince;
import org.footing.announcement.Audience.AllCohorts;
import org.footing.announcement.Audience.OneCohort;
import org.footing.announcement.Audience.OneStudent;
import org.footing.cast.AtOnce;
import org.footing.cast.Cast;
import org.footing.cast.TestCourse;
import org.footing.cohort.Cohort;
import org.footing.cohort.Enrolment;
import org.footing.database.DatabaseTest;
import org.footing.identity.AuditEntry;
import org.footing.identity.People.NotKnown;
import org.footing.identity.Role;
import org.footing.identity.Scope;
import org.footing.identity.Viewer;
import org.footing.identity.Viewer.Grant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class AnnouncementsTest {

    private static final Instant LATER = NOW.plusSeconds(60);

    @Inject
    Announcements announcements;

    @Inject
    AnnouncementReadings readings;

    @Inject
    Cast cast;

    private Cohort spring;
    private Cohort autumn;
    private Enrolment amara;
    private Viewer tova;

    @BeforeEach
    void twoCohortsOfACourse() {
        cast.school();
        spring = cast.cohort(TestCourse.of(unique("told"), lesson("heel")));
        autumn = QuarkusTransaction.requiringNew()
                .call(() -> Cohort.open(unique("autumn"), spring.edition, TODAY, Cast.LONDON));
        amara = cast.student(spring, "amara");
        tova = tutor(Scope.COHORT, Long.toString(spring.id));
    }

    @Test
    void studentsOfTheCohortAreShownItAndNobodyElse() {
        var bruno = viewer(cast.student(autumn, "bruno"));
        write(tova, new OneCohort(), "Bring towels");

        assertEquals(List.of("Bring towels"), shown(viewer(amara)));
        assertEquals(List.of(), shown(bruno));
        assertEquals(List.of(), shown(tova));
    }

    @Test
    void allCohortsOfTheCourseAreShownWhatIsForTheCourse() {
        var bruno = viewer(cast.student(autumn, "bruno"));
        var elsewhere = viewer(cast.student(cast.cohort(TestCourse.of(unique("other"), lesson("heel"))), "chen"));
        assertThrows(NotKnown.class, () -> write(tova, new AllCohorts(), "All of you"));
        write(tutor(Scope.COURSE, spring.courseId), new AllCohorts(), "All of you");

        assertEquals(List.of("All of you"), shown(viewer(amara)));
        assertEquals(List.of("All of you"), shown(bruno));
        assertEquals(List.of(), shown(elsewhere));
    }

    @Test
    void aLetterIsForOneStudentAlone() {
        var bruno = viewer(cast.student(spring, "bruno"));
        var letter = write(tova, new OneStudent(amara.id), "See me");
        var theo = tutor(Scope.COHORT, Long.toString(spring.id));

        assertEquals(List.of("See me"), shown(viewer(amara)));
        assertEquals(List.of(), shown(bruno));
        assertEquals(1, in(spring, tova).size());
        assertEquals(0, in(spring, theo).size());
        assertTrue(QuarkusTransaction.requiringNew()
                .call(() -> Announcement.legibleTo(theo, letter.id).isEmpty()));
        assertThrows(NotKnown.class, () -> write(tova, new OneStudent(cast.student(autumn, "chen").id), "Not yours"));
    }

    @Test
    void whoLeftIsShownNothingOfTheCohortAnyMore() {
        write(tova, new OneCohort(), "Bring towels");
        QuarkusTransaction.requiringNew()
                .run(() -> Enrolment.<Enrolment>findById(amara.id).withdraw(NOW));

        assertEquals(List.of(), shown(viewer(amara)));
    }

    @Test
    void whatIsShownUntilADayIsGoneWhenThatDayIsOverInTheCohort() {
        announcements.write(
                tova, spring.id, new OneCohort(), new Wording("Today", "Only.", Optional.of(TODAY)), unique("s"), NOW);

        var midnight = TODAY.plusDays(1).atStartOfDay(spring.zone()).toInstant();
        assertEquals(1, shown(viewer(amara), midnight.minusSeconds(1)).size());
        assertEquals(0, shown(viewer(amara), midnight).size());
        assertEquals(1, in(spring, tova).size());
    }

    @Test
    void whatWasOpenedIsRead() {
        var one = write(tova, new OneCohort(), "One");
        write(tova, new OneCohort(), "Two");
        assertEquals(2, unread(viewer(amara)));
        readings.read(viewer(amara), one, LATER);
        readings.read(viewer(amara), one, LATER);

        assertEquals(1, unread(viewer(amara)));
        assertEquals(Optional.of("Two"), QuarkusTransaction.requiringNew().call(() -> Announcement.newestUnread(
                        viewer(amara), NOW)
                .map(found -> found.title)));
    }

    @Test
    void sentTwiceAtOnceIsWrittenOnce() {
        AtOnce.all(IntStream.range(0, 6)
                .<Callable<Long>>mapToObj(n -> () ->
                        announcements.write(tova, spring.id, new OneCohort(), wording("Once"), "the-same", NOW).id)
                .toList());

        assertEquals(List.of("Once"), shown(viewer(amara)));
    }

    @Test
    void itsAuthorAndTheLeadChangeItAndTakeItBack() {
        var one = write(tova, new OneCohort(), "Bring towels");
        var theo = tutor(Scope.COHORT, Long.toString(spring.id));
        var lena = Cast.viewer(cast.person("lena"), new Grant(Role.LEAD, Scope.COHORT, Long.toString(spring.id)));
        assertThrows(NotKnown.class, () -> announcements.edit(theo, one.id, 0, wording("Mine"), LATER));
        assertThrows(NotKnown.class, () -> announcements.takeBack(viewer(amara), one.id, LATER));

        announcements.edit(tova, one.id, 0, wording("Bring two towels"), LATER);
        assertThrows(ChangedSince.class, () -> announcements.edit(lena, one.id, 0, wording("Bring oil"), LATER));
        assertEquals(List.of("Bring two towels"), shown(viewer(amara)));
        announcements.takeBack(lena, one.id, LATER);

        assertEquals(List.of(), shown(viewer(amara)));
        assertEquals(
                List.of("announcement.edited", "announcement.taken-back", "announcement.written"),
                QuarkusTransaction.requiringNew()
                        .call(() -> AuditEntry.<AuditEntry>list("subject", "announcement " + one.id).stream()
                                .map(entry -> entry.action)
                                .sorted()
                                .toList()));
    }

    @Test
    void nobodyElseWritesAndNothingIsWrittenInAnArchivedCohort() {
        for (var nobody : List.of(viewer(amara), tutor(Scope.COHORT, Long.toString(autumn.id)))) {
            assertThrows(NotKnown.class, () -> write(nobody, new OneCohort(), "No"));
        }
        var before = write(tova, new OneCohort(), "Before");
        QuarkusTransaction.requiringNew().run(() -> Cohort.update("archivedAt = ?1 where id = ?2", NOW, spring.id));

        assertThrows(Cohort.IsArchived.class, () -> write(tova, new OneCohort(), "After"));
        assertThrows(Cohort.IsArchived.class, () -> announcements.takeBack(tova, before.id, LATER));
        assertEquals(List.of("Before"), shown(viewer(amara)));
    }

    @Test
    void wordsHaveBounds() {
        assertThrows(IllegalArgumentException.class, () -> wording(" "));
        assertThrows(IllegalArgumentException.class, () -> wording("x".repeat(Wording.LONGEST_TITLE + 1)));
        assertFalse(Wording.isText("\0"));
        assertEquals("a\nb", new Wording("t", "a\r\nb\r\n", Optional.empty()).text());
    }

    private Announcement write(Viewer viewer, Audience audience, String title) {
        return announcements.write(
                viewer, spring.id, audience, wording(title), unique("save"), NOW.minus(Duration.ofMinutes(1)));
    }

    private static Wording wording(String title) {
        return new Wording(title, "Said.", Optional.empty());
    }

    private Viewer tutor(Scope scope, String id) {
        return Cast.viewer(cast.person("tova"), new Grant(Role.TUTOR, scope, id));
    }

    private static Viewer viewer(Enrolment enrolment) {
        return Cast.viewer(enrolment.person);
    }

    private static List<String> shown(Viewer viewer) {
        return shown(viewer, NOW);
    }

    private static List<String> shown(Viewer viewer, Instant at) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var all = Announcement.shownTo(viewer, 0, at);
            assertEquals(all.size(), Announcement.countShownTo(viewer, at));
            return all.stream().map(one -> one.title).toList();
        });
    }

    private static long unread(Viewer viewer) {
        return QuarkusTransaction.requiringNew().call(() -> Announcement.countUnread(viewer, NOW));
    }

    private static List<Announcement> in(Cohort cohort, Viewer viewer) {
        return QuarkusTransaction.requiringNew().call(() -> Announcement.in(cohort, viewer, 0));
    }
}
