package org.footing.web.studio;

import static org.footing.web.Visitor.holding;
import static org.footing.web.Visitor.page;
import static org.footing.web.Visitor.signedIn;
import static org.footing.web.studio.DraftedCourse.DRAWING;
import static org.footing.web.studio.DraftedCourse.LESSON;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import org.footing.library.Publications;
import org.footing.web.HandSchool;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an open editor asks the school for while somebody writes. */
@QuarkusTest
class WritingDeskTest {

    @Inject
    HandSchool school;

    @Inject
    Publications publications;

    @Inject
    SessionFactory hibernate;

    @Inject
    Clock clock;

    private DraftedCourse course;

    @BeforeEach
    void aCourseIsWritten() {
        course = new DraftedCourse(school, publications, clock);
    }

    @Test
    void theVocabularyHoldsWhatTheDraftHas() {
        holding(course.author)
                .get(course.api("/vocabulary"))
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("sources.name", hasItem("EV7"))
                .body("sources.meaning", hasItem("A study of arms."))
                .body("items.name", hasItem("rest"))
                .body("documents.name", hasItems(LESSON, DRAWING))
                .body("regions.'" + DRAWING + "'.id", hasItems("ulna", "radius"));
        course.save(
                course.author,
                "---\nid: rest\ntitle: Resting\n---\n\n::: question {#still}\nIs it still?\n- (x) Yes\n- ( ) No\n:::\n",
                1);
        holding(course.author)
                .get(course.api("/vocabulary"))
                .then()
                .body("questions.name", hasItem("still"))
                .body("questions.meaning", hasItem("Is it still?"));
    }

    @Test
    void whoDoesNotWriteTheCourseHasNeither() {
        for (var address : new String[] {"/vocabulary", "/documents/" + LESSON}) {
            signedIn(school.tutor()).get(course.api(address)).then().statusCode(404);
        }
        holding(course.author)
                .get("/api/v1/courses/hand-massage/vocabulary")
                .then()
                .statusCode(404);
        holding(course.author).get("/api/v1/courses/no-such/vocabulary").then().statusCode(404);
    }

    @Test
    void whetherOthersChangedADocumentIsToldByItsRevision() {
        var address = course.api("/documents/" + LESSON);
        holding(course.author)
                .get(address)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("by", nullValue());
        holding(course.author)
                .header("If-None-Match", "\"1\"")
                .get(address)
                .then()
                .statusCode(304)
                .body(emptyString());

        course.save(course.other, "---\nid: rest\ntitle: Resting\n---\n\nHold it gently.\n", 1);
        holding(course.author)
                .header("If-None-Match", "\"1\"")
                .get(address)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("revision", equalTo(2))
                .body("by", startsWith("Hand "))
                .body("text", equalTo("---\nid: rest\ntitle: Resting\n---\n\nHold it gently.\n"));
        holding(course.author)
                .get(course.api("/documents/01-arm/09-none.md"))
                .then()
                .statusCode(404);
    }

    @Test
    void toAskWhetherNothingChangedCostsOneStatementMoreThanToKnowWhoAsks() {
        var statistics = hibernate.getStatistics();
        statistics.clear();
        holding(course.author).get("/api/v1/me").then().statusCode(200);
        var asking = statistics.getPrepareStatementCount();
        statistics.clear();
        holding(course.author)
                .header("If-None-Match", "\"1\"")
                .get(course.api("/documents/" + LESSON))
                .then()
                .statusCode(304);
        assertEquals(asking + 1, statistics.getPrepareStatementCount());
    }

    @Test
    void theEditorKnowsWhereToAsk() {
        var editor = page(holding(course.author).get(course.studio("/documents/" + LESSON)))
                .select("course-editor");
        assertEquals(course.api("/vocabulary"), editor.attr("data-vocabulary"));
        assertEquals(course.api("/documents/" + LESSON), editor.attr("data-address"));
        assertEquals(1, editor.select("[role=status][data-others]").size());
    }
}
