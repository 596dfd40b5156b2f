package org.footing.web.studio;

import static org.footing.web.Visitor.holding;
import static org.footing.web.Visitor.next;
import static org.footing.web.Visitor.page;
import static org.footing.web.studio.DraftedCourse.DRAWING;
import static org.footing.web.studio.DraftedCourse.LESSON;
import static org.footing.web.studio.DraftedCourse.PHOTOGRAPH;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.footing.library.Publications;
import org.footing.web.HandSchool;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FilePagesTest {

    private static final String SHOWN = "---\nid: rest\ntitle: Resting\n---\n\n![An arm](01-rest/arm.png)\n";

    @Inject
    HandSchool school;

    @Inject
    Publications publications;

    @Inject
    Clock clock;

    private DraftedCourse course;

    @BeforeEach
    void aCourseWithPictures() {
        course = new DraftedCourse(school, publications, clock);
    }

    @Test
    void everyLinkOfTheOutlineLeadsSomewhere() {
        var others = page(holding(course.author).get(course.studio(""))).select("section[aria-labelledby=others] a");
        assertEquals(List.of(PHOTOGRAPH, DRAWING, "sources.md"), others.eachText());
        for (var address : others.eachAttr("href")) {
            assertEquals(200, holding(course.author).get(address).statusCode(), address);
        }
    }

    @Test
    void aPictureIsShownWithTheLessonsThatShowIt() {
        assertTrue(file(PHOTOGRAPH).text().contains("No text of the course names it"));
        course.save(course.author, SHOWN, 1);
        var page = file(PHOTOGRAPH);
        assertEquals(
                course.studio("/files/" + PHOTOGRAPH), page.select("main img").attr("src"));
        assertEquals(
                List.of("Resting"),
                page.select("section[aria-labelledby=uses] a").eachText());
        assertEquals(1, file(DRAWING).select(".scene svg").size());
        assertEquals(
                course.studio("/file/" + PHOTOGRAPH),
                next(holding(course.author).get(course.studio("/documents/" + PHOTOGRAPH))));
        assertEquals(
                course.studio("/documents/" + LESSON),
                next(holding(course.author).get(course.studio("/file/" + LESSON))));
    }

    @Test
    void aPictureIsReplacedByAnotherOfItsKind() {
        var before = file(PHOTOGRAPH);
        var gif = "GIF89a\1\0\1\0\0\0\0;".getBytes(StandardCharsets.ISO_8859_1);
        var refused = replace(before, PHOTOGRAPH, "arm.png", gif);
        assertEquals(422, refused.statusCode());
        assertTrue(page(refused).select("[role=alert]").text().contains(".png"), refused::asString);

        var png = new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 0};
        assertEquals(course.studio("/file/" + PHOTOGRAPH), next(replace(before, PHOTOGRAPH, "other.PNG", png)));
        assertArrayEquals(
                png,
                holding(course.author)
                        .get(course.studio("/files/" + PHOTOGRAPH))
                        .asByteArray());
        var late = replace(before, PHOTOGRAPH, "other.png", png);
        assertEquals(409, late.statusCode());
        assertTrue(page(late).select("[role=alert]").text().contains("Nothing was done"), late::asString);
    }

    @Test
    void aPictureIsRemovedOnceNoLessonShowsIt() {
        course.save(course.author, SHOWN, 1);
        var page = file(PHOTOGRAPH);
        assertTrue(page.text().contains("It cannot be removed while a text names it"), page::text);
        var refused = remove(page, PHOTOGRAPH);
        assertEquals(422, refused.statusCode());
        assertTrue(page(refused).select("[role=alert]").text().contains("Resting"), refused::asString);

        course.save(course.author, SHOWN.replace("![An arm](01-rest/arm.png)", "Hold it."), 2);
        assertEquals(course.studio(""), next(remove(file(PHOTOGRAPH), PHOTOGRAPH)));
        assertEquals(
                List.of(DRAWING, "sources.md"),
                page(holding(course.author).get(course.studio("")))
                        .select("section[aria-labelledby=others] a")
                        .eachText());
    }

    @Test
    void theCourseItselfStays() {
        var refused = holding(course.author)
                .formParam("path", "course.md")
                .formParam("base", "1")
                .post(course.studio("/file-removal"));
        assertEquals(303, refused.statusCode());
        assertEquals(
                200,
                holding(course.author)
                        .get(course.studio("/documents/course.md"))
                        .statusCode());
    }

    @Test
    void aTextThatCannotBeReadSaysWhatToDo() throws IOException {
        var windows = "---\nid: rest\ntitle: Caf\u00e9\n---\n\nCaf\u00e9\n".getBytes("windows-1252");
        bringIn(windows);
        assertEquals(
                course.studio("/file/" + LESSON),
                next(holding(course.author).get(course.studio("/documents/" + LESSON))));
        var page = file(LESSON);
        assertTrue(page.select(".notice").text().contains("save it with the encoding UTF-8"), page::text);

        var refused = replace(page, LESSON, "rest.md", windows);
        assertEquals(422, refused.statusCode());
        assertTrue(page(refused).select("[role=alert]").text().contains("UTF-8"), refused::asString);
        var mended = "---\nid: rest\ntitle: Caf\u00e9\n---\n\nCaf\u00e9\n".getBytes(StandardCharsets.UTF_8);
        next(replace(page, LESSON, "rest.md", mended));
        assertTrue(course.text().contains("Caf\u00e9"));
    }

    private void bringIn(byte[] lesson) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("course.md"));
            zip.write(("---\nid: " + course.id + "\ntitle: Arm massage\n---\n").getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("01-arm/module.md"));
            zip.write("---\nid: arm\ntitle: The arm\n---\n".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry(LESSON));
            zip.write(lesson);
        }
        next(holding(course.author)
                .multiPart("file", "arm.zip", bytes.toByteArray())
                .multiPart("sure", "true")
                .multiPart(
                        "version",
                        page(holding(course.author).get(course.studio("/archive")))
                                .select("[name=version]")
                                .val())
                .post(course.studio("/archive")));
    }

    private Document file(String path) {
        var answer = holding(course.author).get(course.studio("/file/" + path));
        assertEquals(200, answer.statusCode(), answer::asString);
        return page(answer);
    }

    private Response replace(Document page, String path, String name, byte[] bytes) {
        return holding(course.author)
                .multiPart("base", page.select("[name=base]").get(0).val())
                .multiPart("file", name, bytes)
                .post(course.studio("/file/" + path));
    }

    private Response remove(Document page, String path) {
        return holding(course.author)
                .formParam("path", path)
                .formParam("base", page.select("[name=base]").get(0).val())
                .post(course.studio("/file-removal"));
    }
}
