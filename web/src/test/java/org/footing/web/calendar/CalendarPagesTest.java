package org.footing.web.calendar;

import static org.footing.web.Visitor.anybody;
import static org.footing.web.Visitor.holding;
import static org.footing.web.Visitor.next;
import static org.footing.web.Visitor.page;
import static org.footing.web.Visitor.session;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.component.VEvent;
import org.footing.web.TestClock;
import org.footing.web.quiz.QuizSchool;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CalendarPagesTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    /** Beyond what one line takes, with all that has to be escaped, and letters of several bytes. */
    private static final String TOPIC =
            "Feet; hands, and a backslash \\ and Müllers Füße 🦶 ".repeat(3).strip();

    @Inject
    QuizSchool school;

    @Inject
    Clock clock;

    @Inject
    TestClock time;

    private QuizSchool.Opened course;
    private String tutor;
    private String amara;
    private LocalDate today;

    @BeforeEach
    void aTermIsPlanned() {
        course = school.open("");
        tutor = session(school.tutor(course));
        amara = session(school.student(course));
        today = LocalDate.ofInstant(clock.instant(), ZONE);
        plan("0", "day 1, 18:00");
        next(holding(tutor)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("day", today.plusDays(1).toString())
                .formParam("from", "10:00")
                .formParam("until", "13:00")
                .formParam("place", "Room 2")
                .formParam("topic", TOPIC)
                .formParam("tutor", "")
                .post("/cohorts/" + course.cohort() + "/meetings"));
    }

    @Test
    void theMonthAndItsWeeksTellWhatIsWhen() {
        var tomorrow = today.plusDays(1);
        var shown = page(holding(amara).get("/calendar?month=" + YearMonth.from(tomorrow)));
        var day = "day-" + tomorrow;
        assertEquals(1, shown.select("td a[href=#" + day + "]").size(), shown.text());
        var lines = shown.select("#" + day + " + ul").text();
        assertTrue(lines.contains("18:00 Quiz due: Heel check"), lines);
        assertTrue(lines.contains("from 10:00 until 13:00 Class: Feet; hands"), lines);
        assertTrue(lines.contains("Room 2"), lines);
        assertTrue(lines.contains("All day Opens: Only lesson"), lines);
    }

    @Test
    void staffSeeTheirCohorts() {
        var shown = page(holding(tutor).get("/calendar?month=" + YearMonth.from(today.plusDays(1))));
        assertTrue(shown.text().contains("Quiz due: Heel check"), shown.text());
        assertTrue(shown.text().contains("Quizzes, cohort " + course.id()), shown.text());
    }

    @Test
    void aMonthThatIsNoneIsThisOne() {
        for (var month : new String[] {"soon", "2026-13", "99999-01", ""}) {
            holding(amara).queryParam("month", month).get("/calendar").then().statusCode(200);
        }
        assertTrue(page(holding(amara).get("/calendar?month=2031-02")).text().contains("Nothing has a day"));
    }

    @Test
    void aCalendarProgramReadsTheSameWithoutSigningIn() {
        var events = events(read(link()));
        assertEquals(3, events.size());
        var due = event(events, "Quiz due: Heel check");
        assertEquals(
                today.plusDays(1).atTime(LocalTime.of(18, 0)).atZone(ZONE).toInstant(),
                Instant.from(due.getDateTimeStart().getDate()));
        assertTrue(due.getUrl().getUri().getPath().endsWith("/quizzes/check"));
        var meeting = event(events, "Class: " + TOPIC);
        assertEquals("Room 2", meeting.getLocation().getValue());
        assertEquals(
                today.plusDays(1).atTime(LocalTime.of(13, 0)).atZone(ZONE).toInstant(),
                Instant.from(meeting.getDateTimeEnd().getDate()));
        var opens = event(events, "Opens: Only lesson");
        assertEquals(today.plusDays(1), opens.getDateTimeStart().getDate());
    }

    @Test
    void theFileKeepsToTheStandard() {
        var answer = read(link());
        assertEquals("text/calendar;charset=UTF-8", answer.contentType().replace(" ", ""));
        assertEquals(List.of("private, no-cache"), answer.headers().getValues("Cache-Control"));
        assertEquals(List.of(), answer.headers().getValues("Set-Cookie"));
        var text = new String(answer.asByteArray(), StandardCharsets.UTF_8);
        assertTrue(text.startsWith("BEGIN:VCALENDAR\r\n"), text);
        assertTrue(text.endsWith("END:VCALENDAR\r\n"), text);
        assertFalse(text.replace("\r\n", "").contains("\n"), "each line ends in both");
        for (var line : text.split("\r\n")) {
            assertTrue(line.getBytes(StandardCharsets.UTF_8).length <= 75, line);
        }
        var unfolded = text.replace("\r\n ", "");
        assertTrue(unfolded.contains("Feet\\; hands\\, and a backslash \\\\ and Müllers Füße 🦶"), unfolded);
        assertTrue(unfolded.contains("VERSION:2.0"), unfolded);
        assertTrue(
                unfolded.contains(
                        "DTSTART;VALUE=DATE:" + today.plusDays(1).toString().replace("-", "")),
                unfolded);
        assertFalse(unfolded.contains("TZID"), "all times are in UTC");
    }

    @Test
    void nobodysNameIsInIt() {
        var text = read(link()).asString();
        for (var name : List.of(
                page(holding(tutor).get("/profile")).select("h1").text(),
                page(holding(amara).get("/profile")).select("h1").text())) {
            assertFalse(name.isEmpty());
            assertFalse(text.contains(name), name);
        }
        assertFalse(text.contains("Hand "), text);
        assertFalse(text.contains("ATTENDEE"), text);
        assertFalse(text.contains("ORGANIZER"), text);
    }

    @Test
    void whatMovesKeepsItsNameAndItsNumberGrows() {
        var link = link();
        var before = event(events(read(link)), "Quiz due: Heel check");
        plan("1", "day 3, 18:00");
        var after = event(events(read(link)), "Quiz due: Heel check");
        assertEquals(
                before.getUid().orElseThrow().getValue(),
                after.getUid().orElseThrow().getValue());
        assertTrue(after.getSequence().getSequenceNo() > before.getSequence().getSequenceNo());
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() {
        var link = link();
        var tag = read(link).header("ETag");
        assertEquals(304, anybody().header("If-None-Match", tag).get(link).statusCode());
        time.advance(Duration.ofSeconds(1));
        assertEquals(304, anybody().header("If-None-Match", tag).get(link).statusCode());
        plan("1", "day 3, 18:00");
        var again = anybody().header("If-None-Match", tag).get(link);
        assertEquals(200, again.statusCode());
        assertNotEquals(tag, again.header("ETag"));
    }

    @Test
    void aNewLinkEndsTheOldOneAndAnyLinkCanBeEnded() {
        assertTrue(page(holding(amara).get("/calendar")).text().contains("Make a link"));
        var first = link();
        var second = link();
        assertEquals(404, anybody().get(first).statusCode());
        assertEquals(200, read(second).statusCode());
        var shown = page(holding(amara).get("/calendar")).text();
        assertTrue(shown.contains("There is a link, made on"), shown);
        assertFalse(shown.contains(".ics"), shown);
        next(holding(amara).post("/calendar/link/end"));
        assertEquals(404, anybody().get(second).statusCode());
    }

    @Test
    void whoReadsItAllTheTimeIsToldToWait() {
        var link = link();
        for (var n = 0; n < 100; n++) {
            assertEquals(200, anybody().get(link).statusCode());
        }
        var answer = anybody().get(link);
        assertEquals(429, answer.statusCode());
        assertTrue(Integer.parseInt(answer.header("Retry-After")) > 0);
    }

    private void plan(String version, String due) {
        next(holding(tutor)
                .formParam("version", version)
                .formParam("due:check", due)
                .formParam("opens:only", "day 1")
                .post("/cohorts/" + course.cohort() + "/schedule"));
    }

    private String link() {
        var shown = page(holding(amara).post("/calendar/link"));
        var address = URI.create(shown.select("#link").val());
        return address.getPath();
    }

    private static Response read(String link) {
        var answer = anybody().get(link);
        assertEquals(200, answer.statusCode());
        return answer;
    }

    private static VEvent event(List<VEvent> events, String summary) {
        return events.stream()
                .filter(event -> event.getSummary().getValue().equals(summary))
                .findFirst()
                .orElseThrow();
    }

    private static List<VEvent> events(Response answer) {
        try {
            var calendar = new CalendarBuilder()
                    .build(new StringReader(new String(answer.asByteArray(), StandardCharsets.UTF_8)));
            calendar.validate();
            return calendar.getComponents("VEVENT");
        } catch (IOException | ParserException broken) {
            throw new AssertionError(broken);
        }
    }
}
