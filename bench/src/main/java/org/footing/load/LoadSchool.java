package org.footing.load;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.footing.identity.Passwords;
import org.footing.identity.Sha256;
import org.footing.identity.Token;

/**
 * Writes a course with one quiz of twenty questions, a cohort of it, and students who are signed in already, straight into the
 * database of a program that does not run: signing in a hundred and twenty times would measure the passwords. All have the same one.
 */
record LoadSchool(Connection database, OffsetDateTime now, String passwordHash) {

    static final String COURSE = "load";
    static final String QUIZ = "/courses/load/quizzes/load-quiz";
    static final int QUESTIONS = 20;
    static final String PASSWORD = "load-and-nothing-else";

    /** Far from what the program's own sequences will reach. */
    private static final long BASE = 10_000_000;

    static LoadSchool in(Connection database) {
        return new LoadSchool(database, OffsetDateTime.now(ZoneOffset.UTC), new Passwords().hash(PASSWORD));
    }

    static String username(int student) {
        return "load" + (BASE + student);
    }

    /** @return the tokens of their sessions */
    List<String> open(int students) throws SQLException {
        database.setAutoCommit(false);
        course();
        var tokens = new ArrayList<String>();
        for (var student = 0; student < students; student++) {
            tokens.add(student(student));
        }
        database.commit();
        return tokens;
    }

    private void course() throws SQLException {
        update(
                "insert into edition (id, course_id, number, title, origin, hash, published_at) values (?, 'load', 1, 'Load', 'STUDIO', 'load', ?)",
                BASE,
                now);
        file("course.md", "---\nid: load\ntitle: Load\n---\n");
        file("01-first/module.md", "---\nid: first\ntitle: First\n---\n");
        file("01-first/01-only.md", lesson());
        update(
                """
                insert into cohort (id, name, course_id, edition_id, starts_on, time_zone, scheduled)
                values (?, 'Load', 'load', ?, ?, 'Europe/London', false)
                """,
                BASE,
                BASE,
                LocalDate.now(ZoneOffset.UTC).minusDays(1));
    }

    private static String lesson() {
        var lesson =
                new StringBuilder("---\nid: only\ntitle: Only\n---\n\n::: quiz {#load-quiz title=\"Load\" pass=50}\n");
        for (var question = 0; question < QUESTIONS; question++) {
            lesson.append("::: question {#q%d}\nWhich one is right, of question %d?\n".formatted(question, question))
                    .append("- ( ) The first\n- (x) The second\n- ( ) The third\n- ( ) The fourth\n:::\n\n");
        }
        return lesson.append(":::\n").toString();
    }

    private void file(String path, String text) throws SQLException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var name = Sha256.of(bytes);
        update("insert into stored_file (sha256, bytes) values (?, ?)", name, bytes.length);
        update("insert into file_chunk (sha256, n, bytes) values (?, 0, ?)", name, bytes);
        update("insert into edition_file (edition_id, path, sha256) values (?, ?, ?)", BASE, path, name);
    }

    /** Who may write and publish the bundled course and the load's. @return the tokens of their sessions */
    List<String> tutors(int tutors) throws SQLException {
        database.setAutoCommit(false);
        course();
        var tokens = new ArrayList<String>();
        for (var tutor = 0; tutor < tutors; tutor++) {
            var id = BASE + tutor;
            person(tutor);
            publisher(id, 2 * id, "foot-massage");
            publisher(id, 2 * id + 1, COURSE);
            tokens.add(session(id));
        }
        database.commit();
        return tokens;
    }

    private void publisher(long person, long right, String course) throws SQLException {
        update(
                "insert into person_right (id, person_id, role, scope, scope_id, valid_from) values (?, ?, 'PUBLISHER', 'COURSE', ?, ?)",
                right,
                person,
                course,
                now);
    }

    private void person(int number) throws SQLException {
        update(
                "insert into person (id, username, name, password_hash, created_at) values (?, ?, ?, ?, ?)",
                BASE + number,
                username(number),
                "Load " + number,
                passwordHash,
                now);
    }

    private String student(int number) throws SQLException {
        var id = BASE + number;
        person(number);
        update(
                "insert into enrolment (id, cohort_id, person_id, enrolled_at, has_exceptions) values (?, ?, ?, ?, false)",
                id,
                BASE,
                id,
                now);
        update(
                """
                insert into standing (cohort_id, enrolment_id, edition_id, done_weight, required_weight, done_items,
                required_items, optional_done, active_millis) values (?, ?, ?, 0, 2, 0, 2, 0, 0)
                """,
                BASE,
                id,
                BASE);
        enrolInTheBundledCourse(id);
        return session(id);
    }

    private String session(long id) throws SQLException {
        var token = Token.random();
        update(
                """
                insert into session (id, person_id, token_hash, device, created_at, last_seen_at, expires_at)
                values (?, ?, ?, 'load', ?, ?, ?)
                """,
                id,
                id,
                token.hash(),
                now,
                now.plusHours(1),
                now.plusDays(1));
        return token.text();
    }

    /** Beside the load's own, so that there is something of a real size to read. */
    private void enrolInTheBundledCourse(long person) throws SQLException {
        var id = person + BASE;
        update(
                """
                insert into enrolment (id, cohort_id, person_id, enrolled_at, has_exceptions)
                select cast(? as bigint), id, cast(? as bigint), cast(? as timestamp with time zone), false
                from cohort where course_id = 'foot-massage'
                """,
                id,
                person,
                now);
        update(
                """
                insert into standing (cohort_id, enrolment_id, edition_id, done_weight, required_weight, done_items,
                required_items, optional_done, active_millis)
                select s.cohort_id, cast(? as bigint), s.edition_id, 0, s.required_weight, 0, s.required_items, 0, 0
                from standing s join enrolment e on e.id = s.enrolment_id join person p on p.id = e.person_id
                where p.username = 'student2'
                """,
                id);
    }

    private void update(String sql, Object... values) throws SQLException {
        try (var statement = database.prepareStatement(sql)) {
            for (var place = 0; place < values.length; place++) {
                statement.setObject(place + 1, values[place]);
            }
            statement.executeUpdate();
        }
    }
}
