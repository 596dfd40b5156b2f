package org.footing.web.studio;

import static org.footing.web.Visitor.holding;
import static org.footing.web.Visitor.next;
import static org.footing.web.Visitor.page;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.footing.library.Publications;
import org.footing.library.TextSave;
import org.footing.web.HandSchool;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is refused is said, and no picture is kept of it. */
@QuarkusTest
class PicturePagesTest {

    private static final byte[] GIF = "GIF89a\1\0\1\0\0\0\0;".getBytes(StandardCharsets.ISO_8859_1);
    private static final String PICTURE = "01-arm/01-rest/arm.gif";

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
    void aFullLessonTakesNoPicture() {
        var room = TextSave.LONGEST - WrittenCourse.lesson("rest", "").length();
        var full = WrittenCourse.lesson("rest", "x".repeat(room));
        holding(course.author)
                .contentType("application/json")
                .body(Map.of(
                        "text", full, "base", 1, "saveId", UUID.randomUUID().toString()))
                .put(course.api("/documents/" + WrittenCourse.FIRST))
                .then()
                .statusCode(200);
        assertRefused("the lesson would be longer than 500000 characters", add("arm.gif"));
        holding(course.author).get(course.studio("/files/" + PICTURE)).then().statusCode(404);
    }

    @Test
    void aLessonTakesSoManyPicturesOfOneName() throws IOException {
        var held = held();
        IntStream.range(1, 100).forEach(n -> held.put("01-arm/01-rest/arm" + (n == 1 ? "" : "-" + n) + ".gif", GIF));
        bringIn(held);
        assertRefused("99 files of that name", add("arm.gif"));
        assertEquals(course.studio("/documents/" + WrittenCourse.FIRST), next(add("other.gif")));
    }

    @Test
    void aLessonThatIsNoTextStaysAsItIs() throws IOException {
        var windows = WrittenCourse.lesson("rest", "Früh").getBytes(StandardCharsets.ISO_8859_1);
        var held = held();
        held.put(WrittenCourse.FIRST, windows);
        bringIn(held);
        assertEquals(404, add("arm.gif").statusCode());
        assertArrayEquals(windows, held().get(WrittenCourse.FIRST));
        assertFalse(held().containsKey(PICTURE));
    }

    private Response add(String name) {
        return holding(course.author)
                .multiPart("lesson", WrittenCourse.FIRST)
                .multiPart("description", "An arm")
                .multiPart("file", name, GIF)
                .post(course.studio("/pictures"));
    }

    private static void assertRefused(String why, Response answer) {
        assertEquals(422, answer.statusCode());
        var said = page(answer);
        assertTrue(said.text().contains(why), said::text);
        assertEquals("An arm", said.select("#description").val());
    }

    private void bringIn(Map<String, byte[]> documents) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var document : documents.entrySet()) {
                zip.putNextEntry(new ZipEntry(document.getKey()));
                zip.write(document.getValue());
            }
        }
        next(holding(course.author)
                .multiPart("file", "arm.zip", bytes.toByteArray())
                .multiPart("sure", "true")
                .multiPart("version", String.valueOf(course.version()))
                .post(course.studio("/archive")));
    }

    /** What the draft holds, by path. */
    private Map<String, byte[]> held() throws IOException {
        var archive =
                holding(course.author).get(course.studio("/archive/course.zip")).asByteArray();
        var held = new TreeMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                held.put(entry.getName(), zip.readAllBytes());
            }
        }
        return held;
    }
}
