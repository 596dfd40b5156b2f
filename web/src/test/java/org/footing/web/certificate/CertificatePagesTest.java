package org.footing.web.certificate;

import static org.footing.web.Visitor.anybody;
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
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.footing.web.HandSchool;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The course asks for a lesson of half an hour, an hour of practice, and gliding seen once. */
@QuarkusTest
class CertificatePagesTest {

    private static final String CLAIM = CalmSchool.COURSE + "/certificate";

    @Inject
    CalmSchool school;

    @Inject
    HandSchool elsewhere;

    private String tutorName;
    private String student;
    private String tutor;
    private String lead;

    @BeforeEach
    void aStudentWhoHasDoneEverything() {
        tutorName = school.tutor();
        student = session(school.graduate("Amara Österberg-Łuczak", tutorName));
        tutor = session(tutorName);
        lead = session(school.lead());
    }

    @Test
    void aStudentSeesWhatIsMissingAndGetsNothing() {
        var beginner = session(school.student("Bruno Beck"));
        var shown = page(holding(beginner).get(CLAIM));
        assertEquals(
                List.of("0 of 1", "0 min of 1 h", "0 of 1"),
                shown.select(".figure").eachText().stream()
                        .map(text -> text.replace('\u00a0', ' '))
                        .toList());
        var practice = shown.select(".bars details").get(1).text().replace('\u00a0', ' ');
        assertTrue(practice.contains("1 h of practice"), practice);
        assertTrue(shown.select("form").isEmpty());
        var refused = holding(beginner).formParam("nameShown", "").post(CLAIM);
        assertEquals(409, refused.statusCode());
        assertTrue(page(refused).select("[role=alert]").text().contains("Nothing was issued"), refused::asString);
    }

    @Test
    void theCoursePageTellsTheSameOfTheHandsOnWork() {
        var bars = page(holding(session(school.student("Bruno Beck"))).get(CalmSchool.COURSE))
                .select(".bars summary");
        assertEquals(
                List.of("Lessons and quizzes0 of 1", "Practice hours0 min of 1 h", "Sign-offs0 of 1"),
                bars.eachText().stream()
                        .map(text -> text.replace('\u00a0', ' '))
                        .toList());
    }

    @Test
    void whoHasDoneEverythingGetsOneAndKeepsIt() {
        assertFalse(page(holding(student).get(CLAIM)).select("form").isEmpty());
        var certificate = claim("");
        assertEquals(certificate, next(holding(student).get(CLAIM)));
        assertEquals(certificate, claim("yes"), "there is one, whatever is pressed again");

        var shown = page(holding(student).get(certificate)).select("dl").text().replace('\u00a0', ' ');
        for (var part : List.of(
                "Amara Österberg-Łuczak", "Calm hands, edition 1", "30 min", "1 h", "1 h 30 min", "Tova Lind")) {
            assertTrue(shown.contains(part), () -> part + ": " + shown);
        }
        assertTrue(shown.contains(grouped(certificate)), shown);
    }

    @Test
    void itIsPrintedOnEitherPaper() throws IOException {
        var certificate = claim("");
        var text = text(holding(student).get(certificate + "/pdf"));
        for (var part : List.of(
                "Amara Österberg-Łuczak",
                "Calm hands",
                "Online study 30 min",
                "Hands-on practice 1 h",
                "Tova Lind",
                grouped(certificate),
                "/verify/" + serial(certificate))) {
            assertTrue(text.contains(part), () -> part + ": " + text);
        }
        var letter = holding(tutor).get(certificate + "/pdf?paper=letter");
        try (var pdf = Loader.loadPDF(letter.asByteArray())) {
            assertEquals(1, pdf.getNumberOfPages());
            assertEquals(11 * 72, pdf.getPage(0).getMediaBox().getHeight(), 0.5f);
        }
    }

