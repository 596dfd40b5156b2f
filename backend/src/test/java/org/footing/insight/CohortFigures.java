package org.footing.insight;

import static org.footing.cast.Cast.NOW;
import static org.footing.cast.Cast.unique;
import static org.footing.cast.TestCourse.lesson;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.footing.cast.Cast;
import org.footing.cast.TestCourse;
import org.footing.cohort.Cohort;
import org.footing.course.Course;
import org.footing.database.DatabaseTest;
import org.footing.insight.Matrix.Order;
import org.footing.insight.Matrix.Whom;
import org.footing.insight.Matrix.Wish;
import org.footing.library.Library;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * No test, but a measurement that {@code bin/bench cohort} asks for: what the page of a cohort costs while its school grows, and what the same
 * numbers cost in plain SQL. It prints and asserts nothing. On PostgreSQL it writes the plans of the statements down.
 */
@DatabaseTest
@Tag("figures")
class CohortFigures {

    private static final String SIZES = System.getProperty("footing.figures.students", "100,1000,10000,100000");
    private static final boolean POSTGRESQL = "postgresql".equals(System.getProperty("footing.test.database"));

    /** A lesson and a quiz each. */
    private static final int PAIRS = 50;

    private static final int BIG = 10_000;
    private static final int SMALL = 25;
    private static final long FIRST = 5_000_000;
    private static final int WARM_UP = 60;
    private static final int RUNS = 200;
    private static final Instant SEEN = NOW.plusSeconds(14 * 86_400);

    private static final String ROWS =
            """
            select e.id, p.name, p.username, s.done_items, s.required_items, s.percent, s.final_mark, s.failed_items, s.due_at,
                   s.practice_minutes, s.signed_off, s.last_visit_at
            from standing s join enrolment e on e.id = s.enrolment_id join person p on p.id = e.person_id
            where s.cohort_id = ? and e.withdrawn_at is null order by lower(p.name), e.id limit 50
            """;
    private static final String ATTENTION = ROWS.replace(
            " order by",
            " and (s.due_at < current_timestamp or s.failed_items > 0 or s.done_items < s.required_items"
                    + " and (s.last_visit_at < current_timestamp or s.last_visit_at is null)) order by");
    private static final String CELLS =
            """
            select enrolment_id, item_id, first_visit_at, last_report_at, active_millis, end_reached_at, completed_at, attempts, mark, waits
            from item_progress where cohort_id + 0 = ? and enrolment_id in (%s)
            """;
    private static final String BAND =
            """
            select count(e.id), percentile_disc(0.5) within group (order by s.percent),
                   sum(case when s.due_at < current_timestamp then 0 else 1 end), sum(s.practice_minutes),
                   (select count(w.id) from waiting w join enrolment x on x.id = w.enrolment_id
                    where w.cohort_id = s.cohort_id and w.ended_at is null and w.held_at is null and x.withdrawn_at is null)
            from standing s join enrolment e on e.id = s.enrolment_id
            where s.cohort_id = ? and e.withdrawn_at is null group by s.cohort_id
            """;
    private static final String ALL =
            """
            select p.name, i.enrolment_id, i.item_id, i.completed_at, i.mark, i.waits, i.active_millis
            from item_progress i join enrolment e on e.id = i.enrolment_id join person p on p.id = e.person_id
            where i.cohort_id = ? and e.withdrawn_at is null order by lower(p.name), e.id
            """;

    @Inject
    AgroalDataSource database;

    @Inject
    WholeMatrix whole;

    @Inject
    Library library;

    @Inject
    Cast cast;

    private long last = FIRST;

    private interface Act {
        Object run() throws Exception;
    }

    @Test
    void measure() throws Exception {
        var foot = TestCourse.of(unique("figures"), lessons());
        var big = cast.cohort(foot);
        var course = library.course(big.edition);
        var plans = new ArrayList<String>();
        var students = 0;
        var small = big;
        for (var size : Stream.of(SIZES.split(",")).map(Integer::parseInt).toList()) {
            var inBig = Math.min(size, BIG) - Math.min(students, BIG);
            fill(big, inBig);
            for (var rest = size - Math.max(students, Math.min(size, BIG)); rest > 0; rest -= SMALL) {
                small = cohortOf(big);
                fill(small, Math.min(SMALL, rest));
            }
            students = size;
            settle();
            System.out.printf(
                    "--- ms for %d students in the school, %d of them in the largest cohort, %d items%n",
                    size, Math.min(size, BIG), 2 * PAIRS);
            measure("largest cohort", big, course);
            if (small != big) {
                measure("cohort of " + SMALL, small, course);
            }
            if (POSTGRESQL) {
                plans.add(plans(size, big));
            }
        }
        if (POSTGRESQL) {
            write(plans);
        }
    }

