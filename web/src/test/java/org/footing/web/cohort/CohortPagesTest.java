package org.footing.web.cohort;

import static org.footing.web.HandSchool.COURSE;
import static org.footing.web.HandSchool.LESSON;
import static org.footing.web.Visitor.anybody;
import static org.footing.web.Visitor.holding;
import static org.footing.web.Visitor.next;
import static org.footing.web.Visitor.page;
import static org.footing.web.Visitor.session;
import static org.footing.web.Visitor.signedIn;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipFile;
import org.footing.identity.Person;
import org.footing.web.HandSchool;
import org.footing.web.Reader;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CohortPagesTest {

    @Inject
    HandSchool school;

    @Inject
    Reader reader;

    @Test
    void tutorLeadAndAdministratorSeeEveryStudent() {
        var student = school.student();
        for (var username : new String[] {school.tutor(), school.lead(), "admin"}) {
            var answer = signedIn(username).get(found(student));
            assertEquals(200, answer.statusCode());
            assertEquals("Cohort Hands", page(answer).select("h1").text());
            assertTrue(row(answer, student).contains("0%, 0 of 7 0% Never 0 min"), row(answer, student));
        }
    }

    @Test
    void whatAStudentReadsStandsInTheirRow() {
        var student = school.student();
        var tutor = session(school.tutor());
        var session = session(student);
        reader.reads(session, LESSON);
        reader.report(session, HandSchool.LOCKED_LESSON, false);

        var row = row(holding(tutor).get(found(student)), student);
        assertTrue(
                row.matches(".* 14%, 1 of 7 0% \\d+ \\w+ \\d{4}, \\d\\d:\\d\\d 0 min 0 of 2 .*"
                        + " Done 0% Not started Not started Not started Not started Not started"),
                row);
    }

    @Test
    void everyLessonAndEveryQuizHasAColumn() {
        var table = page(signedIn(school.tutor()).get(school.cohortPage())).select("table.matrix");

        assertEquals(
                "Student Progress Final mark Last visit Hours of 5 Sign-offs Practicals Case studies"
                        + " Lesson 1First touch Lesson 2Slow strokes Lesson 3By your word Lesson 4Under a tutor's eye"
                        + " Lesson 5With a quiz QuizHand quiz Lesson 6The tenth day",
                table.select("thead th").text());
        table.select("tbody tr")
                .forEach(row -> assertEquals(15, row.select("th, td").size()));
        assertEquals("ascending", table.select("thead th").eachAttr("aria-sort").get(0));
    }

    @Test
    void aCellLeadsToWhatIsBehindIt() {
        var tutor = session(school.tutor());
        var student = school.student();
        var session = session(student);
        reader.report(session, LESSON, false);

        var cell = holding(tutor).get(cells(tutor, student).get(0));
        assertEquals(200, cell.statusCode());
        assertEquals("First touch: " + named(student), page(cell).select("h1").text());
        assertTrue(page(cell).text().contains("Missing: the end"), page(cell).text());
        for (var stranger : new String[] {"tutor", student}) {
            signedIn(stranger).get(cells(tutor, student).get(0)).then().statusCode(404);
        }
    }

    @Test
    void aCellOfAQuizLeadsToTheAttemptThatCounts() {
        var tutor = session(school.tutor());
        var student = school.student();
        var session = session(student);
        var attempt = next(holding(session).post(COURSE + "/quizzes/hand-quiz/attempts"));
        assertEquals("Begun", shown(tutor, student, "hand-quiz"));
        var nothing = holding(tutor).get(cell(tutor, student, "hand-quiz"));
        assertEquals(200, nothing.statusCode(), "it is not over");

        holding(session)
                .formParam("asked-in-quiz.option", "1")
                .formParam("asked-in-quiz.revision", "0")
                .formParam("asked-in-quiz.saveId", "save-of-" + student)
                .put(attempt + "/responses/asked-in-quiz")
                .then()
                .statusCode(200);
        holding(session).post(attempt + "/submission").then().statusCode(303);
        assertEquals("Not passed 50%", shown(tutor, student, "hand-quiz"));
        assertEquals(attempt, next(holding(tutor).get(cell(tutor, student, "hand-quiz"))));
        holding(tutor).get(attempt).then().statusCode(200);
        assertTrue(row(holding(tutor).get(found(student) + "&show=attention"), student)
                .contains("1 not passed"));
    }

    @Test
    void studentsAreFoundByNameAndState() {
        var tutor = session(school.tutor());
        var reads = school.student();
        var reading = session(reads);
        reader.reads(reading, LESSON);
        var other = school.student();

        var done = "&item=first-touch&state=done";
        assertTrue(row(holding(tutor).get(found(reads) + done), reads).contains("Done"));
        assertEquals("", row(holding(tutor).get(found(other) + done), other));
        assertEquals("", row(holding(tutor).get(found(other)), reads));
        var half = page(holding(tutor).get(school.cohortPage() + "?item=first-touch"));
        assertTrue(half.text().contains("Choose an item and a state together"));
        assertTrue(page(holding(tutor).get(school.cohortPage() + "?name=nobody+at+all"))
                .text()
                .contains("Nobody fits that."));
    }

    @Test
    void whatTheAddressDoesNotKnowItLeavesOut() {
        var tutor = session(school.tutor());
        school.student();
        for (var query : new String[] {
            "sort=x&way=y&show=z&state=w&item=v&page=u",
            "page=99999",
            "page=0",
            "page=-1",
            "name=" + "x".repeat(3000),
            "name=%25_!%27",
            "name=%00"
        }) {
            holding(tutor).get(school.cohortPage() + "?" + query).then().statusCode(200);
        }
        assertTrue(page(holding(tutor).get(school.cohortPage() + "?page=99999"))
                .text()
                .contains("1 to "));
    }

    @Test
    void theTableIsSavedAsCsvAndNothingInItIsAFormula() throws IOException {
        var tutor = session(school.tutor());
        var evil = school.student();
        rename(evil, "=cmd|' /C calc'!A0");
        var answer = holding(tutor).get(school.cohortPage() + "/export.csv");

        assertEquals(200, answer.statusCode());
        assertTrue(answer.contentType().startsWith("text/csv"), answer.contentType());
        assertTrue(answer.header("Content-Disposition").endsWith(".csv"));
        var lines = answer.asString().split("\r?\n");
        assertTrue(lines[0].contains("Student,User name,"), lines[0]);
        var line = Arrays.stream(lines)
                .filter(one -> one.contains(evil))
                .findFirst()
                .orElseThrow();
        assertTrue(line.startsWith("'=cmd") || line.startsWith("\"'=cmd"), line);
        assertTrue(line.endsWith("Not started"), line);

        var book = holding(tutor).get(school.cohortPage() + "/export.xlsx?name=cmd");
        assertEquals(200, book.statusCode());
        var sheet = sheet(book.asByteArray());
        assertTrue(sheet.contains("=cmd|' /C calc'!A0") || sheet.contains("=cmd|&apos; /C calc&apos;!A0"), sheet);
        assertFalse(sheet.contains("<f>"), "no cell is a formula");
        assertEquals(2, sheet.split("<row ", -1).length - 1, "the head, and who is found");
        rename(evil, named(evil));
        for (var ending : new String[] {"csv", "xlsx"}) {
            signedIn("tutor")
                    .get(school.cohortPage() + "/export." + ending)
                    .then()
                    .statusCode(404);
            signedIn(school.student())
                    .get(school.cohortPage() + "/export." + ending)
                    .then()
                    .statusCode(404);
        }
    }

    @Test
    void programsReadWhereStudentsStand() {
        var student = school.student();
        var tutor = session(school.tutor());
        var answer = holding(tutor).get("/api/v1" + school.cohortPage() + "/standing");
        assertEquals(200, answer.statusCode());
        var path = "students.find { it.username == '" + student + "' }";
        if (answer.jsonPath().getInt("pages") == 1) {
            assertEquals(0, answer.jsonPath().getInt(path + ".percent"));
            assertEquals("not-started", answer.jsonPath().getString(path + ".items[0].state"));
            assertEquals(7, answer.jsonPath().getList(path + ".items").size());
        }
        assertEquals(
                0,
                holding(tutor)
                        .get("/api/v1" + school.cohortPage() + "/standing?page=9999")
                        .jsonPath()
                        .getList("students")
                        .size());
        signedIn(student)
                .get("/api/v1" + school.cohortPage() + "/standing")
                .then()
                .statusCode(404);
    }

    private String shown(String tutor, String student, String item) {
        return page(holding(tutor).get(found(student)))
                .select("td.how a[href=" + cell(tutor, student, item) + "]")
                .text();
    }

    private String cell(String tutor, String student, String item) {
        return cells(tutor, student).stream()
                .filter(href -> href.endsWith("/" + item))
                .findFirst()
                .orElseThrow();
    }

    private List<String> cells(String tutor, String student) {
        return page(holding(tutor).get(found(student)))
                .select("tbody tr:has(th a:matchesOwn(^" + named(student) + "$)) td.how a")
                .eachAttr("href");
    }

    private void rename(String username, String name) {
        QuarkusTransaction.joiningExisting().run(() -> Person.update("name = ?1 where username = ?2", name, username));
    }

    /** As spreadsheet programs do, by the table of contents at its end. */
    private static String sheet(byte[] book) throws IOException {
        var file = Files.write(Files.createTempFile("cohort", ".xlsx"), book);
        try (var zip = new ZipFile(file.toFile())) {
            return new String(
                    zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes(),
                    StandardCharsets.UTF_8);
        } finally {
            Files.delete(file);
        }
    }

    /** The page with this student, however many others there are. */
    private String found(String username) {
        return school.cohortPage() + "?name=" + named(username);
    }

    private static String named(String username) {
        return username.replace("hand", "Hand ");
    }

    @Test
    void whoLeftHasNoRow() {
        var student = school.student();
        school.withdraw(student);

        assertEquals("", row(signedIn(school.tutor()).get(found(student)), student));
    }

    @Test
    void studentsAndStaffOfOtherCohortsFindNothing() {
        for (var username : new String[] {school.student(), school.person(), "student", "tutor", "lead"}) {
            signedIn(username).get(school.cohortPage()).then().statusCode(404);
        }
        signedIn("admin").get("/cohorts/0").then().statusCode(404);
        signedIn("admin").get("/cohorts/hands").then().statusCode(404);
    }

    @Test
    void whoIsNotSignedInComesBackHereAfterTheDoor() {
        assertEquals(
                "/login?returnTo=%2Fcohorts%2F" + school.cohort(),
                next(anybody().get(school.cohortPage())));
    }

    /** The text of a student's row; people of this school are named after their username: hand7 is Hand 7. */
    private static String row(Response answer, String username) {
        return page(answer)
                .select(".matrix tbody tr:has(th a:matchesOwn(^" + named(username) + "$))")
                .text();
    }
}
