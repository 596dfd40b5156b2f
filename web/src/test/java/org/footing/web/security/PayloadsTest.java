package org.footing.web.security;

import static io.restassured.config.EncoderConfig.encoderConfig;
import static org.footing.web.Visitor.anybody;
import static org.footing.web.Visitor.holding;
import static org.footing.web.Visitor.next;
import static org.footing.web.Visitor.session;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.footing.cohort.Cohort;
import org.footing.cohort.Enrolments;
import org.footing.course.Addresses;
import org.footing.course.CourseCompiler;
import org.footing.course.Document;
import org.footing.course.Fault;
import org.footing.identity.AuditEntry;
import org.footing.identity.Invitations;
import org.footing.identity.Person;
import org.footing.identity.Role;
import org.footing.library.Origin;
import org.footing.library.Publications;
import org.footing.web.HandSchool;
import org.footing.web.Payloads;
import org.footing.web.Photographs;
import org.footing.web.Skeleton;
import org.footing.web.TestClock;
import org.footing.web.Visitor;
import org.footing.web.quiz.QuizSchool;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Every payload goes through every place that takes text and shows it. The page must be made of the same elements, attributes and
 * addresses as with words that mean no harm.
 */
@QuarkusTest
@Tag("long")
class PayloadsTest {

    private static final List<String> PAYLOADS = Payloads.all();
    private static final String HARMLESS = "Quiet hands";

    /** So many to a text where one need not stand at its beginning to work: each request takes its time. */
    private static final int TOGETHER = 5;

    private static final List<String> TEXTS = IntStream.iterate(0, n -> n < PAYLOADS.size(), n -> n + TOGETHER)
            .mapToObj(n -> String.join(" ", PAYLOADS.subList(n, Math.min(n + TOGETHER, PAYLOADS.size()))))
            .toList();

    /** Tries that an address has before it must wait, and how long. */
    private static final int TRIES = 90;

    private static final Duration WINDOW = Duration.ofMinutes(11);

    private static final String WRITTEN =
            """
            ::: question {#written-%1$d}
            What do you say?
            ____
            :::

            ::: question {#gap-%1$d}
            The heel is [[behind]] the toes.
            :::
            """;

    private static final String UPLOAD =
            """
            ::: question {#photo}
            Hand in a photograph.

            ^^^^ {accept="image"}
            :::
            """;

    private static final byte[] JPEG = Photographs.small();

    @Inject
    HandSchool people;

    @Inject
    QuizSchool school;

    @Inject
    Publications publications;

    @Inject
    Enrolments enrolments;

    @Inject
    Invitations invitations;

    @Inject
    TestClock clock;

    /** As browsers write the forms of our pages; REST Assured would make question marks of most scripts. */
    @BeforeAll
    static void writeUnicode() {
        RestAssured.config =
                RestAssuredConfig.config().encoderConfig(encoderConfig().defaultContentCharset(StandardCharsets.UTF_8));
    }

    @AfterAll
    static void writeAsBefore() {
        RestAssured.config = RestAssuredConfig.config();
    }

    @Test
    void thereAreAboutTwoHundred() {
        assertTrue(PAYLOADS.size() > 200);
        assertEquals(PAYLOADS.size(), Set.copyOf(PAYLOADS).size());
    }

    // Shown again to who typed it

    @Test
    void aNameAtTheDoor() {
        var knocks = new AtomicInteger();
        shownAmongWords(
                typed -> {
                    if (knocks.incrementAndGet() % TRIES == 0) {
                        clock.advance(WINDOW);
                    }
                    return Visitor.knock(typed, "not the password");
                },
                HARMLESS);
        clock.advance(WINDOW);
    }

