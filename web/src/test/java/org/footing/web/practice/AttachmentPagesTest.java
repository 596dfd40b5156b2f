package org.footing.web.practice;

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
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.footing.web.HandSchool;
import org.footing.web.Photographs;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** C-07 has agreed to photographs, C-08 has not. */
@QuarkusTest
class AttachmentPagesTest {

    private static final String RECORDS = "/practice/records";
    private static final String CAPTION = "The left palm <before>";

    @Inject
    HandSchool school;

    @Inject
    Clock clock;

    private String student = "";
    private String tutor = "";
    private String record = "";

    @BeforeEach
    void aRecordOfAClient() {
        student = session(school.student());
        tutor = session(school.tutor());
        client("C-07", true);
        client("C-08", false);
        record = begin("C-07");
    }

    @Test
    void aPhotographIsAddedShownAndRemoved() {
        assertEquals(record + "/attachments", next(add(record, CAPTION, "foot.jpg", Photographs.withPlace())));
        var shown = page(holding(student).get(record + "/attachments"));
        var picture = shown.select(".attached img");
        assertEquals(CAPTION, picture.attr("alt"));
        assertEquals("image/jpeg", holding(student).get(picture.attr("src")).contentType());
        assertEquals(
                CAPTION,
                page(holding(student).get(record)).select(".attached img").attr("alt"));

        var address = shown.select(".attached a[download]").attr("href");
        var served = new String(holding(student).get(address).asByteArray(), StandardCharsets.ISO_8859_1);
        assertFalse(served.contains(Photographs.MAKE));

        next(holding(student).post(shown.select(".attached form").attr("action")));
        assertTrue(page(holding(student).get(record)).select(".attached").isEmpty());
        holding(student).get(address).then().statusCode(404);
    }

    @Test
    void theTutorSeesItOnceTheRecordIsFinishedAndNobodyAddsMore() {
        next(add(record, CAPTION, "foot.jpg", Photographs.small()));
        var address = page(holding(student).get(record)).select(".attached img").attr("src");
        var removal = page(holding(student).get(record + "/attachments")).select(".attached form");
        holding(tutor).get(address).then().statusCode(404);
        holding(tutor).get(record + "/attachments").then().statusCode(404);

        finish();
        holding(tutor).get(address).then().statusCode(200);
        assertEquals(
                CAPTION,
                page(holding(tutor).get(record)).select(".attached img").attr("alt"));
        holding(session(school.student())).get(address).then().statusCode(404);
        assertTrue(page(holding(student).get(record + "/attachments"))
                .select("form[enctype]")
                .isEmpty());
        assertEquals(409, add(record, CAPTION, "foot.jpg", Photographs.small()).statusCode());
        assertEquals(409, holding(student).post(removal.attr("action")).statusCode());
    }

    @Test
    void whatIsRefusedIsSaidAndWhatWasTypedStays() {
        assertRefused(add(record, CAPTION, "notes.txt", "words".getBytes(StandardCharsets.UTF_8)), "kind of file");
        assertRefused(
                add(
                        record,
                        CAPTION,
                        "foot.svg",
                        "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8)),
                "kind of file");
        var cut = Arrays.copyOf(Photographs.withPlace(), 300);
        assertEquals(
                CAPTION,
                assertRefused(add(record, CAPTION, "foot.jpg", cut), "damaged")
                        .select("#caption")
                        .val());
        assertRefused(add(record, " ", "foot.jpg", Photographs.small()), "Say in words what it shows");
        assertRefused(holding(student).multiPart("caption", CAPTION).post(record + "/attachments"), "empty");
    }

    @Test
    void aClientWhoHasNotAgreedIsNotPhotographed() {
        var other = begin("C-08");
        var form = page(holding(student).get(other + "/attachments"));
        assertTrue(form.text().contains("has not agreed to photographs"), form::text);
        assertEquals("application/pdf", form.select("#file").attr("accept"));
        assertRefused(add(other, CAPTION, "foot.jpg", Photographs.small()), "has not agreed to photographs");
        next(add(other, "The plan", "plan.pdf", "%PDF-1.7\nA plan.\n%%EOF\n".getBytes(StandardCharsets.US_ASCII)));
        assertTrue(page(holding(student).get(other)).select(".attached").text().contains("plan.pdf"));
    }

    @Test
    void itGoesWhenTheClientTakesTheirConsentBack() {
        next(add(record, CAPTION, "foot.jpg", Photographs.small()));
        var address = page(holding(student).get(record)).select(".attached a").attr("href");
        var clients = page(holding(student).get(RECORDS)).select("form[action$=/withdrawal]");
        next(holding(student).post(clients.get(0).attr("action")));
        holding(student).get(address).then().statusCode(404);
        assertTrue(page(holding(student).get(record)).select(".attached").isEmpty());
    }

    private Document assertRefused(Response answer, String why) {
        assertEquals(422, answer.statusCode());
        var shown = page(answer);
        assertTrue(shown.select("[role=alert]").text().contains(why), shown::text);
        return shown;
    }

    private Response add(String to, String caption, String name, byte[] bytes) {
        return holding(student)
                .multiPart("caption", caption)
                .multiPart("file", name, bytes)
                .post(to + "/attachments");
    }

    private void client(String code, boolean photographs) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneId.of("UTC")).minusDays(1);
        var request = holding(student)
                .formParam("course", "hand-massage")
                .formParam("code", code)
                .formParam("givenOn", today.toString())
                .formParam("purpose", "Practice at school")
                .formParam("until", today.plusYears(1).toString());
        next((photographs ? request.formParam("photographs", "true") : request).post(RECORDS + "/clients"));
    }

    private String begin(String client) {
        return next(holding(student)
                .formParam("course", "hand-massage")
                .formParam("saveId", UUID.randomUUID().toString())
                .formParam("client", client)
                .post(RECORDS));
    }

    private void finish() {
        var fields = Map.of(
                "answer.client-code", "C-07",
                "answer.which-hand", "Left hand",
                "answer.screening.fever", "no",
                "answer.screening.small-cut", "no",
                "finish", "true");
        var answer =
                holding(student).formParam("revision", "1").formParams(fields).post(record);
        assertEquals(record, next(answer));
    }
}
