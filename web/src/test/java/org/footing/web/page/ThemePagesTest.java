package org.footing.web.page;

import static org.footing.web.Visitor.anybody;
import static org.footing.web.Visitor.next;
import static org.footing.web.Visitor.page;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ThemePagesTest {

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void aChosenLookIsWrittenIntoTheNextPage(String theme) {
        var answer = choose(theme, "/login");
        assertEquals("/login", next(answer));
        assertTrue(answer.detailedCookie("theme").isHttpOnly());

        var shown = page(anybody().cookie("theme", answer.cookie("theme")).get("/login"));
        assertEquals(theme, shown.select("meta[name=color-scheme]").attr("content"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"auto", "pink", "", "dark; Domain=evil.example"})
    void anythingElseFollowsTheDevice(String theme) {
        var cookie = choose(theme, "/login").detailedCookie("theme");

        assertEquals("", cookie.getValue());
        assertEquals(0, cookie.getMaxAge());
    }

    @Test
    void aCookieThatNobodySetIsNotWrittenIntoAPage() {
        var shown = page(anybody().cookie("theme", "\"onload=alert(1)").get("/login"));

        assertEquals("light dark", shown.select("meta[name=color-scheme]").attr("content"));
    }

    @Test
    void itLeadsToNoOtherSite() {
        assertEquals("/", next(choose("dark", "//evil.example")));
        assertEquals("/profile#look", next(choose("dark", "/profile#look")));
    }

    private static Response choose(String theme, String returnTo) {
        return anybody()
                .formParam("theme", theme)
                .formParam("returnTo", returnTo)
                .post("/theme");
    }
}
