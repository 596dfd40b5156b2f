package org.footing.marking;

import static org.footing.cast.Cast.NOW;
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
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.footing.cast.AtOnce;
import org.footing.cast.Cast;
import org.footing.cast.TestCourse;
import org.footing.cohort.Cohort;
import org.footing.cohort.Enrolment;
import org.footing.database.DatabaseTest;
import org.footing.identity.Role;
import org.footing.identity.Scope;
import org.footing.identity.Viewer;
import org.footing.identity.Viewer.Grant;
import org.footing.marking.Feedback.Said;
import org.footing.marking.Queue.Whose;
import org.footing.marking.Queue.Wish;
import org.footing.marking.Work.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class ClaimsTest {

    private static final AtomicLong SUBJECT = new AtomicLong(1_000_000);
    private static final Said HALF_DONE = new Said("1", "So far.", "");

    @Inject
    Claims claims;

    @Inject
    FeedbackDrafts drafts;

    @Inject
    CommentBank bank;

    @Inject
    Cast cast;

    private Cohort cohort;
    private Enrolment amara;
    private Viewer tova;
    private Viewer theo;
    private long oldest;
    private long middle;
    private long newest;

    @BeforeEach
    void threeResponsesWait() {
        cohort = cast.cohort(TestCourse.of(unique("claimed"), lesson("heel")));
        amara = cast.student(cohort, "amara");
        tova = tutor("tova");
        theo = tutor("theo");
        newest = waits(NOW.plusSeconds(30));
        oldest = waits(NOW);
        middle = waits(NOW.plusSeconds(20));
    }

    @Test
    void theOldestComesFirstAndEachHasNeighbours() {
        assertEquals(List.of(oldest, middle, newest), ids(queue(tova, Whose.ALL)));
        QuarkusTransaction.requiringNew().run(() -> {
            var queue = queue(tova, Whose.ALL);
            Waiting one = Waiting.findById(middle);
            assertEquals(newest, one.next(queue).orElseThrow().id);
            assertEquals(oldest, one.previous(queue).orElseThrow().id);
            assertEquals(1, one.before(queue));
            assertEquals(3, Waiting.count(queue));
            assertEquals(Optional.of(NOW.plusSeconds(20)), Waiting.median(queue, 3));
        });
    }

    @Test
    void whatSomebodyIsAtIsPassedOverByOthers() {
        assertEquals(Optional.of(oldest), first(tova));
        assertEquals(Optional.of(middle), first(theo));
        assertEquals(Optional.of(newest), after(theo, middle));
        assertEquals(List.of(oldest), ids(queue(tova, Whose.MINE)));
        assertEquals(List.of(oldest), ids(queue(tova, Whose.FREE)));
    }

    @Test
    void afterTheLastComesTheOldest() {
        assertEquals(Optional.of(oldest), after(tova, newest));
    }

    @Test
    void aClaimRunsOutAndCanBeTakenOver() {
        assertTrue(claims.claim(tova, oldest, false, NOW));
        assertFalse(claims.claim(theo, oldest, false, NOW.plusSeconds(60)));
        assertTrue(claims.claim(theo, oldest, true, NOW.plusSeconds(60)));
        assertFalse(claims.claim(tova, oldest, false, NOW.plusSeconds(90)));
        assertTrue(claims.claim(tova, oldest, false, NOW.plus(Claims.LASTS).plusSeconds(61)));
    }

    @Test
    void ofThreeTutorsWhoStartAtOnceNoTwoGetTheSame() {
        var tutors = IntStream.range(0, 3).mapToObj(n -> tutor("tova")).toList();
        var got = AtOnce.all(tutors.stream()
                .<Callable<Optional<Long>>>map(tutor -> () -> first(tutor))
                .toList());
        assertEquals(Set.of(Optional.of(oldest), Optional.of(middle), Optional.of(newest)), Set.copyOf(got));
    }

    @Test
    void nobodyMarksWhatIsNotTheirs() {
        var elsewhere = Cast.viewer(cast.person("theo"), new Grant(Role.TUTOR, Scope.COHORT, "0"));
        for (var viewer : List.of(elsewhere, Cast.viewer(amara.person))) {
            assertThrows(Claims.NotWaiting.class, () -> claims.claim(viewer, oldest, true, NOW));
            assertThrows(Claims.NotWaiting.class, () -> drafts.keep(viewer, oldest, HALF_DONE, 0, NOW));
            assertEquals(Optional.empty(), first(viewer));
        }
        var amaraTeaches = Cast.viewer(amara.person, new Grant(Role.TUTOR, Scope.COHORT, Long.toString(cohort.id)));
        assertThrows(Claims.NotWaiting.class, () -> claims.claim(amaraTeaches, oldest, true, NOW));
        assertEquals(List.of(), ids(queue(amaraTeaches, Whose.ALL)));
    }

    @Test
    void aDraftIsKeptForWhoeverGoesOnWithIt() {
        assertEquals(1, drafts.keep(tova, oldest, HALF_DONE, 0, NOW));
        assertEquals(1, drafts.keep(tova, oldest, HALF_DONE, 0, NOW), "sent twice");
        assertEquals(2, drafts.keep(theo, oldest, new Said("2", "More.", ""), 1, NOW));
        assertThrows(
                FeedbackDrafts.ChangedSince.class, () -> drafts.keep(tova, oldest, new Said("1", "Mine.", ""), 1, NOW));
        assertEquals("More.", draft(oldest).words);
        assertThrows(
                FeedbackDrafts.TooLong.class,
                () -> drafts.keep(tova, oldest, new Said("1", "x".repeat(4001), ""), 2, NOW));
    }

    @Test
    void whatIsPutAsideIsNotInTheQueue() {
        drafts.hold(tova, oldest, HALF_DONE, 0, NOW);
        assertEquals(List.of(middle, newest), ids(queue(tova, Whose.ALL)));
        var held = QuarkusTransaction.requiringNew().call(() -> Waiting.held(Cohort.lookedAfterBy(tova)));
        assertEquals(1, held.size());
        assertEquals(1, held.get(0).count());
        assertEquals(2, held.get(0).toMark());
        drafts.takeUpAgain(tova, oldest, NOW);
        assertEquals(List.of(oldest, middle, newest), ids(queue(tova, Whose.ALL)));
    }

    @Test
    void commentsAreOnesOwnUntilTheyAreShared() {
        bank.keep(tova, cohort.courseId, " Warm the oil first. ", NOW);
        bank.keep(tova, cohort.courseId, "Warm the oil first.", NOW);
        assertEquals(List.of("Warm the oil first."), offered(tova));
        assertEquals(List.of(), offered(theo));
        var id = QuarkusTransaction.requiringNew()
                .call(() -> SavedComment.of(tova).get(0).id);
        assertFalse(bank.share(theo, id, true));
        assertTrue(bank.share(tova, id, true));
        assertEquals(List.of("Warm the oil first."), offered(theo));
        assertFalse(bank.remove(theo, id));
        assertTrue(bank.remove(tova, id));
        assertEquals(List.of(), offered(tova));
        assertThrows(CommentBank.NotKept.class, () -> bank.keep(tova, cohort.courseId, " ", NOW));
    }

    private Optional<Long> first(Viewer viewer) {
        return claims.first(viewer, queue(viewer, Whose.ALL), NOW).map(one -> one.id);
    }

    private Optional<Long> after(Viewer viewer, long id) {
        return claims.after(viewer, id, queue(viewer, Whose.ALL), NOW).map(one -> one.id);
    }

    private List<String> offered(Viewer viewer) {
        return QuarkusTransaction.requiringNew().call(() -> SavedComment.offered(viewer, cohort.courseId).stream()
                .map(comment -> comment.words)
                .toList());
    }

    private static Feedback draft(long id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Feedback.draft(Waiting.<Waiting>findById(id).work).orElseThrow());
    }

    private Viewer tutor(String name) {
        return Cast.viewer(cast.person(name), new Grant(Role.TUTOR, Scope.COHORT, Long.toString(cohort.id)));
    }

    private long waits(Instant since) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var work = new Work(Kind.RESPONSE, SUBJECT.incrementAndGet(), "case");
            return Waiting.create(work, Enrolment.findById(amara.id), "heel-check", since).id;
        });
    }

    private Queue queue(Viewer viewer, Whose whose) {
        var taught = QuarkusTransaction.requiringNew().call(() -> Cohort.lookedAfterBy(viewer));
        var wish = new Wish(Optional.of(cohort.courseId), Optional.of(cohort.id), Optional.empty(), whose);
        return Queue.of(viewer, taught, wish, NOW.plus(Duration.ofMinutes(1)));
    }

    private static List<Long> ids(Queue queue) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Waiting.of(queue, 0, 10).stream().map(one -> one.id).toList());
    }
}
