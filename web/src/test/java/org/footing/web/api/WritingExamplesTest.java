package org.footing.web.api;

import static org.footing.web.Visitor.anybody;
import static org.footing.web.Visitor.holding;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.footing.cohort.Cohort;
import org.footing.library.Publications;
import org.footing.web.HandSchool;
import org.footing.web.studio.WrittenCourse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A course is written by the examples of the description alone, and answers as they say. */
@QuarkusTest
class WritingExamplesTest {

    /** The example shows what a changed answer does to attempts; nobody has taken the quiz of this course. */
    private static final String NO_ATTEMPTS_HERE = "draft.consequences.keys";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String COURSE = "/api/v1/courses/{course}";
    private static final String DOCUMENT = COURSE + "/documents/{path}";
    private static final String PUBLICATION = COURSE + "/publication";
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Inject
    HandSchool school;

    @Inject
    Publications publications;

    @Inject
    Clock clock;

    private WrittenCourse course;

    private JsonNode paths = JSON.createObjectNode();

    @BeforeEach
    void aCourseIsWritten() throws JsonProcessingException {
        course = new WrittenCourse(school, publications, clock);
        paths = JSON.readTree(
                        anybody().queryParam("format", "json").get("/q/openapi").asString())
                .get("paths");
    }

    @Test
    void aCourseIsWrittenPreviewedAgreedToAndPublished() throws JsonProcessingException {
        var cohort = cohort();
        var text = asked(DOCUMENT, "put", "application/json", "text");
        same(DOCUMENT, "put", "kept", send(course.publisher, "put", DOCUMENT, text.toString()));
        ((ObjectNode) text)
                .put("text", WrittenCourse.lesson("rest", "Hold the arm gently."))
                .put("saveId", "other");
        same(DOCUMENT, "put", "sameLines", send(course.author, "put", DOCUMENT, text.toString()));
        same(
                DOCUMENT,
                "delete",
                "changedSince",
                holding(course.author).queryParam("base", 1).delete(address(DOCUMENT)));
        same(DOCUMENT, "get", "document", holding(course.author).get(address(DOCUMENT)));
        same(COURSE + "/documents", "get", "documents", holding(course.author).get(course.api("/documents")));
        same(
                "/api/v1/preview",
                "post",
                "lesson",
                holding(course.author)
                        .contentType("text/markdown")
                        .accept("application/json")
                        .body(asked("/api/v1/preview", "post", "text/markdown", "lesson")
                                .asText())
                        .post("/api/v1/preview?course=" + course.id + "&path=" + WrittenCourse.FIRST));

        course.askForSecondEyes();
        var publication = (ObjectNode) asked(PUBLICATION, "post", "application/json", "publication");
        publication.putArray("cohorts").add(cohort);
        same(PUBLICATION, "post", "secondEyes", send(course.publisher, "post", PUBLICATION, publication.toString()));
        var agreement = asked(PUBLICATION + "/agreement", "post", "application/json", "agreement")
                .toString();
        same(
                PUBLICATION + "/agreement",
                "post",
                "ownWords",
                send(course.publisher, "post", PUBLICATION + "/agreement", agreement));
        assertEquals(
                204,
                send(course.verifier, "post", PUBLICATION + "/agreement", agreement)
                        .statusCode());
        same(PUBLICATION, "get", "draft", holding(course.publisher).get(course.api("/publication")));
        same(PUBLICATION, "post", "edition", send(course.publisher, "post", PUBLICATION, publication.toString()));
        same(COURSE + "/editions", "get", "editions", holding(course.verifier).get(course.api("/editions")));
        assertEquals(2, QuarkusTransaction.requiringNew().call(() -> Cohort.<Cohort>findById(cohort).edition.number));
    }

