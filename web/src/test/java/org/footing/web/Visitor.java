package org.footing.web;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Asks as a browser asks that has one of the school's pages open, and follows no redirect by itself. */
public final class Visitor {

    public static final String PASSWORD = "footing-demo";
    public static final String SESSION = "sid";

    private Visitor() {}

    public static RequestSpecification anybody() {
        return given().redirects().follow(false).header("Sec-Fetch-Site", "same-origin");
    }

    public static RequestSpecification holding(String session) {
        return anybody().cookie(SESSION, session);
    }

    /** Signs in at the door, and asks in that session. */
    public static RequestSpecification signedIn(String username) {
        return holding(session(username));
    }

    /** Signs in at the door; the value of the cookie that came back. */
    public static String session(String username) {
        return session(username, PASSWORD);
    }

    public static String session(String username, String password) {
        var answer = knock(username, password);
        assertEquals(303, answer.statusCode(), () -> username + " cannot sign in");
        return answer.cookie(SESSION);
    }

    public static Response knock(String username, String password) {
        return anybody()
                .formParam("username", username)
                .formParam("password", password)
                .post("/login");
    }

    /** Sends a form as a browser does, whose words are in UTF-8. */
    public static Response post(String session, String path, Map<String, String> form) {
        return holding(session)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(form)
                .post(path);
    }

    /** The page without what it hides until a script needs it. */
    public static Document page(Response answer) {
        var page = Jsoup.parse(answer.asString());
        page.select("[hidden]").remove();
        return page;
    }

    /** Where an answer sends the browser on to: path, query and fragment; fails when that is another site. */
    public static String next(Response answer) {
        assertEquals(303, answer.statusCode(), answer.asString());
        var place = URI.create(RestAssured.baseURI + ":" + RestAssured.port).resolve(answer.header("Location"));
        assertEquals(RestAssured.port, place.getPort(), place::toString);
        assertEquals(URI.create(RestAssured.baseURI).getHost(), place.getHost());
        return place.getRawPath()
                + (place.getRawQuery() == null ? "" : "?" + place.getRawQuery())
                + (place.getRawFragment() == null ? "" : "#" + place.getRawFragment());
    }
}
