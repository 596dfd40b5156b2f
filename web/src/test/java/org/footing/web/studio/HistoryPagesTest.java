package org.footing.web.studio;

import static org.footing.web.Visitor.holding;
import static org.footing.web.Visitor.next;
import static org.footing.web.Visitor.page;
import static org.footing.web.studio.WrittenCourse.FIRST;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import org.footing.library.Publications;
import org.footing.web.HandSchool;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HistoryPagesTest {

    @Inject
    HandSchool school;

    @Inject
    Publications publications;

    @Inject
    Clock clock;

    private WrittenCourse course;

    @BeforeEach
    void aLessonIsChangedTwice() {
        course = new WrittenCourse(school, publications, clock);
        course.write(course.author, "Hold the whole arm.");
        course.write(course.publisher, "Hold it all.");
    }

    @Test
    void whatALessonHeldIsListedAndShown() {
        var document = page(holding(course.author).get(course.studio("/documents/" + FIRST)));
        assertEquals(1, document.select("a[href=" + address() + "]").size());
        var history = history("");
        assertEquals(2, history.select("section li").size());
        assertTrue(history.select("section li").get(0).text().contains("by "), history::text);
        assertTrue(history.select("section li").get(1).text().contains("by the program"), history::text);
        assertTrue(state(0).select("pre").text().contains("Hold the whole arm."));
        assertTrue(state(1).select("pre").text().contains("Hold the arm still."));
        assertEquals(
                404,
                holding(course.author).get(address() + "?earlier=0987654321").statusCode());
    }

    @Test
    void oneIsPutBackAsANewRevision() {
        var first = state(1);
        assertEquals(course.studio("/documents/" + FIRST), next(putBack(first)));
        assertTrue(text().contains("Hold the arm still."));
        assertEquals(3, history("").select("section li").size());
    }

    @Test
    void whoeverHasNotSeenTheLastChangeLooksAgain() {
        var first = state(1);
        course.write(course.publisher, "Hold nothing.");
        var late = putBack(first);
        assertEquals(409, late.statusCode());
        assertTrue(page(late).select("[role=alert]").text().contains("nothing was put back"), late::asString);
        assertTrue(text().contains("Hold nothing."));
        next(putBack(page(late)));
        assertTrue(text().contains("Hold the arm still."));
    }

    @Test
    void aLessonThatWasRemovedIsPutBack() {
        next(holding(course.author)
                .formParam("path", FIRST)
                .formParam("sure", "true")
                .post(course.studio("/removal")));
        assertTrue(history("").select(".head").text().contains("Now: removed"));
        next(putBack(state(0)));
        assertTrue(text().contains("Hold it all."));
    }

    @Test
    void aLessonThatWasMovedTakesItsHistoryAlong() {
        next(holding(course.author)
                .formParam("first", FIRST)
                .formParam("second", "01-arm/02-stroke.md")
                .post(course.studio("/order")));
        var there = course.studio("/history/01-arm/02-rest.md");
        assertEquals(there, next(holding(course.author).get(address())));
        assertEquals(
                3, page(holding(course.author).get(there)).select("section li").size());
    }

    private Document state(int place) {
        return history(
                "?" + history("").select("section li a").get(place).attr("href").replaceFirst(".*\\?", ""));
    }

    private Document history(String query) {
        var answer = holding(course.author).get(address() + query);
        assertEquals(200, answer.statusCode(), answer::asString);
        return page(answer);
    }

    private Response putBack(Document shown) {
        return holding(course.author)
                .formParam("earlier", shown.select("[name=earlier]").val())
                .formParam("base", shown.select("[name=base]").val())
                .post(address());
    }

    private String text() {
        return holding(course.author)
                .get(course.api("/documents/" + FIRST))
                .jsonPath()
                .getString("text");
    }

    private String address() {
        return course.studio("/history/" + FIRST);
    }
}