    @Test
    void namesOnAnInvitation() {
        var link = "/invitations/"
                + invitations.forFirstAdministrator(clock.instant()).text();
        shownAsText(
                typed -> anybody()
                        .formParam("name", typed)
                        .formParam("password", "short")
                        .post(link),
                HARMLESS,
                "");
        shownAsText(
                typed -> anybody()
                        .formParam("name", HARMLESS)
                        .formParam("username", typed)
                        .formParam("password", "short")
                        .post(link),
                HARMLESS,
                "quiet.hands");
    }

    @Test
    void whatIsLookedFor() {
        var nobody = session(people.person());
        shownAsText(typed -> holding(nobody).queryParam("q", typed).get("/search"), HARMLESS, "\0");
        var admin = session("admin");
        shownAsText(
                typed -> holding(admin)
                        .queryParam("q", typed + " nobody is called that")
                        .get("/admin/people"),
                HARMLESS,
                "\0");
        shownAsText(typed -> holding(admin).queryParam("action", typed).get("/admin/audit"), HARMLESS, "", "\0");
    }

    @Test
    void anAddress() {
        var student = session(people.student());
        for (var place :
                List.of("/%s", "/courses/%s/lessons/%s", "/invitations/%s", "/courses/hand-massage/rubrics/%s")) {
            shownAsText(
                    typed -> holding(student).urlEncodingEnabled(false).get(place.replace("%s", encoded(typed))),
                    HARMLESS,
                    "\0");
        }
        shownAsText(
                typed -> holding(student).urlEncodingEnabled(false).get("/login?returnTo=" + encoded(typed)),
                HARMLESS,
                "\0");
        shownAsText(
                typed -> anybody().urlEncodingEnabled(false).get("/login?returnTo=" + encoded(typed)), HARMLESS, "\0");
    }

    @Test
    void whatATutorFillsIn() {
        var course = school.open("pass=70", WRITTEN.formatted(0));
        var tutor = session(school.tutor(course));
        var student = session(school.student(course));
        var attempt = next(holding(student).post(course.quiz() + "/attempts"));
        save(student, attempt, "written-0", "text", HARMLESS);
        holding(student).post(attempt + "/submission").then().statusCode(303);
        shownAmongWords(
                typed -> holding(tutor)
                        .formParam("points", typed)
                        .formParam("comment", typed)
                        .post(attempt + "/responses/written-0/mark"),
                HARMLESS,
                "\0");
        var work = Visitor.page(holding(tutor).get("/marking"))
                .expectFirst(".queue a")
                .attr("href");
        shownAmongWords(
                typed -> holding(tutor)
                        .formParam("points", typed)
                        .formParam("words", typed)
                        .formParam("next", typed)
                        .formParam("response", "1")
                        .post(work + "/hold"),
                HARMLESS,
                "\0");
        shownAmongWords(
                typed -> holding(tutor)
                        .formParam("x", typed)
                        .formParam("remark", typed)
                        .post(work + "/remarks"),
                HARMLESS,
                "\0");
        shownAmongWords(
                typed -> holding(tutor)
                        .formParam("mode", "LATE")
                        .formParam("day", typed)
                        .formParam("percent", typed)
                        .formParam("grace", typed)
                        .formParam("floor", typed)
                        .post(course.quiz() + "/dates"),
                HARMLESS,
                "\0");
        shownAmongWords(
                typed -> holding(tutor)
                        .formParam("student", typed)
                        .formParam("factor", typed)
                        .formParam("extra", typed)
                        .formParam("extension", typed)
                        .formParam("more", typed)
                        .formParam("reason", typed)
                        .post(course.quiz() + "/allowances"),
                HARMLESS,
                "\0");
        shownAmongWords(
                typed -> holding(tutor).formParam("reason", typed).post(course.quiz() + "/regrades"), HARMLESS, "\0");
    }

    @Test
    void anAnswerToASelfCheck() {
        var id = publish("self-checks", List.of(HARMLESS));
        var admin = session("admin");
        for (var question : List.of("filled", "counted")) {
            shownAmongWords(
                    typed -> holding(admin)
                            .formParam(question + ".gap-0", typed)
                            .formParam(question + ".number", typed)
                            .post("/courses/" + id + "/lessons/lesson-0/checks/" + question),
                    HARMLESS,
                    "1",
                    "");
        }
    }

