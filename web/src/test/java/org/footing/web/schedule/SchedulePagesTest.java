package org.footing.web.schedule;

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
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.footing.web.page.Dates;
import org.footing.web.quiz.QuizSchool;
import org.hibernate.SessionFactory;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class SchedulePagesTest {

    @Inject
    QuizSchool school;

    @Inject
    SessionFactory hibernate;

    @Inject
    Clock clock;

    private QuizSchool.Opened course;
    private String tutor;
    private String amara;
    private LocalDate today;

    @BeforeEach
    void aCohortBeginsToday() {
        course = school.open("minutes=30");
        tutor = session(school.tutor(course));
        amara = school.student(course);
        today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/London"));
    }

    @Test
    void atFirstNothingHasADay() {
        var shown = shown();
        assertEquals("", shown.select("[name=opens:only]").val());
        assertEquals("", shown.select("[name=due:check]").val());
        assertEquals("0", shown.select("[name=version]").val());
        assertEquals(2, shown.select("fieldset.plan-break").size());
    }

    @Test
    void whatIsWrittenIsSavedAndStudentsSeeIt() {
        assertEquals(
                address("?saved=true"), next(save(fields(Map.of("due:only", "day 3, 18:00", "due:check", "day 5")))));
        var shown = shown();
        assertEquals("day 3, 18:00", shown.select("[name=due:only]").val());
        assertEquals("1", shown.select("[name=version]").val());
        var due = Dates.day(today.plusDays(3)) + ", 18:00";
        assertTrue(student("/").contains("Due " + due), student("/"));
        assertTrue(student("/courses/" + course.id()).contains("Due " + due));
        assertTrue(student(course.lesson()).contains("Due " + due));
        assertTrue(student(course.lesson()).contains("Heel check: Due " + Dates.day(today.plusDays(5)) + ", 23:59"));
        assertTrue(student(course.quiz()).contains("It closes on " + Dates.inFull(today.plusDays(5)) + ", 23:59"));
    }

    @Test
    void aLessonPageIsSentAgainWhenItsDayMoves() {
        var student = session(amara);
        var tag = holding(student).get(course.lesson()).header("ETag");
        next(save(fields(Map.of("due:only", "day 3"))));
        holding(student)
                .header("If-None-Match", tag)
                .get(course.lesson())
                .then()
                .statusCode(200);
    }

    @Test
    void whatOpensLaterIsLockedUntilThen() {
        next(save(fields(Map.of("opens:only", "day 2, 09:00"))));
        var locked = student(course.lesson());
        assertTrue(locked.contains("Locked: opens " + Dates.day(today.plusDays(2)) + ", 09:00"), locked);
    }

    @Test
    void aBreakMovesWhatIsDueInIt() {
        next(save(fields(Map.of(
                "due:only",
                today.plusDays(4) + " 18:00",
                "from-0",
                today.plusDays(3).toString(),
                "until-0",
                today.plusDays(9).toString(),
                "name-0",
                "Half-term"))));
        assertTrue(student(course.lesson()).contains("Due " + Dates.day(today.plusDays(10)) + ", 18:00"));
        var shown = shown();
        assertTrue(shown.text().contains("18:00, behind the break"), shown.text());
        assertEquals("Half-term", shown.select("[name=name-0]").val());
        assertEquals(3, shown.select("fieldset.plan-break").size());
    }

    @Test
    void nothingChangesWhileSomebodyLooks() {
        var shown = page(post("/preview", fields(Map.of("due:only", "day 3", "opens:check", "day 1"))));
        assertTrue(shown.text().contains("2 items move. There is one student in this cohort."), shown.text());
        assertTrue(shown.text().contains("Due " + Dates.inFull(today.plusDays(3)) + ", 23:59."), shown.text());
        assertEquals("day 3", shown.select("input[type=hidden][name=due:only]").val());
        assertEquals("", shown().select("[name=due:only]").val());
    }

    @Test
    void whomItConcernsIsSaid() {
        var quiz = signedIn(amara).post(course.quiz() + "/attempts");
        assertEquals(303, quiz.statusCode());
        var shown = page(post("/preview", fields(Map.of("due:check", "day 3", "opens:check", "day 1"))));
        assertTrue(shown.text().contains("1 attempt is under way: the deadline moves at once."), shown.text());
        assertTrue(shown.text().contains("1 student has begun it, and could not go on until it opens."), shown.text());
    }

    @Test
    void whatWouldBeLateAtOnceIsSaid() {
        var shown = page(
                post("/preview", fields(Map.of("due:only", today.minusDays(3).toString()))));
        assertTrue(shown.text().contains("It would be late at once for up to 1 student."), shown.text());
    }

    @Test
    void thatNothingWouldChangeIsSaid() {
        var shown = page(post("/preview", fields(Map.of())));
        assertTrue(shown.text().contains("Nothing would change."), shown.text());
        assertFalse(shown.text().contains("Save this schedule"), shown.text());
    }

    @Test
    void whoGoesOnWritingFindsWhatTheyWrote() {
        var shown = page(post("/draft", fields(Map.of("due:only", "day 3"))));
        assertEquals("day 3", shown.select("[name=due:only]").val());
    }

    @ParameterizedTest
    @CsvSource({
        "due:only, soon",
        "opens:only, day 5000",
        "due:check, 2026-02-30",
        "due:check, 2001-01-01",
        "from-0, never",
        "until-0, 2020-01-01"
    })
    void whatCannotBeTakenIsShownAgainAsItWasTyped(String field, String typed) {
        var fields = fields(Map.of("from-0", "2030-01-01", "until-0", "2030-01-05", "name-0", "Winter"));
        fields.put(field, typed);
        for (var place : new String[] {"", "/preview", "/draft"}) {
            var answer = post(place, fields);
            assertEquals(422, answer.statusCode(), place);
            var shown = page(answer);
            assertEquals(typed, shown.select("[name=" + field + "]").val());
            assertEquals("true", shown.select("[name=" + field + "]").attr("aria-invalid"), shown.text());
            assertTrue(shown.text().contains("Nothing was changed."), shown.text());
        }
        assertEquals("0", shown().select("[name=version]").val());
    }

    @Test
    void aBreakWithoutANameIsNone() {
        var answer = save(fields(Map.of("from-0", "2030-01-01", "until-0", "2030-01-05")));
        assertEquals(422, answer.statusCode());
        assertTrue(page(answer).text().contains("Give it a name"));
    }

    @Test
    void ofTwoWhoWriteTheSecondSeesBoth() {
        next(save(fields(Map.of("due:only", "day 3"))));
        var late = new HashMap<>(fields(Map.of("due:only", "day 9", "due:check", "day 4")));
        late.put("version", "0");
        for (var place : new String[] {"", "/preview", "/draft"}) {
            var answer = post(place, late);
            assertEquals(409, answer.statusCode(), place);
            var shown = page(answer);
            assertTrue(shown.text().contains("Somebody else has changed this schedule"), shown.text());
            assertEquals("day 9", shown.select("[name=due:only]").val());
            assertTrue(shown.text().contains("Theirs: day 3"), shown.text());
            assertTrue(shown.text().contains("Theirs: empty"), shown.text());
            assertEquals("1", shown.select("[name=version]").val());
        }
        assertEquals("day 3", shown().select("[name=due:only]").val());
    }

    @Test
    void aFieldThatIsNotSentStaysAsItIs() {
        next(save(fields(Map.of("due:only", "day 3", "due:check", "day 4"))));
        next(save(new HashMap<>(Map.of("version", "1", "due:only", "day 5"))));
        assertEquals("day 5", shown().select("[name=due:only]").val());
        assertEquals("day 4", shown().select("[name=due:check]").val());
    }

    @Test
    void theQuizPageAndTheScheduleSayTheSame() {
        next(holding(tutor)
                .formParam("mode", "LATE")
                .formParam("day", today.plusDays(6) + "T18:00")
                .formParam("percent", "10")
                .formParam("grace", "0")
                .formParam("floor", "0")
                .post(course.quiz() + "/dates?cohort=" + course.cohort()));
        assertEquals(
                today.plusDays(6) + " 18:00", shown().select("[name=due:check]").val());
        next(save(fields(Map.of("version", "1", "due:check", today.plusDays(8) + " 18:00"))));
        var dates = page(holding(tutor).get(course.quiz() + "/dates?cohort=" + course.cohort()));
        assertTrue(dates.text().contains("It is due on " + Dates.inFull(today.plusDays(8)) + ", 18:00."), dates.text());
    }

    @Test
    void forOthersThereIsNoSuchPage() {
        var elsewhere = session(school.tutor(school.open("")));
        for (var session : new String[] {session(amara), elsewhere}) {
            holding(session).get(address("")).then().statusCode(404);
            for (var place : new String[] {"", "/preview", "/draft"}) {
                holding(session)
                        .formParams(fields(Map.of("due:only", "day 3")))
                        .post(address(place))
                        .then()
                        .statusCode(404);
            }
        }
    }

    @Test
    void thePageCostsFourStatementsHoweverManyStudents() {
        next(save(fields(Map.of("due:only", "day 3"))));
        for (var more = 0; more < 2; more++) {
            shown();
            hibernate.getStatistics().clear();
            shown();
            assertEquals(4, hibernate.getStatistics().getPrepareStatementCount());
            school.student(course);
        }
    }

    private String address(String place) {
        return "/cohorts/" + course.cohort() + "/schedule" + place;
    }

    private Document shown() {
        return page(holding(tutor).get(address("")));
    }

    private String student(String path) {
        return page(signedIn(amara).get(path)).text();
    }

    private Map<String, String> fields(Map<String, String> typed) {
        var fields = new HashMap<>(Map.of(
                "version",
                "0",
                "opens:only",
                "",
                "due:only",
                "",
                "opens:check",
                "",
                "due:check",
                "",
                "from-0",
                "",
                "until-0",
                "",
                "name-0",
                ""));
        fields.putAll(typed);
        return fields;
    }

    private Response save(Map<String, String> fields) {
        return post("", fields);
    }

    private Response post(String place, Map<String, String> fields) {
        return holding(tutor).formParams(fields).post(address(place));
    }
}
