package org.footing.web.practice;

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
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.footing.web.HandSchool;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CodePagesTest {

    private static final String SUPERVISORS = "/practice/supervisors";

    @Inject
    HandSchool school;

    @Inject
    Clock clock;

    private String student;
    private String tutor;
    private String entry;

    @BeforeEach
    void anEntryThatWaits() {
        student = session(school.student());
        tutor = session(school.tutor());
        var day =
                LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/London")).minusDays(1);
        var place = next(holding(student)
                .formParam("course", "hand-massage")
                .formParam("saveId", UUID.randomUUID())
                .formParam("day", day.toString())
                .formParam("from", "09:00")
                .formParam("until", "10:30")
                .formParam("venue", "Harbour clinic")
                .formParam("client", "C-07")
                .formParam("category", "classes")
                .post("/practice/logbook"));
        entry = "/practice/logbook/" + place.substring(place.lastIndexOf('-') + 1);
    }

    @Test
    void aTutorConfirmsByTheCodeOnce() {
        var code = code();
        var shown = holding(tutor).get(code);
        assertEquals(200, shown.statusCode());
        assertTrue(page(shown).select("main").text().contains("Harbour clinic"), shown::asString);

        var done = holding(tutor).post(code);
        assertEquals(200, done.statusCode(), done::asString);
        assertTrue(state().startsWith("Confirmed by "), this::state);
        assertEquals(404, holding(tutor).post(code).statusCode());
        assertTrue(page(anybody().get(code)).select("h1").text().contains("of no use"), "gone");
    }

    @Test
    void whoeverIsNotSignedInGoesToTheDoorAndComesBack() {
        var code = code();
        var door = page(anybody().get(code)).select("a.main").attr("href");
        assertEquals("/login?returnTo=" + code, door);
        assertEquals(door, next(anybody().post(code)));
        assertEquals(code, page(anybody().get(door)).select("[name=returnTo]").val());
    }

    @Test
    void theStudentAndStrangersAreToldThatTheyCannot() {
        var code = code();
        for (var other : new String[] {student, session(school.student()), session(school.person())}) {
            var shown = holding(other).get(code);
            assertEquals(403, shown.statusCode());
            assertTrue(
                    page(shown).select("form[method=post][action^=/practice]").isEmpty(), shown::asString);
            assertEquals(403, holding(other).post(code).statusCode());
            assertEquals(403, byPin(holding(other), code, 1, "123456").statusCode());
        }
        assertEquals("Waits to be confirmed", state());
    }

    @Test
    void aSupervisorWithoutAnAccountConfirmsByPin() {
        var name = "Sana " + UUID.randomUUID();
        var pin = pin(add(name));
        var code = code();
        var form = page(anybody().get(code));
        var id = Long.parseLong(form.select("#supervisor option").stream()
                .filter(option -> option.text().contains(name))
                .findFirst()
                .orElseThrow()
                .val());

        var wrong = byPin(anybody(), code, id, pin.equals("000000") ? "000001" : "000000");
        assertEquals(422, wrong.statusCode());
        assertTrue(page(wrong).select("[role=alert]").text().contains("not the PIN"), wrong::asString);
        assertEquals(
                String.valueOf(id), page(wrong).select("#supervisor [selected]").val());

        assertEquals(200, byPin(anybody(), code, id, pin).statusCode());
        assertEquals("Confirmed by " + name + ", by PIN", state());
        assertTrue(page(holding(student).get(entry)).text().contains(name + " confirmed it by PIN"), this::state);
    }

    @Test
    void aPinIsRenewedAndEnded() {
        var name = "Sana " + UUID.randomUUID();
        var first = pin(add(name));
        var row = row(name);
        var renewed = holding(tutor).post(row.replace("/removal", "/pin"));
        assertFalse(
                first.equals(pin(renewed)) && first.equals(pin(holding(tutor).post(row.replace("/removal", "/pin")))));
        assertEquals(404, holding(student).post(row).statusCode());
        assertEquals(SUPERVISORS, next(holding(tutor).post(row)));
        assertFalse(page(holding(tutor).get(SUPERVISORS)).text().contains(name));
    }

    @Test
    void aSupervisorNeedsAName() {
        var refused = holding(tutor)
                .formParam("cohort", cohort())
                .formParam("name", " ")
                .formParam("place", "Harbour clinic")
                .post(SUPERVISORS);
        assertEquals(422, refused.statusCode());
        assertEquals("Harbour clinic", page(refused).select("[name=place]").val());
        assertFalse(page(refused).select("#name-error").isEmpty());
    }

    private String row(String name) {
        return page(holding(tutor).get(SUPERVISORS)).select(".entries > li").stream()
                .filter(line -> line.text().contains(name))
                .findFirst()
                .orElseThrow()
                .select("form[action$=/removal]")
                .attr("action");
    }

    private Response add(String name) {
        return holding(tutor)
                .formParam("cohort", cohort())
                .formParam("name", name)
                .formParam("place", "Harbour clinic")
                .post(SUPERVISORS);
    }

    private String cohort() {
        return Long.toString(school.cohort());
    }

    private static String pin(Response told) {
        assertEquals(200, told.statusCode(), told::asString);
        return page(told).select(".pin").text();
    }

    private static Response byPin(RequestSpecification visitor, String code, long supervisor, String pin) {
        return visitor.formParam("supervisor", supervisor).formParam("pin", pin).post(code + "/pin");
    }

    /** Where the code leads that the student's phone shows. */
    private String code() {
        var shown = holding(student).formParam("revision", "1").post(entry + "/code");
        assertEquals(200, shown.statusCode(), shown::asString);
        Document page = page(shown);
        assertFalse(page.select("svg.qr .qr-code").attr("d").isEmpty());
        var address = page.select("code").text();
        return address.substring(address.indexOf("/practice/codes/"));
    }

    private String state() {
        return page(holding(student).get(entry)).select(".state").get(0).text();
    }
}
