package org.footing.web.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Requests that no browser makes, byte by byte. */
@QuarkusTest
class RawRequestsTest {

    private static final int PATIENCE_MILLIS = 20_000;

    private static final String HOST = "\r\nHost: localhost:PORT\r\nConnection: close\r\n";

    static Stream<Arguments> malformed() {
        return Stream.of(
                Arguments.of("no request at all", "hello\r\n\r\n", 400),
                Arguments.of("an unknown version", "GET /login HTTP/9.9" + HOST + "\r\n", 200),
                Arguments.of("a target that is none", "GET http://[/login HTTP/1.1" + HOST + "\r\n", 400),
                Arguments.of("a line too long", "GET /" + "x".repeat(20_000) + " HTTP/1.1" + HOST + "\r\n", 414),
                Arguments.of(
                        "a header too long",
                        "GET /login HTTP/1.1" + HOST + "X: " + "x".repeat(30_000) + "\r\n\r\n",
                        431),
                Arguments.of("a header without a name", "GET /login HTTP/1.1" + HOST + ": x\r\n\r\n", 200),
                Arguments.of("a header with a zero", "GET /login HTTP/1.1" + HOST + "X: a\0b\r\n\r\n", 400),
                Arguments.of("no host", "GET /login HTTP/1.1\r\nConnection: close\r\n\r\n", 400),
                Arguments.of(
                        "two lengths",
                        "POST /theme HTTP/1.1" + HOST + "Content-Length: 0\r\nContent-Length: 5\r\n\r\n",
                        400),
                Arguments.of("a length that is none", "POST /theme HTTP/1.1" + HOST + "Content-Length: x\r\n\r\n", 400),
                Arguments.of("broken escapes", "GET /%zz HTTP/1.1" + HOST + "\r\n", 400),
                Arguments.of("a zero in the path", "GET /a%00b HTTP/1.1" + HOST + "\r\n", 400),
                Arguments.of("steps out of the root", "GET /../../etc/passwd HTTP/1.1" + HOST + "\r\n", 404),
                Arguments.of("a way through another host", "GET http://evil.example/ HTTP/1.1" + HOST + "\r\n", 303),
                Arguments.of(
                        "TRACE",
                        "TRACE / HTTP/1.1" + HOST + "Sec-Fetch-Site: same-origin\r\nX-Secret: canary\r\n\r\n",
                        405),
                Arguments.of("CONNECT", "CONNECT evil.example:443 HTTP/1.1" + HOST + "\r\n", 404));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("malformed")
    void isAnsweredWithoutAWordOfTheProgram(String what, String request, int status) throws IOException {
        var answer = send(request);

        assertEquals(status, status(answer), answer);
        if (answer.contains("<html")) {
            assertTrue(answer.contains("Content-Security-Policy: default-src 'none'"), answer);
            assertTrue(answer.contains("Cache-Control: no-store"), answer);
        }
        for (var telling : List.of("exception", "netty", "vert.x", "quarkus", "java", "\tat ", "canary", "server:")) {
            assertTrue(!answer.toLowerCase(Locale.ROOT).contains(telling), () -> telling + " in " + answer);
        }
    }

    /** What stands behind a request with two lengths is a request of its own, with nothing of the first. */
    @Test
    void nothingIsHiddenBehindARequest() throws IOException {
        var hidden = "GET /profile HTTP/1.1\r\nHost: localhost:PORT\r\nConnection: close\r\n\r\n";
        var answer = send("POST /theme HTTP/1.1\r\nHost: localhost:PORT\r\nSec-Fetch-Site: same-origin\r\n"
                + "Cookie: sid=none\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                + hidden.length()
                + "\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + hidden);

        assertEquals(303, status(answer), answer);
        assertTrue(
                answer.matches("(?s).*HTTP/1.1 303 See Other\r\n.*ocation: /login\\?returnTo=%2Fprofile\r\n.*"),
                answer);
    }

    private static int status(String answer) {
        var from = "HTTP/1.1 ".length();
        return Integer.parseInt(answer.substring(from, from + 3));
    }

    private static String send(String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream()
                    .write(request.replace("PORT", Integer.toString(RestAssured.port))
                            .getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
