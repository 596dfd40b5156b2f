package org.footing.web.identity;

import static org.footing.web.Visitor.SESSION;
import static org.footing.web.Visitor.anybody;
import static org.footing.web.Visitor.holding;
import static org.footing.web.Visitor.next;
import static org.footing.web.Visitor.page;
import static org.footing.web.Visitor.session;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.footing.web.HandSchool;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LogoutPagesTest {

    @Inject
    HandSchool school;

    @Test
    void aLinkAsksFirstAndSignsNobodyOut() {
        var session = session(school.person());

        var answer = holding(session).get("/logout");
        assertEquals(200, answer.statusCode());
        assertTrue(page(answer).text().contains("Sign out on this device?"));
        holding(session).get("/").then().statusCode(200);
    }

    @Test
    void theButtonEndsTheSessionAndForgetsTheCookie() {
        var session = session(school.person());

        var answer = holding(session).post("/logout");
        assertEquals("/login", next(answer));
        assertEquals("", answer.cookie(SESSION));
        assertEquals(0, answer.detailedCookie(SESSION).getMaxAge());
        assertEquals("/login", next(holding(session).get("/")));
    }

    @Test
    void otherDevicesStaySignedIn() {
        var username = school.person();
        var phone = session(username);
        var tablet = session(username);

        holding(phone).post("/logout");
        holding(tablet).get("/").then().statusCode(200);
    }

    @Test
    void whoIsNotSignedInIsShownTheDoor() {
        assertEquals("/login", next(anybody().get("/logout")));
        assertEquals("/login", next(anybody().post("/logout")));
    }
}
