package org.footing.web.practical;

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
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.footing.web.HandSchool;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two tutors at two stations of ten and eight minutes, three students who go round them, two minutes to walk. */
@QuarkusTest
class OscePagesTest {

    @Inject
    HandSchool school;

    private String tutor;
    private String plan;
    private String first;
    private String second;
    private List<String> names = List.of();

    @BeforeEach
    void threeStudentsAndTwoTutors() {
        var tova = school.tutor();
        var tilo = school.tutor();
        tutor = session(tova);
        names = Stream.generate(school::student)
                .limit(3)
                .map(OscePagesTest::name)
                .sorted()
                .toList();
        plan = "/osces/cohorts/" + school.cohort();
        first = option("assessor-1", name(tova));
        second = option("assessor-1", name(tilo));
    }

    private static String name(String username) {
        return "Hand " + username.replaceAll("\\D", "");
    }

    @Test
    void aDayIsPlannedAndItsRotaShown() {
        var day = planned();
        var rota = page(holding(tutor).get(day)).select(".rota tbody tr");
        assertEquals(3, rota.size());
        assertEquals(List.of("09:00", "09:12"), rota.get(0).select("td").eachText());
        assertEquals(List.of("09:12", "09:00"), rota.get(1).select("td").eachText());
        assertEquals(List.of("09:24", "09:36"), rota.get(2).select("td").eachText());
        assertTrue(page(holding(tutor).get("/osces")).text().contains("Mock of the spring"));
    }

    @Test
    void stationsWithTheSameRubricAreToldApartByWhatIsShown() {
        var day = planned();
        var technique = page(holding(tutor).get(plan))
                .select("[name=technique-2] [value=resting]")
                .text();
        for (var address : List.of(day, day + "/results")) {
            var shown = page(holding(tutor).get(address)).select(".sheet").first();
            assertTrue(requireNonNull(shown).text().contains("Hand practical, " + technique), address);
        }
    }

    @Test
    void theSameFormSentTwiceIsOneDay() {
        var form = holding(tutor).formParam("saveId", "once-" + first).formParam("assessor-2", second);
        var day = next(wish(form, "Sent twice"));
        var again = holding(tutor).formParam("saveId", "once-" + first).formParam("assessor-2", second);
        assertEquals(day, next(wish(again, "Sent twice")));
        assertFalse(page(holding(tutor).get(plan)).select("[name=saveId]").val().isEmpty());
    }

    @Test
    void whatCannotBePlannedIsSaidAndStaysTyped() {
        var twice = holding(tutor).formParam("assessor-2", first);
        assertRefused(wish(twice, "Mock of the spring"), "Nobody can mark at two stations");
        assertRefused(wish(holding(tutor).formParam("assessor-2", ""), "Mock"), "Choose an assessor");
        assertRefused(wish(holding(tutor).formParam("assessor-2", second), " "), "Give it a name");
        assertRefused(holding(tutor).formParam("title", "Mock").post(plan), "Choose a day");
        var early = wish(holding(tutor).formParam("assessor-2", second), "Mock", "2000-01-01");
        assertRefused(early, "Choose a day since the cohort began");
        assertEquals("2000-01-01", page(early).select("#day").val());
    }

    private static void assertRefused(Response answer, String words) {
        assertEquals(422, answer.statusCode(), answer.asString());
        assertTrue(page(answer).select("[role=alert]").text().contains(words), answer::asString);
    }

    @Test
    void anAssessorMarksAtTheirStationAndTheResultsFollow() {
        var day = planned();
        var mine = page(holding(tutor).get(day));
        assertEquals(3, mine.select("form[action$=/stations/1]").size());
        var enrolment = mine.select("form[action$=/stations/1] [name=student]").val();
        var practical = next(holding(tutor).formParam("student", enrolment).post(day + "/stations/1"));
        assertEquals(
                practical, next(holding(tutor).formParam("student", enrolment).post(day + "/stations/1")), "once");
        var sheet = page(holding(tutor).get(practical));
        assertTrue(sheet.select("[name=studentName]").isEmpty(), "a student does not sign at a station");
        next(holding(tutor)
                .formParam("sheet", sheet.select("[name=sheet]").val())
                .formParam("revision", sheet.select("[name=revision]").val())
                .formParam("saveId", UUID.randomUUID().toString())
                .formParam("level-C1", "1")
                .formParam("level-C2", "1")
                .formParam("rating", "3")
                .formParam("assessorName", "Tova")
                .formParam("finish", "true")
                .post(practical));

        var results = page(holding(tutor).get(day + "/results"));
        assertTrue(results.text().contains("The rubric's own: 1 are marked, and a regression needs 20"), results::text);
        assertTrue(results.text().contains("14, passed"), results::text);
        assertTrue(results.text().contains("14 of 28"), results::text);
        var table = holding(tutor).get(day + "/results/table.csv");
        assertTrue(table.contentType().startsWith("text/csv"));
        assertTrue(table.asString().contains(names.get(0) + ",1,Hand practical,,14,14,10.00,"), table::asString);
        assertEquals(2, table.asString().lines().count());

        var refused = holding(tutor).post(day + "/cancellation");
        assertEquals(409, refused.statusCode());
        assertTrue(page(refused).text().contains("the day takes place"));
    }

    @Test
    void aDayWithoutABeginningIsCancelled() {
        var day = planned();
        assertEquals("/osces", next(holding(tutor).post(day + "/cancellation")));
        holding(tutor).get(day).then().statusCode(404);
        assertFalse(
                page(holding(tutor).get("/osces")).select("a[href=" + day + "]").hasText());
    }

    @Test
    void othersFindNothing() {
        var day = planned();
        for (var stranger : List.of(session(school.person()), session("tutor"), session(school.student()))) {
            holding(stranger).get(day).then().statusCode(404);
            holding(stranger).get(day + "/results").then().statusCode(404);
            holding(stranger).post(day + "/cancellation").then().statusCode(404);
            holding(stranger).get(plan).then().statusCode(404);
        }
    }

    private String planned() {
        return next(wish(holding(tutor).formParam("assessor-2", second), "Mock of the spring"));
    }

    private Response wish(RequestSpecification request, String title) {
        return wish(request, title, "2099-05-04");
    }

    private Response wish(RequestSpecification request, String title, String day) {
        return request.formParam("title", title)
                .formParam("day", day)
                .formParam("from", "09:00")
                .formParam("change", "2")
                .formParam("rubric-1", "hand-practical")
                .formParam("minutes-1", "10")
                .formParam("assessor-1", first)
                .formParam("rubric-2", "hand-practical")
                .formParam("technique-2", "resting")
                .formParam("minutes-2", "8")
                .formParam("student", students())
                .post(plan);
    }

    private List<String> students() {
        var labels = page(holding(tutor).get(plan)).select("label:has([name=student])");
        return labels.stream()
                .filter(label -> names.contains(label.text()))
                .map(label -> label.select("input").val())
                .toList();
    }

    private String option(String field, String name) {
        return page(holding(tutor).get(plan)).select("[name=" + field + "] option").stream()
                .filter(option -> option.text().equals(name))
                .findFirst()
                .orElseThrow()
                .val();
    }
}
