package org.footing.web.quiz;

import static org.footing.web.Visitor.holding;
import static org.footing.web.Visitor.next;
import static org.footing.web.Visitor.page;
import static org.footing.web.Visitor.session;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files that students hand in: taken, refused, shown to whom they belong and to nobody else. */
@QuarkusTest
class HandedInTest {

    private static final String QUESTION =
            """
            ::: question {#photo}
            Hand in a photograph.

            ^^^^ {accept="image,pdf"}
            :::

            ::: question {#words}
            Which one?
            - (x) This
            - ( ) That
            :::
            """;

    /** Two and a half pieces, so that parts lie in one piece and across two. */
    private static final byte[] PDF = pdf(2_600_000);

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
    void aFileIsKeptAndTheResponseNamesIt() {
        var file = hand("evidence.pdf", PDF)
                .then()
                .statusCode(200)
                .body("fileName", equalTo("evidence.pdf"))
                .extract()
                .<String>path("file");
        save(file).then().statusCode(200);
        var shown = page(holding(student).get(attempt));
        assertEquals("/files/" + file, shown.select("#photo .handed a").attr("href"));
        assertTrue(shown.select("#photo").text().contains("evidence.pdf"));
    }

    @Test
    void itComesBackAsItWasToBeKeptOnTheDevice() {
        var answer = holding(student).get("/files/" + handed());
        assertEquals(200, answer.statusCode());
        assertArrayEquals(PDF, answer.asByteArray());
        assertEquals("application/pdf", answer.contentType());
        assertTrue(answer.header("Content-Disposition").startsWith("attachment; filename*=UTF-8''evidence.pdf"));
        assertTrue(answer.header("Content-Security-Policy").contains("sandbox"));
    }

    @Test
    void partsOfItComeBackAsAsked() {
        var file = handed();
        part(file, "bytes=0-9", 206, 0, 10);
        part(file, "bytes=1048570-1048585", 206, 1_048_570, 1_048_586);
        part(file, "bytes=2599990-", 206, 2_599_990, PDF.length);
        part(file, "bytes=-5", 206, PDF.length - 5, PDF.length);
        holding(student)
                .header("Range", "bytes=9999999-")
                .get("/files/" + file)
                .then()
                .statusCode(416);
        part(file, "bytes=5-2", 200, 0, PDF.length);
        part(file, "lines=1-2", 200, 0, PDF.length);
    }

    @Test
    void othersDoNotSeeItButTheTutorDoes() {
        var file = handed();
        holding(session(school.student(course))).get("/files/" + file).then().statusCode(404);
        holding(session(school.tutor(school.open(""))))
                .get("/files/" + file)
                .then()
                .statusCode(404);
        holding(session(school.tutor(course))).get("/files/" + file).then().statusCode(200);
        holding(student).get("/files/none-such").then().statusCode(404);
    }

    @Test
    void nobodyHandsInTheFileOfSomebodyElse() {
        var file = handed();
        var bruno = session(school.student(course));
        var his = next(holding(bruno).post(course.quiz() + "/attempts"));
        holding(bruno)
                .formParam("photo.file", file)
                .formParam("photo.revision", "0")
                .put(his + "/responses/photo")
                .then()
                .statusCode(422);
        holding(bruno)
                .multiPart("file", "x.pdf", PDF)
                .post(attempt + "/responses/photo/file")
                .then()
                .statusCode(404);
    }