    private void measure(String which, Cohort cohort, Course course) throws Exception {
        var page = time(which + ": first page with its figures", () -> page(cohort, course, Wish.ALL));
        var raw = time(which + ": the same in plain SQL", () -> raw(cohort, ROWS));
        System.out.printf("%s: %.2f times plain SQL at p50 (both in ms)%n", which, page / raw);
        var progress = new Wish("", Optional.empty(), Optional.empty(), Whom.ALL, Order.PROGRESS, true);
        time(which + ": by progress", () -> page(cohort, course, progress));
        var attention = new Wish("", Optional.empty(), Optional.empty(), Whom.ATTENTION, Order.NAME, true);
        var asked = time(which + ": who may need attention", () -> page(cohort, course, attention));
        var rawAsked = time(which + ": the same in plain SQL", () -> raw(cohort, ATTENTION));
        System.out.printf("%s: attention %.2f times plain SQL at p50 (both in ms)%n", which, asked / rawAsked);
        var rows = new int[1];
        var from = System.nanoTime();
        whole.write(cohort, course, Wish.ALL, SEEN, row -> rows[0]++);
        var taken = (System.nanoTime() - from) / 1e6;
        from = System.nanoTime();
        var cells = readAll(cohort);
        var plain = (System.nanoTime() - from) / 1e6;
        System.out.printf(
                "%s: export of %d students in %.0f ms, %.0f a second; %d plain rows in %.0f ms, %.2f times plain SQL%n",
                which, rows[0], taken, rows[0] * 1000 / taken, cells, plain, taken / plain);
    }

    private static double time(String what, Act act) throws Exception {
        for (var run = 0; run < WARM_UP; run++) {
            act.run();
        }
        var nanos = new long[RUNS];
        for (var run = 0; run < RUNS; run++) {
            var from = System.nanoTime();
            act.run();
            nanos[run] = System.nanoTime() - from;
        }
        Arrays.sort(nanos);
        System.out.printf("%s: p50 %.1f ms, p99 %.1f ms%n", what, nanos[RUNS / 2] / 1e6, nanos[RUNS * 99 / 100] / 1e6);
        return nanos[RUNS / 2] / 1e6;
    }

