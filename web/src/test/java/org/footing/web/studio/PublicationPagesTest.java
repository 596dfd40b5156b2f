package org.footing.web.studio;

import static org.footing.web.Visitor.holding;
import static org.footing.web.Visitor.next;
import static org.footing.web.Visitor.page;
import static org.footing.web.Visitor.session;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.footing.identity.Role;
import org.footing.library.Publications;
import org.footing.web.HandSchool;
import org.footing.web.Routes;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PublicationPagesTest {

    /** What those may read who agree and do not write; all else of the studio is not there for them. */
    private static final Map<String, Integer> FOR_READERS = Map.of(
            "GET /studio", 200,
            "GET /studio/{course}", 303,
            "GET /studio/{course}/publication", 200,
            "POST /studio/{course}/publication/agreement", 409,
            "GET /studio/{course}/lessons/{lesson}", 200,
            "GET /studio/{course}/preview", 200,
            "GET /studio/{course}/files/{path}", 200,
            "GET /studio/{course}/editions", 200);

    /** What the course of this test has nothing to show for. */
    private static final Set<String> ABSENT = Set.of(
            "GET /studio/{course}/quizzes/{quiz}", "GET /studio/{course}/offer", "GET /studio/{course}/regions/{path}");

    @Inject
    HandSchool school;

    @Inject
    Publications publications;

    @Inject
    Clock clock;

    private WrittenCourse course;

    @BeforeEach
    void aCourseIsWritten() {
        course = new WrittenCourse(school, publications, clock);
    }

    @Test
    void aVerifierReadsAndAgreesBeforeItIsPublished() {
        assertTrue(course.eyes(course.publisher).contains("does so alone"));
        course.askForSecondEyes();
        course.write(course.publisher, "Hold the whole arm.");
        assertTrue(course.eyes(course.publisher).contains("It was written by Hand"));
        assertTrue(form(course.publisher).isEmpty());
        assertEquals(409, publish(course.publisher).statusCode());
        assertTrue(page(publish(course.publisher)).select("[role=alert]").text().contains("Nothing was published"));

        assertEquals(studio("/publication"), next(holding(course.verifier).get(studio(""))));
        var seen = page(holding(course.verifier).get(studio("/publication")));
        assertEquals("Lesson rest", seen.select("section h2").eachText().get(0));
        assertTrue(seen.text().contains(WrittenCourse.FIRST));
        assertTrue(seen.select("h2 a").isEmpty());
        var lesson =
                page(holding(course.verifier).get(seen.select("section p a").attr("href")));
        assertTrue(lesson.text().contains("Hold the whole arm."), lesson::text);
        assertTrue(lesson.select("[href*=/documents/]").isEmpty(), lesson::text);

        assertEquals(studio("/publication"), next(agree(course.verifier)));
        assertTrue(course.eyes(course.verifier).contains("read the changes and agreed"));
        assertFalse(course.eyes(course.verifier).contains("I have read these changes"));
        assertEquals(studio("/editions"), next(publish(course.publisher)));
        var history = page(holding(course.verifier).get(studio("/editions")));
        assertTrue(history.select("section").get(0).text().contains("agreed"), history::text);
        assertTrue(history.select("form").isEmpty());
    }

    @Test
    void whatIsTooMuchForAPageIsNamedAndLeadsOn() {
        course.write(course.author, "Hold the whole arm.\n\n".repeat(2_600));
        var shown = page(holding(course.publisher).get(studio("/publication")));
        assertEquals("Lesson rest", shown.select("section h2 a").eachText().get(0));
        assertTrue(shown.text().contains("Read this one by itself"), shown::text);
        assertTrue(shown.select(".lines").isEmpty());
        assertFalse(form(course.publisher).isEmpty());
    }

    @Test
    void aChangeAfterwardsAsksForAnotherLook() {
        course.askForSecondEyes();
        course.write(course.publisher, "Hold the whole arm.");
        var seen = course.version();
        next(agree(course.verifier));
        course.write(course.author, "Hold it all.");

        assertTrue(course.eyes(course.publisher).contains("Nobody has agreed yet"));
        assertEquals(409, publish(course.publisher).statusCode());
        var stale = holding(course.verifier).formParam("version", seen).post(studio("/publication/agreement"));
        assertEquals(409, stale.statusCode());
        assertTrue(page(stale).text().contains("your agreement was not noted"), stale::asString);
    }

    @Test
    void nobodyIsOfferedToAgreeToTheirOwnWords() {
        course.askForSecondEyes();
        course.write(course.publisher, "Hold the whole arm.");
        assertFalse(course.eyes(course.publisher).contains("I have read these changes"));
        assertEquals(409, agree(course.publisher).statusCode());
        assertEquals(404, agree(course.author).statusCode());
        assertFalse(course.eyes(course.author).contains("I have read these changes"));
        assertTrue(course.eyes(course.verifier).contains("I have read these changes"));
    }

    @Test
    void whoeverWroteNoneOfItPublishes() {
        course.askForSecondEyes();
        course.write(course.author, "Hold the whole arm.");
        assertTrue(course.eyes(course.publisher).contains("when you publish, you agree"));
        assertEquals(studio("/editions"), next(publish(course.publisher)));
    }

    @Test
    void onlyWhoPublishesSaysWhetherTwoAreNeeded() {
        for (var session : List.of(course.author, course.verifier)) {
            holding(session)
                    .formParam("required", "false")
                    .post(studio("/publication/second-eyes"))
                    .then()
                    .statusCode(404);
            assertFalse(course.eyes(session).contains("Ask for a second pair"));
        }
        course.askForSecondEyes();
        course.write(course.publisher, "Hold the whole arm.");
        next(holding(course.publisher).formParam("required", "false").post(studio("/publication/second-eyes")));
        assertFalse(form(course.publisher).isEmpty());
    }

    @Test
    void theStudioIsThereForWhoeverMayReadInIt() {
        var list = page(holding(course.verifier).get("/studio"));
        assertEquals(List.of("Elbow massage"), list.select(".entries h2").eachText());
        assertTrue(page(holding(course.verifier).get("/")).select("nav").text().contains("Studio"));
    }

    @Test
    void everyPageOfTheStudioKnowsWhoMayReadAndWhoMayWrite() {
        picture();
        var refused = new TreeMap<String, Integer>();
        var read = new TreeMap<String, Integer>();
        var elsewhere = session(school.author(Role.PUBLISHER, "another-course"));
        var student = session(school.student());
        for (var route : new TreeSet<>(Routes.running())) {
            if (route.contains(" /studio/{course}")) {
                for (var session : List.of(student, elsewhere)) {
                    note(route, ask(route, session), 404, refused);
                }
            }
            if (route.contains(" /studio")) {
                note(route, ask(route, course.verifier), FOR_READERS.getOrDefault(route, 404), read);
                note(route, ask(route, student), 404, refused);
            }
            if (route.startsWith("GET /studio/{course}") && !ABSENT.contains(route)) {
                for (var session : List.of(course.author, course.publisher)) {
                    var status = ask(route, session);
                    note(route, status == 303 ? 200 : status, 200, read);
                }
            }
        }
        assertEquals(Map.of(), refused);
        assertEquals(Map.of(), read);
    }

    private static void note(String route, int status, int wanted, Map<String, Integer> wrong) {
        if (status != wanted) {
            wrong.put(route, status);
        }
    }

    private int ask(String route, String session) {
        var parts = route.split(" ");
        var place = parts[1].replace("{course}", course.id)
                .replace("{lesson}", "rest")
                .replace("{number}", "1")
                .replace("{quiz}", "none")
                .replace("{question}", "none")
                .replace("files/{path}", "files/01-arm/01-rest/arm.gif")
                .replace("{path}", WrittenCourse.FIRST);
        var request = holding(session);
        if (parts[0].equals("POST")) {
            request.contentType("application/x-www-form-urlencoded");
        }
        return request.request(parts[0], place).statusCode();
    }

    private void picture() {
        next(holding(course.author)
                .multiPart("lesson", WrittenCourse.FIRST)
                .multiPart("description", "An arm")
                .multiPart("file", "arm.gif", new byte[] {'G', 'I', 'F', '8', '9', 'a', 1, 0, 1, 0, 0, 0, 0, ';'})
                .post(studio("/pictures")));
    }

    private Elements form(String session) {
        return page(holding(session).get(studio("/publication"))).select("[name=reason]");
    }

    private Response agree(String session) {
        return holding(session).formParam("version", course.version()).post(studio("/publication/agreement"));
    }

    private Response publish(String session) {
        return holding(session)
                .formParam("version", course.version())
                .formParam("reason", "the whole arm")
                .post(studio("/publication"));
    }

    private String studio(String place) {
        return course.studio(place);
    }
}
