package org.footing.web.quiz;

import static org.footing.web.Visitor.holding;
import static org.footing.web.Visitor.next;
import static org.footing.web.Visitor.page;
import static org.footing.web.Visitor.session;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.footing.web.Photographs;
import org.footing.web.TestClock;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A file that was handed in and sent back: the student hands in another one, and the tutor sees both. */
@QuarkusTest
class ReworkedFileTest {

    private static final String QUESTION =
            """
            ::: question {#photo}
            Hand in a photograph.

            ^^^^ {accept="image,pdf"}
            > [!RUBRIC] No person in it.
            :::
            """;

    private static final byte[] PICTURE = Photographs.small();
    private static final byte[] OTHER = Photographs.withPlace();

    @Inject
    QuizSchool school;

    @Inject
    TestClock clock;

    private QuizSchool.Opened course = new QuizSchool.Opened("", 0);
    private String student = "";
    private String tutor = "";
    private String attempt = "";
    private String work = "";

    @BeforeEach
    void aPhotographIsHandedInAndSentBack() {
        course = school.open("", QUESTION);
        student = session(school.student(course));
        tutor = session(school.tutor(course));
        attempt = next(holding(student).post(course.quiz() + "/attempts"));
        next(holding(student)
                .multiPart("photo.revision", "0")
                .multiPart("photo.file", "")
                .multiPart("photo.upload", "first.jpg", PICTURE)
                .multiPart("review", "true")
                .post(attempt + "/responses"));
        next(holding(student).post(attempt + "/submission"));
        clock.advance(Duration.ofMinutes(5));
        work = page(holding(tutor).get("/marking")).expectFirst(".queue a").attr("href");
        mark("/remarks", Map.of("x", "250", "y", "500", "remark", "Who is this?"));
        mark("/return", Map.of("words", "Without a person.", "revision", "0"));
        clock.advance(Duration.ofMinutes(5));
    }

    @Test
    void thePageShowsTheFileAndWhatToChangeAndTakesAnother() {
        var shown = page(holding(student).get(rework()));
        assertEquals("Without a person.", shown.select(".comment").text());
        assertTrue(shown.text().contains("first.jpg"), shown.text());
        assertEquals("image/*,application/pdf", shown.select("#file").attr("accept"));
        assertEquals("photo", shown.select("file-delivery").attr("data-part"));
        assertEquals(
                rework(),
                page(holding(student).get(attempt)).select("a[href*=rework]").attr("href"));

        assertEquals(attempt + "#photo", next(hand("second.jpg", OTHER, "1", "one")));
        assertEquals(attempt + "#photo", next(hand("second.jpg", OTHER, "1", "one")), "sent twice");
        assertEquals(attempt + "#photo", next(holding(student).get(rework())));
        assertTrue(page(holding(student).get(attempt)).text().contains("second.jpg"));
    }

    @Test
    void theTutorSeesTheNewFileAndTheEarlierBehindIt() {
        var before = desk();
        assertEquals(1, before.select(".pin").size());
        next(hand("second.jpg", OTHER, "1", "one"));
        var shown = desk();
        var now = shown.select("[data-picture] img").attr("src");
        var earlier = shown.select("details img").attr("src");
        assertEquals(before.select("[data-picture] img").attr("src"), earlier);
        assertTrue(!now.equals(earlier) && shown.select("details").text().contains("first.jpg"), shown.text());
        holding(tutor).get(now).then().statusCode(200);
        holding(tutor).get(earlier).then().statusCode(200);
        assertEquals(0, shown.select(".pin").size(), "the place was one of the earlier picture");
        assertTrue(shown.select(".remarks").text().contains("in what was handed in before"), shown.text());

        assertEquals(409, post("/mark", Map.of("points", "1", "revision", "0")).statusCode());
        mark("/mark", Map.of("points", "1", "revision", "0"), "2");
        assertTrue(page(holding(student).get(attempt)).text().contains("100%"));
    }

    @Test
    void aFileThatCamePieceByPieceIsNamedByTheForm() {
        var begun = holding(student)
                .formParams(Map.of(
                        "purpose", "attempt",
                        "target", attempt.replace("/attempts/", ""),
                        "part", "photo",
                        "fileName", "second.jpg",
                        "bytes", String.valueOf(OTHER.length)))
                .post("/uploads");
        assertEquals(201, begun.statusCode(), begun.asString());
        var file = holding(student)
                .contentType("application/offset+octet-stream")
                .header("Upload-Offset", "0")
                .body(OTHER)
                .patch(begun.jsonPath().getString("address"))
                .then()
                .statusCode(200)
                .extract()
                .<String>path("file");
        assertEquals(attempt + "#photo", next(name(student, file)));
        assertEquals("/files/" + file, desk().select("[data-picture] img").attr("src"));
    }

    @Test
    void whatIsNoFileThatIsAskedForIsRefused() {
        for (var answer : new Response[] {
            hand("notes.txt", "words".getBytes(StandardCharsets.UTF_8), "1", "one"),
            hand("second.jpg", OTHER, "1", ""),
            name(student, ""),
            name(student, "none-such"),
            holding(student)
                    .formParams(Map.of("text", "See my other response.", "revision", "1", "saveId", "one"))
                    .post(rework())
        }) {
            assertEquals(422, answer.statusCode());
            assertEquals(1, page(answer).select("#file-error").size(), answer.asString());
        }
        assertEquals(0, desk().select("details img").size());
    }

    @Test
    void nobodyHandsInForSomebodyElseOrWhatWasNotAskedFor() {
        var bruno = session(school.student(course));
        var his = next(holding(bruno).post(course.quiz() + "/attempts"));
        assertEquals(404, name(bruno, "none-such").statusCode());
        next(holding(bruno).post(his + "/submission"));
        holding(bruno)
                .multiPart("saveId", "one")
                .multiPart("revision", "0")
                .multiPart("file", "second.jpg", OTHER)
                .post(his + "/rework/photo/file")
                .then()
                .statusCode(404);
    }

    @Test
    void aFileThatComesTooLateIsKeptForTheTutor() {
        var words = Map.of("points", "1", "words", "Good enough.", "revision", "0", "back", "true");
        mark("/mark", words);
        var answer = hand("second.jpg", OTHER, "1", "one");
        assertEquals(409, answer.statusCode());
        assertTrue(page(answer).select("[role=alert]").text().contains("gave a mark"), answer.asString());
        assertEquals("Good enough.", page(answer).select(".comment").text());
        var late = page(holding(tutor).get(attempt + "/marking"));
        assertEquals(1, late.select("#photo .stored").size(), late.text());
    }

    private String rework() {
        return attempt + "/rework/photo";
    }

    private Document desk() {
        return page(holding(tutor).get(work));
    }

    private Response hand(String name, byte[] bytes, String revision, String saveId) {
        return holding(student)
                .multiPart("saveId", saveId)
                .multiPart("revision", revision)
                .multiPart("taken", "")
                .multiPart("file", name, bytes)
                .post(rework() + "/file");
    }

    private Response name(String session, String file) {
        return holding(session)
                .multiPart("saveId", "one")
                .multiPart("revision", "1")
                .multiPart("taken", file)
                .post(rework() + "/file");
    }

    private void mark(String act, Map<String, String> form) {
        mark(act, form, "1");
    }

    private void mark(String act, Map<String, String> form, String response) {
        next(holding(tutor).formParams(form).formParam("response", response).post(work + act));
    }

    private Response post(String act, Map<String, String> form) {
        return holding(tutor).formParams(form).formParam("response", "1").post(work + act);
    }
}
