package org.footing.web.files;

import static org.footing.web.Visitor.holding;
import static org.footing.web.Visitor.next;
import static org.footing.web.Visitor.page;
import static org.footing.web.Visitor.session;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.footing.web.Films;
import org.footing.web.Photographs;
import org.footing.web.quiz.QuizSchool;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A film of one and a half MiB, sent for a question that asks for a photograph or a film. */
@QuarkusTest
class UploadPagesTest {

    private static final String QUESTION =
            """
            ::: question {#film}
            Film your hands.

            ^^^^ {accept="image,video"}
            :::
            """;

    private static final int MIB = 1 << 20;
    private static final byte[] FILM = Films.noise(MIB + MIB / 2);

    @Inject
    QuizSchool school;

    private QuizSchool.Opened course = new QuizSchool.Opened("", 0);
    private String student = "";
    private String attempt = "";

    @BeforeEach
    void anAttemptIsOpen() {
        course = school.open("", QUESTION);
        student = session(school.student(course));
        attempt = next(holding(student).post(course.quiz() + "/attempts"));
    }

    @Test
    void aFilmComesInPiecesAndTheResponseNamesIt() {
        var address = begun(FILM.length);
        send(address, 0, MIB).then().statusCode(204).header("Upload-Offset", String.valueOf(MIB));
        progress(address, MIB);
        var file = send(address, MIB, FILM.length)
                .then()
                .statusCode(200)
                .body("fileName", equalTo("hands.mp4"))
                .extract()
                .<String>path("file");
        progress(address, FILM.length);
        assertArrayEquals(FILM, holding(student).get("/files/" + file).asByteArray());

        holding(student)
                .formParam("film.file", file)
                .formParam("film.revision", "0")
                .formParam("film.saveId", file)
                .put(attempt + "/responses/film")
                .then()
                .statusCode(200);
        var played = page(holding(student).get(attempt)).select("#film video");
        assertEquals("/files/" + file, played.attr("src"));
        holding(student)
                .header("Range", "bytes=0-99")
                .get(played.attr("src"))
                .then()
                .statusCode(206)
                .header("Content-Range", "bytes 0-99/" + FILM.length);
    }

    @Test
    void aPieceInTheWrongPlaceIsToldWhereItBelongs() {
        var address = begun(FILM.length);
        send(address, 0, 1000).then().statusCode(204);
        send(address, 0, 1000).then().statusCode(409).header("Upload-Offset", "1000");
        send(address, 5000, 6000).then().statusCode(409).header("Upload-Offset", "1000");
        holding(student).patch(address).then().statusCode(409).header("Upload-Offset", "1000");
        holding(student).header("Upload-Offset", "soon").patch(address).then().statusCode(400);
        send(address, 1000, 1000 + MIB).then().statusCode(204);
    }

    @Test
    void aPieceLargerThanOneMebibyteIsRefused() {
        var address = begun(FILM.length);
        send(address, 0, MIB + 1).then().statusCode(413);
        progress(address, 0);
    }

    @Test
    void whyAFileIsNotTakenIsSaidInWords() {
        begin(Map.of("bytes", 201L * MIB)).then().statusCode(422).body("message", containsString("200 MB"));
        begin(Map.of("bytes", 0)).then().statusCode(422).body("message", containsString("empty"));
        begun(200L * MIB);
        begun(200L * MIB);
        begin(Map.of("bytes", 200L * MIB))
                .then()
                .statusCode(422)
                .body("message", equalTo("You have used 400 of 500 MB: remove something or ask your tutor."));
        var words = begun(600);
        holding(student)
                .header("Upload-Offset", "0")
                .body(" ".repeat(600).getBytes(StandardCharsets.US_ASCII))
                .patch(words)
                .then()
                .statusCode(422)
                .body("message", containsString("kind of file"));
        holding(student).head(words).then().statusCode(404);
    }

    @Test
    void nobodySendsForWhatIsNotTheirs() {
        var address = begun(FILM.length);
        for (var other : new String[] {session(school.student(course)), session(school.tutor(course))}) {
            holding(other).head(address).then().statusCode(404);
            holding(other)
                    .header("Upload-Offset", "0")
                    .body(new byte[9])
                    .patch(address)
                    .then()
                    .statusCode(404);
            holding(other).delete(address).then().statusCode(404);
            holding(other).formParams(fields(Map.of())).post("/uploads").then().statusCode(404);
        }
        begin(Map.of("part", "none-such")).then().statusCode(404);
        begin(Map.of("purpose", "logo")).then().statusCode(404);
        progress(address, 0);
    }

    @Test
    void whatIsGivenUpIsGone() {
        var address = begun(FILM.length);
        send(address, 0, 1000).then().statusCode(204);
        holding(student).delete(address).then().statusCode(204);
        holding(student).head(address).then().statusCode(404);
    }

    @Test
    void aPhotographIsServedWithoutWhereItWasTaken() {
        var photograph = Photographs.withPlace();
        var address = begun(photograph.length);
        var file = holding(student)
                .header("Upload-Offset", "0")
                .body(photograph)
                .patch(address)
                .then()
                .statusCode(200)
                .extract()
                .<String>path("file");
        var served = holding(student).get("/files/" + file).asByteArray();
        assertFalse(text(served).contains("Exif"));
        assertFalse(text(served).contains(Photographs.MAKE));

        var small = holding(student).get("/files/" + file + "/pages/1");
        assertEquals("image/jpeg", small.contentType());
        assertTrue(small.header("Content-Security-Policy").contains("sandbox"));
        holding(student).get("/files/" + file + "/pages/2").then().statusCode(404);
        holding(session(school.student(course)))
                .get("/files/" + file + "/pages/1")
                .then()
                .statusCode(404);
        holding(session(school.tutor(course)))
                .get("/files/" + file + "/pages/1")
                .then()
                .statusCode(200);
    }

    private Response begin(Map<String, Object> changed) {
        return holding(student).formParams(fields(changed)).post("/uploads");
    }

    private Map<String, Object> fields(Map<String, Object> changed) {
        var fields = new HashMap<String, Object>(Map.of(
                "purpose", "attempt",
                "target", attempt.replaceAll("\\D", ""),
                "part", "film",
                "fileName", "../hands.mp4",
                "bytes", FILM.length));
        fields.putAll(changed);
        return fields;
    }

    private String begun(long bytes) {
        var answer = begin(Map.of("bytes", bytes));
        answer.then().statusCode(201);
        String address = answer.path("address");
        assertTrue(answer.header("Location").endsWith(address));
        return address;
    }

    private Response send(String address, int from, int to) {
        return holding(student)
                .header("Upload-Offset", from)
                .body(Arrays.copyOfRange(FILM, from, to))
                .patch(address);
    }

    private void progress(String address, int received) {
        holding(student).head(address).then().statusCode(200).header("Upload-Offset", String.valueOf(received));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