    @Test
    void whatAFileIsCalledDoesNotMakeItOne() {
        hand("picture.png", "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(422)
                .body("message", containsString("kind of file"));
        hand("film.pdf", new byte[] {0, 0, 0, 24, 'f', 't', 'y', 'p', 'm', 'p', '4', '2', 0, 0, 0, 0})
                .then()
                .statusCode(422);
        hand("picture.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(422);
        hand("empty.pdf", new byte[0]).then().statusCode(422);
        holding(student)
                .multiPart("file", "x.pdf", PDF)
                .post(attempt + "/responses/words/file")
                .then()
                .statusCode(404);
    }

    @Test
    void aPathInItsNameIsLeftOut() {
        hand("../../etc/pass\\wd\u0007.pdf", PDF).then().statusCode(200).body("fileName", equalTo("wd.pdf"));
    }

    @Test
    void withoutScriptsTheFileGoesWithTheWholePage() {
        var answer = holding(student)
                .multiPart("photo.revision", "0")
                .multiPart("words.revision", "0")
                .multiPart("words.option", "0")
                .multiPart("photo.file", "")
                .multiPart("photo.upload", "evidence.pdf", PDF)
                .multiPart("review", "true")
                .post(attempt + "/responses");
        assertEquals(attempt + "/submission", next(answer));
        var shown = page(holding(student).get(attempt));
        assertTrue(
                shown.select("#photo").text().contains("evidence.pdf"),
                shown.select("#photo").text());
        assertEquals("0", shown.select("#words input[checked]").val());
    }

    @Test
    void withoutScriptsARefusedFileIsSaidWhereItStandsAndTheRestIsKept() {
        var answer = holding(student)
                .multiPart("photo.revision", "0")
                .multiPart("words.revision", "0")
                .multiPart("words.option", "0")
                .multiPart("photo.upload", "notes.txt", "words".getBytes(StandardCharsets.UTF_8))
                .post(attempt + "/responses");
        assertEquals(422, answer.statusCode());
        assertTrue(page(answer).select("#photo [role=alert]").text().contains("kind of file"));
        assertEquals(
                "0",
                page(holding(student).get(attempt))
                        .select("#words input[checked]")
                        .val());
    }

    @Test
    void whereNothingWasHandedInOrWrittenTheReviewSaysWhatItWasAbout() {
        course = school.open(
                "",
                """
                ::: question {#words}
                What do you say?
                ____
                > [!EXPLAIN] Ask before you touch.
                :::

                ::: question {#photo}
                Hand in a photograph.

                ^^^^ {accept="image"}
                > [!EXPLAIN] Both feet in one picture.
                :::
                """);
        student = session(school.student(course));
        attempt = next(holding(student).post(course.quiz() + "/attempts"));
        assertEquals(attempt, next(holding(student).post(attempt + "/submission")));
        var shown = page(holding(student).get(attempt));
        assertTrue(shown.select("#words").text().contains("Ask before you touch."), shown.text());
        assertTrue(shown.select("#photo").text().contains("Both feet in one picture."), shown.text());
    }

    @Test
    void whatIsNoFileMayNotBeAsLargeAsOne() {
        holding(student)
                .contentType("application/x-www-form-urlencoded")
                .body("words.text=" + "a".repeat(2 << 20))
                .put(attempt + "/responses/words")
                .then()
                .statusCode(413);
    }

    private void part(String file, String range, int status, int from, int to) {
        var answer = holding(student).header("Range", range).get("/files/" + file);
        assertEquals(status, answer.statusCode(), range);
        if (status < 400) {
            assertArrayEquals(java.util.Arrays.copyOfRange(PDF, from, to), answer.asByteArray(), range);
        }
        if (status == 206) {
            assertEquals("bytes " + from + "-" + (to - 1) + "/" + PDF.length, answer.header("Content-Range"));
        }
    }

    private String handed() {
        return hand("evidence.pdf", PDF).then().statusCode(200).extract().path("file");
    }

    private Response hand(String name, byte[] bytes) {
        return holding(student).multiPart("file", name, bytes).post(attempt + "/responses/photo/file");
    }

    private Response save(String file) {
        return holding(student)
                .formParam("photo.file", file)
                .formParam("photo.revision", "0")
                .formParam("photo.saveId", file)
                .put(attempt + "/responses/photo");
    }

    private static byte[] pdf(int size) {
        var out = new ByteArrayOutputStream();
        out.writeBytes("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII));
        var rest = new byte[size - out.size()];
        new Random(26).nextBytes(rest);
        out.writeBytes(rest);
        return out.toByteArray();
    }
}
