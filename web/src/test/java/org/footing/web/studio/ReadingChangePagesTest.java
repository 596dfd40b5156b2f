package org.footing.web.studio;

import static org.footing.web.Visitor.holding;
import static org.footing.web.Visitor.next;
import static org.footing.web.Visitor.page;
import static org.footing.web.Visitor.session;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.footing.identity.Role;
import org.footing.web.HandSchool;
import org.footing.web.quiz.QuizSchool;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What publishing would change, as students read it. */
@QuarkusTest
class ReadingChangePagesTest {

    private static final String LESSON = "01-first/01-only.md";

    @Inject
    HandSchool school;

    @Inject
    QuizSchool quizzes;

    private String course;
    private String author;

    @BeforeEach
    void aCourseIsWritten() {
        course = quizzes.open("").id();
        author = session(school.author(Role.AUTHOR, course));
        next(holding(author).post("/studio/" + course));
    }

    @Test
    void inAParagraphTheWordsAreMarkedAndSaid() {
        var text = text();
        write(LESSON, text.replace("Warm your hands.", "Warm both your hands."));
        var read = publication().select(".as-read");
        assertEquals("Only lesson Warm Added: both your hands.", read.text());
        assertEquals("Added: both", read.select("ins").text());
        write(LESSON, text.replace("Warm your hands.", "Warm hands."));
        assertEquals("Removed: your", publication().select(".as-read del").text());
    }

    @Test
    void aFaultElsewhereDoesNotHideIt() {
        write("01-first/02-more.md", "---\nid: more\ntitle: More\n---\n[Nowhere](no.md)\n");
        write(LESSON, text().replace("Which bone is the heel?", "Which of these is the heel?"));
        assertTrue(
                publication().select(".as-read").text().contains("Which Removed: bone Added: of these is the heel?"));
    }

    @Test
    void whereOnlySettingsChangeItSaysSo() {
        write(LESSON, text().replace("{#bone points=2}", "{#bone points=2 tags=\"heel\"}"));
        var page = publication();
        assertTrue(page.text().contains("No sentence that students read changes; only settings do."), page::text);
        assertEquals(0, page.select(".as-read").size());
        assertEquals(1, page.select(".lines ins").size());
    }

    private Document publication() {
        return page(holding(author).get("/studio/" + course + "/publication"));
    }

    private String text() {
        return holding(author)
                .get("/api/v1/courses/" + course + "/documents/" + LESSON)
                .jsonPath()
                .getString("text");
    }

    private void write(String path, String text) {
        var at = "/studio/" + course + "/documents/" + path;
        next(holding(author)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("text", text)
                .formParam(
                        "base",
                        page(holding(author).get(at)).select("[name=base]").val())
                .formParam("saveId", UUID.randomUUID().toString())
                .post(at));
    }
}
