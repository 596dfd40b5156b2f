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
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.footing.web.HandSchool;
import org.footing.web.page.Dates;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RegisterPagesTest {

    @Inject
    HandSchool school;

    @Inject
    Clock clock;

    private String username;
    private String student;
    private String tutor;
    private String meetings;

    @BeforeEach
    void aStudentAndATutor() {
        username = school.student();
        student = session(username);
        tutor = session(school.tutor());
        meetings = school.cohortPage() + "/meetings";
    }

    @Test
    void aClassIsPlannedAndItsRegisterTaken() {
        var meeting = plan(ago(39));
        var row = row(meeting);
        assertTrue(row.text().contains("Strokes, Room 2. Taught by "), row::text);
        assertEquals("Register not taken", row.select(".state").text());

        var register = register(meeting);
        assertEquals("PRESENT", state(register));
        assertEquals(meeting, next(take(meeting, register, Map.of())));
        assertTrue(row(meeting).select(".state").text().matches("\\d+ of \\d+ there"), row(meeting)::text);
        assertEquals("3 h", inClass());
    }

    @Test
    void exceptionsAreKeptWithTheirReasons() {
        var meeting = plan(ago(38));
        var id = id(register(meeting));
        next(take(meeting, register(meeting), Map.of("state-" + id, "ABSENT", "reason-" + id, "Ill")));
        var kept = register(meeting);
        assertEquals("ABSENT", state(kept));
        assertEquals("Ill", kept.select("#reason-" + id).val());
        assertEquals("0 min", inClass());

        next(take(meeting, kept, Map.of("state-" + id, "MADE_UP", "day-" + id, ago(31))));
        assertEquals("MADE_UP", state(register(meeting)));
        assertEquals("3 h", inClass());
        var table = holding(tutor).get(meetings + "/register.csv").asString();
        assertTrue(table.contains(ago(38) + ",10:00,13:00,180,Room 2,Strokes,"), table);
        assertTrue(table.contains("Made up,Ill," + ago(31)), table);
    }

    @Test
    void whatCannotBeKeptIsSaidAndNothingIsLost() {
        var meeting = plan(ago(37));
        var id = id(register(meeting));
        var refused = take(meeting, register(meeting), Map.of("state-" + id, "MADE_UP", "reason-" + id, "Ill"));
        assertEquals(422, refused.statusCode());
        var shown = page(refused);
        assertTrue(shown.select("[role=alert]").text().contains("on which day"), shown::text);
        assertTrue(line(shown).select(".fault-line").text().contains("on which day"), shown::text);
        assertTrue(line(shown).select("[type=date]").hasAttr("aria-invalid"));
        assertEquals("MADE_UP", state(shown));
        assertEquals("Ill", shown.select("#reason-" + id).val());

        var wrong = planned(Map.of("day", ago(37), "until", "09:00", "place", "", "tutor", "1234567"));
        assertEquals(422, wrong.statusCode());
        assertEquals(
                "It ends before it begins.", page(wrong).select("#until-error").text());
        assertFalse(page(wrong).select("#place-error").isEmpty());
        assertFalse(page(wrong).select("#tutor-error").isEmpty());
        assertEquals("Strokes", page(wrong).select("[name=topic]").val());
    }

    @Test
    void whoIsTooLateIsTold() {
        var meeting = plan(ago(36));
        var before = register(meeting);
        next(take(meeting, before, Map.of()));
        var late = take(meeting, before, Map.of("state-" + id(before), "ABSENT"));
        assertEquals(409, late.statusCode());
        assertTrue(page(late).select("[role=alert]").text().contains("It was not saved"), late::asString);
        assertEquals("ABSENT", state(page(late)), "what was chosen stays");
        assertTrue(line(page(late)).text().contains("Kept now: Present"), late::asString);
        assertEquals("PRESENT", state(register(meeting)));
        var moved = send(meeting, Map.of("revision", "1", "day", ago(36), "place", "Room 9"));
        assertEquals(409, moved.statusCode());
        assertEquals("Room 9", page(moved).select("#place").val());
        assertTrue(page(moved).select("details").hasAttr("open"));
    }

    @Test
    void aClassThatHasNotBegunHasNoRegisterYet() {
        var meeting = plan(ago(-2));
        var shown = register(meeting);
        assertTrue(shown.text().contains("from " + Dates.inFull(LocalDate.parse(ago(-2))) + ", 10:00 on"), shown::text);
        assertTrue(shown.select("[name^=state-]").isEmpty());
        var id = id(register(plan(ago(31))));
        var early = holding(tutor)
                .formParam("revision", "1")
                .formParam("state-" + id, "LATE")
                .formParam("reason-" + id, "Train")
                .post(meeting + "/register");
        assertEquals(422, early.statusCode());
        assertEquals("LATE", state(page(early)));
        assertEquals("Train", page(early).select("#reason-" + id).val());
        assertEquals(
                "Register not taken", register(meeting).select(".head .state").text());
        assertTrue(page(holding(student).get("/practice/logbook"))
                .select(".asked-for dt:contains(in class)")
                .isEmpty());

        var over = plan(ago(30));
        next(take(over, register(over), Map.of()));
        var ahead = send(over, Map.of("revision", "2", "day", ago(-2)));
        assertEquals(422, ahead.statusCode());
        assertTrue(page(ahead).select("#day-error").text().contains("a time that has come"), ahead::asString);
    }

    @Test
    void whoIsNotInTheFormStaysAsTheyAre() {
        var meeting = plan(ago(29));
        var newcomer = line(register(meeting));
        var others = new HashMap<String, String>();
        newcomer.select("[name]").forEach(field -> others.put(field.attr("name"), ""));
        next(take(meeting, register(meeting), others));
        var taken = register(meeting);
        assertEquals("", state(taken));
        assertTrue(taken.select("[role=status]").text().contains("Not in this register yet"), taken::text);
        assertTrue(
                taken.select("[role=status]")
                        .text()
                        .contains(newcomer.select("legend").text()),
                taken::text);

        next(take(meeting, taken, Map.of("state-" + id(taken), "LATE")));
        assertEquals("LATE", state(register(meeting)));
    }

    @Test
    void aRegisterThatSaysNothingOrWhatIsUnknownIsRefused() {
        var meeting = plan(ago(28));
        var empty = holding(tutor).formParam("revision", "1").post(meeting + "/register");
        assertEquals(422, empty.statusCode());
        assertTrue(page(empty).select("[role=alert]").text().contains("nobody was named"), empty::asString);

        var id = id(register(meeting));
        var unknown = take(meeting, register(meeting), Map.of("state-" + id, "NONSENSE", "reason-" + id, "Ill"));
        assertEquals(422, unknown.statusCode());
        assertTrue(line(page(unknown)).select(".fault-line").text().contains("whether they were there"));
        assertEquals("Ill", page(unknown).select("#reason-" + id).val());
        assertEquals(
                "Register not taken", register(meeting).select(".head .state").text());
    }

    @Test
    void whatIsSaidOfSomebodyPresentIsKept() {
        var meeting = plan(ago(27));
        var id = id(register(meeting));
        next(take(meeting, register(meeting), Map.of("reason-" + id, "Left at noon")));
        assertEquals("PRESENT", state(register(meeting)));
        assertEquals("Left at noon", register(meeting).select("#reason-" + id).val());
    }

    @Test
    void whatIsMadeUpForIsMadeUpForBetweenTheClassAndToday() {
        var meeting = plan(ago(26));
        var id = id(register(meeting));
        for (var wrong : new String[] {ago(27), ago(-1), "2199-12-31"}) {
            var refused = take(meeting, register(meeting), Map.of("state-" + id, "MADE_UP", "day-" + id, wrong));
            assertEquals(422, refused.statusCode(), wrong);
            assertEquals(wrong, page(refused).select("#day-" + id).val());
        }
        next(take(meeting, register(meeting), Map.of("state-" + id, "MADE_UP", "day-" + id, ago(0))));
    }

    @Test
    void attendanceIsToldOnceThereIsARegister() {
        plan(ago(25));
        var row = page(holding(tutor).get(meetings)).select(".hours tbody tr").stream()
                .filter(one -> one.select("th").text().equals(name()))
                .findFirst()
                .orElseThrow();
        assertEquals("no register yet", row.select("td").get(2).text());
    }

    @Test
    void aClassIsMovedOrCancelledUntilItTookPlace() {
        var meeting = plan(ago(35));
        assertEquals(meeting, next(send(meeting, Map.of("revision", "1", "day", ago(34), "place", "Room 3"))));
        assertTrue(register(meeting).select("h1").text().contains(Dates.inFull(LocalDate.parse(ago(34)))));
        assertEquals(meetings, next(holding(tutor).formParam("revision", "2").post(meeting + "/cancellation")));
        holding(tutor).get(meeting).then().statusCode(404);

        var other = plan(ago(33));
        next(take(other, register(other), Map.of()));
        var refused = holding(tutor).formParam("revision", "2").post(other + "/cancellation");
        assertEquals(409, refused.statusCode());
        assertTrue(page(refused).text().contains("cannot be cancelled"), refused::asString);
    }

    @Test
    void othersFindNothing() {
        var meeting = plan(ago(32));
        for (var stranger : new String[] {student, session(school.person())}) {
            holding(stranger).get(meetings).then().statusCode(404);
            holding(stranger).get(meetings + "/register.csv").then().statusCode(404);
            holding(stranger).get(meeting).then().statusCode(404);
            for (var verb : new String[] {"", "/register", "/cancellation"}) {
                holding(stranger)
                        .formParam("revision", "1")
                        .post(meeting + verb)
                        .then()
                        .statusCode(404);
            }
        }
    }

    private String plan(String day) {
        var place = next(planned(Map.of("day", day)));
        return "/meetings/" + place.substring(place.lastIndexOf('-') + 1);
    }

    private Response planned(Map<String, String> other) {
        return send(meetings, other);
    }

    private Response send(String address, Map<String, String> other) {
        var form = new HashMap<>(Map.of(
                "from",
                "10:00",
                "until",
                "13:00",
                "place",
                "Room 2",
                "topic",
                "Strokes",
                "tutor",
                page(holding(tutor).get(meetings))
                        .select("#tutor option")
                        .get(1)
                        .val()));
        form.putAll(other);
        return holding(tutor)
                .contentType("application/x-www-form-urlencoded")
                .formParams(form)
                .post(address);
    }

    private Document register(String meeting) {
        var answer = holding(tutor).get(meeting);
        assertEquals(200, answer.statusCode(), answer::asString);
        return page(answer);
    }

    private Element row(String meeting) {
        return requireNonNull(page(holding(tutor).get(meetings))
                .select("#meeting-" + meeting.substring(meeting.lastIndexOf('/') + 1))
                .first());
    }

    /** The register as its page would send it, but for what is said otherwise. */
    private Response take(String meeting, Document register, Map<String, String> other) {
        var form = new HashMap<String, String>();
        register.select("form[action$=/register] [name]").forEach(field -> {
            if (!field.attr("type").equals("radio") || field.hasAttr("checked")) {
                form.put(field.attr("name"), field.val());
            }
        });
        form.putAll(other);
        return holding(tutor)
                .contentType("application/x-www-form-urlencoded")
                .formParams(form)
                .post(meeting + "/register");
    }

    private Element line(Document register) {
        return register.select(".roll").stream()
                .filter(line -> line.select("legend").text().equals(name()))
                .findFirst()
                .orElseThrow();
    }

    private String name() {
        return "Hand " + username.replaceAll("\\D", "");
    }

    /** A day so many days before today. */
    private String ago(int days) {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/London"))
                .minusDays(days)
                .toString();
    }

    private String state(Document register) {
        return line(register).select("[checked]").val();
    }

    private String id(Document register) {
        return line(register).select("[type=date]").attr("id").replaceAll("\\D", "");
    }

    private String inClass() {
        return page(holding(student).get("/practice/logbook")).select(".asked-for div").stream()
                .filter(figure -> figure.select("dt").text().contains("in class"))
                .map(figure -> figure.select("dd").text().replace('\u00a0', ' '))
                .findFirst()
                .orElseThrow();
    }
}