    // Kept, and shown to others

    @Test
    void whatAStudentWritesAndATutorSaysOfIt() {
        var course = school.open(
                "pass=70",
                IntStream.range(0, TEXTS.size()).mapToObj(WRITTEN::formatted).collect(Collectors.joining("\n")));
        var tutor = session(school.tutor(course));
        assertAlike(
                pagesOfAnAttempt(course, tutor, payload -> HARMLESS),
                pagesOfAnAttempt(course, tutor, UnaryOperator.identity()));
    }

    private List<Skeleton> pagesOfAnAttempt(QuizSchool.Opened course, String tutor, UnaryOperator<String> words) {
        var student = session(school.student(course));
        var attempt = next(holding(student).post(course.quiz() + "/attempts"));
        for (var n = 0; n < TEXTS.size(); n++) {
            save(student, attempt, "written-" + n, "text", words.apply(visible(TEXTS.get(n))));
            save(student, attempt, "gap-" + n, "gap-0", words.apply(visible(TEXTS.get(n))));
        }
        var open = Skeleton.of(holding(student).get(attempt));
        holding(student).post(attempt + "/submission").then().statusCode(303);
        for (var n = 0; n < TEXTS.size(); n++) {
            holding(tutor)
                    .formParam("points", "1")
                    .formParam("comment", words.apply(visible(TEXTS.get(n))))
                    .formParam("response", "1")
                    .post(attempt + "/responses/written-" + n + "/mark")
                    .then()
                    .statusCode(303);
        }
        return List.of(
                open,
                Skeleton.of(holding(student).get(attempt)),
                Skeleton.of(holding(tutor).get(attempt)),
                Skeleton.of(holding(tutor).get(attempt + "/marking")),
                Skeleton.of(holding(tutor).get(course.quiz() + "/analysis"), "main"));
    }

    @Test
    void theNameOfAFile() {
        var course = school.open("pass=70", UPLOAD);
        var student = session(school.student(course));
        var attempt = next(holding(student).post(course.quiz() + "/attempts"));
        var revision = new int[1];
        shownInTurn(PAYLOADS, name -> {
            var kept = hand(student, attempt, name);
            holding(student)
                    .formParam("photo.file", kept)
                    .formParam("photo.revision", revision[0]++)
                    .put(attempt + "/responses/photo")
                    .then()
                    .statusCode(200);
            var file = holding(student).get("/files/" + kept);
            assertTrue(
                    file.header("Content-Disposition").matches("attachment; filename\\*=UTF-8''[A-Za-z0-9._*%-]+"),
                    file.header("Content-Disposition"));
            assertEquals("sandbox", file.header("Content-Security-Policy"));
            assertEquals(null, file.header("Set-Cookie"));
            return holding(student).get(attempt);
        });
    }

    @Test
    void theReasonForAnAllowance() {
        var course = school.open("pass=70", WRITTEN.formatted(0));
        var tutor = session(school.tutor(course));
        var student = school.enrolment(school.student(course)).id;
        shownInTurn(TEXTS, reason -> {
            holding(tutor)
                    .formParam("student", student)
                    .formParam("factor", "1")
                    .formParam("extra", "5")
                    .formParam("extension", "0")
                    .formParam("more", "0")
                    .formParam("reason", visible(reason))
                    .post(course.quiz() + "/allowances")
                    .then()
                    .statusCode(303);
            return holding(tutor).get(course.quiz() + "/dates");
        });
    }

