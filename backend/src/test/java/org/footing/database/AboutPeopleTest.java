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

/** A school whose audit trail knew people by their names alone learns whom each entry is about. */
@DatabaseTest
class AboutPeopleTest {

    private static final String SCHOOL = "about_people";
    private static final String NINE = "timestamp with time zone '2026-11-02 09:00:00+00'";
    private static final String TEN = "timestamp with time zone '2026-11-02 10:00:00+00'";

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void aSchoolOfTheVersionBefore() throws SQLException {
        migrate("10");
        for (var person : List.of("1, 'amara', 'Amara'", "2, 'amara.b', 'Amara B'", "3, 'ada', 'Ada'")) {
            execute("insert into person (id, username, name, created_at) values (%s, %s)".formatted(person, NINE));
        }
        execute("insert into edition (id, course_id, number, title, origin, hash, published_at)"
                + " values (11, 'foot', 1, 'Foot', 'STUDIO', 'hash', " + NINE + ")");
        execute("insert into cohort (id, name, course_id, edition_id, starts_on, time_zone, scheduled)"
                + " values (12, 'Spring', 'foot', 11, date '2026-11-02', 'UTC', false)");
        execute("insert into enrolment (id, cohort_id, person_id, enrolled_at, has_exceptions)" + " values (13, 12, 1, "
                + NINE + ", false)");
        execute("insert into attempt (id, cohort_id, enrolment_id, quiz_id, number, edition_id, seed, started_at,"
                + " extension_minutes, factor, extra_minutes, answered, critical, waits, passed)"
                + " values (14, 12, 13, 'quiz', 1, 11, 1, " + NINE + ", 0, 1, 0, 0, false, false, false)");
    }

    @AfterEach
    void nothingIsLeft() throws SQLException {
        execute("drop schema \"" + SCHOOL + "\" cascade");
    }

    @Test
    void peopleAreKnownByTheirWholeUsername() throws SQLException {
        entry("person.disabled", "amara");
        entry("right.given", "amara.b");
        entry("person.enabled", "nobody");
        migrate("11");

        assertEquals(List.of("amara is 1", "amara.b is 2", "nobody is null"), entries());
    }

    @Test
    void workBelongsToItsStudent() throws SQLException {
        entry("item.opened", "enrolment 13");
        entry("response.marked", "attempt 14");
        entry("penalty.waived", "attempt 99");
        migrate("11");

        assertEquals(List.of("enrolment 13 is 1", "attempt 14 is 1", "attempt 99 is null"), entries());
    }

    @Test
    void aCourseOrACohortIsNobody() throws SQLException {
        entry("edition.published", "amara");
        entry("cohort.opened", "cohort 1");
        migrate("11");

        assertEquals(List.of("amara is null", "cohort 1 is null"), entries());
    }

    @Test
    void whoCameByAnInvitationIsTheOneWhoWasInvited() throws SQLException {
        invitation(1, "Amara A", NINE, "1");
        entry("person.invited", "Amara A");
        entry("invitation.renewed", "Amara A");
        migrate("11");

        assertEquals(List.of("amara is 1", "amara is 1"), entries());
    }

    @Test
    void ofTwoWhoWereInvitedByOneNameNeitherIsGuessed() throws SQLException {
        invitation(1, "Amara", NINE, "1");
        invitation(2, "Amara", NINE, "null");
        entry("person.invited", "Amara");
        migrate("11");

        assertEquals(List.of("Amara is null"), entries());
    }

    private void invitation(long id, String name, String at, String usedBy) throws SQLException {
        execute("insert into invitation (id, token_hash, name, invited_by, created_at, expires_at, used_at, used_by)"
                + " values (%d, 'hash %d', '%s', 3, %s, %s, %s, %s)"
                        .formatted(id, id, name, at, TEN, usedBy.equals("null") ? "null" : TEN, usedBy));
    }

    private void entry(String action, String subject) throws SQLException {
        execute("insert into audit_entry (id, at, actor_id, action, subject, detail)"
                + " select coalesce(max(id), 0) + 1, %s, 3, '%s', '%s', '' from audit_entry"
                        .formatted(NINE, action, subject));
    }

    private List<String> entries() throws SQLException {
        var found = new ArrayList<String>();
        inSchool(statement -> {
            try (var rows = statement.executeQuery("select subject, about_id from audit_entry order by id")) {
                while (rows.next()) {
                    found.add(rows.getString(1) + " is " + rows.getString(2));
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