    @Test
    void aFileIsNamedByItsSerialHoweverThatWasTyped() {
        var certificate = claim("");
        var typed =
                "/certificates/" + grouped(certificate).toLowerCase(Locale.ROOT).replace('-', ' ');
        for (var file : Map.of("pdf", "certificate-%s.pdf", "transcript", "transcript-%s.pdf", "badge", "badge-%s.jwt")
                .entrySet()) {
            holding(student)
                    .get(typed + "/" + file.getKey())
                    .then()
                    .statusCode(200)
                    .header(
                            "Content-Disposition",
                            "attachment; filename=" + file.getValue().formatted(serial(certificate)));
        }
    }

    @Test
    void theTranscriptTellsWhatWasDoneAndWhoSawIt() throws IOException {
        var text = text(holding(student).get(claim("") + "/transcript"));
        for (var part : List.of("Hold still Done", "Hours that count in all 1 h", "Gliding", "Tova Lind")) {
            assertTrue(text.contains(part), () -> part + ": " + text);
        }
    }

    @Test
    void othersFindNothing() {
        var certificate = claim("");
        for (var stranger : List.of(session(elsewhere.student()), session(elsewhere.tutor()))) {
            for (var part : List.of("", "/pdf", "/transcript", "/badge")) {
                holding(stranger).get(certificate + part).then().statusCode(404);
            }
            holding(stranger)
                    .formParam("shown", "yes")
                    .post(certificate + "/name")
                    .then()
                    .statusCode(404);
            revoke(stranger, certificate, "Mine").then().statusCode(404);
            revoke(stranger, certificate, "").then().statusCode(404);
        }
        holding(tutor).get(certificate).then().statusCode(200);
        holding(tutor).get(certificate + "/badge").then().statusCode(404);
        holding(tutor)
                .formParam("shown", "yes")
                .post(certificate + "/name")
                .then()
                .statusCode(404);
        revoke(tutor, certificate, "Not for a tutor").then().statusCode(404);
    }

    @Test
    void anybodyChecksItAndReadsTheNameOnlyIfTheStudentAgrees() {
        var certificate = claim("");
        var check = "/verify/" + serial(certificate);
        var shown = page(anybody().get(check)).text();
        assertTrue(shown.contains("Valid"), shown);
        assertTrue(shown.contains("Calm hands"), shown);
        assertFalse(shown.contains("Amara"), shown);
        assertFalse(shown.contains("Tova"), shown);

        next(holding(student).formParam("shown", "yes").post(certificate + "/name"));
        assertTrue(page(anybody().get(check)).text().contains("Amara Österberg-Łuczak"));
        next(holding(student).formParam("shown", "").post(certificate + "/name"));
        assertFalse(page(anybody().get(check)).text().contains("Amara"));
    }

    @Test
    void slipsOfTypingAreForgivenAndWhatIsUnknownIsSaidCalmly() {
        var serial = serial(claim(""));
        var typed = serial.toLowerCase(Locale.ROOT)
                .replace('0', 'o')
                .replace('1', 'i')
                .replaceAll("(.{4})", "$1 ");
        assertEquals(
                "/verify/" + serial, next(anybody().queryParam("serial", typed).get("/verify")));
        anybody().get("/verify/" + serial.toLowerCase(Locale.ROOT)).then().statusCode(200);
        var unknown = anybody().queryParam("serial", "0000-0000").get("/verify");
        assertEquals(404, unknown.statusCode());
        assertEquals("0000-0000", page(unknown).select("#serial").val());
        assertTrue(page(unknown).text().contains("There is no certificate with this serial number"));
        anybody().get("/verify/0000000000000000").then().statusCode(404);
    }

