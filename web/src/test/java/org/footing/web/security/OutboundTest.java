package org.footing.web.security;

import static org.footing.web.Visitor.anybody;
import static org.footing.web.Visitor.holding;
import static org.footing.web.Visitor.next;
import static org.footing.web.Visitor.session;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.footing.course.Addresses;
import org.footing.course.CourseCompiler;
import org.footing.course.Document;
import org.footing.library.Origin;
import org.footing.library.Publications;
import org.footing.web.quiz.QuizSchool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nothing that somebody sends makes the program ask another one for anything: a server on this machine waits, and nobody comes. */
@QuarkusTest
class OutboundTest {

    private static final String UPLOAD =
            """
            ::: question {#photo}
            Hand in a photograph.

            ^^^^ {accept="image,pdf,video"}
            :::
            """;

    private static final int MOST_MILLIS = 1_000;

    @Inject
    QuizSchool school;

    @Inject
    Publications publications;

    @Inject
    Clock clock;

    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private HttpServer canary;
    private String address;

    @BeforeEach
    void listen() throws IOException {
        canary = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        canary.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().toString());
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        canary.start();
        address = "http://127.0.0.1:" + canary.getAddress().getPort() + "/canary";
    }

    @AfterEach
    void nobodyCame() {
        canary.stop(0);
        assertEquals(List.of(), asked);
    }

    @Test
    void headersAndFieldsAreNeverFollowed() {
        var student = session("student");
        for (var header : List.of(
                "Referer",
                "Origin",
                "X-Forwarded-Host",
                "X-Forwarded-For",
                "Forwarded",
                "Host",
                "Via",
                "From",
                "True-Client-IP",
                "X-Original-URL",
                "X-Wap-Profile")) {
            holding(student).header(header, address).get("/");
            holding(student).header(header, address.replace("http://", "")).get("/");
        }
        for (var place : List.of("/search?q=", "/login?returnTo=", "/?url=", "/courses/")) {
            holding(student).get(place + address);
        }
        anybody()
                .formParam("username", address)
                .formParam("password", address)
                .formParam("returnTo", address)
                .post("/login");
        anybody().formParam("returnTo", address).post("/theme");
    }

    @Test
    void aCourseIsMadeOfItsFolderAlone() {
        var faults = CourseCompiler.compile(course("one", true), new Addresses("/lessons/", "/files/"))
                .faults();
        assertTrue(faults.toString().contains("is not in the course"), faults::toString);
        QuarkusTransaction.requiringNew()
                .run(() -> publications.publish(course("outbound", false), Origin.STUDIO, null, clock.instant()));
        holding(session("admin"))
                .get("/courses/outbound/lessons/only-outbound")
                .then()
                .statusCode(200);
    }

    @Test
    void aFileThatIsHandedInIsNeverOpenedFarEnoughToAskForMore() {
        var course = school.open("pass=70", UPLOAD);
        var student = session(school.student(course));
        var attempt = next(holding(student).post(course.quiz() + "/attempts"));
        var begun = System.nanoTime();
        for (var text : List.of(
                "<?xml version='1.0'?><!DOCTYPE x [<!ENTITY % e SYSTEM '" + address + "'>%e;]><x/>",
                "<?xml version='1.0'?><!DOCTYPE svg SYSTEM '" + address
                        + "'><svg xmlns='http://www.w3.org/2000/svg'><script>pwn()</script></svg>",
                "<svg xmlns='http://www.w3.org/2000/svg'><image href='" + address + "'/></svg>",
                billionLaughs(),
                "<html><script src='" + address + "'></script>",
                "PK\u0003\u0004 no zip",
                "#!/bin/sh\ncurl " + address + "\n",
                "MVG push graphic-context fill 'url(" + address + ")'",
                "#EXTM3U\n#EXTINF:1,\n" + address)) {
            assertEquals(422, hand(student, attempt, text.getBytes(StandardCharsets.UTF_8)), text);
        }
        assertTrue(Duration.ofNanos(System.nanoTime() - begun).toMillis() < 20 * MOST_MILLIS);
        assertEquals(
                200,
                hand(
                        student,
                        attempt,
                        ("%PDF-1.7\n1 0 obj <</OpenAction <</S /URI /URI (" + address
                                        + ")>>>>\n<html><script>pwn()</script>\n%%EOF")
                                .getBytes(StandardCharsets.UTF_8)));
        assertEquals(422, hand(student, attempt, flood()));
    }

    /** A picture that says to be 60,000 pixels wide and high: it is refused before anybody unfolds it. */
    private static byte[] flood() {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(
                new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'});
        bytes.writeBytes(new byte[] {0, 0, (byte) 0xea, 0x60, 0, 0, (byte) 0xea, 0x60, 8, 6, 0, 0, 0, 0, 0, 0, 0});
        return bytes.toByteArray();
    }

    private static String billionLaughs() {
        var text = new StringBuilder("<?xml version='1.0'?><!DOCTYPE x [<!ENTITY a0 'ha'>");
        for (var n = 1; n < 30; n++) {
            text.append("<!ENTITY a%d '%s'>".formatted(n, ("&a" + (n - 1) + ";").repeat(10)));
        }
        return text.append("]><x>&a29;</x>").toString();
    }

    private static int hand(String student, String attempt, byte[] file) {
        return holding(student)
                .multiPart("file", "hand.svg", file, "image/svg+xml")
                .post(attempt + "/responses/photo/file")
                .statusCode();
    }

    private List<Document> course(String id, boolean reaching) {
        var body = reaching
                ? "![x](%s)\n\n![x](x.svg)\n\n[x](file:///etc/passwd)\n".formatted(address)
                : "[A link](%s) that readers may follow by themselves.\n".formatted(address);
        return List.of(
                document("course.md", "---\nid: " + id + "\ntitle: Out\n---\n"),
                document("01-first/module.md", "---\nid: first-" + id + "\ntitle: First\n---\n"),
                document("01-first/01-only.md", "---\nid: only-" + id + "\ntitle: Only\n---\n\n" + body),
                document(
                        "01-first/x.svg",
                        "<!DOCTYPE svg SYSTEM '" + address
                                + "'><svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><image href='" + address
                                + "'/></svg>"));
    }

    private static Document document(String path, String text) {
        return new Document(path, text.getBytes(StandardCharsets.UTF_8));
    }
}
