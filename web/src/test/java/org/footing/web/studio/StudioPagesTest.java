package org.footing.web.studio;

import static java.util.Objects.requireNonNull;
import static org.footing.web.Visitor.holding;
import static org.footing.web.Visitor.next;
import static org.footing.web.Visitor.page;
import static org.footing.web.Visitor.session;
import static org.footing.web.Visitor.signedIn;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.footing.course.Document;
import org.footing.identity.Role;
import org.footing.library.Edition;
import org.footing.library.Origin;
import org.footing.library.Publications;
import org.footing.web.HandSchool;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StudioPagesTest {

    private static final AtomicInteger LAST = new AtomicInteger();

    private static final String FIRST = "01-arm/01-rest.md";
    private static final String SECOND = "01-arm/02-stroke.md";

    @Inject
    HandSchool school;

    @Inject
    Publications publications;

    @Inject
    Clock clock;

    private String course;
    private String publisher;
    private String author;

    @BeforeEach
    void aCourseThatCameWithTheProgram() {
        course = "arm-" + LAST.incrementAndGet();
        publications.publish(
                List.of(
                        document("course.md", "---\nid: " + course + "\ntitle: Arm massage\n---\n"),
                        document("01-arm/module.md", "---\nid: arm\ntitle: The arm\n---\n"),
                        document(FIRST, lesson("rest", "Hold the arm still.")),
                        document(SECOND, lesson("stroke", "Stroke from wrist to elbow."))),
                Origin.BUNDLED,
                null,
                clock.instant());
        publisher = session(school.author(Role.PUBLISHER, course));
        author = session(school.author(Role.AUTHOR, course));
    }

    private static Document document(String path, String text) {
        return new Document(path, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String lesson(String id, String words) {
        return "---\nid: " + id + "\ntitle: Lesson " + id + "\n---\n\n## One\n\n" + words
                + "\n\n## Two\n\nBreathe out slowly.\n";
    }

    @Test
    void whoWritesNothingHasNoStudio() {
        signedIn(school.tutor()).get("/studio").then().statusCode(404);
        signedIn(school.tutor()).get("/studio/" + course).then().statusCode(404);
        assertFalse(page(signedIn(school.tutor()).get("/")).select("nav").text().contains("Studio"));
    }

    @Test
    void anAuthorSeesTheirCourses() {
        var list = page(holding(author).get("/studio"));
        assertEquals(List.of("Arm massage"), list.select(".entries h2").eachText());
        assertTrue(list.text().contains("Not written here so far"), list::text);
        assertTrue(page(holding(author).get("/")).select("nav").text().contains("Studio"));
    }

    @Test
    void aCourseIsTakenOverAndThenWritten() {
        assertEquals(
                "Take over and write",
                page(holding(author).get(studio(""))).select("form .button").text());
        takeOver();
        var outline = page(holding(author).get(studio("")));
        assertEquals(
                List.of("Lesson rest", "Lesson stroke"),
                outline.select(".arranged-lessons span > a").eachText());
        assertTrue(outline.text().contains("Nothing changed since edition 1"), outline::text);
    }

    @Test
    void aLessonIsChangedAndSeenAsStudentsWillSeeIt() {
        takeOver();
        save(author, FIRST, lesson("rest", "Hold the *whole* arm still."));
        var page = page(holding(author).get(document(FIRST)));
        assertEquals("whole", page.select(".as-seen em").text());
        assertTrue(page.select("textarea").text().contains("Hold the *whole* arm"), page::text);
        assertTrue(page(holding(author).get(studio(""))).text().contains("1 document changed since edition 1"));
    }

    @Test
    void aFaultIsNamedWithItsLine() {
        takeOver();
        save(author, FIRST, lesson("rest", "Hold it [as here](nowhere.md)."));
        var page = page(holding(author).get(document(FIRST)));
        assertTrue(page.select("#faults + ul").text().startsWith("Line 8: "), page::text);
        assertTrue(page(holding(author).get(studio(""))).text().contains("1 fault stops publishing"));
        assertTrue(page(holding(publisher).get(studio("/publication")))
                .select("form [name=reason]")
                .isEmpty());
    }

    @Test
    void twoWhoChangeTheSameLineLookAtBoth() {
        takeOver();
        var mine = editor(author, FIRST);
        save(publisher, FIRST, lesson("rest", "Hold the arm gently."));
        var answer = mine.save(lesson("rest", "Hold the arm firmly."));
        assertEquals(409, answer.statusCode());
        var page = page(answer);
        assertTrue(page.select(".clash").text().contains("Hold the arm gently."), page::text);
        assertTrue(page.select("textarea").text().contains("Hold the arm firmly."), page::text);

        next(new Editor(author, FIRST, page.select("[name=base]").val()).save(lesson("rest", "Hold the arm well.")));
        assertTrue(editor(publisher, FIRST).text.contains("Hold the arm well."));
    }

    @Test
    void twoWhoChangeOtherLinesAreJoined() {
        takeOver();
        var mine = editor(author, FIRST);
        save(publisher, FIRST, lesson("rest", "Hold the arm gently."));
        next(mine.save(lesson("rest", "Hold the arm still.").replace("slowly", "fully")));
        var text = editor(author, FIRST).text;
        assertTrue(text.contains("gently") && text.contains("fully"), text);
    }

    @Test
    void lessonsChangePlaces() {
        takeOver();
        var shown = next(holding(author)
                .formParam("first", FIRST)
                .formParam("second", SECOND)
                .post(studio("/order")));
        var outline = page(holding(author).get(studio("")));
        assertEquals(
                List.of("Lesson stroke", "Lesson rest"),
                outline.select(".arranged-lessons span > a").eachText());
        assertEquals("Lesson rest", lineShown(outline, shown));
        assertEquals(
                "/studio/" + course + "/documents/01-arm/02-rest.md",
                next(holding(author).get(document(FIRST))));
    }

    @Test
    void aLessonIsAdded() {
        takeOver();
        var shown = next(holding(author)
                .formParam("module", "01-arm/module.md")
                .formParam("title", "Été & après")
                .post(studio("/lessons")));
        var outline = page(holding(author).get(studio("")));
        assertEquals("Été & après", lineShown(outline, shown));
        var link = requireNonNull(outline.select(".arranged-lessons span > a").last());
        assertEquals("Été & après", link.text());
        assertEquals("/studio/" + course + "/documents/01-arm/03-ete-apres.md", link.attr("href"));
    }

    private static String lineShown(Element outline, String address) {
        var id = address.substring(address.indexOf('#') + 1);
        return requireNonNull(outline.getElementById(id)).select("span > a").text();
    }

    @Test
    void aTitleThatIsRefusedStaysWhereItWasTyped() {
        takeOver();
        var module = holding(author).formParam("title", "?!").post(studio("/modules"));
        assertEquals(422, module.statusCode());
        assertEquals(List.of("", "?!"), page(module).select("[name=title]").eachAttr("value"));
        var lesson = holding(author)
                .formParam("module", "01-arm/module.md")
                .formParam("title", "!?")
                .post(studio("/lessons"));
        assertEquals(422, lesson.statusCode());
        assertEquals(List.of("!?", ""), page(lesson).select("[name=title]").eachAttr("value"));

        save(author, FIRST, lesson("rest", "Hold the arm still.") + "\n## Then\n\nWait.\n\n## Last\n\nLet go.\n");
        var lines = page(holding(author).get(studio("/arrangement/" + FIRST)))
                .select("#line option")
                .eachAttr("value");
        var divided = form("division", FIRST, "line", lines.get(1), "title", "??");
        assertEquals(422, divided.statusCode());
        assertEquals("??", page(divided).select("#new-title").val());
        assertEquals(lines.get(1), page(divided).select("#line [selected]").val());
    }

    @Test
    void onlyAPublisherPublishesWhatTheyHaveSeen() {
        takeOver();
        save(author, FIRST, lesson("rest", "Hold the arm gently."));
        var seen = page(holding(publisher).get(studio("/publication")));
        assertEquals(
                List.of("Hold the arm gently."),
                seen.select(".lines ins").eachText().stream()
                        .map(line -> line.replace("Added line: ", ""))
                        .toList());
        assertTrue(page(holding(author).get(studio("/publication")))
                .select("[name=reason]")
                .isEmpty());
        holding(author)
                .formParam("version", seen.select("[name=version]").val())
                .formParam("reason", "gentler")
                .post(studio("/publication"))
                .then()
                .statusCode(404);

        save(author, FIRST, lesson("rest", "Hold the arm very gently."));
        assertEquals(
                409, publish(seen.select("[name=version]").val(), "gentler").statusCode());
        var now = page(holding(publisher).get(studio("/publication")))
                .select("[name=version]")
                .val();
        assertEquals(422, publish(now, " ").statusCode());
        assertEquals(studio("/editions"), next(publish(now, "gentler <b>")));

        var history = page(holding(author).get(studio("/editions")));
        assertEquals(List.of("Edition 2", "Edition 1"), history.select("h2").eachText());
        assertTrue(history.text().contains("gentler <b>"), history::text);
        assertEquals(2, QuarkusTransaction.requiringNew().call(() -> Edition.newest(course)
                .orElseThrow()
                .number));
    }

    @Test
    void anEditionIsPutIntoTheDraftAgain() {
        takeOver();
        save(author, FIRST, lesson("rest", "Hold the arm gently."));
        next(publish(
                page(holding(publisher).get(studio("/publication")))
                        .select("[name=version]")
                        .val(),
                "gentler"));
        var history = page(holding(author).get(studio("/editions")));
        save(publisher, FIRST, lesson("rest", "Hold the arm firmly."));
        var late = restore(history);
        assertEquals(409, late.statusCode());
        assertTrue(page(late).select("[role=alert]").text().contains("nothing was put into it"), late::asString);
        assertTrue(editor(author, FIRST).text.contains("firmly"));
        assertEquals(studio("/publication"), next(restore(page(late))));
        assertTrue(editor(author, FIRST).text.contains("Hold the arm still."));
        holding(author).post(studio("/editions/9/restoration")).then().statusCode(404);
    }

    private Response restore(org.jsoup.nodes.Document history) {
        return holding(author)
                .formParam("version", history.select("[name=version]").val())
                .post(studio("/editions/1/restoration"));
    }

    @Test
    void aRenamedLessonRemembersItsId() {
        takeOver();
        arrange("name", FIRST, "title", "Resting", "id", "resting");
        assertTrue(editor(author, FIRST).text.contains("id: resting"), () -> editor(author, FIRST).text);
        assertTrue(editor(author, FIRST).text.contains("was: [rest]"), () -> editor(author, FIRST).text);
        form("name", FIRST, "title", "Resting", "id", "No Id").then().statusCode(422);
    }

    @Test
    void aLessonIsMadeTwoAndOneAgain() {
        takeOver();
        var seen = page(holding(author).get(studio("/arrangement/" + FIRST)));
        var revision = seen.select("[name=revision]").val();
        var line = seen.select("#line option").val();
        arrange("division", FIRST, "revision", revision, "line", line, "title", "Breathing");
        assertEquals(List.of("Lesson rest", "Breathing", "Lesson stroke"), lessons());
        arrange("union", "01-arm/02-breathing.md", "into", FIRST);
        assertEquals(List.of("Lesson rest", "Lesson stroke"), lessons());
        assertTrue(editor(author, FIRST).text.contains("Breathe out slowly."));
    }

    @Test
    void aLessonMovesToAnotherModuleAndIsRemovedThere() {
        takeOver();
        next(holding(author).formParam("title", "The hand").post(studio("/modules")));
        arrange("place", FIRST, "module", "02-the-hand/module.md");
        assertEquals(List.of("Lesson stroke", "Lesson rest"), lessons());
        form("removal", "02-the-hand/01-rest.md").then().statusCode(422);
        arrange("removal", "02-the-hand/01-rest.md", "sure", "true");
        assertEquals(List.of("Lesson stroke"), lessons());
        var history = studio("/history/02-the-hand/01-rest.md");
        assertEquals(
                history,
                page(holding(author).get(studio("")))
                        .select("[aria-labelledby=removed] a")
                        .attr("href"));
        assertEquals(history, next(holding(author).get(studio("/documents/02-the-hand/01-rest.md"))));
        form("place", "nothing.md", "module", "02-the-hand/module.md").then().statusCode(404);
    }

    @Test
    void aTitleIsOneLineThatCanBeRead() {
        takeOver();
        for (var title : List.of("Rest\0ing", "Rest\ning")) {
            holding(author)
                    .formParam("title", title)
                    .formParam("module", "01-arm/module.md")
                    .post(studio("/lessons"))
                    .then()
                    .statusCode(422);
            form("name", FIRST, "id", "rest", "title", title).then().statusCode(422);
        }
        assertEquals(2, lessons().size());
    }

    @Test
    void aCourseGoesOutAndComesInAgain() {
        takeOver();
        var zip = holding(author).get(studio("/archive/course.zip")).asByteArray();
        save(author, FIRST, lesson("rest", "Hold the arm gently."));
        var trial = page(holding(author).multiPart("file", "arm.zip", zip).post(studio("/archive")));
        assertTrue(trial.text().contains(FIRST + ": changed"), trial::text);
        assertTrue(editor(author, FIRST).text.contains("gently"));

        save(publisher, SECOND, lesson("stroke", "Stroke slowly."));
        var late = bringIn(zip, trial);
        assertEquals(409, late.statusCode());
        assertTrue(page(late).text().contains(SECOND + ": changed"), late::asString);
        assertTrue(editor(author, FIRST).text.contains("gently"));
        assertEquals(studio(""), next(bringIn(zip, page(late))));
        assertTrue(editor(author, FIRST).text.contains("Hold the arm still."));
        assertTrue(page(holding(author).get(studio(""))).text().contains("Nothing changed since edition 1"));

        var refused = holding(author)
                .multiPart("file", "arm.zip", "no zip".getBytes(StandardCharsets.UTF_8))
                .multiPart("sure", "true")
                .post(studio("/archive"));
        assertEquals(422, refused.statusCode());
        assertTrue(page(refused).text().contains("no zip archive"), refused::asString);
    }

    private Response bringIn(byte[] zip, org.jsoup.nodes.Document page) {
        return holding(author)
                .multiPart("file", "arm.zip", zip)
                .multiPart("sure", "true")
                .multiPart("version", page.select("[name=version]").val())
                .post(studio("/archive"));
    }

    @Test
    void aPictureComesWithItsDescription() {
        takeOver();
        byte[] gif = "GIF89a\1\0\1\0\0\0\0;".getBytes(StandardCharsets.ISO_8859_1);
        next(holding(author)
                .multiPart("lesson", FIRST)
                .multiPart("description", "An arm [at rest]")
                .multiPart("file", "My Arm.GIF", gif)
                .post(studio("/pictures")));
        assertTrue(
                editor(author, FIRST).text.endsWith("![An arm \\[at rest\\]](01-rest/my-arm.gif)\n"),
                () -> editor(author, FIRST).text);
        holding(author).get(studio("/files/01-arm/01-rest/my-arm.gif")).then().statusCode(200);
        var refused = holding(author)
                .multiPart("lesson", FIRST)
                .multiPart("description", " ")
                .multiPart("apart", "true")
                .multiPart("file", "arm.gif", gif)
                .post(studio("/pictures"));
        assertEquals(422, refused.statusCode());
        var typed = holding(author)
                .multiPart("lesson", FIRST)
                .multiPart("description", "An arm <at rest>")
                .multiPart("file", "arm.gif", new byte[] {1, 2, 3})
                .post(studio("/pictures"));
        assertEquals(422, typed.statusCode());
        assertEquals("An arm <at rest>", page(typed).select("#description").val());
        assertTrue(page(typed).select("textarea").text().contains("my-arm.gif"), typed::asString);
    }

    @Test
    void questionsAreFoundByWhatTheyAsk() {
        takeOver();
        save(
                author,
                FIRST,
                lesson(
                        "rest",
                        "::: question {#warm tags=\"hands\"}\nAre your hands warm?\n- (x) True\n- ( ) False\n:::\n\n"
                                + "::: question {#joint}\nThe elbow is a [[joint]].\n:::"));
        var all = page(holding(author).get(studio("/questions")));
        assertTrue(all.text().contains("2 of 2 questions"), all::text);
        var found = page(holding(author).get(studio("/questions?words=WARM&tag=hands")));
        assertEquals(List.of("warm"), found.select(".question-bank a").eachText());
    }

    @Test
    void aLessonIsReadAsAStudentWould() {
        takeOver();
        save(author, FIRST, lesson("rest", "Hold the arm *gently*."));
        var page = page(holding(author).get(studio("/lessons/rest")));
        assertEquals("gently", page.select("article em").text());
        holding(author).get(studio("/lessons/nothing")).then().statusCode(404);
    }

    @Test
    void programsWriteAsPeopleDo() {
        takeOver();
        var address = "/api/v1/courses/" + course + "/documents/" + FIRST;
        var text = lesson("rest", "Hold the arm gently.");
        put(address, text, 1, "one").then().statusCode(200).body("revision", equalTo(2));
        put(address, text + "Late.\n", 2, "one").then().statusCode(200).body("revision", equalTo(2));
        holding(author).get(address).then().statusCode(200).body("text", equalTo(text));
        put(address, lesson("rest", "Hold the arm firmly."), 1, "two")
                .then()
                .statusCode(409)
                .body("revision", equalTo(2))
                .body("parts.theirs", hasItem("Hold the arm gently.\n"));
        put(address, "no \0 text", 2, "three").then().statusCode(422);
        holding(author).delete(address + "?base=1").then().statusCode(409);
        holding(author).delete(address + "?base=2").then().statusCode(204);
        put(address, text, 2, "four").then().statusCode(410).body("revision", equalTo(3));
        put(address, text, 3, "five").then().statusCode(200);
    }

    @Test
    void aPreviewKeepsNothing() {
        takeOver();
        var address = "/api/v1/preview?course=" + course + "&path=" + FIRST;
        var text = lesson("rest", "Hold it [as *here*](nowhere.md).");
        holding(author)
                .contentType("text/markdown")
                .accept("application/json")
                .body(text)
                .post(address)
                .then()
                .statusCode(200)
                .body("title", equalTo("Lesson rest"))
                .body("html", containsString("<em>here</em>"))
                .body("faults.line", hasItem(8));
        holding(author)
                .contentType("text/markdown")
                .accept("text/html")
                .body(text)
                .post(address)
                .then()
                .statusCode(200)
                .contentType(containsString("text/html"))
                .body(containsString("<em>here</em>"));
        assertTrue(editor(author, FIRST).text.contains("Hold the arm still."));
        signedIn(school.tutor())
                .contentType("text/markdown")
                .accept("application/json")
                .body(text)
                .post(address)
                .then()
                .statusCode(404);
    }

    @Test
    void aPreviewNeedsACourseAndAPath() {
        takeOver();
        for (var asked : List.of("", "?course=" + course, "?path=" + FIRST, "?course=" + course + "&path=")) {
            for (var accepted : List.of("application/json", "text/html")) {
                holding(author)
                        .contentType("text/markdown")
                        .accept(accepted)
                        .body("Text.")
                        .post("/api/v1/preview" + asked)
                        .then()
                        .statusCode(400)
                        .contentType(containsString("application/problem+json"))
                        .body("status", equalTo(400));
            }
        }
    }

    private Response put(String address, String text, int base, String saveId) {
        return holding(author)
                .contentType("application/json")
                .body(Map.of("text", text, "base", base, "saveId", saveId))
                .put(address);
    }

    private List<String> lessons() {
        return page(holding(author).get(studio("")))
                .select(".arranged-lessons span > a")
                .eachText();
    }

    private void arrange(String what, String path, String... more) {
        assertEquals(studio(""), next(form(what, path, more)));
    }

    private Response form(String what, String path, String... more) {
        var request = holding(author).formParam("path", path);
        for (var i = 0; i < more.length; i += 2) {
            request.formParam(more[i], more[i + 1]);
        }
        return request.post(studio("/" + what));
    }

    /** The form of a page that somebody has open. */
    private final class Editor {

        private final String session;
        private final String path;
        private final String base;
        private final String text;

        Editor(String session, String path, String base) {
            this(session, path, base, "");
        }

        Editor(String session, String path, String base, String text) {
            this.session = session;
            this.path = path;
            this.base = base;
            this.text = text;
        }

        Response save(String words) {
            return holding(session)
                    .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                    .formParam("text", words.replace("\n", "\r\n"))
                    .formParam("base", base)
                    .formParam("saveId", UUID.randomUUID().toString())
                    .post(document(path));
        }
    }

    private Editor editor(String session, String path) {
        var page = page(holding(session).get(document(path)));
        return new Editor(
                session,
                path,
                page.select("[name=base]").val(),
                requireNonNull(page.select("textarea").first()).wholeText());
    }

    private void save(String session, String path, String text) {
        assertEquals(document(path), next(editor(session, path).save(text)));
    }

    private void takeOver() {
        assertEquals(studio(""), next(holding(author).post(studio(""))));
    }

    private Response publish(String version, String reason) {
        return holding(publisher)
                .formParam("version", version)
                .formParam("reason", reason)
                .post(studio("/publication"));
    }

    private String document(String path) {
        return studio("/documents/" + path);
    }

    private String studio(String place) {
        return "/studio/" + course + place;
    }
}
