package org.footing.web.studio;

import static org.footing.web.Visitor.holding;
import static org.footing.web.Visitor.next;
import static org.footing.web.Visitor.page;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.footing.library.Publications;
import org.footing.web.HandSchool;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ArrangementPagesTest {

    @Inject
    HandSchool school;

    @Inject
    Publications publications;

    @Inject
    Clock clock;

    private WrittenCourse course;

    @BeforeEach
    void aLessonOfTwoPartsIsWritten() {
        course = new WrittenCourse(school, publications, clock);
        course.write(course.author, "Still.\n\n> ## Said\n\n```\n## Code\n```\n\n## Two\n\nSlowly.");
    }

    @Test
    void aLessonIsDividedAtItsHeadings() {
        var seen = seen();
        assertEquals(List.of("Two"), seen.select("#line option").eachText());
        assertEquals(course.studio(""), next(divide(seen, "Breathing")));
        assertTrue(text("01-arm/02-breathing.md").endsWith("\n\nSlowly.\n"), text("01-arm/02-breathing.md"));
    }

    @Test
    void whatSomebodyChangedMeanwhileIsLookedAtFirst() {
        var seen = seen();
        course.write(course.publisher, "Still.\n\nFirst a paragraph.\n\nThen more.\n\n## Two\n\nSlowly.");
        var before = text(WrittenCourse.FIRST);
        var refused = divide(seen, "Breathing");
        assertEquals(409, refused.statusCode());
        var again = page(refused);
        assertTrue(again.select("[role=alert]").text().contains("Somebody changed this lesson"), again::text);
        assertEquals("Breathing", again.select("#new-title").val());
        assertEquals(before, text(WrittenCourse.FIRST));

        assertEquals(course.studio(""), next(divide(again, "Breathing")));
        assertTrue(text(WrittenCourse.FIRST).endsWith("Then more.\n"), text(WrittenCourse.FIRST));
    }

    @Test
    void noLineButThatOfAHeadingDividesALesson() {
        var seen = seen();
        var refused = form(seen, Map.of("line", "8", "title", "Breathing"));
        assertEquals(422, refused.statusCode());
        assertEquals("Breathing", page(refused).select("#new-title").val());
    }

    private Document seen() {
        return page(holding(course.author).get(course.studio("/arrangement/" + WrittenCourse.FIRST)));
    }

    private Response divide(Document seen, String title) {
        return form(seen, Map.of("line", seen.select("#line option").val(), "title", title));
    }

    private Response form(Document seen, Map<String, String> typed) {
        return holding(course.author)
                .formParam("path", WrittenCourse.FIRST)
                .formParam("revision", seen.select("[name=revision]").val())
                .formParams(typed)
                .post(course.studio("/division"));
    }

    private String text(String path) {
        return holding(course.author)
                .get(course.api("/documents/" + path))
                .jsonPath()
                .getString("text");
    }
}
