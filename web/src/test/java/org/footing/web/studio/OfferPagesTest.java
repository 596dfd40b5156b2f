package org.footing.web.studio;

import static org.footing.web.Visitor.holding;
import static org.footing.web.Visitor.next;
import static org.footing.web.Visitor.page;
import static org.footing.web.Visitor.session;
import static org.footing.web.Visitor.signedIn;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.footing.course.Document;
import org.footing.course.NewCourse;
import org.footing.identity.Role;
import org.footing.library.Offers;
import org.footing.library.Origin;
import org.footing.library.Publications;
import org.footing.web.HandSchool;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OfferPagesTest {

    private static final AtomicInteger LAST = new AtomicInteger();

    private static final String LESSON = "01-first-steps/01-first-lesson.md";

    @Inject
    HandSchool school;

    @Inject
    Offers offers;

    @Inject
    Publications publications;

    @Inject
    Clock clock;

    private String course;
    private String author;

    @BeforeEach
    void aCourseThatCameWithTheProgram() {
        course = "neck-" + LAST.incrementAndGet();
        author = session(school.author(Role.AUTHOR, course));
        publications.publish(version("Breathe in."), Origin.BUNDLED, null, clock.instant());
    }

    private List<Document> version(String words) {
        return version(course, words);
    }

    private static List<Document> version(String course, String words) {
        return NewCourse.of(course, "The neck", "en-GB").stream()
                .map(document -> document.path().equals(LESSON)
                        ? new Document(LESSON, lesson(words).getBytes(StandardCharsets.UTF_8))
                        : document)
                .toList();
    }

    private static String lesson(String words) {
        return "---\nid: breath\ntitle: Breath\n---\n\n" + words + "\n\n## Then\n\nWait.\n";
    }

    @Test
    void aNewerVersionIsToldShownAndJoined() {
        takeOver();
        bundled("Breathe out.");
        var list = page(holding(author).get("/studio"));
        assertEquals(
                "Came with the program, edition 1",
                list.select(".entries .muted").text());
        assertEquals(studio("/offer"), list.select(".entries .row a").attr("href"));
        var outline = page(holding(author).get(studio("")));
        assertTrue(
                outline.select(".notice")
                        .text()
                        .contains("A newer version of this course came with the program: 1 document differs."),
                outline::text);

        var offer = page(holding(author).get(studio("/offer")));
        assertTrue(offer.select("ins").text().contains("Breathe out."), offer::text);
        assertEquals(studio(""), next(join(offer)));
        assertTrue(text().contains("Breathe out."));
        assertEquals(studio(""), next(join(offer)), "a second press");
        assertTrue(page(holding(author).get(studio(""))).select(".notice").isEmpty());
        holding(author).get(studio("/offer")).then().statusCode(404);
    }

    @Test
    void whereBothChangedTheSameLinesBothAreShownAndTheAuthorChooses() {
        takeOver();
        save("Hold your breath.");
        bundled("Breathe out.");
        var offer = page(holding(author).get(studio("/offer")));
        assertTrue(offer.text().contains("Both sides changed the same place in 1 document."), offer::text);
        assertTrue(offer.select(".clash").text().contains("Hold your breath."), offer::text);
        assertTrue(offer.select(".clash").text().contains("Breathe out."), offer::text);
        next(join(offer));
        assertTrue(text().contains("Hold your breath."));

        bundled("Breathe deeply.");
        next(join(page(holding(author).get(studio("/offer"))), LESSON));
        assertTrue(text().contains("Breathe deeply."));
    }

    @Test
    void whoseDraftChangedMeanwhileLooksAgain() {
        takeOver();
        bundled("Breathe out.");
        var offer = page(holding(author).get(studio("/offer")));
        save("Hold your breath.");
        var answer = join(offer);
        assertEquals(409, answer.statusCode());
        assertTrue(page(answer).select(".clash").text().contains("Hold your breath."), answer::asString);
        assertTrue(page(answer).select("[name=theirs][checked]").isEmpty(), answer::asString);
        var ticked = page(join(offer, LESSON));
        assertEquals(List.of(LESSON), ticked.select("[name=theirs][checked]").eachAttr("value"));
        assertTrue(text().contains("Hold your breath."));
    }

    @Test
    void anOfferIsLeft() {
        takeOver();
        bundled("Breathe out.");
        var offer = page(holding(author).get(studio("/offer")));
        assertEquals(
                studio(""),
                next(leave(author, offer.select("form.loose [name=offer]").val())));
        assertTrue(text().contains("Breathe in."));
        holding(author).get(studio("/offer")).then().statusCode(404);
    }

    @Test
    void aCourseThatNobodyWritesHereIsBegunByJoining() {
        bundled("Breathe out.");
        var before = page(holding(author).get(studio("")));
        assertTrue(before.text().contains("A newer version of this course came with the program"), before::text);
        assertTrue(before.text().contains("Take over and write"), before::text);
        next(join(page(holding(author).get(studio("/offer")))));
        assertTrue(text().contains("Breathe out."));
        assertTrue(page(holding(author).get(studio(""))).text().contains("1 document changed since edition 1"));
    }

    @Test
    void aCourseThatIsNewInTheFolderIsOffered() {
        var other = course + "-new";
        var all = session(school.authorOfAll());
        offers.arrive(version(other, "Breathe in."), Origin.FOLDER, false, clock.instant());
        var line = page(holding(all).get("/studio")).select(".entries li:has(a[href=/studio/" + other + "])");
        assertEquals("The neck", line.select("h2").text());
        assertTrue(line.text().contains("From the school's folder, not published yet"), line::text);
        assertEquals("/studio/" + other + "/offer", next(holding(all).get("/studio/" + other)));
        var offer = page(holding(all).get("/studio/" + other + "/offer"));
        assertEquals("The neck", offer.select("h1").text());
        holding(author).get("/studio/" + other + "/offer").then().statusCode(404);
        assertEquals(
                "/studio/" + other,
                next(holding(all)
                        .formParam(
                                "offer", offer.select("form.loose [name=offer]").val())
                        .formParam("version", offer.select("[name=version]").val())
                        .post("/studio/" + other + "/offer")));
        assertEquals(
                "The neck",
                page(holding(all).get("/studio/" + other)).select("h1").text());
    }

    @Test
    void othersSeeNoOfferAndAnswerNone() {
        takeOver();
        bundled("Breathe out.");
        var offer = page(holding(author).get(studio("/offer")))
                .select("form.loose [name=offer]")
                .val();
        for (var somebody : List.of(
                school.student(), school.tutor(), school.lead(), school.author(Role.PUBLISHER, "hand-massage"))) {
            var session = session(somebody);
            assertEquals(404, holding(session).get(studio("/offer")).statusCode());
            assertEquals(404, leave(session, offer).statusCode());
            holding(session)
                    .formParam("offer", offer)
                    .formParam("version", "0")
                    .post(studio("/offer"))
                    .then()
                    .statusCode(404);
        }
        assertTrue(text().contains("Breathe in."));
        signedIn(school.person()).get("/studio").then().statusCode(404);
    }

    private void takeOver() {
        next(holding(author).post(studio("")));
    }

    private void bundled(String words) {
        offers.arrive(version(words), Origin.BUNDLED, false, clock.instant());
    }

    private void save(String words) {
        var page = page(holding(author).get(studio("/documents/" + LESSON)));
        next(holding(author)
                .formParam("text", lesson(words))
                .formParam("base", page.select("[name=base]").val())
                .formParam("saveId", UUID.randomUUID().toString())
                .post(studio("/documents/" + LESSON)));
    }

    private String text() {
        return page(holding(author).get(studio("/documents/" + LESSON)))
                .select("textarea")
                .text();
    }

    private Response join(org.jsoup.nodes.Document offer, String... theirs) {
        return holding(author)
                .formParam("offer", offer.select("form.loose [name=offer]").val())
                .formParam("version", offer.select("[name=version]").val())
                .formParam("theirs", (Object[]) theirs)
                .post(studio("/offer"));
    }

    private Response leave(String session, String offer) {
        return holding(session).formParam("offer", offer).post(studio("/offer/removal"));
    }

    private String studio(String place) {
        return "/studio/" + course + place;
    }
}