    @Test
    void theNamesOfPeople() {
        var harmful = school.open("pass=70", UPLOAD);
        var harmless = school.open("pass=70", UPLOAD);
        var admin = session("admin");
        var named = enrol(harmful, "harmful", UnaryOperator.identity());
        var quiet = enrol(harmless, "quiet", payload -> HARMLESS);
        assertAlike(
                List.of(
                        Skeleton.of(holding(admin).get("/cohorts/" + harmless.cohort())),
                        Skeleton.of(holding(admin).get("/admin/people?q=quiet.&page=1"))),
                List.of(
                        Skeleton.of(holding(admin).get("/cohorts/" + harmful.cohort())),
                        Skeleton.of(holding(admin).get("/admin/people?q=harmful.&page=1"))));
        assertAlike(pagesAbout(admin, quiet), pagesAbout(admin, named));
        var own = pagesOf(quiet.get(0));
        named.parallelStream().forEach(person -> assertAlike(own, pagesOf(person)));
    }

    private static List<Skeleton> pagesAbout(String admin, List<Person> people) {
        return people.parallelStream()
                .map(person -> Skeleton.of(holding(admin).get("/admin/people/" + person.id)))
                .toList();
    }

    private static List<Skeleton> pagesOf(Person person) {
        var session = session(person.username);
        return List.of(
                Skeleton.of(holding(session).get("/")),
                Skeleton.of(holding(session).get("/profile")));
    }

    private List<Person> enrol(QuizSchool.Opened course, String prefix, UnaryOperator<String> words) {
        return QuarkusTransaction.requiringNew().timeout(120).call(() -> {
            Cohort cohort = Cohort.findById(course.cohort());
            var enrolled = new ArrayList<Person>();
            for (var payload : PAYLOADS) {
                var name = words.apply(visible(payload));
                var username = prefix + "." + enrolled.size() + name;
                var person = Person.create(
                        username.substring(0, Math.min(100, username.length())),
                        name,
                        Optional.of(HandSchool.PASSWORD_HASH),
                        clock.instant());
                enrolments.enrol(cohort, person, clock.instant());
                enrolled.add(person);
            }
            return enrolled;
        });
    }

    @Test
    void whatWasDone() {
        write("payload.quiet", payload -> HARMLESS);
        write("payload.harmful", UnaryOperator.identity());
        assertAlike(audit("payload.quiet"), audit("payload.harmful"));
    }

    private void write(String action, UnaryOperator<String> words) {
        QuarkusTransaction.requiringNew()
                .run(() -> PAYLOADS.forEach(payload -> AuditEntry.write(
                        null, action, words.apply(visible(payload)), words.apply(visible(payload)), clock.instant())));
    }

    private static List<Skeleton> audit(String action) {
        var admin = session("admin");
        return IntStream.rangeClosed(0, PAYLOADS.size() / AuditEntry.PAGE)
                .mapToObj(page -> Skeleton.of(
                        holding(admin)
                                .queryParam("action", action)
                                .queryParam("page", page)
                                .get("/admin/audit"),
                        "select"))
                .toList();
    }

    @Test
    void theTitlesOfACourse() {
        var accepted = PAYLOADS.stream().filter(PayloadsTest::compiles).toList();
        assertTrue(accepted.size() > 150, () -> accepted.size() + " can be titles");
        var harmful = publish("titles-harmful", accepted);
        var harmless =
                publish("titles-quiet", accepted.stream().map(title -> HARMLESS).toList());
        assertAlike(pages(harmless, accepted.size()), pages(harmful, accepted.size()));
    }

    private static List<Skeleton> pages(String course, int lessons) {
        var admin = session("admin");
        var pages = new ArrayList<Skeleton>();
        pages.add(page(admin, course, ""));
        pages.add(page(admin, course, "/techniques"));
        for (var lesson = 0; lesson < lessons; lesson++) {
            pages.add(page(admin, course, "/lessons/lesson-" + lesson));
        }
        return pages;
    }

    private static Skeleton page(String session, String course, String path) {
        return unnamed(Skeleton.of(holding(session).get("/courses/" + course + path)), course);
    }

