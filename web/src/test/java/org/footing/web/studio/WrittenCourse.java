package org.footing.web.studio;

import static org.footing.web.Visitor.holding;
import static org.footing.web.Visitor.next;
import static org.footing.web.Visitor.page;
import static org.footing.web.Visitor.session;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.footing.course.Document;
import org.footing.identity.Role;
import org.footing.library.Edition;
import org.footing.library.Origin;
import org.footing.library.Publications;
import org.footing.web.HandSchool;

/** A course of two lessons that was published once and is written here, with somebody signed in for each role. */
public class WrittenCourse {

    public static final String FIRST = "01-arm/01-rest.md";

    private static final AtomicInteger LAST = new AtomicInteger();

    public final String id = "elbow-" + LAST.incrementAndGet();
    public final Edition edition;
    public final String author;
    public final String publisher;
    public final String verifier;

    public WrittenCourse(HandSchool school, Publications publications, Clock clock) {
        edition = publications.publish(
                List.of(
                        document("course.md", "---\nid: " + id + "\ntitle: Elbow massage\n---\n"),
                        document("01-arm/module.md", "---\nid: arm\ntitle: The arm\n---\n"),
                        document(FIRST, lesson("rest", "Hold the arm still.")),
                        document("01-arm/02-stroke.md", lesson("stroke", "Stroke from wrist to elbow."))),
                Origin.BUNDLED,
                null,
                clock.instant());
        author = session(school.author(Role.AUTHOR, id));
        publisher = session(school.author(Role.PUBLISHER, id));
        verifier = session(school.verifier(id));
        assertEquals(studio(""), next(holding(author).post(studio(""))));
    }

    private static Document document(String path, String text) {
        return new Document(path, text.getBytes(StandardCharsets.UTF_8));
    }

    public static String lesson(String id, String words) {
        return "---\nid: " + id + "\ntitle: Lesson " + id + "\n---\n\n## One\n\n" + words + "\n";
    }

    public String studio(String place) {
        return "/studio/" + id + place;
    }

    public String api(String place) {
        return "/api/v1/courses/" + id + place;
    }

    /** Says something else in the first lesson. */
    public void write(String session, String words) {
        var known = holding(session).get(api("/documents/" + FIRST)).jsonPath();
        holding(session)
                .contentType("application/json")
                .body(Map.of(
                        "text",
                        lesson("rest", words),
                        "base",
                        known.getInt("revision"),
                        "saveId",
                        UUID.randomUUID().toString()))
                .put(api("/documents/" + FIRST))
                .then()
                .statusCode(200);
    }

    /** Of the draft, as the page of the publication has it. */
    public int version() {
        return holding(author).get(api("/publication")).jsonPath().getInt("version");
    }

    public void askForSecondEyes() {
        assertEquals(
                studio("/publication#eyes"),
                next(holding(publisher).formParam("required", "true").post(studio("/publication/second-eyes"))));
    }

    /** What stands under the heading. */
    public String eyes(String session) {
        return page(holding(session).get(studio("/publication")))
                .select("section[aria-labelledby=eyes]")
                .text();
    }
}
