package org.footing.web.studio;

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
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.footing.assessment.Response.Picked;
import org.footing.identity.Role;
import org.footing.web.HandSchool;
import org.footing.web.quiz.QuizSchool;
import org.footing.web.teaching.Taker;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class QuestionPagesTest {

    private static final String LESSON = "01-first/01-only.md";

    private static final String TWO =
            """
            ::: question {#bone tags="foot, heel"}
            Which bone is the heel?
            - (x) Calcaneus
            - ( ) Talus
            :::

            ::: question {#easy}
            Is the foot at the end of the leg?
            - (x) Yes
            - ( ) No
            :::
            """;

    @Inject
    HandSchool school;

    @Inject
    QuizSchool quizzes;

    @Inject
    Taker taker;

    @Inject
    SessionFactory hibernate;

    private QuizSchool.Opened course;
    private String author;

    @BeforeEach
    void aCourseIsWritten() {
        course = quizzes.open("", TWO);
        author = session(school.author(Role.AUTHOR, course.id()));
        next(holding(author).post("/studio/" + course.id()));
    }

    @Test
    void howHardAQuestionIsStandsInWordsAndNumbers() {
        for (var number = 0; number < 12; number++) {
            taker.takes(course, Map.of("bone", new Picked(number < 4 ? 0 : 1), "easy", new Picked(0)));
        }
        var page = page(bank(""));
        assertTrue(page.text().contains("Hard, it seems: 33% of the points, in only 12 attempts."), page::text);
        assertTrue(page.text().contains("Easy, it seems: 100% of the points"), page::text);
        assertEquals(List.of("bone"), ids(bank("?level=HARD")));
        assertEquals(List.of(), ids(bank("?level=NEVER_ASKED")));
        assertEquals(List.of("bone", "easy"), ids(bank("?sort=HARDEST")));
        assertEquals(List.of("easy", "bone"), ids(bank("?sort=EASIEST")));
    }

    @Test
    void fromTooFewAnswersNothingIsSaid() {
        taker.takes(course, Map.of("bone", new Picked(0)));
        var page = page(bank(""));
        assertTrue(page.text().contains("Asked once: too few to say how hard it is."), page::text);
        assertFalse(page.text().contains("%"), page::text);
    }

    @Test
    void theBankCostsTheSameForOneQuestionAsForAHundred() {
        bank("");
        var one = statements();
        write(TWO + many(100));
        bank("");
        assertEquals(one, statements());
        assertTrue(one <= 3, () -> one + " statements");
    }

    @Test
    void manyQuestionsStandOnSeveralPages() {
        write(TWO + many(100));
        assertEquals(50, ids(bank("")).size());
        var last = bank("?page=3");
        assertEquals(2, ids(last).size());
        assertEquals(
                "/studio/" + course.id() + "/questions?page=2",
                page(last).select("a[rel=prev]").attr("href"));
        assertEquals(2, ids(bank("?page=99")).size());
    }

    @Test
    void aTagIsPutToSeveralQuestionsAtOnce() {
        var before = text();
        var at = next(tag("limb", false, "bone", "easy"));
        assertTrue(page(holding(author).get(at)).text().contains("2 questions in 1 lesson tagged “limb”."));
        assertEquals(
                before.replace("tags=\"foot, heel\"", "tags=\"foot, heel, limb\"")
                        .replace("{#easy}", "{#easy tags=\"limb\"}"),
                text());

        at = next(tag("limb", true, "bone", "easy"));
        assertTrue(page(holding(author).get(at)).text().contains("“limb” taken off 2 questions in 1 lesson."));
        assertEquals(before, text());
    }

    @Test
    void aTagThatCannotBeChangesNothing() {
        var before = text();
        assertEquals(422, tag("limb", false).statusCode());
        var refused = tag("one, two", false, "bone");
        assertEquals(422, refused.statusCode());
        assertEquals("bone", page(refused).select("[name=question][checked]").val());
        assertEquals("one, two", page(refused).select("#new-tag").val());
        assertEquals(409, tag("limb", false, "bone", "gone").statusCode());
        assertEquals(before, text());
    }

    @Test
    void whatOthersWroteMeanwhileStays() {
        bank("");
        write(TWO.replace("Which bone", "Which of the bones"));
        next(tag("limb", false, "bone"));
        assertTrue(text().contains("Which of the bones"));
        assertTrue(text().contains("heel, limb"));
    }

    @Test
    void aQuizAsksWhatStandsElsewhere() {
        write(TWO + ":::\n\n::: quiz {#second title=\"Second look\"}\n@easy\n");
        var at = next(ask("second", "bone"));
        var page = page(holding(author).urlEncodingEnabled(false).get(at));
        assertTrue(page.text().contains("“Second look” asks 1 more question now."), page::text);
        assertEquals(
                List.of("Heel check", "Second look"),
                page.select(".bank-row:has([value=bone]) p a").eachText().subList(1, 3));
        assertTrue(text().contains("@easy\n@bone\n:::"), this::text);

        assertEquals(422, ask("second", "bone").statusCode());
        assertEquals(422, ask("nothing", "bone").statusCode());
        assertEquals(409, ask("second", "gone").statusCode());
    }

    @Test
    void whatIsNearlyTheSameIsLookedForWhenAsked() {
        write(TWO + "\n" + TWO.replace("#bone", "#bone-2").replace("#easy", "#easy-2"));
        assertEquals(1, page(bank("")).select(".question-bank").size());
        assertEquals(2, page(bank("?alike=true")).select(".question-bank").size());
    }

    @Test
    void forOthersTheBankIsNotThere() {
        var student = quizzes.student(course);
        var elsewhere = school.author(Role.AUTHOR, "another-course");
        for (var somebody : List.of(student, elsewhere, school.tutor())) {
            signedIn(somebody).get(at("")).then().statusCode(404);
            signedIn(somebody)
                    .formParam("question", "bone")
                    .formParam("newTag", "limb")
                    .post(at("/tags"))
                    .then()
                    .statusCode(404);
            signedIn(somebody)
                    .formParam("question", "bone")
                    .formParam("newQuiz", "check")
                    .post(at("/quizzes"))
                    .then()
                    .statusCode(404);
        }
    }

    private static String many(int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> "\n::: question {#n-%d}\nIs it number %d?\n- (x) Yes\n- ( ) No\n:::\n".formatted(n, n))
                .collect(Collectors.joining());
    }

    private long statements() {
        hibernate.getStatistics().clear();
        bank("").then().statusCode(200);
        return hibernate.getStatistics().getPrepareStatementCount();
    }

    private Response tag(String tag, boolean remove, String... questions) {
        var request = holding(author).formParam("newTag", tag);
        if (remove) {
            request.formParam("remove", "true");
        }
        return picked(request, questions).post(at("/tags"));
    }

    private Response ask(String quiz, String... questions) {
        return picked(holding(author).formParam("newQuiz", quiz), questions).post(at("/quizzes"));
    }

    private static RequestSpecification picked(RequestSpecification request, String... questions) {
        for (var question : questions) {
            request.formParam("question", question);
        }
        return request;
    }

    private Response bank(String query) {
        return holding(author).get(at(query));
    }

    private static List<String> ids(Response answer) {
        return page(answer).select(".bank-row [name=question]").eachAttr("value");
    }

    private String at(String place) {
        return "/studio/" + course.id() + "/questions" + place;
    }

    /** The lesson with these questions in its quiz. */
    private void write(String questions) {
        var start = text().substring(0, text().indexOf("::: question"));
        var form = page(holding(author).get(document()));
        next(holding(author)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("text", start + questions + ":::\n")
                .formParam("base", form.select("[name=base]").val())
                .formParam("saveId", form.select("[name=saveId]").val())
                .post(document()));
    }

    private String text() {
        return holding(author)
                .get("/api/v1/courses/" + course.id() + "/documents/" + LESSON)
                .jsonPath()
                .getString("text");
    }

    private String document() {
        return "/studio/" + course.id() + "/documents/" + LESSON;
    }
}
