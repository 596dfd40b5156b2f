package org.footing.web.course;

import static org.footing.web.HandSchool.COURSE;
import static org.footing.web.Visitor.anybody;
import static org.footing.web.Visitor.holding;
import static org.footing.web.Visitor.session;
import static org.footing.web.Visitor.signedIn;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.footing.web.HandSchool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class CourseFilesTest {

    private static final String FILES = COURSE + "/editions/1/files/";
    private static final String PICTURE = "01-hands/01-first-touch/resting.png";

    @Inject
    HandSchool school;

    @Test
    void aPictureIsKeptForEver() throws IOException {
        var answer = signedIn(school.student()).get(FILES + PICTURE);

        assertEquals(200, answer.statusCode());
        assertEquals("image/png", answer.header("Content-Type"));
        assertEquals(
                List.of("private, max-age=31536000, immutable"),
                answer.headers().getValues("Cache-Control"));
        assertArrayEquals(
                Files.readAllBytes(Path.of("src/test/resources/fixture-courses/hand-massage", PICTURE)),
                answer.asByteArray());
    }

    @Test
    void aFilmIsGivenInParts() throws IOException {
        var student = session(school.student());
        var film = FILES + "01-hands/03-by-word/gliding.webm";
        var whole = Files.readAllBytes(
                Path.of("src/test/resources/fixture-courses/hand-massage/01-hands/03-by-word/gliding.webm"));

        var part = holding(student).header("Range", "bytes=100-199").get(film);
        assertEquals(206, part.statusCode());
        assertEquals("video/webm", part.header("Content-Type"));
        assertEquals("bytes 100-199/" + whole.length, part.header("Content-Range"));
        assertArrayEquals(Arrays.copyOfRange(whole, 100, 200), part.asByteArray());

        var beyond = holding(student).header("Range", "bytes=9999999-").get(film);
        assertEquals(416, beyond.statusCode());
        assertEquals("bytes */" + whole.length, beyond.header("Content-Range"));

        var all = holding(student).get(film);
        assertEquals("bytes", all.header("Accept-Ranges"));
        assertArrayEquals(whole, all.asByteArray());
    }

    @Test
    void staffSeeItToo() {
        signedIn(school.tutor()).get(FILES + PICTURE).then().statusCode(200);
        signedIn("admin").get(FILES + PICTURE).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "01-hands/01-first-touch.md",
                "course.md",
                "glossary.md",
                "01-hands/01-first-touch/RESTING.PNG",
                "01-hands/01-first-touch/other.png",
                "../../../../../pom.xml",
                "..%2f..%2f..%2fpom.png",
                "resting"
            })
    void nothingButPicturesLeavesACourse(String path) {
        var answer = signedIn("admin").urlEncodingEnabled(false).get(FILES + path);

        assertEquals(404, answer.statusCode(), answer.asString());
    }

    @Test
    void anotherCourseIsClosed() {
        signedIn("student").get(FILES + PICTURE).then().statusCode(404);
        signedIn(school.person()).get(FILES + PICTURE).then().statusCode(404);
        anybody().get(FILES + PICTURE).then().statusCode(303);
    }

    @Test
    void anotherEditionIsNotThere() {
        var student = session(school.student());
        holding(student).get(COURSE + "/editions/2/files/" + PICTURE).then().statusCode(404);
        holding(student).get(COURSE + "/editions/0/files/" + PICTURE).then().statusCode(404);
        holding(student).get(COURSE + "/editions/first/files/" + PICTURE).then().statusCode(404);
        holding(student)
                .get("/courses/foot-massage/editions/1/files/" + PICTURE)
                .then()
                .statusCode(404);
    }
}
