package org.footing.database;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A school in which quizzes closed before there were schedules keeps its days, its openings and its extensions. */
@DatabaseTest
class FirstSchedulesTest {

    private static final String SCHOOL = "first_schedules";
    private static final String NINE = "timestamp with time zone '2026-11-02 09:00:00+00'";

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void aSchoolOfTheVersionBefore() throws SQLException {
        migrate("26");
        execute("insert into person (id, username, name, created_at) values (1, 'amara', 'Amara', " + NINE + ")");
        execute("insert into edition (id, course_id, number, title, origin, hash, published_at)"
                + " values (11, 'foot', 1, 'Foot', 'STUDIO', 'hash', " + NINE + ")");
        for (var cohort : List.of("12, 'Here', 'Europe/Berlin', true", "13, 'There', 'Pacific/Auckland', false")) {
            var parts = cohort.split(", ");
            execute("insert into cohort (id, name, course_id, edition_id, starts_on, time_zone, scheduled) values"
                    + " (%s, %s, 'foot', 11, date '2026-11-02', %s, %s)"
                            .formatted(parts[0], parts[1], parts[2], parts[3]));
        }
        execute("insert into enrolment (id, cohort_id, person_id, enrolled_at, has_exceptions) values (14, 12, 1, "
                + NINE + ", false)");
    }

    @AfterEach
    void nothingIsLeft() throws SQLException {
        execute("drop schema \"" + SCHOOL + "\" cascade");
    }

    @Test
    void openingsAndClosingsStandInOneSchedule() throws SQLException {
        execute("insert into scheduled_opening (cohort_id, item_id, day_offset) values (12, 'sole', 14)");
        execute("insert into scheduled_opening (cohort_id, item_id, day_offset) values (12, 'check', 7)");
        close(12, "check", "2026-07-01 17:00:00+00");
        close(13, "check", "2026-12-01 17:30:05+00");
        migrate("29");

        assertEquals(
                List.of(
                        "12 check 7 00:00 2026-07-01T19:00:00",
                        "12 sole 14 00:00 null",
                        "13 check null 2026-12-02T06:30:05"),
                rows("select cohort_id, item_id, opens, due from scheduled_item order by cohort_id, item_id"));
        assertEquals(
                List.of("12 true 0", "13 true 0"),
                rows(
                        "select id, case when scheduled then 'true' else 'false' end, schedule_version from cohort order by id"));
    }

    @Test
    void extensionsStandWithTheOtherExceptions() throws SQLException {
        allow("check", "1.5", 90);
        allow("*", "1", 60);
        migrate("29");

        assertEquals(
                List.of("* EXTENDED 60 ill", "check EXTENDED 90 ill"),
                rows("select item_id, kind, extension_minutes, reason from item_exception order by item_id"));
        assertEquals(List.of("check 1.50"), rows("select quiz_id, cast(factor as varchar(10)) from quiz_allowance"));
        assertEquals(
                List.of("true"), rows("select case when has_exceptions then 'true' else 'false' end from enrolment"));
    }

    private void close(long cohort, String quiz, String at) throws SQLException {
        execute("insert into quiz_window (cohort_id, quiz_id, closes_at, grace_minutes, late_floor)"
                + " values (%d, '%s', timestamp with time zone '%s', 0, 0)".formatted(cohort, quiz, at));
    }

    private void allow(String quiz, String factor, int extension) throws SQLException {
        execute(
                "insert into quiz_allowance (cohort_id, enrolment_id, quiz_id, factor, extra_minutes, extension_minutes,"
                        + " more_attempts, reason, given_by, given_at) values (12, 14, '%s', %s, 0, %d, 0, 'ill', 1, %s)"
                                .formatted(quiz, factor, extension, NINE));
    }

    private List<String> rows(String query) throws SQLException {
        var found = new ArrayList<String>();
        inSchool(statement -> {
            try (var rows = statement.executeQuery(query)) {
                while (rows.next()) {
                    var line = new ArrayList<String>();
                    for (var column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                        line.add(String.valueOf(rows.getString(column)));
                    }
                    found.add(String.join(" ", line));
                }
            }
        });
        return found;
    }

    private void migrate(String version) {
        Flyway.configure()
                .dataSource(database)
                .locations("db/migration")
                .schemas(SCHOOL)
                .target(version)
                .load()
                .migrate();
    }

    private void execute(String sql) throws SQLException {
        inSchool(statement -> statement.execute(sql));
    }

    private void inSchool(Work work) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            var tests = connection.getSchema();
            connection.setSchema(SCHOOL);
            try {
                work.on(statement);
            } finally {
                connection.setSchema(tests);
            }
        }
    }

    private interface Work {
        void on(Statement statement) throws SQLException;
    }
}
