package org.footing.web.practice;

import static java.util.Objects.requireNonNull;
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
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import org.footing.web.HandSchool;
import org.footing.web.TestClock;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The course asks for a hand held still, seen twice; its cohort begins today. */
@QuarkusTest
class SignOffPagesTest {

    private static final String OWN = "/practice/sign-offs";
    private static final String HOLDS_STILL = "holds-still";

    @Inject
    HandSchool school;

    @Inject
    TestClock clock;

    private String student;
    private String tutor;
    private String sheet;

    @BeforeEach
    void aStudentAndATutor() {
        var username = school.student();
        student = session(username);
        tutor = session(school.tutor());
        var name = "Hand " + username.replaceAll("\\D", "");
        sheet = page(holding(tutor).get(OWN + "/cohorts/" + school.cohort())).select("th a").stream()
                .filter(link -> link.text().equals(name))
                .findFirst()
                .orElseThrow()
                .attr("href");
    }

    @Test
    void whatIsSeenIsSignedOncePerDayAndTheStudentReadsIt() {
        assertEquals(sheet + "#" + HOLDS_STILL, next(observe(tutor, today(), "Calm")));
        var row = row(student, OWN);
        assertEquals("Seen 1 of 2", row.select(".state").text());
        assertTrue(row.text().contains("Calm"), row::text);
        assertTrue(row.select("form").isEmpty());

        var again = observe(tutor, today(), "Twice");
        assertEquals(422, again.statusCode());
        var refused = requireNonNull(page(again).getElementById(HOLDS_STILL));
        assertTrue(refused.select("[role=alert]").text().contains("Once is not twice"), refused::text);
        assertEquals("Twice", refused.select("[name=note]").val());
        assertEquals(422, observe(tutor, "soon", "").statusCode());
        var ahead = observe(tutor, "2199-01-01", "");
        assertEquals(422, ahead.statusCode());
        assertEquals(
                "2199-01-01",
                requireNonNull(page(ahead).getElementById(HOLDS_STILL))
                        .select("[name=day]")
                        .val());
    }

    @Test
    void whatWasWrongIsStruckOutWithAReason() {
        next(observe(tutor, today(), ""));
        var strike = row(tutor, sheet).select("form[action*=/strikes/]").attr("action");
        var long1001 = "x".repeat(1_001);
        var refused = holding(tutor).formParam("reason", long1001).post(strike);
        assertEquals(422, refused.statusCode());
        var form = page(refused).select("details[open] form[action=" + strike + "]");
        assertEquals(long1001, form.select("[name=reason]").val());
        assertFalse(form.select(".fault-line").text().isEmpty());
        assertEquals(
                sheet,
                next(holding(tutor).formParam("reason", "The wrong student").post(strike)));
        var row = row(student, OWN);
        assertEquals("Seen 0 of 2", row.select(".state").text());
        assertTrue(row.text().contains("Struck out: The wrong student"), row::text);
        var again = holding(tutor).formParam("reason", "Again").post(strike);
        assertEquals(409, again.statusCode());
        assertEquals("Again", page(again).select("#unsent").text());
        holding(student).formParam("reason", "Mine").post(strike).then().statusCode(404);
    }

    @Test
    void aVerifierLooksAtASample() {
        next(observe(tutor, today(), "Sampled note"));
        var verifier = session(school.verifier("hand-massage"));
        var samples = page(holding(verifier).get("/practice/samples"));
        var mine = samples.select(".entries > li").stream()
                .filter(line -> line.text().contains("Sampled note"))
                .reduce((one, other) -> other)
                .orElseThrow()
                .select("form")
                .attr("action");
        assertEquals(
                422, holding(verifier).formParam("agreed", false).post(mine).statusCode());
        var tooLong = holding(verifier)
                .formParam("agreed", false)
                .formParam("words", "x".repeat(1_001))
                .post(mine);
        assertEquals(422, tooLong.statusCode());
        assertEquals(
                1_001,
                page(tooLong)
                        .select("form[action=" + mine + "] [name=words]")
                        .val()
                        .length());
        next(holding(verifier)
                .formParam("agreed", false)
                .formParam("words", "The hands were cold")
                .post(mine));
        assertTrue(page(holding(verifier).get("/practice/samples")).text().contains("The hands were cold"));
        var late = holding(verifier)
                .formParam("agreed", true)
                .formParam("words", "Warm")
                .post(mine);
        assertEquals(409, late.statusCode());
        assertEquals("Warm", page(late).select("#unsent").text());
        holding(tutor).get("/practice/samples").then().statusCode(404);
        holding(tutor).formParam("agreed", true).post(mine).then().statusCode(404);
    }

    @Test
    void whatSomebodyElseSignedMeanwhileKeepsWhatWasTyped() {
        next(observe(tutor, today(), ""));
        clock.advance(Duration.ofDays(1));
        next(observe(session(school.tutor()), today(), ""));
        var late = observe(session(school.tutor()), today(), "I saw it too");
        assertEquals(422, late.statusCode());
        var row = requireNonNull(page(late).getElementById(HOLDS_STILL));
        assertTrue(row.select("[role=alert]").text().contains("signed off"), row::text);
        assertEquals("I saw it too", row.select("[name=note]").val());
    }

    @Test
    void othersFindNothingAndVerifiersOnlyRead() {
        for (var stranger : new String[] {student, session(school.person())}) {
            holding(stranger).get(sheet).then().statusCode(404);
            holding(stranger).get(OWN + "/cohorts/" + school.cohort()).then().statusCode(404);
            assertEquals(404, observe(stranger, today(), "").statusCode());
        }
        var verifier = session(school.verifier("hand-massage"));
        assertFalse(page(holding(verifier).get(sheet)).text().contains("I saw it done well"));
        assertEquals(404, observe(verifier, today(), "").statusCode());
        holding(tutor).get(OWN).then().statusCode(404);
    }

    private Response observe(String session, String day, String note) {
        return holding(session)
                .formParam("competency", HOLDS_STILL)
                .formParam("day", day)
                .formParam("note", note)
                .post(sheet);
    }

    private String today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/London")).toString();
    }

    private static Element row(String session, String address) {
        return requireNonNull(page(holding(session).get(address)).getElementById(HOLDS_STILL));
    }
}
