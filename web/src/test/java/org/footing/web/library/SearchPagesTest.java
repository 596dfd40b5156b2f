package org.footing.web.library;

import static org.footing.web.Visitor.anybody;
import static org.footing.web.Visitor.next;
import static org.footing.web.Visitor.page;
import static org.footing.web.Visitor.signedIn;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import org.footing.web.HandSchool;
import org.footing.web.QuietSchool;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SearchPagesTest {

    @Inject
    QuietSchool school;

    @Inject
    HandSchool hands;

    private String student = "";

    @BeforeEach
    void aStudentIsThere() {
        student = school.student();
    }

    @Test
    void everyPageLeadsToTheSearch() {
        for (var address : List.of("/", "/profile", QuietSchool.COURSE, QuietSchool.LESSON, QuietSchool.quiz("all"))) {
            var link = page(signedIn(student).get(address)).select("header a[href=/search]");
            assertEquals("Search my courses", link.text(), address);
        }
        assertEquals("page", found("").select("header a[href=/search]").attr("aria-current"));
        assertTrue(page(anybody().get("/login")).select("a[href=/search]").isEmpty());
    }

    @Test
    void withoutWordsThereIsTheFieldAlone() {
        for (var words : List.of("", "   ")) {
            var page = found(words);
            assertEquals(
                    "Words to look for in your courses",
                    page.select("label[for=q]").text());
            assertEquals("", page.select("#q").val());
            assertTrue(page.select("[role=status]").isEmpty());
        }
        assertEquals(200, signedIn(student).get("/search").statusCode());
    }

    @Test
    void aLessonIsFoundWithTheWordsMarkedInASentence() {
        var page = found("quietly rest");
        assertTrue(page.title().startsWith("Search: quietly rest"), page::title);
        assertEquals("quietly rest", page.select("#q").val());
        assertEquals("1 place found", page.select("[role=status]").text());
        var hit = page.select(".hits li").get(0);
        assertEquals("Lesson 1", hit.select("p").get(0).text());
        assertEquals("Every kind", hit.select("h3 a").text());
        assertEquals(QuietSchool.LESSON, hit.select("h3 a").attr("href"));
        assertEquals(List.of("Rest", "quietly"), hit.select("mark").eachText());
    }

    @Test
    void aTechniqueIsFoundWhereItStandsInItsLesson() {
        var hit = hit(found("glide heel"), "Quiet routine");
        assertEquals("Technique in lesson 1, Every kind", hit.select("p").get(0).text());
        var place = hit.select("h3 a").attr("href");
        assertEquals(QuietSchool.LESSON + "#technique-quiet-routine", place);
        var lesson = page(signedIn(student).get(place.replaceFirst("#.*", "")));
        assertFalse(lesson.select("#technique-quiet-routine").isEmpty());
    }

    @Test
    void aTermComesWithItsDefinitionAndALessonThatUsesIt() {
        var hit = hit(found("arch of the foot"), "Instep");
        assertEquals(
                "Glossary, also called arch of the foot", hit.select("p").get(0).text());
        assertTrue(hit.text().contains("The raised middle of the foot, which is quieter than the heel."), hit::text);
        assertEquals(
                QuietSchool.COURSE + "/glossary#term-instep", hit.select("h3 a").attr("href"));
        assertEquals("Used in Every kind", hit.select("p").get(2).text());
        assertEquals(QuietSchool.LESSON, hit.select("p a").attr("href"));
    }

    @Test
    void whatIsLockedIsNotFound() {
        assertNothing(found("zzlocked"));
        assertNothing(found("zzlocked elbow"));
        assertEquals(
                2,
                page(signedIn(school.tutor()).get("/search?q=zzlocked"))
                        .select(".hits li")
                        .size());
    }

    @Test
    void otherPeoplesCoursesAreNotSearched() {
        assertNothing(found("effleurage"));
        assertNothing(page(signedIn(hands.student()).get("/search?q=instep")));
        assertFalse(page(signedIn("student").get("/search?q=effleurage"))
                .select(".hits li")
                .isEmpty());
    }

    @Test
    void whoHasNoCourseIsToldSo() {
        var page = page(signedIn(hands.person()).get("/search?q=hand"));
        assertTrue(page.select(".empty").text().contains("You have no course to look in yet."));
    }

    @Test
    void whatWasFoundInSeveralCoursesStandsUnderTheirTitles() {
        var both = hands.student();
        school.enrol(both);
        var page = page(signedIn(both).get("/search?q=rest"));
        assertEquals(
                List.of("Hand massage", "Quiet massage"),
                page.select("main h2").eachText().stream().sorted().toList());
        assertTrue(page.select("[role=status]").text().endsWith("places found"));
    }

    @Test
    void nothingOfAQuestionIsFound() {
        for (var words : List.of(
                "zzcanary",
                "zzcanary-single-feedback",
                "zzcanary-gap-second",
                "73519",
                "weight bearer",
                "slapping",
                "\"bears the weight\"")) {
            assertNothing(found(words));
            assertNothing(page(signedIn(school.tutor()).queryParam("q", words).get("/search")));
        }
    }

    @Test
    void whereNothingIsFoundItSaysWhatToTry() {
        var page = found("xylophone");
        assertEquals("Nothing found for “xylophone”", page.select("#nothing").text());
        assertEquals(3, page.select(".empty li").size());
    }

    @Test
    void tooManyWordsAreCut() {
        var page = found("rest " + "x".repeat(300));
        assertEquals(200, page.select("#q").val().length());
        assertTrue(page.select(".notice").text().contains("Only the first 200 characters were looked for."));
        assertTrue(found("x".repeat(200)).select(".notice").isEmpty());
        var smiles = found("\ud83d\ude00".repeat(201));
        assertEquals("\ud83d\ude00".repeat(200), smiles.select("#q").val());
        assertEquals("w".repeat(200), found("w".repeat(10_000)).select("#q").val());
    }

    @Test
    void whatHoldsNoWordFindsNothing() {
        for (var typed : List.of("the of and", "*", "?", "\"\"", "\ud83d\ude00", "\u200b", "\u0001", "-- ()", "\\")) {
            assertNothing(found(typed));
        }
        for (var broken : List.of("%ff", "%ed%a0%bd", "%e2%80%8f")) {
            assertNothing(page(signedIn(student).urlEncodingEnabled(false).get("/search?q=" + broken)));
        }
    }

    @Test
    void whatIsTypedIsOnlyText() {
        for (var typed : List.of(
                "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "{m:home}", "title:* AND (", "~^\\")) {
            var answer = ask(typed);
            assertEquals(200, answer.statusCode(), typed);
            var page = page(answer);
            assertEquals(typed, page.select("#q").val());
            assertTrue(page.select("main script, main img").isEmpty(), typed);
            assertFalse(answer.asString().contains("<script>alert"), typed);
        }
    }

    @Test
    void whatLooksLikeMarkupInALessonIsTextInTheSnippet() {
        var page = found("angle brackets");
        var hit = hit(page, "Reviews");
        assertTrue(hit.text().contains("<script>alert(1)</script>"), hit::text);
        assertTrue(page.select("main script").isEmpty());
    }

    @Test
    void nobodySearchesUnseen() {
        assertEquals("/login?returnTo=%2Fsearch%3Fq%3Drest", next(anybody().get("/search?q=rest")));
    }

    private Document found(String words) {
        return page(ask(words));
    }

    private Response ask(String words) {
        return signedIn(student).queryParam("q", words).get("/search");
    }

    private static Element hit(Document page, String title) {
        return page.select(".hits li").stream()
                .filter(hit -> hit.select("h3").text().equals(title))
                .findFirst()
                .orElseThrow(() -> new AssertionError(page.select("main").text()));
    }

    private static void assertNothing(Document page) {
        assertTrue(page.select(".hits").isEmpty(), () -> page.select("main").text());
        assertFalse(page.select("#nothing").isEmpty());
    }
}
