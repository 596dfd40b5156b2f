package org.footing.web.security;

import static org.footing.web.Visitor.anybody;
import static org.footing.web.Visitor.holding;
import static org.footing.web.Visitor.next;
import static org.footing.web.Visitor.session;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.footing.identity.Invitations;
import org.footing.web.quiz.QuizSchool;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Fifty requests at the same moment for what can happen once. Whatever each is answered, none is a fault of ours, and the database
 * says what came of it. {@code -Dfooting.races=200} asks for more rounds than twenty.
 */
@QuarkusTest
class RacesTest {

    private static final int AT_ONCE = 50;
    private static final int ROUNDS = Integer.getInteger("footing.races", 20);

    /** Each round hashes fifty passwords, two at a time. */
    private static final int ROUNDS_OF_HASHES = Math.max(2, ROUNDS / 10);

    private static final long PATIENCE_SECONDS = 60;

    private static final String QUESTION =
            """
            ::: question {#words}
            What do you say?
            ____
            :::
            """;

    private static java.util.concurrent.ExecutorService threads;

    @Inject
    QuizSchool school;

    @Inject
    Invitations invitations;

    @Inject
    AgroalDataSource database;

    @Inject
    Clock clock;

    private QuizSchool.Opened course = new QuizSchool.Opened("", 0);

    @BeforeAll
    static void open() {
        threads = Executors.newFixedThreadPool(AT_ONCE);
    }

    @AfterAll
    static void close() {
        threads.shutdownNow();
    }

    @BeforeEach
    void aCourse() {
        course = school.open("pass=70 attempts=3", QUESTION);
    }

    @Test
    void anAttemptIsBegunSavedHandedInAndMarkedOnce() throws Exception {
        var tutor = session(school.tutor(course));
        for (var round = 0; round < ROUNDS; round++) {
            var username = school.student(course);
            var student = session(username);
            assertEquals(Collections.nCopies(AT_ONCE, 303), together(n -> holding(student)
                    .post(course.quiz() + "/attempts")
                    .statusCode()));
            assertEquals(1, count("attempt", username));

            var attempt = next(holding(student).post(course.quiz() + "/attempts"));
            var saves = together(n -> holding(student)
                    .formParam("words.text", "Words " + n)
                    .formParam("words.revision", "0")
                    .formParam("words.saveId", "save-" + n)
                    .put(attempt + "/responses/words")
                    .statusCode());
            assertEquals(1, Collections.frequency(saves, 200), saves::toString);
            assertEquals(AT_ONCE - 1, Collections.frequency(saves, 409), saves::toString);
            assertEquals(1, number("select revision from attempt_question where attempt_id = " + id(attempt)));

            var ends = together(n -> n % 2 == 0
                    ? holding(student).post(attempt + "/submission").statusCode()
                    : holding(student)
                            .formParam("words.text", "Late words " + n)
                            .formParam("words.revision", "1")
                            .formParam("words.saveId", "late-" + n)
                            .put(attempt + "/responses/words")
                            .statusCode());
            assertTrue(List.of(200, 303, 409, 410).containsAll(ends), ends::toString);
            assertEquals(
                    1,
                    number("select count(*) from attempt where submitted_at is not null and is_open is null and id = "
                            + id(attempt)));

            var response = number("select revision from attempt_question where attempt_id = " + id(attempt));
            var marks = together(n -> holding(tutor)
                    .formParam("points", n % 2 == 0 ? "1" : "0")
                    .formParam("comment", "Tutor " + n)
                    .formParam("seen", "")
                    .formParam("response", response)
                    .post(attempt + "/responses/words/mark")
                    .statusCode());
            assertEquals(1, Collections.frequency(marks, 303), marks::toString);
            assertEquals(AT_ONCE - 1, Collections.frequency(marks, 409), marks::toString);
            assertEquals(
                    0,
                    number("select count(*) from attempt a join attempt_question q on q.attempt_id = a.id where a.id = "
                            + id(attempt) + " and a.mark <> q.share"),
                    "the mark is that of its one question");
        }
    }

    @Test
    void aLessonIsReportedByManyPagesAtOnce() throws Exception {
        for (var round = 0; round < ROUNDS; round++) {
            var username = school.student(course);
            var student = session(username);
            var reports = together(n -> holding(student)
                    .formParam("section", "none")
                    .formParam("end", n % 2 == 0)
                    .post(course.lesson() + "/visit")
                    .statusCode());
            assertEquals(Collections.nCopies(AT_ONCE, 200), reports);
            assertEquals(
                    1,
                    number(
                            "select count(*) from item_progress i join enrolment e on e.id = i.enrolment_id join person p on p.id = e.person_id"
                                    + " where i.item_id = 'only' and p.username = '" + username + "'"));
        }
    }

    @Test
    void aLinkMakesOnePerson() throws Exception {
        for (var round = 0; round < ROUNDS_OF_HASHES; round++) {
            var link = "/invitations/"
                    + invitations.forFirstAdministrator(clock.instant()).text();
            var prefix = "racer" + round + ".";
            var answers = together(n -> anybody()
                    .formParam("name", "Racer")
                    .formParam("username", prefix + n)
                    .formParam("password", "warm and kind hands")
                    .post(link)
                    .statusCode());
            assertEquals(1, Collections.frequency(answers, 303), answers::toString);
            assertTrue(List.of(303, 404, 503).containsAll(answers), answers::toString);
            assertEquals(1, number("select count(*) from person where username like '" + prefix + "%'"));
        }
    }

    private static List<Integer> together(IntFunction<Integer> act) throws Exception {
        var start = new CyclicBarrier(AT_ONCE);
        var running = IntStream.range(0, AT_ONCE)
                .mapToObj(n -> threads.submit(() -> {
                    start.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
                    return act.apply(n);
                }))
                .toList();
        var answers = new java.util.ArrayList<Integer>();
        for (var answer : running) {
            answers.add(answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
        }
        assertTrue(answers.stream().noneMatch(status -> status == 500), answers::toString);
        return answers;
    }

    private int count(String table, String username) throws SQLException {
        return number("select count(*) from " + table
                + " t join enrolment e on e.id = t.enrolment_id join person p on p.id = e.person_id where p.username = '"
                + username + "'");
    }

    private static String id(String attempt) {
        return attempt.replaceAll("\\D", "");
    }

    private int number(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
