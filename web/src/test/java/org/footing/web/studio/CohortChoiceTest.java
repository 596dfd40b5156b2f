package org.footing.web.studio;

import static org.footing.web.Visitor.holding;
import static org.footing.web.Visitor.next;
import static org.footing.web.Visitor.page;
import static org.footing.web.Visitor.session;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import org.footing.identity.Role;
import org.footing.web.HandSchool;
import org.footing.web.quiz.QuizSchool;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which cohorts move with a publication is for the publisher to say, also after it was refused. */
@QuarkusTest
class CohortChoiceTest {

    @Inject
    HandSchool school;

    @Inject
    QuizSchool quizzes;

    private QuizSchool.Opened course;
    private String publisher;

    @BeforeEach
    void aCohortBeginsInAWeek() {
        course = quizzes.openLater("");
        publisher = session(school.author(Role.PUBLISHER, course.id()));
        next(holding(publisher).post("/studio/" + course.id()));
        next(holding(publisher).formParam("title", "More").post("/studio/" + course.id() + "/modules"));
        next(holding(publisher)
                .formParam("title", "The heel")
                .formParam("module", "02-more/module.md")
                .post("/studio/" + course.id() + "/lessons"));
    }

    @Test
    void whatWasTickedStaysTicked() {
        var cohort = String.valueOf(course.cohort());
        var shown = page(holding(publisher).get(publication()));
        assertEquals(List.of(cohort), shown.select("[name=cohort][checked]").eachAttr("value"));
        var version = shown.select("form.stack [name=version]").val();

        var unticked = publish(version, " ");
        assertEquals(422, unticked.statusCode());
        assertEquals(List.of(), page(unticked).select("[name=cohort][checked]").eachAttr("value"));
        var ticked = publish(version, " ", cohort);
        assertEquals(
                List.of(cohort), page(ticked).select("[name=cohort][checked]").eachAttr("value"));

        var late = publish("99", "the heel");
        assertEquals(409, late.statusCode());
        assertEquals(List.of(), page(late).select("[name=cohort][checked]").eachAttr("value"));
        assertEquals("the heel", page(late).select("[name=reason]").val());
    }

    private Response publish(String version, String reason, String... cohorts) {
        return holding(publisher)
                .formParam("version", version)
                .formParam("reason", reason)
                .formParam("cohort", (Object[]) cohorts)
                .post(publication());
    }

    private String publication() {
        return "/studio/" + course.id() + "/publication";
    }
}