    private static Skeleton unnamed(Skeleton shown, String course) {
        return new Skeleton(
                shown.status(),
                shown.parts().stream()
                        .map(part -> part.replace(course, "course"))
                        .toList());
    }

    private String publish(String id, List<String> titles) {
        QuarkusTransaction.requiringNew()
                .timeout(120)
                .run(() -> publications.publish(course(id, titles), Origin.STUDIO, null, clock.instant()));
        return id;
    }

    private static boolean compiles(String title) {
        return CourseCompiler.compile(course("one", List.of(title)), new Addresses("/lessons/", "/files/"))
                .faults()
                .stream()
                .noneMatch(fault -> fault.severity() == Fault.Severity.ERROR);
    }

    private static List<Document> course(String id, List<String> titles) {
        var documents = new ArrayList<Document>();
        documents.add(document("course.md", "id: " + id + "\ntitle: " + quoted(titles.get(0)), ""));
        documents.add(document("01-first/module.md", "id: first-of-" + id + "\ntitle: " + quoted(titles.get(0)), ""));
        for (var n = 0; n < titles.size(); n++) {
            documents.add(
                    document(
                            "01-first/%03d-lesson.md".formatted(n + 1),
                            "id: lesson-%d\ntitle: %s\nobjectives: [%s]"
                                    .formatted(n, quoted(titles.get(n)), quoted(titles.get(n))),
                            n > 0
                                    ? "Warm your hands."
                                    : """
                            ::: question {#filled}
                            The heel is [[behind]] the toes.
                            :::

                            ::: question {#counted}
                            How many?

                            = 5 +- 1
                            :::
                            """));
        }
        return documents;
    }

    private static String quoted(String text) {
        return '"'
                + text.chars()
                        .mapToObj(sign -> sign < ' ' || sign > '~' || sign == '"' || sign == '\\'
                                ? "\\u%04x".formatted(sign)
                                : Character.toString(sign))
                        .collect(Collectors.joining())
                + '"';
    }

