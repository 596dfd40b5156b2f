package org.footing.web.admin;

import static org.footing.web.Visitor.PASSWORD;
import static org.footing.web.Visitor.holding;
import static org.footing.web.Visitor.knock;
import static org.footing.web.Visitor.next;
import static org.footing.web.Visitor.page;
import static org.footing.web.Visitor.session;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.footing.identity.Person;
import org.footing.web.HandSchool;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PrivacyPagesTest {

    @Inject
    HandSchool school;

    private String administrator;
    private String administering;

    @BeforeEach
    void anAdministrator() {
        administrator = school.administrator();
        administering = session(administrator);
    }

    @Test
    void whoAskedStandsThereUntilTheyAreErasedAndIsNobodyThen() {
        var student = school.student();
        var theirs = session(student);
        next(holding(theirs).post("/profile/erasure"));
        var id = id(student);
        var address = "/admin/people/" + id;
        var erasure = address + "/erasure";
        assertEquals(
                1, shown("/admin/privacy").select("a[href='" + erasure + "']").size());
        assertTrue(shown(erasure).text().contains("Asked on"));

        assertEquals(
                address,
                next(holding(administering).formParam("username", student).post(erasure)));
        assertEquals("/login", next(holding(theirs).get("/")));
        assertEquals(422, knock(student, PASSWORD).statusCode());
        var person = shown(address);
        assertTrue(person.text().contains("Former student " + id), person::text);
        assertFalse(person.text().contains(student), person::text);
        assertEquals(0, person.select("form").size());
        assertEquals(
                0, shown("/admin/privacy").select("a[href='" + erasure + "']").size());
        holding(administering).get(erasure).then().statusCode(404);
        assertTrue(shown("/admin/audit?action=person.erased").text().contains("Erased erased-" + id));
    }

    @Test
    void anotherNameIsShownAgain() {
        var erasure = "/admin/people/" + id(school.student()) + "/erasure";
        var answer = holding(administering).formParam("username", "somebody").post(erasure);

        assertEquals(422, answer.statusCode());
        assertEquals("somebody", page(answer).select("#username").val());
        assertEquals(
                "That is not the user name of this person.",
                page(answer).select("#username-error").text());
    }

    @Test
    void nobodyErasesThemselves() {
        var own = "/admin/people/" + id(administrator) + "/erasure";

        holding(administering).get(own).then().statusCode(404);
        holding(administering)
                .formParam("username", administrator)
                .post(own)
                .then()
                .statusCode(409);
    }

    @Test
    void howLongThingsAreKeptIsSaidInWords() {
        var text = shown("/admin/privacy").text();

        assertTrue(text.contains("What was done: 3 years"), text);
        assertTrue(text.contains("Messages that were sent or given up: 30 days"), text);
        assertTrue(text.contains("Invitations whose time is over, accepted or not: 30 days"), text);
        assertTrue(text.contains("People who left: until they ask to be forgotten"), text);
    }

    private static long id(String username) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Person.named(username).orElseThrow().id);
    }

    private Document shown(String address) {
        var answer = holding(administering).get(address);
        assertEquals(200, answer.statusCode(), address);
        return page(answer);
    }
}
