package org.footing.web.admin;

import static org.footing.web.Visitor.anybody;
import static org.footing.web.Visitor.holding;
import static org.footing.web.Visitor.next;
import static org.footing.web.Visitor.page;
import static org.footing.web.Visitor.session;
import static org.footing.web.Visitor.signedIn;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.footing.web.HandSchool;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SchoolPagesTest {

    private static final String HERE = "/admin/school";
    private static final String NAME = "Sample School of Massage";

    @Inject
    HandSchool school;

    private String administrator;

    @BeforeEach
    void anAdministrator() {
        administrator = session(school.administrator());
    }

    @AfterEach
    void asBefore() {
        next(describe(revision(), NAME, "", "Europe/London"));
    }

    @Test
    void whatTheSchoolSaysOfItselfIsKept() {
        assertEquals(HERE + "?kept=true", next(describe(revision(), "Warm Hands", "1 Mill Lane\nLeeds", "Asia/Tokyo")));

        var shown = shown();
        assertEquals("Warm Hands", shown.select("#name").val());
        assertEquals("1 Mill Lane\nLeeds", shown.select("#postalAddress").val().replace("\r", ""));
        assertEquals("Asia/Tokyo", shown.select("#zone option[selected]").val());
        assertTrue(page(anybody().get("/login")).text().contains("Warm Hands"));
    }

    @Test
    void whoSavesWhatTheyDidNotSeeIsToldAndMaySaveAgain() {
        var seen = revision();
        next(describe(seen, "First Hands", "", "Europe/London"));

        var second = describe(seen, "Second Hands", "", "Europe/London");
        assertEquals(409, second.statusCode());
        assertTrue(page(second).text().contains("Somebody else changed the settings"));
        assertEquals("Second Hands", page(second).select("#name").val());
        assertEquals("First Hands", shown().select("#name").val());
        next(describe(page(second).select("[name=revision]").val(), "Second Hands", "", "Europe/London"));
        assertEquals("Second Hands", shown().select("#name").val());
    }

    @Test
    void anInvalidFormIsShownAgainWithWhatWasTyped() {
        refused(describe(revision(), " ", "", "Europe/London"), "Write a name");
        refused(describe(revision(), "Hands", "x".repeat(1001), "Europe/London"), "At most 1,000 characters.");
        refused(describe(revision(), "Hands", "", "Europe/Atlantis"), "Choose a time zone");
        refused(mail("bad host", "25", "TLS", "", "", "a@school.example"), "This is no name of a server.");
        refused(mail("mail.school.example", "0", "TLS", "", "", "a@school.example"), "A number from 1 to 65535.");
        refused(mail("mail.school.example", "25", "SSL", "", "", "a@school.example"), "Choose one.");
        for (var sender : new String[] {
            "a",
            "a@school.example\nBcc: b@school.example",
            "School <a@school.example>",
            "\"a\"@school.example",
            "a..b@school.example",
            "a".repeat(65) + "@school.example"
        }) {
            refused(mail("mail.school.example", "25", "TLS", "", "", sender), "This is no e-mail address.");
        }
    }

    @Test
    void aMailPasswordIsAskedForAgainBeforeItGoesToAnotherServer() {
        next(mail("mail.school.example", "465", "TLS", "school", "secret of the post", "post@school.example"));

        var answer = mail("evil.example", "465", "TLS", "school", "", "post@school.example");
        refused(answer, "Type the one for this server");
        assertEquals("evil.example", page(answer).select("#host").val());
        assertEquals("mail.school.example", shown().select("#host").val());
        var first = holding(administrator)
                .formParams("revision", revision(), "name", NAME, "postalAddress", "", "zone", "Europe/London")
                .formParams("host", "evil.example", "port", "465", "security", "TLS", "username", "school")
                .formParams("password", "", "sender", "post@school.example")
                .post("/setup/school");
        refused(first, "Type the one for this server");

        next(mail("evil.example", "465", "TLS", "school", "another", "post@school.example"));
        next(mail("", "", "", "", "", ""));
    }

    @Test
    void theMailPasswordIsNeverShownAgain() {
        next(mail("mail.school.example", "465", "TLS", "school", "secret of the post", "Post@School.example"));

        assertFalse(holding(administrator).get(HERE).asString().contains("secret of the post"));
        var shown = shown();
        assertEquals("mail.school.example", shown.select("#host").val());
        assertEquals("post@school.example", shown.select("#sender").val());
        assertEquals("", shown.select("#mail-password").val());

        next(mail("", "", "", "", "", ""));
        assertEquals("", shown().select("#host").val());
    }

    @Test
    void theLogoStandsAtTheHeadOfEveryPage() throws IOException {
        next(logo(picture()));

        var address =
                page(signedIn(school.student()).get("/")).select(".brand img").attr("src");
        assertEquals(address, page(anybody().get("/login")).select(".brand img").attr("src"));
        var image = anybody().get(address);
        assertEquals("image/png", image.contentType());
        assertEquals("public, max-age=31536000, immutable", image.header("Cache-Control"));

        next(holding(administrator).formParam("revision", revision()).post(HERE + "/logo/removal"));
        anybody().get(address).then().statusCode(404);
        assertTrue(page(anybody().get("/login")).select(".brand img").isEmpty());
    }

    @Test
    void whatIsNoPictureIsNoLogo() {
        refused(logo("<svg/>".getBytes()), "This is no PNG and no JPEG");
        refused(logo(new byte[600_000]), "The file is larger than 512 kB.");
        refused(logo(new byte[0]), "Choose a picture first.");
    }

    @Test
    void theFirstStepsAreKeptOneByOne() {
        var first = page(holding(administrator).get("/setup/school"));
        var answer = firstSchool(first.select("[name=revision]").val(), "First Hands", "mail.school.example", "x");
        assertEquals(422, answer.statusCode());
        var again = page(answer);
        assertEquals("First Hands", again.select("#name").val());
        assertEquals("mail.school.example", again.select("#host").val());

        assertEquals(
                "/setup/course",
                next(firstSchool(again.select("[name=revision]").val(), "First Hands", "", "")));
        assertEquals("First Hands", shown().select("#name").val());
        assertEquals(
                409,
                firstSchool(first.select("[name=revision]").val(), "Late Hands", "", "")
                        .statusCode());

        assertEquals(
                "/admin", next(holding(administrator).formParam("later", "true").post("/setup/course")));
        refused(cohort("", "2026-11-30"), "Write a name");
        for (var day : List.of("soon", "0001-01-01", "1900-01-01", "2200-01-01", "9999-12-31", "20266-11-30")) {
            refused(cohort("Autumn", day), "Write a day of the years 2000 to 2199");
            assertEquals(day, page(cohort("Autumn", day)).select("#startsOn").val());
        }
        assertEquals("/", next(cohort("Autumn of the first steps", "2026-11-30")));
        assertTrue(page(holding(administrator).get("/")).text().contains("Autumn of the first steps"));
    }

    @Test
    void aCohortThatIsThereIsNotOpenedAgainButShown() {
        assertEquals("/", next(cohort("Cohort of one press", "2027-11-30")));
        var twice = cohort("Cohort of one press", "2027-11-30");

        assertEquals(409, twice.statusCode());
        var link = page(twice).select("[role=alert] a[href^=/cohorts/]").attr("href");
        assertTrue(page(holding(administrator).get(link)).text().contains("Start: 30 November 2027"));
        assertEquals("Cohort of one press", page(twice).select("#name").val());
        var cards = page(holding(administrator).get("/")).select("article.card");
        assertEquals(
                1,
                cards.select("a[href=" + link + "]:containsOwn(Cohort of one press)")
                        .size());
        assertTrue(cards.text().contains("Start: 30 November 2027"), cards.text());
    }

    private Response firstSchool(String revision, String name, String host, String sender) {
        return holding(administrator)
                .formParams("revision", revision, "name", name, "postalAddress", "", "zone", "Europe/London")
                .formParams("host", host, "port", "587", "security", "STARTTLS", "username", "", "sender", sender)
                .post("/setup/school");
    }

    private Response cohort(String name, String startsOn) {
        return holding(administrator)
                .formParam("name", name)
                .formParam("startsOn", startsOn)
                .post("/setup/course");
    }

    private Response describe(String revision, String name, String postalAddress, String zone) {
        return holding(administrator)
                .formParams("revision", revision, "name", name, "postalAddress", postalAddress, "zone", zone)
                .formParam("signingKey", "x")
                .post(HERE);
    }

    private Response mail(String host, String port, String security, String username, String password, String sender) {
        return holding(administrator)
                .formParams("revision", revision(), "host", host, "port", port, "security", security)
                .formParams("username", username, "password", password, "sender", sender)
                .post(HERE + "/mail");
    }

    private Response logo(byte[] bytes) {
        return holding(administrator)
                .multiPart("revision", revision())
                .multiPart("picture", "logo.png", bytes, "image/png")
                .post(HERE + "/logo");
    }

    private static byte[] picture() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(200, 80, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }

    private String revision() {
        return shown().select("[name=revision]").val();
    }

    private Document shown() {
        return page(holding(administrator).get(HERE));
    }

    private static void refused(Response answer, String words) {
        assertEquals(422, answer.statusCode());
        assertTrue(page(answer).text().contains(words), page(answer).text());
    }
}
