package org.footing.web.studio;

import static org.footing.web.Visitor.holding;
import static org.footing.web.Visitor.next;
import static org.footing.web.Visitor.session;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.footing.course.Document;
import org.footing.identity.Role;
import org.footing.library.Origin;
import org.footing.library.Publications;
import org.footing.web.HandSchool;

/** A course with a drawing and a photograph that was taken over, and two who write it. */
final class DraftedCourse {

    static final String LESSON = "01-arm/01-rest.md";
    static final String DRAWING = "01-arm/01-rest/bones.svg";
    static final String PHOTOGRAPH = "01-arm/01-rest/arm.png";

    private static final AtomicInteger LAST = new AtomicInteger();

    final String id = "drafted-" + LAST.incrementAndGet();
    final String author;
    final String other;

    DraftedCourse(HandSchool school, Publications publications, Clock clock) {
        publications.publish(
                List.of(
                        text("course.md", "---\nid: " + id + "\ntitle: Arm massage\n---\n"),
                        text("sources.md", "## EV7\n\nA *study* of arms.\n"),
                        text("01-arm/module.md", "---\nid: arm\ntitle: The arm\n---\n"),
                        text(LESSON, "---\nid: rest\ntitle: Resting\n---\n\nHold the arm still.\n"),
                        text(
                                DRAWING,
                                "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 200 100'>"
                                        + "<g id='ulna'><title>Ulna</title><desc>On the inner side</desc><path d='M0 0H9V9Z'/></g>"
                                        + "<g id='radius'><title>Radius</title><path d='M20 20H29V29Z'/></g></svg>"),
                        new Document(PHOTOGRAPH, png())),
                Origin.BUNDLED,
                null,
                clock.instant());
        author = session(school.author(Role.AUTHOR, id));
        other = session(school.author(Role.PUBLISHER, id));
        next(holding(author).post("/studio/" + id));
    }

    private static Document text(String path, String text) {
        return new Document(path, text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] png() {
        try {
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    String api(String place) {
        return "/api/v1/courses/" + id + place;
    }

    String studio(String place) {
        return "/studio/" + id + place;
    }

    /** Of the lesson. */
    String text() {
        return holding(author).get(api("/documents/" + LESSON)).jsonPath().getString("text");
    }

    void save(String session, String text, int base) {
        assertEquals(200, put(session, text, base).statusCode());
    }

    private Response put(String session, String text, int base) {
        return holding(session)
                .contentType("application/json")
                .body(Map.of("text", text, "base", base, "saveId", "save-" + LAST.incrementAndGet()))
                .put(api("/documents/" + LESSON));
    }
}
