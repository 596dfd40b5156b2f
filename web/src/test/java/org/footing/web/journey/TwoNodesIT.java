package org.footing.web.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpClient;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two nodes on one database behind a proxy that sends anybody anywhere: nobody can tell that there are two, even when one dies. */
@Tag("journey")
@Tag("postgresql-only")
class TwoNodesIT {

    private static final int KILLS = Integer.getInteger("footing.kills.nodes", 2);
    private static final int STUDENTS = 12;
    private static final String QUIZ = Journey.COURSE + "/quizzes/all-kinds";

    private static Nodes nodes;

    @BeforeAll
    static void start() throws IOException {
        nodes = new Nodes();
    }

    @AfterAll
    static void stop() throws InterruptedException {
        nodes.close();
    }

    @Test
    void bothStartOnAnEmptyDatabaseAndOneMakesTheSchool() throws Exception {
        try (var database = nodes.database()) {
            var evidence = new Evidence(database);
            assertEquals(1, evidence.number("select count(*) from school"));
            assertEquals(1, evidence.number("select count(*) from person where username = 'admin'"));
            assertEquals(1, evidence.number("select count(*) from edition"));
            assertEquals(0, evidence.number("select count(*) from flyway_schema_history where not success"));
            assertEquals(
                    0,
                    evidence.number(
                            "select count(*) - count(distinct version) from flyway_schema_history where version is not null"));
        }
    }

    @Test
    void aJobThatIsDueOnBothRunsOnce() throws Exception {
        try (var database = nodes.database()) {
            var evidence = new Evidence(database);
            var due =
                    "select count(*) from job where name = 'backup' and (due_at < current_timestamp or leased_until is not null)";
            Await.that(() -> evidence.number(due) == 0);
            assertEquals(1, evidence.number("select count(*) from backup_run where problem is null"));
            assertEquals(1, evidence.number("select count(*) from backup_run"));
            assertEquals(1, nodes.backups().size());
        }
    }

    @Test
    void aSessionBegunOnOneNodeIsGoodOnTheOther() throws Exception {
        var session = Saver.signIn(nodes.node(0).address(""), "tutor", nodes.password("tutor"));
        for (var node : nodes.all()) {
            assertEquals(200, ask("GET", node.address("/"), session));
        }
        ask("POST", nodes.node(1).address("/logout"), session);
        for (var node : nodes.all()) {
            assertEquals(303, ask("GET", node.address("/"), session));
        }
    }

    @Test
    void whoIsDisabledOnOneNodeIsOutOnTheOtherWithTheNextRequest() throws Exception {
        var admin = Saver.signIn(nodes.door(), "admin", nodes.password("admin"));
        var session = nodes.session("student26");
        assertEquals(200, ask("GET", nodes.node(1).address("/"), session));

        var person = nodes.node(0).address("/admin/people/" + id("student26"));
        assertEquals(303, ask("POST", person + "/disable", admin));
        assertEquals(303, ask("GET", nodes.node(1).address("/"), session));
    }

    @Test
    void nothingIsLostWhenANodeIsKilledInTheMiddleOfAQuiz() throws Exception {
        var savers = new ArrayList<Saver>();
        for (var number = 3; number < 3 + STUDENTS; number++) {
            var session = nodes.session("student" + number);
            var attempt = Saver.begin(nodes.door(), session, QUIZ);
            var question = number % 2 == 0 ? "ak-heel-bone" : "ak-oil-first";
            savers.add(new Saver(nodes.door(), session, attempt, question, "option"));
        }
        var moments = new Random(52);
        var running = new AtomicBoolean(true);
        var threads = Executors.newFixedThreadPool(STUDENTS);
        try {
            var sentAgain = new ArrayList<Future<Integer>>();
            savers.forEach(saver -> sentAgain.add(threads.submit(saving(saver, running))));
            for (var kill = 0; kill < KILLS; kill++) {
                var node = nodes.node(kill % 2);
                TimeUnit.MILLISECONDS.sleep(500 + moments.nextInt(1_000));
                node.kill();
                TimeUnit.MILLISECONDS.sleep(500 + moments.nextInt(1_000));
                node.startAgain();
            }
            running.set(false);
            for (var again : sentAgain) {
                assertTrue(again.get(60, TimeUnit.SECONDS) <= KILLS, "a kill costs a client one more request at most");
            }
        } finally {
            running.set(false);
            threads.shutdownNow();
        }
        for (var saver : savers) {
            assertEquals(303, saver.handIn());
        }
        try (var database = nodes.database()) {
            var evidence = new Evidence(database);
            evidence.assertKeptOnce(savers);
            evidence.assertScoredAsStored(savers);
        }
        Found.say("a node killed under load, the other goes on", KILLS, savers);
    }

    /** Different values in turn, so that one save can be told from the next. */
    private static Callable<Integer> saving(Saver saver, AtomicBoolean running) {
        return () -> {
            var again = 0;
            for (var turn = 0; running.get(); turn++) {
                again += saver.insist(Integer.toString(turn % 2));
            }
            return again;
        };
    }

    @Test
    void fiftyAtOnceBeginAndEndOneAttemptOverBothNodes() throws Exception {
        var races = new Races(
                nodes.all().stream().map(node -> node.address("")).toList(), nodes.session("student"), "student");
        races.run();
        try (var database = nodes.database()) {
            races.assertOneEach(new Evidence(database));
        }
    }

    /** The status of the answer. */
    private static int ask(String method, String address, String session) throws IOException, InterruptedException {
        return Saver.send(HttpClient.newHttpClient(), address, session, method, Map.of())
                .statusCode();
    }

    private static int id(String username) throws SQLException {
        try (var database = nodes.database()) {
            return new Evidence(database).number("select id from person where username = ?", username);
        }
    }
}