    @Test
    void whatIsRefusedIsRefusedAsTheExamplesSay() throws JsonProcessingException {
        course.write(course.author, "Hold the whole arm.");
        var publication = (ObjectNode) asked(PUBLICATION, "post", "application/json", "publication");
        publication.putArray("cohorts");
        same(
                PUBLICATION,
                "post",
                "noReason",
                send(
                        course.publisher,
                        "post",
                        PUBLICATION,
                        publication.deepCopy().put("reason", " ").toString()));
        assertEquals(
                404,
                send(course.publisher, "post", PUBLICATION, "{\"version\": 1, \"reason\": \"why\", \"cohorts\": [-1]}")
                        .statusCode());
        for (var session : List.of(course.author, course.verifier)) {
            assertEquals(
                    404,
                    send(session, "post", PUBLICATION, publication.toString()).statusCode());
        }
        assertEquals(
                400,
                send(course.publisher, "post", PUBLICATION, "{\"version\": 1}").statusCode());

        course.write(course.author, "Hold it [as here](nowhere.md).");
        var changed = send(course.publisher, "post", PUBLICATION, publication.toString());
        same(PUBLICATION, "post", "changedSince", changed);
        assertEquals(2, changed.jsonPath().getInt("version"));
        same(
                PUBLICATION + "/agreement",
                "post",
                "changedSince",
                send(course.verifier, "post", PUBLICATION + "/agreement", "{\"version\": 1}"));
        var faulty = send(
                course.publisher,
                "post",
                PUBLICATION,
                publication.put("version", 2).toString());
        same(PUBLICATION, "post", "faults", faulty);
        assertEquals(WrittenCourse.FIRST, faulty.jsonPath().getString("faults[0].path"));
        assertEquals(8, faulty.jsonPath().getInt("faults[0].line"));
        assertFalse(holding(course.publisher)
                .get(course.api("/publication"))
                .jsonPath()
                .getBoolean("publishable"));
    }

    /** Nothing that can be written stands in the description without an example. */
    @Test
    void everythingThatIsWrittenHasAnExample() {
        var without = new TreeSet<String>();
        paths.properties().forEach(path -> path.getValue().properties().forEach(operation -> {
            var body = operation.getValue().path("requestBody").path("content");
            if (operation.getValue().path("tags").toString().contains("Writing")) {
                body.properties().stream()
                        .filter(type -> type.getValue().path("examples").isEmpty())
                        .forEach(type -> without.add(operation.getKey() + " " + path.getKey()));
            }
        }));
        assertEquals(new TreeSet<>(), without);
    }

    private long cohort() {
        return QuarkusTransaction.requiringNew()
                .call(() -> Cohort.open("Spring", course.edition, LocalDate.now(LONDON), LONDON).id);
    }

    private Response send(String session, String method, String path, String body) {
        return holding(session)
                .contentType("application/json")
                .body(body)
                .request(method.toUpperCase(Locale.ROOT), address(path));
    }

    private String address(String path) {
        return path.replace("{course}", course.id).replace("{path}", WrittenCourse.FIRST);
    }

    private JsonNode asked(String path, String method, String type, String name) {
        return paths.path(path)
                .path(method)
                .path("requestBody")
                .path("content")
                .path(type)
                .path("examples")
                .path(name)
                .required("value")
                .deepCopy();
    }

    /** The answer is of the example's status and has its fields. */
    private void same(String path, String method, String name, Response answer) throws JsonProcessingException {
        for (var status : paths.path(path).path(method).path("responses").properties()) {
            for (var type : status.getValue().path("content")) {
                var example = type.path("examples").path(name);
                if (!example.isMissingNode()) {
                    assertEquals(status.getKey(), Integer.toString(answer.statusCode()), answer::asString);
                    var faults = new ArrayList<String>();
                    differences(name, example.get("value"), JSON.readTree(answer.asString()), faults);
                    assertEquals(List.of(), faults);
                    return;
                }
            }
        }
        throw new AssertionError(method + " " + path + " has no example " + name);
    }

    private static void differences(String place, JsonNode example, JsonNode real, List<String> faults) {
        if (example.getNodeType() != real.getNodeType()) {
            faults.add(place + ": " + example + " and " + real);
        } else if (example.isArray()) {
            if (example.isEmpty() != real.isEmpty() && !place.equals(NO_ATTEMPTS_HERE)) {
                faults.add(place + ": " + example + " and " + real);
            } else if (!example.isEmpty() && !real.isEmpty()) {
                differences(place + "[0]", example.get(0), real.get(0), faults);
            }
        } else if (example.isObject()) {
            var names = names(example);
            if (!names.equals(names(real))) {
                faults.add(place + ": " + names + " and " + names(real));
            } else {
                names.forEach(name -> differences(place + "." + name, example.get(name), real.get(name), faults));
            }
        }
    }

    private static TreeSet<String> names(JsonNode object) {
        var names = new TreeSet<String>();
        object.properties().stream().map(Map.Entry::getKey).forEach(names::add);
        return names;
    }
}
