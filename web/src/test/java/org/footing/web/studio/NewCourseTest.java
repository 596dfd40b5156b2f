package org.footing.web.studio;

import static org.footing.web.Visitor.holding;
import static org.footing.web.Visitor.next;
import static org.footing.web.Visitor.page;
import static org.footing.web.Visitor.session;
import static org.footing.web.Visitor.signedIn;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.footing.cohort.Cohort;
import org.footing.cohort.Enrolments;
import org.footing.course.CourseZip;
import org.footing.course.Document;
import org.footing.course.NewCourse;
import org.footing.identity.Person;
import org.footing.identity.Role;
import org.footing.library.Origin;
import org.footing.library.Publications;
import org.footing.web.HandSchool;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Courses that begin in the browser or come as a zip, and cohorts of them. */
@QuarkusTest
class NewCourseTest {

    private static final AtomicInteger LAST = new AtomicInteger();

    @Inject
    HandSchool school;

    @Inject
    Publications publications;

    @Inject
    Enrolments enrolments;

    @Inject
    Clock clock;

    private String id;
    private String author;

    @BeforeEach
    void somebodyWhoWritesEveryCourse() {
        id = "back-" + LAST.incrementAndGet();
        author = session(school.authorOfAll());
    }

    @Test
    void aCourseBegunInTheBrowserIsSoundAndNobodySeesItYet() {
        assertEquals("/studio/" + id, next(begin(author, "The back: first touch", id)));
        var outline = page(holding(author).get("/studio/" + id));
        assertEquals("The back: first touch", outline.select("h1").text());
        assertEquals(
                List.of("First lesson"),
                outline.select(".arranged-lessons span > a").eachText());
        assertTrue(outline.text().contains("Nothing is wrong."), outline::text);
        var list = page(holding(author).get("/studio"));
        var line = list.select(".entries li:has(a[href=/studio/" + id + "])");
        assertEquals("The back: first touch", line.select("h2").text());
        assertTrue(line.text().contains("Made here, not published yet"), line::text);
        signedIn(school.administrator()).get("/courses/" + id).then().statusCode(404);
    }

    @Test
    void othersAreLetInToACourseThatIsNotPublishedYet() {
        next(begin(author, "Backs", id));
        var somebody = school.person();
        long person = QuarkusTransaction.requiringNew()
                .call(() -> Person.named(somebody).orElseThrow().id);
        var administrator = session(school.administrator());
        var form = page(holding(administrator).get("/admin/people/" + person));
        assertFalse(form.select("option[value=COURSE " + id + "]").isEmpty(), form::text);
        next(holding(administrator)
                .formParam("role", "AUTHOR")
                .formParam("place", "COURSE " + id)
                .post("/admin/people/" + person + "/rights"));
        signedIn(somebody).get("/studio/" + id).then().statusCode(200);
    }

    @Test
    void anIdIsMadeOfTheTitle() {
        assertEquals("/studio/ete-apres-" + id, next(begin(author, "Été & après " + id, "")));
    }

    @Test
    void whatCannotBeIsToldAndTypedWordsStay() {
        refused("", "", "Give it a title");
        refused("–", "", "Give it an id");
        refused("Backs", "No Id", "Give it an id");
        refused("x".repeat(201), "", "at most 200 characters");
        next(begin(author, "Backs", id));
        var again = refused("Backs again", id, "There is a course of this id already");
        assertEquals("/studio/" + id, again.select("[role=alert] a").attr("href"));
        refused("Hands", "hand-massage", "There is a course of this id already");
    }

    private org.jsoup.nodes.Document refused(String title, String id, String why) {
        var answer = begin(author, title, id);
        assertEquals(422, answer.statusCode());
        var page = page(answer);
        assertTrue(page.text().contains(why), page::text);
        assertEquals(title, page.select("#title").val());
        return page;
    }

