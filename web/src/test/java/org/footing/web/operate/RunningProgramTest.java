package org.footing.web.operate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.footing.identity.Token;
import org.footing.web.CannotStart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A command does its work alone where nobody listens, and nowhere else: two programs on one school would disagree. */
class RunningProgramTest {

    private static final String SAID = "all of it";

    private HttpServer server;
    private RunningProgram running;

    @BeforeEach
    void somethingListens() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
        running = new RunningProgram(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort()), Token.random());
    }

    @AfterEach
    void nothingListensAnyMore() {
        server.stop(0);
    }

    @Test
    void whoAnswersIsHeard() throws Exception {
        answers(200, SAID.length());

        assertEquals(Optional.of(SAID), running.ask("/operate/archive", BodyHandlers.ofString()));
        assertTrue(running.answers());
    }

    @Test
    void whereNobodyListensTheCommandIsAlone() throws Exception {
        server.stop(0);

        assertEquals(Optional.empty(), running.ask("/operate/archive", BodyHandlers.ofString()));
    }

    @Test
    void whoCouldNotDoItIsNotDoneWithout() {
        answers(500, SAID.length());
        assertRefused("500", BodyHandlers.ofString());
    }

    @Test
    void somethingElseOnThatPortIsTold() {
        assertRefused("404", BodyHandlers.ofString());
    }

    @Test
    void anAnswerThatBreaksOffIsTold() {
        answers(200, SAID.length() + 1);
        assertRefused("broke off", BodyHandlers.ofString());
    }

    @Test
    void aDiskThatIsFullOnTheSideOfTheCommandIsTold() {
        answers(200, SAID.length());
        assertRefused("No space left on device", BodyHandlers.ofFile(Path.of("/dev/full")));
    }

    @Test
    void whoEndsTakesNobodyElsesWordBack(@TempDir Path data) throws IOException {
        running.announce(data);

        RunningProgram.withdraw(data, Token.random());
        assertEquals(Optional.of(running), RunningProgram.in(data));
        RunningProgram.withdraw(data, running.token());
        assertEquals(Optional.empty(), RunningProgram.in(data));
    }

    private void assertRefused(String words, BodyHandler<?> body) {
        var refused = assertThrows(CannotStart.class, () -> running.ask("/operate/archive", body));
        var told = String.valueOf(refused.getMessage());
        assertTrue(told.contains(words), told);
        assertTrue(told.contains(running.address().toString()), told);
    }

    /** @param promised how many bytes it says will come */
    private void answers(int status, int promised) {
        HttpHandler handler = exchange -> {
            exchange.sendResponseHeaders(status, promised);
            exchange.getResponseBody().write(SAID.getBytes(StandardCharsets.UTF_8));
            exchange.close();
        };
        server.createContext("/operate", handler);
    }
}
