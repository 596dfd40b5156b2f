package org.footing.web.practice;

import static java.util.Objects.requireNonNull;
import static org.footing.web.Visitor.holding;
import static org.footing.web.Visitor.next;
import static org.footing.web.Visitor.page;
import static org.footing.web.Visitor.session;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.footing.web.HandSchool;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LogbookPagesTest {

    private static final String LOGBOOK = "/practice/logbook";
    private static final String CONFIRMATIONS = "/practice/confirmations";

    @Inject
    HandSchool school;

    @Inject
    Clock clock;

    private String student;
    private String tutor;

    @BeforeEach
    void aStudentAndATutor() {
        student = session(school.student());
        tutor = session(school.tutor());
    }

    @Test
    void whatIsLoggedStandsInTheLogbookAndWaits() {
        var answer = log(Map.of());
        assertTrue(next(answer).startsWith(LOGBOOK + "?course=hand-massage#entry-"), next(answer));

        var shown = logbook();
        var entry = requireNonNull(shown.select(".entries > li").first());
        assertTrue(entry.select("h3").text().endsWith("09:00–10:30"), entry::text);
        assertEquals(
                "1 h 30 min, In class, Client C-07, School clinic, medium, Supervised by Tova Lind",
                entry.select("> p").get(0).text().replace('\u00a0', ' ').replace("3, ", ""));
        assertEquals("Waits to be confirmed", entry.select(".state").text());
        assertEquals("0 min of 5 h", figure(shown, "confirmed"));
        assertEquals("1 h 30 min", figure(shown, "wait to be confirmed"));
    }

    @Test
    void theNextEntryOffersWhatWasFilledInLast() {
        log(Map.of());
        var form = logbook().select("form[action^=" + LOGBOOK + "]");
        assertEquals("School clinic", form.select("[name=venue]").val());
        assertEquals("Tova Lind", form.select("[name=supervisedBy]").val());
        assertEquals("classes", form.select("[name=category] [selected]").val());
        assertEquals("C-07", form.select("datalist option").val());
        assertEquals("", form.select("[name=client]").val());
    }

    @Test
    void aTutorConfirmsAndItCounts() {
        log(Map.of());
        log(Map.of("from", "11:00", "until", "12:00", "supervisedBy", ""));
        var boxes = page(holding(tutor).get(CONFIRMATIONS)).select("input[name=entry]").eachAttr("value").stream()
                .filter(seen -> mine(seen.substring(0, seen.indexOf('.'))))
                .toList();
        assertEquals(2, boxes.size());

        assertEquals(
                CONFIRMATIONS, next(holding(tutor).formParam("entry", boxes).post(CONFIRMATIONS)));

        var shown = logbook();
        assertEquals("2 h 30 min of 5 h", figure(shown, "confirmed"));
        assertEquals("1 h 30 min of 1 h", figure(shown, "of them supervised"));
        assertTrue(shown.select(".entries .state").get(0).text().startsWith("Confirmed by "), shown::text);
        var kind = shown.select("tbody tr").get(1).text().replace('\u00a0', ' ');
        assertEquals("In class 2 h 30 min Nothing", kind);
    }

    private boolean mine(String id) {
        return holding(student).get(LOGBOOK + "/" + id).statusCode() == 200;
    }

    @Test
    void whatCannotBeTakenIsSaidBesideItsFieldAndNothingIsLost() {
        var wrong = log(Map.of("client", "Mrs Jones", "until", "08:00", "venue", "", "notes", "Warm hands"));
        assertEquals(422, wrong.statusCode());
        var shown = page(wrong);
        assertTrue(shown.select("#client-error").text().contains("Never a name"), shown::text);
        assertEquals("It ends before it begins.", shown.select("#until-error").text());
        assertEquals("Mrs Jones", shown.select("[name=client]").val());
        assertEquals("Warm hands", shown.select("[name=notes]").text());
        assertEquals(422, log(Map.of("day", "yesterday", "from", "soon")).statusCode());
        assertTrue(logbook().select(".entries").isEmpty());
    }

    @Test
    void timesThatOverlapAreRefusedWithTheOther() {
        log(Map.of());
        var refused = log(Map.of("from", "10:00", "until", "11:00"));
        assertEquals(422, refused.statusCode());
        assertTrue(page(refused).select("#from-error").text().contains("09:00–10:30"), refused::asString);
    }

    @Test
    void aSecondPressIsOneEntry() {
        var saveId = UUID.randomUUID().toString();
        var first = next(log(Map.of("saveId", saveId)));
        assertEquals(first, next(log(Map.of("saveId", saveId))));
        assertEquals(1, logbook().select(".entries > li").size());
        assertEquals(
                422,
                log(Map.of("saveId", "", "from", "12:00", "until", "13:00")).statusCode());
    }

    @Test
    void theSameFormSayingSomethingElseIsTold() {
        var saveId = UUID.randomUUID().toString();
        next(log(Map.of("saveId", saveId)));
        var other = Map.of("saveId", saveId, "from", "12:00", "until", "13:00", "notes", "Warm hands");
        var told = log(other);
        assertEquals(409, told.statusCode());
        var shown = page(told);
        assertTrue(shown.select("[role=alert]").text().contains("09:00–10:30"), shown::text);
        assertEquals("Warm hands", shown.select("[name=notes]").text());
        assertEquals(1, shown.select(".entries > li").size());
        var again = new HashMap<>(other);
        again.put("saveId", shown.select("[name=saveId]").val());
        next(log(again));
        assertEquals(2, logbook().select(".entries > li").size());
    }

    @Test
    void nothingIsShorterThanAMinute() {
        var wrong = log(Map.of("from", "10:00:00.000000001", "until", "10:00:59"));
        assertEquals(422, wrong.statusCode());
        assertEquals(
                "It ends before it begins.", page(wrong).select("#until-error").text());
    }

    @Test
    void whatIsSentBackIsCorrectedWithItsHistory() {
        var entry = entry();
        assertEquals(
                422,
                send(tutor, entry + "/return", Map.of("revision", "1", "reason", " "))
                        .statusCode());
        next(send(tutor, entry + "/return", Map.of("revision", "1", "reason", "Which client was it?")));
        assertEquals(
                "Sent back to be put right", logbook().select(".entries .state").text());

        var correction = new HashMap<>(fields());
        correction.putAll(Map.of("revision", "2", "client", "C-08", "reason", "The wrong card"));
        assertEquals(entry, next(send(student, entry, correction)));

        var shown = page(holding(student).get(entry));
        assertTrue(shown.text().contains("Which client was it?"), shown::text);
        assertTrue(shown.select(".entries").text().contains("Client C-07"), shown::text);
        assertTrue(shown.select(".bullets").text().contains("Client C-08"), shown::text);
        assertEquals(409, send(student, entry, correction).statusCode(), "the same again");
    }

    @Test
    void aStudentRemovesWhatNobodyConfirmed() {
        var entry = entry();
        assertEquals(
                LOGBOOK + "?course=hand-massage",
                next(send(student, entry + "/removal", Map.of("revision", "1", "reason", "Twice"))));
        holding(student).get(entry).then().statusCode(404);

        var other = entry();
        next(send(tutor, other + "/confirmation", Map.of("revision", "1")));
        assertEquals(
                404,
                send(student, other + "/removal", Map.of("revision", "2", "reason", "No"))
                        .statusCode());
        assertEquals(
                409,
                send(tutor, other + "/confirmation", Map.of("revision", "7")).statusCode());
    }

    @Test
    void othersFindNothing() {
        var entry = entry();
        for (var stranger : new String[] {session(school.student()), session(school.person())}) {
            holding(stranger).get(entry).then().statusCode(404);
            for (var verb : new String[] {"", "/removal", "/confirmation", "/return"}) {
                assertEquals(
                        404,
                        send(stranger, entry + verb, Map.of("revision", "1", "reason", "Mine"))
                                .statusCode());
            }
        }
        holding(session(school.lead())).get(CONFIRMATIONS).then().statusCode(200);
        holding(tutor).get(LOGBOOK).then().statusCode(404);
        holding(student).get(CONFIRMATIONS).then().statusCode(404);
        assertEquals(
                404,
                send(student, entry + "/confirmation", Map.of("revision", "1")).statusCode());
    }

    @Test
    void theTableStartsNoFormula() {
        log(Map.of("venue", "=cmd()", "notes", "Calm, \"warm\"\nhands"));
        var table = holding(student).get(LOGBOOK + ".csv?course=hand-massage");
        assertEquals(200, table.statusCode());
        assertTrue(table.asString().contains(",90,'=cmd(),C-07,In class,"), table::asString);
        assertTrue(table.asString().contains("\"Calm, \"\"warm\"\"\nhands\""), table::asString);
    }

    private String entry() {
        var place = next(log(Map.of()));
        return LOGBOOK + "/" + place.substring(place.lastIndexOf('-') + 1);
    }

    private Document logbook() {
        return page(holding(student).get(LOGBOOK));
    }

    private static String figure(Document page, String what) {
        return page.select(".asked-for div").stream()
                .filter(one -> one.select("dt").text().equals(what))
                .findFirst()
                .orElseThrow()
                .select("dd")
                .text()
                .replace('\u00a0', ' ');
    }

    private Response log(Map<String, String> other) {
        var form = new HashMap<>(fields());
        form.put("course", "hand-massage");
        form.put("saveId", UUID.randomUUID().toString());
        form.putAll(other);
        return send(student, LOGBOOK, form);
    }

    private Map<String, String> fields() {
        return Map.of(
                "day",
                LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/London"))
                        .minusDays(1)
                        .toString(),
                "from",
                "09:00",
                "until",
                "10:30",
                "venue",
                "School clinic",
                "client",
                "C-07",
                "category",
                "classes",
                "pressure",
                "3",
                "supervisedBy",
                "Tova Lind");
    }

    private static Response send(String session, String address, Map<String, String> form) {
        return holding(session)
                .contentType("application/x-www-form-urlencoded")
                .formParams(form)
                .post(address);
    }
}
