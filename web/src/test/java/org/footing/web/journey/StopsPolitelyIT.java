package org.footing.web.journey;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The program is asked to end, as systemd, Docker and Ctrl-C ask, while somebody still sends. */
@Tag("journey")
class StopsPolitelyIT {

    private static final int ENDED_BY_SIGTERM = 143;
    private static final String QUIZ = Journey.COURSE + "/quizzes/all-kinds";
    private static final String WORDS = "kept although the program was asked to end";

    @Test
    void whatRunsIsAnsweredAndKeptWhileWhatIsNewIsTurnedDown() throws Exception {
        try (var program = Program.onH2("polite")) {
            var session = Saver.signIn(program.address(""), "student", Journey.PASSWORD);
            var attempt = Saver.begin(program.address(""), session, QUIZ);
            try (var slow = new SlowSave(program, session, attempt)) {
                slow.sendHalf();
                awaitUnderWay(program);
                var running = program.askToStop();

                var refused = firstRefusal(program);
                assertEquals(503, refused.statusCode());
                assertEquals("10", refused.headers().firstValue("Retry-After").orElseThrow());
                assertTrue(refused.body().contains("Back in a moment"), refused.body());
                assertEquals(503, get(program, "/q/health/ready").statusCode(), "a balancer sees it");
                assertEquals(200, get(program, "/q/health/live").statusCode(), "nobody should kill it");

                assertEquals("HTTP/1.1 200 OK", slow.sendTheRest());
                assertTrue(running.waitFor(15, TimeUnit.SECONDS), "it ends when the last one has its answer");
                assertEquals(ENDED_BY_SIGTERM, running.exitValue());
            }
            assertTrue(closedCleanly(program), "the next start has nothing to mend");
            try (var database = program.database();
                    var statement = database.createStatement();
                    var rows = statement.executeQuery(
                            "select count(*) from attempt_question where response like '%" + WORDS + "%'")) {
                rows.next();
                assertEquals(1, rows.getInt(1));
            }
        }
    }

    @Test
    void whoNeverFinishesHoldsNobodyUp() throws Exception {
        try (var program = Program.empty("bounded").with("quarkus.shutdown.timeout", "PT1S")) {
            program.startAgain();
            var session = Saver.signIn(program.address(""), "student", Journey.PASSWORD);
            try (var slow = new SlowSave(program, session, Saver.begin(program.address(""), session, QUIZ))) {
                slow.sendHalf();
                awaitUnderWay(program);
                var running = program.askToStop();

                assertTrue(running.waitFor(20, TimeUnit.SECONDS));
                assertEquals(ENDED_BY_SIGTERM, running.exitValue());
            }
        }
    }

    /** A save whose second half waits until it is told to come. */
    private static final class SlowSave implements AutoCloseable {

        private final Socket socket;
        private final byte[] body;

        SlowSave(Program program, String session, String attempt) throws IOException {
            body = ("ak-own-words.text=" + WORDS.replace(' ', '+')
                            + "&ak-own-words.revision=0&ak-own-words.saveId=the-last-one")
                    .getBytes(UTF_8);
            socket = new Socket("localhost", program.port());
            socket.setSoTimeout((int) Duration.ofSeconds(20).toMillis());
            var head =
                    """
                    PUT %s/responses/ak-own-words HTTP/1.1
                    Host: localhost:%d
                    Cookie: %s
                    Sec-Fetch-Site: same-origin
                    Content-Type: application/x-www-form-urlencoded
                    Content-Length: %d

                    """
                            .formatted(attempt, program.port(), session, body.length);
            socket.getOutputStream().write(head.replace("\n", "\r\n").getBytes(UTF_8));
        }

        void sendHalf() throws IOException {
            socket.getOutputStream().write(body, 0, body.length / 2);
            socket.getOutputStream().flush();
        }

        /** The first line of the answer. */
        String sendTheRest() throws IOException {
            socket.getOutputStream().write(body, body.length / 2, body.length - body.length / 2);
            socket.getOutputStream().flush();
            var answer = new StringBuilder();
            for (var letter = socket.getInputStream().read();
                    letter != '\r' && letter >= 0;
                    letter = socket.getInputStream().read()) {
                answer.append((char) letter);
            }
            return answer.toString();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    /** The save beside the question itself. */
    private static void awaitUnderWay(Program program) throws Exception {
        Await.that(() -> get(program, "/q/metrics").body().contains("http_server_active_requests 2.0"));
    }

    /** The signal takes a moment to arrive. */
    private static HttpResponse<String> firstRefusal(Program program) throws Exception {
        Await.that(() -> get(program, "/login").statusCode() != 200);
        return get(program, "/login");
    }

    private static HttpResponse<String> get(Program program, String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(program.address(path)))
                .timeout(Duration.ofSeconds(10))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    /** H2 notes in the head of its file that it was closed as it should be. */
    private static boolean closedCleanly(Program program) throws IOException {
        try (var file = Files.newInputStream(program.file("footing.mv.db"))) {
            return new String(file.readNBytes(4096), ISO_8859_1).contains("clean:1");
        }
    }
}
