package org.footing.web.xapi;

import static org.footing.web.HandSchool.COURSE;
import static org.footing.web.HandSchool.LESSON;
import static org.footing.web.Visitor.holding;
import static org.footing.web.Visitor.next;
import static org.footing.web.Visitor.session;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.footing.identity.Person;
import org.footing.outbox.Deliveries;
import org.footing.outbox.Message;
import org.footing.web.HandSchool;
import org.footing.web.Reader;
import org.footing.web.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A record store on this machine takes what the program sends. */
@QuarkusTest
@TestProfile(RecordStoreTest.WithStore.class)
class RecordStoreTest {

    /** What came. */
    private record Sent(String id, String version, String authorization, JsonNode statement) {}

    private static final List<Sent> SENT = new CopyOnWriteArrayList<>();
    private static final AtomicInteger ANSWER = new AtomicInteger(204);

    /** The profile and the test are loaded apart: a property of the machine is all that they share. */
    private static final String PORT = "footing.test.record-store";

    private static @Nullable HttpServer store;

    /** A school that has one. */
    public static class WithStore implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            var port = freePort();
            System.setProperty(PORT, Integer.toString(port));
            return Map.of(
                    "footing.sample",
                    "false",
                    "quarkus.datasource.jdbc.url",
                    "jdbc:h2:mem:store;DB_CLOSE_DELAY=-1",
                    "footing.xapi.endpoint",
                    "http://127.0.0.1:" + port + "/xapi",
                    "footing.xapi.username",
                    "school",
                    "footing.xapi.password",
                    "canary-password",
                    "footing.xapi.home",
                    "https://school.example/");
        }

        private static int freePort() {
            try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }

    @Inject
    HandSchool school;

    @Inject
    Reader reader;

    @Inject
    Deliveries deliveries;

    @Inject
    TestClock clock;

    private String student = "";
    private String session = "";

    @BeforeEach
    void aStudent() {
        ANSWER.set(204);
        deliveries.deliverDue();
        student = school.student();
        session = session(student);
        SENT.clear();
    }

    @BeforeAll
    static void theStoreBegins() throws IOException {
        var begun = HttpServer.create(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(System.getProperty(PORT))), 0);
        begun.createContext("/xapi/statements", RecordStoreTest::take);
        begun.start();
        store = begun;
    }

    @AfterAll
    static void theStoreEnds() {
        Objects.requireNonNull(store).stop(0);
    }

    @Test
    void aLessonThatIsDoneIsToldOnce() {
        reader.reads(session, LESSON);
        reader.report(session, LESSON, true);
        deliveries.deliverDue();
        assertEquals(1, SENT.size(), SENT.toString());
        var sent = SENT.get(0);
        var statement = sent.statement();
        assertEquals(sent.id(), statement.at("/id").asText());
        assertEquals("1.0.3", sent.version());
        assertTrue(sent.authorization().startsWith("Basic "), "the store is told who asks");
        assertEquals(
                "http://adlnet.gov/expapi/verbs/completed",
                statement.at("/verb/id").asText());
        assertEquals(
                "https://school.example" + LESSON, statement.at("/object/id").asText());
        assertEquals("person-" + id(), statement.at("/actor/account/name").asText());
        assertFalse(statement.toString().contains(student), "nobody is named");
        assertTrue(statement.at("/result/completion").asBoolean());
    }

    @Test
    void aQuizIsToldWithItsMark() {
        var attempt = next(holding(session).post(COURSE + "/quizzes/hand-quiz/attempts"));
        deliveries.deliverDue();
        assertEquals(List.of(), SENT, "it is not over");
        holding(session).post(attempt + "/submission").then().statusCode(303);
        deliveries.deliverDue();
        assertEquals(1, SENT.size(), SENT.toString());
        var statement = SENT.get(0).statement();
        assertEquals(
                "http://adlnet.gov/expapi/verbs/failed",
                statement.at("/verb/id").asText());
        assertEquals(0, statement.at("/result/score/scaled").asDouble());
        assertFalse(statement.at("/result/success").asBoolean(true));
    }

    @Test
    void whatTheStoreDoesNotTakeWaitsAndIsSentAgainAsTheSame() {
        ANSWER.set(503);
        reader.reads(session, LESSON);
        deliveries.deliverDue();
        var first = SENT.get(0);
        var waiting = waiting();
        assertEquals(1, waiting.size());
        assertEquals("The record store is busy or broken: 503", waiting.get(0).lastError);
        assertFalse(waiting.get(0).about.contains(student), waiting.get(0).about);

        ANSWER.set(409);
        clock.advance(Duration.ofMinutes(10));
        deliveries.deliverDue();
        assertEquals(first.id(), SENT.get(SENT.size() - 1).id(), "by which the store knows it again");
        assertEquals(List.of(), waiting());
        assertNotEquals(0, SENT.size());
    }

    @Test
    void whatTheStoreDoesNotUnderstandIsGivenUpAndShown() {
        ANSWER.set(400);
        reader.reads(session, LESSON);
        deliveries.deliverDue();
        var given = QuarkusTransaction.requiringNew()
                .call(() -> Message.<Message>find("kind = 'xapi' and givenUpAt is not null order by id desc")
                        .<Message>firstResult());
        assertEquals("The record store does not understand it: 400", given.lastError);
        assertEquals("", given.payload);
    }

    private long id() {
        return QuarkusTransaction.requiringNew()
                .call(() -> Person.named(student).orElseThrow().id);
    }

    private static List<Message> waiting() {
        return QuarkusTransaction.requiringNew().call(() -> Message.list("kind = 'xapi' and waits = true"));
    }

    private static void take(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var headers = exchange.getRequestHeaders();
        SENT.add(new Sent(
                exchange.getRequestURI().getQuery().replace("statementId=", ""),
                headers.getFirst("X-Experience-API-Version"),
                headers.getFirst("Authorization"),
                new ObjectMapper().readTree(body)));
        exchange.sendResponseHeaders(ANSWER.get(), -1);
        exchange.close();
    }
}
