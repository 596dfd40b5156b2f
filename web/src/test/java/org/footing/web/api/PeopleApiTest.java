package org.footing.web.api;

import static org.footing.web.Visitor.anybody;
import static org.footing.web.Visitor.holding;
import static org.footing.web.Visitor.session;
import static org.footing.web.Visitor.signedIn;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.footing.cohort.Cohort;
import org.footing.web.HandSchool;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PeopleApiTest {

    private static final String PEOPLE = "/api/v1/people";

    @Inject
    HandSchool school;

    private String administrator;

    @BeforeEach
    void anAdministrator() {
        administrator = session(school.administrator());
    }

    @Test
    void peopleAreFoundPageByPage() {
        var tutor = school.tutor();
        holding(administrator)
                .get(PEOPLE + "?q=" + tutor)
                .then()
                .statusCode(200)
                .body("people.username", hasItem(tutor))
                .body("people.find { it.username == '" + tutor + "' }.rights[0].role", equalTo("TUTOR"))
                .body("people.find { it.username == '" + tutor + "' }.rights[0].scopeId", equalTo("hand-massage"))
                .body("next", nullValue());
        assertFalse(holding(administrator).get(PEOPLE).asString().contains("argon2"));
        holding(administrator).get(PEOPLE + "/" + id(tutor)).then().body("username", equalTo(tutor));
        holding(administrator).get(PEOPLE + "/0").then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void somebodyIsInvitedByAProgram() {
        var answer = invite(
                "{\"name\":\"Api Hand\",\"email\":\"api@school.example\",\"rights\":[{\"role\":\"STUDENT\",\"scope\":\"COHORT\",\"scopeId\":\"%d\"}]}"
                        .formatted(school.cohort()));
        assertEquals(201, answer.statusCode(), answer.asString());
        anybody().get(answer.path("path").toString()).then().statusCode(200);

        assertEquals(
                409,
                invite(
                                "{\"name\":\"B\",\"email\":\"api@school.example\",\"rights\":[{\"role\":\"TUTOR\",\"scope\":\"SCHOOL\"}]}")
                        .statusCode());
        for (var impossible : new String[] {
            "{\"name\":\"B\",\"rights\":[]}",
            "{\"rights\":[{\"role\":\"TUTOR\",\"scope\":\"SCHOOL\"}]}",
            "{\"name\":\"B\"}",
            "null",
            "{\"name\":null,\"email\":null,\"rights\":null}",
            "{\"name\":\"B\",\"rights\":[null]}",
            "{\"name\":\"B\",\"rights\":[{\"role\":null,\"scope\":null,\"scopeId\":null}]}",
            "{\"name\":\"B\",\"email\":\"b\",\"rights\":[{\"role\":\"TUTOR\",\"scope\":\"SCHOOL\"}]}",
            "{\"name\":\"B\",\"rights\":[{\"role\":\"STUDENT\",\"scope\":\"SCHOOL\"}]}",
            "{\"name\":\"B\",\"rights\":[{\"role\":\"STUDENT\",\"scope\":\"COHORT\",\"scopeId\":\"0\"}]}"
        }) {
            assertEquals(422, invite(impossible).statusCode(), impossible);
        }
        assertEquals(400, invite("{").statusCode());
    }

    @Test
    void somebodyIsShutOutAndLetInAgain() {
        var person = school.person();
        var theirs = session(person);
        var address = PEOPLE + "/" + id(person);

        holding(administrator).post(address + "/disable").then().statusCode(204);
        holding(theirs).get("/api/v1/me").then().statusCode(401);
        holding(administrator).post(address + "/enable").then().statusCode(204);
        signedIn(person).get("/api/v1/me").then().statusCode(200);
    }

    @Test
    void nobodyShutsThemselvesOut() {
        var name = school.administrator();
        signedIn(name)
                .post(PEOPLE + "/" + id(name) + "/disable")
                .then()
                .statusCode(409)
                .contentType("application/problem+json");
    }

    @Test
    void studentsOfACohortAreEnrolledAndWithdrawn() {
        var person = school.person();
        var enrolments = "/api/v1" + school.cohortPage() + "/enrolments";
        var enrolled = enrol(enrolments, id(person));
        assertEquals(201, enrolled.statusCode(), enrolled.asString());
        assertEquals(person, enrolled.path("username"));
        assertEquals(409, enrol(enrolments, id(person)).statusCode());
        assertEquals(404, enrol(enrolments, 0).statusCode());
        assertEquals(400, enrol(enrolments, "null").statusCode());
        signedIn(school.lead()).get(enrolments).then().body("username", hasItem(person));
        assertEquals(404, enrol(signedIn(school.tutor()), enrolments, id(person)));
        assertEquals(404, enrol(signedIn(school.student()), enrolments, id(person)));

        var one = enrolments + "/" + enrolled.path("id") + "/withdrawal";
        signedIn(school.tutor()).post(one).then().statusCode(404);
        holding(administrator)
                .post(one.replace(school.cohortPage(), "/cohorts/0"))
                .then()
                .statusCode(404);
        holding(administrator).post(one).then().statusCode(204);
        holding(administrator).post(one).then().statusCode(404);
        holding(administrator).get(enrolments).then().body("username", not(hasItem(person)));
    }

    @Test
    void aLeadEnrolsAndWithdrawsInTheirOwnCohortOnly() {
        var person = school.person();
        var lead = session(school.lead());
        var enrolments = "/api/v1" + school.cohortPage() + "/enrolments";
        assertEquals(201, enrol(holding(lead), enrolments, id(person)));
        assertEquals(409, enrol(holding(lead), enrolments, id(person)));
        long one =
                holding(lead).get(enrolments).jsonPath().getLong("find { it.username == '%s' }.id".formatted(person));
        holding(lead).post(enrolments + "/" + one + "/withdrawal").then().statusCode(204);

        long sample = QuarkusTransaction.requiringNew()
                .call(() -> Cohort.<Cohort>find("id <> ?1", school.cohort()).<Cohort>firstResult().id);
        assertEquals(404, enrol(holding(lead), "/api/v1/cohorts/" + sample + "/enrolments", id(person)));
    }

    @Test
    void whatIsNotAskedForIsRefusedByItsName() {
        for (var wrong : Map.of(
                        "{\"name\":\"B\",\"nickname\":\"b\"}", "nickname",
                        "{\"name\":1}", "name",
                        "{\"name\":\"B\",\"rights\":[{\"role\":\"TUTOR\",\"scoop\":\"SCHOOL\"}]}", "rights[0].scoop",
                        "{\"name\":\"B\",\"rights\":[{\"role\":\"KING\",\"scope\":\"SCHOOL\"}]}", "rights[0].role",
                        "{\"name\":\"B\",\"rights\":[{\"role\":1,\"scope\":\"SCHOOL\"}]}", "rights[0].role")
                .entrySet()) {
            misshapen(invite(wrong.getKey())).body("field", equalTo(wrong.getValue()));
        }
        misshapen(invite("{\"name\":\"B\",\"rights\":[]} {}"));
        misshapen(invite("{"));

        var enrolments = "/api/v1" + school.cohortPage() + "/enrolments";
        for (var wrong : List.of("{}", "{\"person\":null}", "{\"person\":\"1\"}", "{\"person\":1.5}", "null")) {
            misshapen(enrol(enrolments, wrong)).body("field", equalTo("person"));
        }
        holding(administrator)
                .contentType("application/json")
                .post(enrolments)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("field", equalTo("person"));
    }

    private static ValidatableResponse misshapen(Response answer) {
        return answer.then().statusCode(400).contentType("application/problem+json");
    }

    private Response invite(String body) {
        return holding(administrator).contentType("application/json").body(body).post(PEOPLE + "/invitations");
    }

    private Response enrol(String enrolments, long person) {
        return enrol(enrolments, "{\"person\":%d}".formatted(person));
    }

    private static int enrol(RequestSpecification visitor, String enrolments, long person) {
        return visitor.contentType("application/json")
                .body("{\"person\":%d}".formatted(person))
                .post(enrolments)
                .statusCode();
    }

    private Response enrol(String enrolments, String body) {
        return holding(administrator).contentType("application/json").body(body).post(enrolments);
    }

    private long id(String username) {
        return holding(administrator)
                .get(PEOPLE + "?q=" + username)
                .jsonPath()
                .getLong("people.find { it.username == '" + username + "' }.id");
    }
}