    private static Document document(String path, String matter, String body) {
        return new Document(path, "---\n%s\n---\n\n%s\n".formatted(matter, body).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whatIsTypedInTheStudio() {
        var course = publish("typed-in-the-studio", List.of(HARMLESS));
        var author = writing(course);
        var studio = "/studio/" + course;
        shownAsText(
                typed -> holding(author)
                        .queryParam("words", typed + " nobody asks that")
                        .get(studio + "/questions"),
                HARMLESS,
                "\0");
        shownAsText(
                typed -> holding(author)
                        .formParam("version", "-1")
                        .formParam("reason", typed)
                        .post(studio + "/publication"),
                HARMLESS,
                "");
        shownAsText(
                typed -> holding(author)
                        .formParam("path", "01-first/001-lesson.md")
                        .formParam("title", typed)
                        .formParam("id", typed + " is no id")
                        .post(studio + "/name"),
                HARMLESS);
    }

    @Test
    void theStudioOfACourseWithSuchTitles() {
        var accepted = PAYLOADS.stream().filter(PayloadsTest::compiles).toList();
        var harmful = publish("studio-harmful", accepted);
        var harmless =
                publish("studio-quiet", accepted.stream().map(title -> HARMLESS).toList());
        assertAlike(studio(harmless, accepted.size()), studio(harmful, accepted.size()));
    }

    private List<Skeleton> studio(String course, int lessons) {
        var author = writing(course);
        var studio = "/studio/" + course;
        var places = new ArrayList<>(List.of("", "/publication", "/editions", "/questions"));
        IntStream.iterate(1, n -> n <= lessons, n -> n + 10).forEach(n -> {
            places.add("/documents/01-first/%03d-lesson.md".formatted(n));
            places.add("/arrangement/01-first/%03d-lesson.md".formatted(n));
            places.add("/lessons/lesson-" + (n - 1));
        });
        return places.stream()
                .map(place -> unnamed(Skeleton.of(holding(author).get(studio + place)), course))
                .toList();
    }

    /** Somebody who took it over. */
    private String writing(String course) {
        var author = session(people.author(Role.PUBLISHER, course));
        holding(author).post("/studio/" + course).then().statusCode(303);
        return author;
    }

    // Where it leads

    @Test
    void nothingLeadsToAnotherSite() {
        var home = URI.create(RestAssured.baseURI + ":" + RestAssured.port);
        var away = PAYLOADS.stream()
                .filter(payload -> {
                    var place = anybody()
                            .formParam("returnTo", payload)
                            .post("/theme")
                            .header("Location");
                    return !place.matches("/([^/\\\\].*)?")
                            || !home.resolve(place).getAuthority().equals(home.getAuthority());
                })
                .toList();
        assertEquals(List.of(), away);
    }

    // How they are sent and compared

    private static void shownAsText(Function<String, Response> place) {
        shownAsText(place, HARMLESS);
    }

    /**
     * Several at once, since none changes what another one sees.
     *
     * @param harmless one text for each page that may come: where some are refused, one that is taken and one that is refused
     */
    private static void shownAsText(Function<String, Response> place, String... harmless) {
        shownAsText(PAYLOADS.parallelStream(), place, harmless);
    }

    /** The same where none need stand at the beginning to work. */
    private static void shownAmongWords(Function<String, Response> place, String... harmless) {
        shownAsText(TEXTS.parallelStream(), place, harmless);
    }

    /** One after the other, where the next one takes the place of the last. */
    private static void shownInTurn(List<String> texts, Function<String, Response> place) {
        shownAsText(texts.stream(), place, HARMLESS);
    }

    private static void shownAsText(Stream<String> payloads, Function<String, Response> place, String... harmless) {
        var fine = Arrays.stream(harmless).map(place).map(Skeleton::of).toList();
        assertEquals(
                "",
                payloads.flatMap(payload -> fault(payload, Skeleton.of(place.apply(payload)), fine).stream())
                        .collect(Collectors.joining("\n")));
    }

    private static Optional<String> fault(String payload, Skeleton shown, List<Skeleton> fine) {
        return fine.contains(shown) ? Optional.empty() : Optional.of(payload + ": " + shown.beside(fine.get(0)));
    }

    private static void assertAlike(List<Skeleton> harmless, List<Skeleton> harmful) {
        for (var page = 0; page < harmless.size(); page++) {
            assertEquals(200, harmful.get(page).status());
            assertEquals(List.of(), harmful.get(page).beside(harmless.get(page)));
        }
    }

    /** Some of what nobody writes is taken out before it is kept, and PostgreSQL takes no character 0; what is left is never nothing. */
    private static String visible(String payload) {
        return payload.replace("\0", "");
    }

    private static void save(String student, String attempt, String question, String field, String text) {
        holding(student)
                .formParam(question + "." + field, text)
                .formParam(question + ".revision", "0")
                .put(attempt + "/responses/" + question)
                .then()
                .statusCode(200);
    }

    /** As browsers write the name of a file. */
    private static String hand(String student, String attempt, String name) {
        var escaped = name.replace("\"", "%22")
                .replace("\r", "%0D")
                .replace("\n", "%0A")
                .replace("\0", "");
        var head = "--frontier\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + escaped
                + "\"\r\nContent-Type: image/jpeg\r\n\r\n";
        var body = new ByteArrayOutputStream();
        body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(JPEG);
        body.writeBytes("\r\n--frontier--\r\n".getBytes(StandardCharsets.UTF_8));
        return holding(student)
                .config(RestAssured.config()
                        .encoderConfig(encoderConfig().encodeContentTypeAs("multipart/form-data", ContentType.BINARY)))
                .contentType("multipart/form-data; boundary=frontier")
                .body(body.toByteArray())
                .post(attempt + "/responses/photo/file")
                .then()
                .statusCode(200)
                .extract()
                .path("file");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
