package org.footing.web.identity;

import static org.footing.web.Visitor.PASSWORD;
import static org.footing.web.Visitor.SESSION;
import static org.footing.web.Visitor.anybody;
import static org.footing.web.Visitor.holding;
import static org.footing.web.Visitor.knock;
import static org.footing.web.Visitor.next;
import static org.footing.web.Visitor.page;
import static org.footing.web.Visitor.signedIn;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.footing.identity.Guest;
import org.footing.identity.Invitation;
import org.footing.identity.Invitations;
import org.footing.identity.Person;
import org.footing.identity.Role;
import org.footing.identity.Scope;
import org.footing.identity.Viewer;
import org.footing.identity.Viewer.Grant;
import org.footing.web.HandSchool;
import org.footing.web.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SetUpPagesTest {

    @Inject
    Invitations invitations;

    @Inject
    HandSchool school;

    @Inject
    TestClock clock;

    private String link;

    @BeforeEach
    void invite() {
        link = "/setup/" + invitations.forFirstAdministrator(clock.instant()).text();
    }

    @Test
    void theLinkShowsAForm() {
        var answer = anybody().get(link);

        assertEquals(200, answer.statusCode());
        assertEquals(3, page(answer).select("form[action=" + link + "] input").size());
    }

    @Test
    void theLinkMakesOneAdministratorOnce() {
        var accepted = accept("Ada", "Ada.First", PASSWORD);
        assertEquals("/setup/school", next(accepted));

        holding(accepted.cookie(SESSION)).get("/setup/school").then().statusCode(200);
        signedIn("ada.first").get(school.cohortPage()).then().statusCode(200);
        anybody().get(link).then().statusCode(404);
        assertEquals(404, accept("Eve", "eve", PASSWORD).statusCode());
        assertEquals(422, knock("eve", PASSWORD).statusCode());
    }

    @Test
    void anInvalidFormIsShownAgainWithWhatWasTyped() {
        invalid(accept(" ", "bea", PASSWORD), "Write your name.");
        invalid(accept("Be\u202Ea", "bea", PASSWORD), "Write your name.");
        invalid(accept("Be\na", "bea", PASSWORD), "Write your name.");
        invalid(accept("Bea", "b a", PASSWORD), "Use small letters, digits, dots or dashes");
        invalid(accept("Bea", "bea", "short"), "Use at least 10 characters.");
        invalid(accept("Bea", "student", PASSWORD), "That name is taken.");

        var shown = page(accept("Bea", "bea", "short"));
        assertEquals("Bea", shown.select("input[name=name]").val());
        assertEquals("bea", shown.select("input[name=username]").val());
        assertEquals("", shown.select("input[name=password]").val());
        anybody().get(link).then().statusCode(200);
    }

    @Test
    void theInvitationOfAnAdministratorIsForAnotherPage() {
        var given = QuarkusTransaction.requiringNew().call(() -> {
            var ada = Person.named(school.administrator()).orElseThrow();
            var grant = new Grant(Role.ADMINISTRATOR, Scope.SCHOOL, null);
            var viewer =
                    new Viewer(-1, ada.id, ada.username, ada.name, clock.instant(), Optional.empty(), Set.of(grant));
            return invitations.invite(viewer, new Guest("Bea", Optional.empty(), List.of(grant)), clock.instant());
        });
        link = "/setup/" + given.token().text();

        anybody().get(link).then().statusCode(404);
        assertEquals(404, accept("Bea", "bea.invited", PASSWORD).statusCode());
        anybody().get("/invitations/" + given.token().text()).then().statusCode(200);
    }

    @Test
    void aLinkThatNeverWasIsNoPage() {
        anybody().get("/setup/never-was").then().statusCode(404);
    }

    @Test
    void aLinkIsOverAfterTwoDays() {
        clock.advance(Invitation.LIFETIME);

        anybody().get(link).then().statusCode(404);
        assertEquals(404, accept("Late", "late", PASSWORD).statusCode());
    }

    @Test
    void aNewLinkTakesThePlaceOfOneNotUsed() {
        var before = link;
        invite();

        anybody().get(before).then().statusCode(404);
        anybody().get(link).then().statusCode(200);
    }

    private Response accept(String name, String username, String password) {
        return anybody()
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("name", name)
                .formParam("username", username)
                .formParam("password", password)
                .formParam("role", "STUDENT")
                .post(link);
    }

    private static void invalid(Response answer, String words) {
        assertEquals(422, answer.statusCode());
        assertTrue(page(answer).text().contains(words), page(answer).text());
    }
}