    private static long page(Cohort cohort, Course course, Wish wish) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Matrix.page(cohort, course, wish, 0, Trend.of(cohort, SEEN), SEEN)
                        .all());
    }

    private long raw(Cohort cohort, String rows) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            var read = read(connection, BAND, cohort);
            var ids = new ArrayList<Long>();
            try (var statement = connection.prepareStatement(rows)) {
                statement.setLong(1, cohort.id);
                try (var found = statement.executeQuery()) {
                    while (found.next()) {
                        ids.add(found.getLong(1));
                        for (var column = 2; column <= found.getMetaData().getColumnCount(); column++) {
                            read += found.getObject(column) == null ? 0 : 1;
                        }
                    }
                }
            }
            if (!ids.isEmpty()) {
                read += read(
                        connection,
                        CELLS.formatted(ids.stream().map(String::valueOf).collect(Collectors.joining(","))),
                        cohort);
            }
            connection.commit();
            return read;
        }
    }

    private static long read(Connection connection, String sql, Cohort cohort) throws SQLException {
        var read = 0L;
        try (var statement = connection.prepareStatement(sql)) {
            statement.setLong(1, cohort.id);
            statement.setFetchSize(500);
            try (var found = statement.executeQuery()) {
                var columns = found.getMetaData().getColumnCount();
                while (found.next()) {
                    for (var column = 1; column <= columns; column++) {
                        found.getObject(column);
                    }
                    read++;
                }
            }
        }
        return read;
    }

    private long readAll(Cohort cohort) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            var read = read(connection, ALL, cohort);
            connection.commit();
            return read;
        }
    }

    private static String[] lessons() {
        return IntStream.range(0, PAIRS)
                .mapToObj(n -> lesson("lesson-" + n)
                        + """

                        ::: quiz {#quiz-%d pass=70}
                        ::: question {#question-%d}
                        Which bone is the heel?
                        - (x) Calcaneus
                        - ( ) Talus
                        :::
                        :::
                        """
                                .formatted(n, n))
                .toArray(String[]::new);
    }

    private static Cohort cohortOf(Cohort big) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Cohort.open(unique("figures"), big.edition, Cast.TODAY, Cast.LONDON));
    }

    /** By plain SQL: what matters is what stands there, not how it came. Three of five items are done. */
    private void fill(Cohort cohort, int students) throws SQLException {
        if (students <= 0) {
            return;
        }
        var from = last;
        last += students;
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (var person = connection.prepareStatement(
                            "insert into person (id, username, name, created_at) values (?, ?, ?, current_timestamp)");
                    var enrolment = connection.prepareStatement("insert into enrolment (id, cohort_id, person_id,"
                            + " enrolled_at, has_exceptions) values (?, ?, ?, ?, false)");
                    var standing = connection.prepareStatement(
                            "insert into standing (cohort_id, enrolment_id, edition_id, done_weight, required_weight,"
                                    + " done_items, required_items, optional_done, active_millis, last_visit_at, final_mark,"
                                    + " percent, mark_order, is_stale) values (?, ?, ?, ?, ?, ?, ?, 0, 0, ?, '1/2', ?, 5000, false)")) {
                for (var id = from; id < last; id++) {
                    person(person, id);
                    enrolment(enrolment, id, cohort);
                    standing(standing, id, cohort);
                }
                person.executeBatch();
                enrolment.executeBatch();
                standing.executeBatch();
            }
            items(connection, cohort, from);
            connection.commit();
        }
    }

    private static void person(PreparedStatement person, long id) throws SQLException {
        person.setLong(1, id);
        person.setString(2, "figure-" + id);
        person.setString(3, "Figure " + (id * 7919 % 1_000_003));
        person.addBatch();
    }

    private static void enrolment(PreparedStatement enrolment, long id, Cohort cohort) throws SQLException {
        enrolment.setLong(1, id);
        enrolment.setLong(2, cohort.id);
        enrolment.setLong(3, id);
        enrolment.setObject(4, moment(NOW));
        enrolment.addBatch();
    }

    private static void standing(PreparedStatement standing, long id, Cohort cohort) throws SQLException {
        var done = (int) (id * 31 % (2 * PAIRS));
        standing.setLong(1, cohort.id);
        standing.setLong(2, id);
        standing.setLong(3, cohort.edition.id);
        standing.setInt(4, done);
        standing.setInt(5, 2 * PAIRS);
        standing.setInt(6, done);
        standing.setInt(7, 2 * PAIRS);
        standing.setObject(8, moment(NOW.plusSeconds(id * 7919 % 1_000_000)));
        standing.setInt(9, 100 * done / (2 * PAIRS));
        standing.addBatch();
    }

    /** Every item of every student was begun. */
    private static void items(Connection connection, Cohort cohort, long from) throws SQLException {
        var names = IntStream.range(0, PAIRS)
                .mapToObj(n -> "('lesson-%d', %d, false), ('quiz-%d', %d, true)".formatted(n, 2 * n, n, 2 * n + 1))
                .collect(Collectors.joining(", "));
        try (var items = connection.prepareStatement(
                """
                insert into item_progress (cohort_id, enrolment_id, item_id, first_visit_at, last_report_at, active_millis,
                    end_reached_at, completed_at, attempts, mark, waits)
                select e.cohort_id, e.id, i.name, e.enrolled_at, e.enrolled_at, 60000, e.enrolled_at,
                    case when mod(e.id * 31 + i.place * 7, 5) < 3 then e.enrolled_at end,
                    case when i.is_quiz then 1 else 0 end, case when i.is_quiz then '3/4' end, false
                from enrolment e cross join (values %s) i(name, place, is_quiz)
                where e.cohort_id = ? and e.id >= ?
                """
                        .formatted(names))) {
            items.setLong(1, cohort.id);
            items.setLong(2, from);
            items.executeUpdate();
        }
    }

    private static OffsetDateTime moment(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private void settle() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("analyze");
        }
    }

    private String plans(int size, Cohort cohort) throws SQLException {
        var ids = new ArrayList<String>();
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(ROWS)) {
            statement.setLong(1, cohort.id);
            try (var found = statement.executeQuery()) {
                while (found.next()) {
                    ids.add(found.getString(1));
                }
            }
        }
        return "## " + size + " students in the school, " + Math.min(size, BIG) + " in the cohort\n\n"
                + plan("The 50 students", ROWS, cohort)
                + plan("Who may need attention", ATTENTION, cohort)
                + plan("Their cells", CELLS.formatted(String.join(",", ids)), cohort)
                + plan("The figures", BAND, cohort);
    }

    private String plan(String title, String sql, Cohort cohort) throws SQLException {
        var lines = new ArrayList<String>();
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("explain (analyze, buffers) " + sql)) {
            statement.setLong(1, cohort.id);
            try (var found = statement.executeQuery()) {
                while (found.next()) {
                    lines.add(found.getString(1).replaceAll("'\\{[0-9,]{60,}\\}'", "'{...}'"));
                }
            }
        }
        return "### " + title + "\n\n```\n" + String.join("\n", lines) + "\n```\n\n";
    }

    private static void write(List<String> plans) throws IOException {
        var file = Path.of("../docs/reference/plans/cohort.md");
        Files.createDirectories(file.getParent());
        Files.writeString(
                file,
                """
                # Plans of the cohort page

                How PostgreSQL answers what the first page of a cohort asks, written by `bin/bench cohort postgresql`: the statements in plain SQL
                that are timed beside the page. Each of them reads one cohort by its keys, however many others the school has.

                """
                        + String.join("", plans).strip()
                        + "\n");
    }
}
