package org.footing.web.api;

import static org.footing.web.HandSchool.COURSE;
import static org.footing.web.HandSchool.LESSON;
import static org.footing.web.HandSchool.LOCKED_LESSON;
import static org.footing.web.Visitor.anybody;
import static org.footing.web.Visitor.holding;
import static org.footing.web.Visitor.session;
import static org.footing.web.Visitor.signedIn;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.footing.web.HandSchool;
import org.footing.web.Reader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ApiTest {

    private static final String API = "/api/v1";

    @Inject
    HandSchool school;

    @Inject
    Reader reader;

    @Test
    void meTellsWhoIsSignedInAndWhatTheyMay() {
        signedIn("tutor")
                .get(API + "/me")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("username", equalTo("tutor"))
                .body("name", equalTo("Tutor One"))
                .body("rights.role", contains("TUTOR", "PUBLISHER"))
                .body("rights.scope", contains("COURSE", "COURSE"))
                .body("rights.scopeId", contains("foot-massage", "foot-massage"));
        signedIn(school.student()).get(API + "/me").then().body("rights", empty());
    }

    @Test
    void meTellsNothingThatOpensADoor() {
        var body = signedIn("student").get(API + "/me").asString();

        assertTrue(!body.contains("argon2") && !body.contains("password") && !body.contains("token"), body);
    }

    @Test
    void coursesAreThoseTakenOrLookedAfter() {
        signedIn(school.student())
                .get(API + "/courses")
                .then()
                .statusCode(200)
                .body("id", contains("hand-massage"))
                .body("[0].title", equalTo("Hand massage"))
                .body("[0].edition", equalTo(1));
        signedIn("admin").get(API + "/courses").then().body("id", hasItem("foot-massage"));
        signedIn(school.person()).get(API + "/courses").then().body("", empty());
    }

    @Test
    void aCourseTellsItsLessonsAndHowFarOneIs() {
        var student = session(school.student());
        reader.reads(student, LESSON);

        holding(student)
                .get(API + COURSE)
                .then()
                .statusCode(200)
                .body("preview", equalTo(false))
                .body("progress.doneItems", equalTo(1))
                .body("progress.requiredItems", equalTo(7))
                .body("modules.title", contains("Hands", "Later"))
                .body(
                        "modules[0].lessons.state",
                        contains("COMPLETED", "NOT_STARTED", "NOT_STARTED", "NOT_STARTED", "NOT_STARTED"))
                .body("modules[0].lessons.open", contains(true, true, true, true, true))
                .body("modules[1].lessons.open", contains(false));
    }

    @Test
    void staffPreviewACourse() {
        signedIn(school.lead()).get(API + COURSE).then().statusCode(200).body("preview", equalTo(true));
    }

    @Test
    void aLessonComesWithoutItsQuestions() {
        signedIn(school.student())
                .get(API + LESSON)
                .then()
                .statusCode(200)
                .body("title", equalTo("First touch"))
                .body("html", containsString("Rest both hands."))
                .body("html", not(containsString("Which hand comes first?")))
                .body("sources.id", contains("EV90"));
    }

    @Test
    void aLockedLessonIsRefused() {
        signedIn(school.student())
                .get(API + LOCKED_LESSON)
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("status", equalTo(403));
    }

    @Test
    void whatIsNotTheirsIsNotThere() {
        signedIn("student").get(API + COURSE).then().statusCode(404).contentType("application/problem+json");
        signedIn("tutor").get(API + LESSON).then().statusCode(404).contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/me", "/courses", COURSE, LESSON})
    void whoIsNotSignedInGetsAProblem(String address) {
        anybody()
                .get(API + address)
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("status", equalTo(401))
                .body("title", equalTo("Unauthorized"));
    }

    @Test
    void answersAreKeptByNobody() {
        signedIn("student").get(API + "/me").then().header("Cache-Control", "no-store");
    }
}