    @Test
    void whatIsRevokedIsToldToEverybodyAndTheReasonToTheStudentAlone() {
        var certificate = claim("yes");
        var without = revoke(lead, certificate, " ");
        assertEquals(422, without.statusCode());
        assertFalse(page(without).select("#reason-error").isEmpty());
        var tooLong = revoke(lead, certificate, "x".repeat(1_001));
        assertEquals(422, tooLong.statusCode());
        assertEquals(1_001, page(tooLong).select("#reason").val().length());
        assertEquals(certificate, next(revoke(lead, certificate, "The hours were of somebody else")));

        var told = page(anybody().get("/verify/" + serial(certificate))).text();
        assertTrue(told.contains("Revoked on"), told);
        assertFalse(told.contains("Amara"), told);
        assertFalse(told.contains("somebody else"), told);
        assertFalse(told.contains("has not agreed"), told);
        assertTrue(page(holding(student).get(certificate)).text().contains("The hours were of somebody else"));
        holding(student).get(certificate + "/badge").then().statusCode(404);
        assertTrue(page(holding(student).get(CLAIM)).text().contains("Ask your tutor"));
        holding(student).formParam("nameShown", "").post(CLAIM).then().statusCode(404);
    }

    @Test
    void aTutorIssuesItFromTheListOfTheCohort() {
        var waiting = school.graduate("Chen Ready", tutorName);
        var missing = school.student("Dora Missing");
        var list = "/cohorts/" + school.cohort() + "/certificates";
        var row = row(list, "Chen Ready");
        assertTrue(row.text().contains("Ready"), row::text);
        var late = row(list, "Dora Missing");
        assertTrue(late.text().contains("Practice hours"), late::text);
        assertTrue(late.select("form").isEmpty());

        assertEquals(list, next(holding(tutor).post(list + "/" + school.enrolmentOf(waiting))));
        assertTrue(row(list, "Chen Ready").text().contains("Issued on"));
        assertEquals(
                409,
                holding(tutor).post(list + "/" + school.enrolmentOf(missing)).statusCode());
        holding(student).get(list).then().statusCode(404);
        holding(student).post(list + "/" + school.enrolmentOf(missing)).then().statusCode(404);
        holding(tutor)
                .post(elsewhere.cohortPage() + "/certificates/" + school.enrolmentOf(missing))
                .then()
                .statusCode(404);
    }

    @Test
    void whatSomebodyIsCalledOrTypesIsTextAndNothingElse() throws IOException {
        var name = "Zoë <b>&lt;Bold ]]> {m:home} \"'";
        var zoe = session(school.graduate(name, tutorName));
        var certificate = next(holding(zoe).formParam("nameShown", "yes").post(CLAIM));
        assertTrue(text(holding(zoe).get(certificate + "/pdf")).contains(name));
        assertTrue(page(anybody().get("/verify/" + serial(certificate))).text().contains(name));

        var typed = "\"><script>pwn()</script>";
        var unknown = page(anybody().queryParam("serial", typed).get("/verify"));
        assertEquals(typed, unknown.select("#serial").val());
        assertEquals(certificate, next(revoke(lead, certificate, "<img src=x onerror=pwn()>")));
        assertTrue(page(holding(zoe).get(certificate)).select("main img").isEmpty());
    }

    private Element row(String list, String name) {
        return page(holding(tutor).get(list)).select(".entries > li").stream()
                .filter(row -> row.select("h2").text().equals(name))
                .reduce((one, other) -> other)
                .orElseThrow();
    }

    private String claim(String nameShown) {
        return next(holding(student).formParam("nameShown", nameShown).post(CLAIM));
    }

    private static Response revoke(String session, String certificate, String reason) {
        return holding(session).formParam("reason", reason).post(certificate + "/revocation");
    }

    private static String serial(String certificate) {
        return certificate.substring(certificate.lastIndexOf('/') + 1);
    }

    private static String grouped(String certificate) {
        return serial(certificate).replaceAll("(.{4})(?!$)", "$1-");
    }

    private static String text(Response answer) throws IOException {
        assertEquals(200, answer.statusCode(), answer.asString());
        assertTrue(answer.contentType().startsWith("application/pdf"), answer.contentType());
        try (var pdf = Loader.loadPDF(answer.asByteArray())) {
            return new PDFTextStripper().getText(pdf).replaceAll("[\\s\u00a0]+", " ");
        }
    }
}
