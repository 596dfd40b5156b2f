package org.footing.marking;

import static org.footing.cast.Cast.NOW;
import static org.footing.cast.Cast.unique;
import static org.footing.cast.TestCourse.lesson;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.footing.cast.Cast;
import org.footing.cast.Crowd;
import org.footing.cast.TestCourse;
import org.footing.cohort.Cohort;
import org.footing.database.DatabaseTest;
import org.footing.identity.Role;
import org.footing.identity.Scope;
import org.footing.identity.Viewer;
import org.footing.identity.Viewer.Grant;
import org.footing.marking.Queue.Wish;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * No test, but a measurement that {@code bin/bench marking} asks for: how long the queue takes when very much waits. It prints and
 * asserts nothing.
 */
@DatabaseTest
@Tag("figures")
class MarkingFigures {

    private static final int WAITING = Integer.getInteger("footing.figures.waiting", 10_000);
    private static final int STUDENTS = WAITING / 10;
    private static final int COHORTS = 20;
    private static final int WARM_UP = 200;
    private static final int RUNS = 500;
    private static final int PAGE = 50;
    private static final long FIRST = 2_000_000;

    @Inject
    Claims claims;

    @Inject
    Cast cast;

    @Inject
    Crowd crowd;

    @Inject
    AgroalDataSource database;

    @Test
    void measure() throws SQLException {
        var course = TestCourse.of(unique("figures"), lesson("heel"));
        var first = cast.cohort(course);
        var cohorts = QuarkusTransaction.requiringNew().call(() -> {
            for (var number = 1; number < COHORTS; number++) {
                Cohort.open(unique("figures"), Cohort.<Cohort>findById(first.id).edition, Cast.TODAY, Cast.LONDON);
            }
            return Cohort.<Cohort>list("courseId", first.courseId);
        });
        fill(cohorts);
        var tova = Cast.viewer(cast.person("tova"), new Grant(Role.TUTOR, Scope.COURSE, first.courseId));
        System.out.printf("%d pieces of work wait in %d cohorts%n", WAITING, COHORTS);
        time("the next one, claimed", run -> next(tova, NOW.plusSeconds(run)));
        time("first page of the queue, with its counts", run -> page(tova, 0, NOW.plusSeconds(run)));
        time("a page in the middle", run -> page(tova, WAITING / PAGE / 2, NOW.plusSeconds(run)));
        time("neighbours and place of one in the middle", run -> beside(tova, run));
    }

    private interface Act {

        Object run(int run);
    }

    private static void time(String what, Act act) {
        for (var run = 0; run < WARM_UP; run++) {
            act.run(run);
        }
        var nanos = new long[RUNS];
        for (var run = 0; run < RUNS; run++) {
            var from = System.nanoTime();
            act.run(WARM_UP + run);
            nanos[run] = System.nanoTime() - from;
        }
        Arrays.sort(nanos);
        System.out.printf("%s: p50 %.1f ms, p95 %.1f ms%n", what, nanos[RUNS / 2] / 1e6, nanos[RUNS * 95 / 100] / 1e6);
    }

    /** As the button does it: claims what comes after the one before. */
    private Optional<Waiting> next(Viewer tova, Instant now) {
        return claims.first(tova, queue(tova, now), now);
    }

    private static long page(Viewer tova, int page, Instant now) {
        return read(() -> {
            var queue = Queue.of(tova, Cohort.lookedAfterBy(tova), Wish.ALL, now);
            var count = Waiting.count(queue);
            return Waiting.of(queue, page, PAGE).size()
                    + count
                    + Waiting.median(queue, count).map(Instant::getEpochSecond).orElse(0L);
        });
    }

    private static long beside(Viewer tova, int run) {
        return read(() -> {
            var queue = Queue.of(tova, Cohort.lookedAfterBy(tova), Wish.ALL, NOW.plusSeconds(run));
            var one = Waiting.<Waiting>find("work.subject = ?1", FIRST + WAITING / 2 + run)
                    .singleResult();
            return one.before(queue)
                    + Waiting.count(queue)
                    + one.next(queue).map(next -> next.id).orElse(0L)
                    + one.previous(queue).map(previous -> previous.id).orElse(0L);
        });
    }

    private static Queue queue(Viewer tova, Instant now) {
        return QuarkusTransaction.requiringNew().call(() -> Queue.of(tova, Cohort.lookedAfterBy(tova), Wish.ALL, now));
    }

    private static long read(Supplier<Long> read) {
        return QuarkusTransaction.requiringNew().call(read::get);
    }

    /** As many again wait no more. */
    private void fill(List<Cohort> cohorts) throws SQLException {
        crowd.enrol(cohorts, FIRST, STUDENTS);
        try (var connection = database.getConnection();
                var waiting = connection.prepareStatement("insert into waiting (id, kind, subject_id, part, cohort_id,"
                        + " enrolment_id, course_id, item_id, since, ended_at) values"
                        + " (?, 'RESPONSE', ?, 'case', ?, ?, ?, 'heel-check', ?, ?)")) {
            connection.setAutoCommit(false);
            for (var number = 0; number < 2 * WAITING; number++) {
                var student = number % STUDENTS;
                var since = OffsetDateTime.ofInstant(NOW.plusSeconds(number * 7919L % 1_000_000), ZoneOffset.UTC);
                waiting.setLong(1, FIRST + number);
                waiting.setLong(2, FIRST + number);
                waiting.setLong(3, cohorts.get(student % cohorts.size()).id);
                waiting.setLong(4, FIRST + student);
                waiting.setString(5, cohorts.get(0).courseId);
                waiting.setObject(6, since);
                waiting.setObject(7, number < WAITING ? null : since.plusDays(3));
                waiting.addBatch();
            }
            waiting.executeBatch();
            connection.commit();
        }
    }
}