    @Test
    void ofManyPressesOneBeginsTheCourse() throws Exception {
        var threads = Executors.newFixedThreadPool(5);
        try {
            var answers = threads.invokeAll(
                    IntStream.range(0, 5)
                            .<Callable<Integer>>mapToObj(
                                    press -> () -> begin(author, "Backs", id).statusCode())
                            .toList(),
                    60,
                    TimeUnit.SECONDS);
            var statuses = new ArrayList<Integer>();
            for (var answer : answers) {
                statuses.add(answer.get());
            }
            statuses.sort(null);
            assertEquals(List.of(303, 422, 422, 422, 422), statuses);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void onlyWhoWritesEveryCourseBeginsOne() {
        for (var somebody : List.of(
                school.student(), school.tutor(), school.lead(), school.author(Role.PUBLISHER, "hand-massage"))) {
            assertEquals(404, begin(session(somebody), "Backs", id).statusCode());
            assertEquals(404, bringIn(session(somebody), zip(id, "Backs"), true).statusCode());
        }
        var list = page(signedIn(school.author(Role.PUBLISHER, "hand-massage")).get("/studio"));
        assertTrue(list.select("#title").isEmpty());
        holding(author).get("/studio/" + id).then().statusCode(404);
    }

    @Test
    void aZipIsTriedAndThenBecomesACourse() {
        var zip = zip(id, "Backs");
        var trial = bringIn(author, zip, false);
        assertEquals(200, trial.statusCode());
        assertTrue(page(trial).text().contains("Backs, with the id " + id + " and 3 documents"), trial::asString);
        holding(author).get("/studio/" + id).then().statusCode(404);

        assertEquals("/studio/" + id, next(bringIn(author, zip, true)));
        assertEquals(
                "Backs", page(holding(author).get("/studio/" + id)).select("h1").text());

        var twice = bringIn(author, zip, true);
        assertEquals(422, twice.statusCode());
        assertEquals(
                "/studio/" + id + "/archive",
                page(twice).select("[role=alert] a").attr("href"));
        publications.publish(NewCourse.of(id + "-there", "Backs", "en-GB"), Origin.BUNDLED, null, clock.instant());
        assertEquals(
                "/studio/" + id + "-there",
                page(bringIn(author, zip(id + "-there", "Backs"), true))
                        .select("[role=alert] a")
                        .attr("href"));
    }

    @Test
    void faultsOfAZipAreNamedAndMayBeMendedHere() throws IOException {
        var zip = zipped("course.md", "---\nid: " + id + "\n---\n");
        var trial = bringIn(author, zip, false);
        assertEquals(200, trial.statusCode());
        assertTrue(page(trial).select("#faults ~ ul").text().contains("course.md Line"), trial::asString);
        assertEquals("/studio/" + id, next(bringIn(author, zip, true)));
        var line = page(holding(author).get("/studio")).select(".entries li:has(a[href=/studio/" + id + "])");
        assertEquals(id, line.select("h2").text());
        assertTrue(line.text().contains("stop publishing") || line.text().contains("stops publishing"), line::text);
    }

    @Test
    void whatIsNoCourseIsRefused() throws IOException {
        refusedZip("no zip".getBytes(StandardCharsets.UTF_8), "no zip archive");
        refusedZip(zipped("course.md", "no head"), "gives no id");
        refusedZip(zipped("course.md", "---\nid: No Id\ntitle: Backs\n---\n"), "gives no id");
        refusedZip(zipped("../course.md", "---\nid: " + id + "\n---\n"), "not one of a course");
        refusedZip(zipped("course.exe", "MZ"), "does not hold files of this kind");
        refusedZip(zipped("course.md", "a".repeat(5 << 20)), "too large");
        assertEquals(
                422, holding(author).multiPart("sure", "true").post("/studio").statusCode());
        holding(author).get("/studio/" + id).then().statusCode(404);
    }

    private void refusedZip(byte[] zip, String why) {
        var answer = bringIn(author, zip, true);
        assertEquals(422, answer.statusCode());
        assertTrue(page(answer).text().contains(why), answer::asString);
    }

    @Test
    void aCohortOfAPublishedCourseIsOpenedAndItsStudentReadsIt() {
        var administrator = session(school.administrator());
        assertEquals(422, open(administrator, id, "Backs of spring").statusCode());
        publications.publish(NewCourse.of(id, "Backs", "en-GB"), Origin.STUDIO, null, clock.instant());
        var form = page(holding(administrator).get("/cohorts/new"));
        assertEquals("Backs, edition 1", form.select("option[value=" + id + "]").text());

        var cohort = next(open(administrator, id, "Backs of spring"));
        var student = school.person();
        QuarkusTransaction.requiringNew()
                .run(() -> enrolments.enrol(
                        Cohort.findById(Long.parseLong(cohort.replace("/cohorts/", ""))),
                        Person.named(student).orElseThrow(),
                        clock.instant()));
        assertTrue(page(signedIn(student).get("/")).text().contains("Backs"));
        signedIn(student).get("/courses/" + id + "/lessons/first-lesson").then().statusCode(200);

        var twice = open(administrator, id, "Backs of spring");
        assertEquals(409, twice.statusCode());
        assertEquals(cohort, page(twice).select("[role=alert] a").attr("href"));
        assertFalse(cohort.equals(next(open(administrator, id, "Backs of autumn"))));
        assertEquals(422, open(administrator, id, " ").statusCode());
        assertEquals(404, open(author, id, "Backs of winter").statusCode());
    }

    private Response open(String session, String course, String name) {
        return holding(session)
                .formParam("course", course)
                .formParam("name", name)
                .formParam("startsOn", "2026-11-02")
                .post("/cohorts/new");
    }

    private Response begin(String session, String title, String id) {
        return holding(session)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("title", title)
                .formParam("id", id)
                .post("/studio");
    }

    private static Response bringIn(String session, byte[] zip, boolean sure) {
        return holding(session)
                .multiPart("file", "course.zip", zip)
                .multiPart("sure", Boolean.toString(sure))
                .post("/studio");
    }

    private static byte[] zip(String id, String title) {
        var out = new ByteArrayOutputStream();
        List<Document> documents = NewCourse.of(id, title, "en-GB");
        CourseZip.write(documents, out);
        return out.toByteArray();
    }

    private static byte[] zipped(String path, String text) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(path));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }
}
