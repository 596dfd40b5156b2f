package org.footing.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Map.entry;
import static org.footing.web.QuietSchool.LESSONS;
import static org.footing.web.QuietSchool.QUIZZES;
import static org.footing.web.QuietSchool.quiz;
import static org.footing.web.Visitor.holding;
import static org.footing.web.Visitor.session;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.footing.course.CourseFolder;
import org.footing.course.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** No key leaves the server before it may: whatever a student can ask the program for is searched for what gives a key away. */
@QuarkusTest
@Tag("long")
class CanaryTest {

    /** Words that stand where keys do, and the numbers that are keys or their bounds. */
    private static final Pattern CANARY = Pattern.compile("zzcanary[a-z-]*|\\b735[12]\\d\\b");

    private static final String LOCKED = "behind";

    /** Wrong, where anything can be. */
    private static final Map<String, String> WRONG = Map.ofEntries(
            Map.entry("asked-too", "{'kind':'single','option':0}"),
            Map.entry("all-single", "{'kind':'single','option':0}"),
            Map.entry("all-multiple", "{'kind':'multiple','options':[2]}"),
            Map.entry("all-ordering", "{'kind':'ordering','steps':[3,2,1,0]}"),
            Map.entry("all-routine", "{'kind':'ordering','steps':[0]}"),
            Map.entry("all-matching", "{'kind':'matching','answers':{}}"),
            Map.entry("all-gaps", "{'kind':'gap','texts':['no','five']}"),
            Map.entry("all-numeric", "{'kind':'numeric','number':'1'}"),
            Map.entry("all-hotspot", "{'kind':'hotspot','region':1}"),
            Map.entry("all-labelling", "{'kind':'labelling','names':{}}"),
            Map.entry("all-written", "{'kind':'written','text':'no'}"),
            Map.entry("all-upload", "{'kind':'upload','file':'PICTURE'}"));

    @Inject
    QuietSchool school;

    private String student = "";
    private String picture = "";

    /** Attempts by quiz. */
    private final Map<String, String> attempts = new LinkedHashMap<>();

    @BeforeEach
    void aStudentHasBegunEveryQuiz() {
        student = session(school.student());
        QUIZZES.stream()
                .filter(quiz -> !quiz.equals(LOCKED) && !quiz.equals("closed"))
                .forEach(quiz -> attempts.put(
                        quiz,
                        as().post("/api/v1" + quiz(quiz) + "/attempts")
                                .path("id")
                                .toString()));
        assertEquals(6, attempts.size());
        picture = QuietSchool.picture(student, attempt("all"));
    }

    @Test
    void whileAQuizIsOpenNothingTellsItsKey() {
        assertEquals(Map.of(), toldAnywhere());
        answerWrongly();
        assertEquals(Map.of(), toldAnywhere());
    }

    @Test
    void noSaveIsAnsweredWithAKey() {
        var answers = new TreeMap<String, Response>();
        WRONG.forEach((question, response) -> {
            answers.put("saved " + question, save("all", question, 0, response));
            answers.put("overtaken " + question, save("all", question, 0, "null"));
            answers.put("misfit " + question, save("all", question, 1, "{'kind':'essay'}"));
            answers.put(
                    "form " + question,
                    as().formParam(question + ".revision", "0")
                            .put("/attempts/" + attempt("all") + "/responses/" + question));
        });
        assertEquals(Set.of(200, 409, 422), statuses(answers));
        assertEquals(Map.of(), told(answers));
    }

    @Test
    void noFormIsAnsweredWithAKey() {
        answerWrongly();
        var answers = new TreeMap<String, Response>();
        addresses(route -> !route.startsWith("GET ") && !route.endsWith("/logout"))
                .forEach((address, method) -> answers.put(method + " " + address, ask(method, address)));
        assertTrue(answers.size() > 60, () -> answers.keySet().toString());
        assertEquals(Map.of(), told(answers));
    }

    @Test
    void noSearchFindsAKey() {
        for (var words : canariesWritten()) {
            var page = Visitor.page(as().queryParam("q", words).get("/search"));
            assertTrue(page.select(".hits").isEmpty(), words);
        }
    }

    @Test
    void afterSubmissionTheReviewTellsAndNothingElseDoes() {
        answerWrongly();
        attempts.values().forEach(this::handIn);
        var told = toldAnywhere();

        var reviews = Stream.of("all", "at-once", "once")
                .map(this::attempt)
                .flatMap(id -> Stream.of("/attempts/" + id, "/api/v1/attempts/" + id))
                .collect(Collectors.toSet());
        assertEquals(reviews, told.keySet());
        var all = "attempts/" + attempt("all");
        assertEquals(
                Set.of(
                        "zzcanary-too-feedback",
                        "zzcanary-too-explain",
                        "zzcanary-single-feedback",
                        "zzcanary-single-explain",
                        "zzcanary-multiple-feedback",
                        "zzcanary-multiple-explain",
                        "zzcanary-ordering-explain",
                        "zzcanary-routine-explain",
                        "zzcanary-matching-explain",
                        "zzcanary-gap-first",
                        "zzcanary-gaps-explain",
                        "73516",
                        "73519",
                        "73522",
                        "zzcanary-numeric-explain",
                        "zzcanary-hotspot-feedback",
                        "zzcanary-hotspot-explain",
                        "zzcanary-labelling-explain"),
                told.get("/api/v1/" + all));
        assertEquals(told.get("/api/v1/" + all), told.get("/" + all));
    }

    @Test
    void aReviewAfterTheCloseTellsThen() {
        var closing = attempt("closing");
        save("closing", "closing-single", 0, "{'kind':'single','option':0}");
        handIn(closing);
        assertEquals(Set.of(), canaries(as().get("/attempts/" + closing)));
        school.close("closing", 0);
        try {
            var told =
                    Set.of("zzcanary-closing-feedback", "zzcanary-closing-explain", "zzcanary-closing-number", "73510");
            assertEquals(told, canaries(as().get("/attempts/" + closing)));
            assertEquals(told, canaries(as().get("/api/v1/attempts/" + closing)));
        } finally {
            school.reopen("closing");
        }
    }

    @Test
    void aReviewAfterAPassTellsThen() {
        handIn(attempt("passing"));
        assertEquals(Set.of(), canaries(as().get("/attempts/" + attempt("passing"))));
        var second =
                as().post("/api/v1" + quiz("passing") + "/attempts").path("id").toString();
        attempts.put("passing", second);
        save("passing", "passing-single", 0, "{'kind':'single','option':1}");
        save("passing", "passing-number", 0, "{'kind':'numeric','number':'73510'}");
        handIn(second);
        assertEquals(
                Set.of("zzcanary-passing-explain", "zzcanary-passing-number", "73510"),
                canaries(as().get("/attempts/" + second)));
    }

    @Test
    void aVerdictAtOnceTellsOfItsQuestionAlone() {
        var attempt = attempt("at-once");
        save("at-once", "at-once-single", 0, "{'kind':'single','option':0}");
        as().formParam("settle", "at-once-single").post("/attempts/" + attempt + "/responses");
        for (var address : List.of("/attempts/" + attempt, "/api/v1/attempts/" + attempt)) {
            assertEquals(Set.of("zzcanary-at-once-feedback", "zzcanary-at-once-explain"), canaries(as().get(address)));
        }
    }

    @Test
    void aHintIsReadWhenItWasPaidFor() {
        var attempt = attempt("all");
        as().formParam("hint", "all-single").post("/attempts/" + attempt + "/responses");
        for (var address : List.of("/attempts/" + attempt, "/api/v1/attempts/" + attempt)) {
            assertEquals(Set.of("zzcanary-hint"), canaries(as().get(address)));
        }
    }

    @Test
    void aSelfCheckThatAQuizCanAskIsClosedUntilThatQuizIsOver() {
        var check = QuietSchool.LESSON + "/checks/asked-too";
        for (var field : List.of("asked-too.option", "reveal")) {
            var early = as().formParam(field, "0").header("X-Fragment", "check").post(check);
            assertEquals(404, early.statusCode());
            assertEquals(Set.of(), canaries(early));
        }
        handIn(attempt("all"));
        assertFalse(Visitor.page(as().get(QuietSchool.LESSON))
                .select("[name=asked-too.option]")
                .isEmpty());
        var answer = as().formParam("asked-too.option", "0").post(check);
        assertEquals(200, answer.statusCode());
        assertEquals(Set.of("zzcanary-too-feedback"), canaries(answer));

        as().post("/api/v1" + quiz("all") + "/attempts");
        assertEquals(404, as().formParam("reveal", "1").post(check).statusCode());
    }

    @Test
    void anOpenSelfCheckTellsWhenItIsAnswered() {
        var check = QuietSchool.LESSON + "/checks/open-check";
        assertEquals(
                Set.of("zzcanary-open-feedback"),
                canaries(as().formParam("open-check.option", "0").post(check)));
    }

    @Test
    void theCanariesAreThere() {
        assertTrue(canariesWritten().size() > 40, () -> canariesWritten().toString());
    }

    /** By address, of all that a student can ask for without changing anything. */
    private Map<String, Set<String>> toldAnywhere() {
        var answers = new TreeMap<String, Response>();
        addresses(route -> route.startsWith("GET "))
                .keySet()
                .forEach(address -> answers.put(address, as().get(address)));
        for (var other : List.of("/q/openapi", "/q/health", "/q/metrics", "/assets/icons.svg", "/search?q=heel")) {
            answers.put(other, as().get(other));
        }
        assertTrue(answers.size() > 50, () -> answers.keySet().toString());
        assertTrue(
                answers.values().stream()
                                .filter(answer -> answer.statusCode() == 200)
                                .count()
                        > 30,
                () -> statuses(answers).toString());
        return told(answers);
    }

    /** Every address of the routes wanted, with everything filled in that this course has; what it is asked by. */
    private Map<String, String> addresses(java.util.function.Predicate<String> wanted) {
        var addresses = new TreeMap<String, String>();
        Routes.running().stream().filter(wanted).map(route -> route.split(" ")).forEach(route -> filled(route[1])
                .forEach(address -> addresses.merge(address, route[0], (one, other) -> one + " " + other)));
        return addresses;
    }

    private List<String> filled(String route) {
        var filled = List.of(route);
        for (var place : fillings(route).entrySet()) {
            filled = filled.stream()
                    .flatMap(address -> place.getValue().stream().map(value -> address.replace(place.getKey(), value)))
                    .distinct()
                    .toList();
        }
        assertTrue(filled.stream().noneMatch(address -> address.contains("{")), () -> "what is to stand in " + route);
        return filled;
    }

    private Map<String, List<String>> fillings(String route) {
        var questions = new ArrayList<>(WRONG.keySet());
        questions.add("open-check");
        return Map.ofEntries(
                entry("{course}", List.of("quiet-massage")),
                entry("{lesson}", LESSONS),
                entry("{quiz}", QUIZZES),
                entry("{question}", questions),
                entry("{list}", List.of("1")),
                entry("{link}", List.of("1")),
                entry("{invitation}", List.of("1")),
                entry("{item}", List.of("1")),
                entry("{number}", List.of("1")),
                entry("{right}", List.of("1")),
                entry("{enrolment}", List.of("1")),
                entry("{path}", folder().map(Document::path).toList()),
                entry("{technique}", List.of("quiet-routine", "shut-routine")),
                entry("{plate}", List.of("foot")),
                entry("{rubric}", List.of("none")),
                entry("{serial}", List.of("none")),
                entry("{token}", List.of("none")),
                entry("{name}", List.of(picture)),
                entry(
                        "{id}",
                        route.contains("/attempts/") ? List.copyOf(attempts.values()) : List.of("" + school.cohort())));
    }

    private String attempt(String quiz) {
        return Objects.requireNonNull(attempts.get(quiz), quiz);
    }

    private Response ask(String methods, String address) {
        var answers = Stream.of(methods.split(" "))
                .map(method -> as().contentType(
                                address.startsWith("/api/") ? "application/json" : "application/x-www-form-urlencoded")
                        .body(address.startsWith("/api/") ? "{}" : "")
                        .request(method, address))
                .toList();
        answers.forEach(answer -> assertEquals(Set.of(), canaries(answer), address));
        return answers.get(answers.size() - 1);
    }

    private void answerWrongly() {
        WRONG.forEach((question, response) -> save("all", question, 0, response));
        for (var quiz : attempts.keySet()) {
            if (!quiz.equals("all")) {
                save(quiz, quiz + "-single", 0, "{'kind':'single','option':0}");
                save(quiz, quiz + "-number", 0, "{'kind':'numeric','number':'1'}");
            }
        }
    }

    private Response save(String quiz, String question, int revision, String response) {
        return as().contentType("application/json")
                .body("{'revision':%d,'saveId':'%s','response':%s}"
                        .formatted(revision, question + Math.abs(response.hashCode()), response)
                        .replace("PICTURE", picture)
                        .replace('\'', '"'))
                .put("/api/v1/attempts/" + attempt(quiz) + "/responses/" + question);
    }

    private void handIn(String attempt) {
        as().post("/api/v1/attempts/" + attempt + "/submission").then().statusCode(204);
    }

    private RequestSpecification as() {
        return holding(student);
    }

    private static Map<String, Set<String>> told(Map<String, Response> answers) {
        var told = new TreeMap<String, Set<String>>();
        answers.forEach((address, answer) -> {
            var found = canaries(answer);
            if (!found.isEmpty()) {
                told.put(address, found);
            }
        });
        return told;
    }

    /** In what is said, and in the headers. */
    private static Set<String> canaries(Response answer) {
        return canaries(answer.asString() + answer.headers());
    }

    private static Set<String> canaries(String text) {
        return CANARY.matcher(text).results().map(hit -> hit.group()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<Integer> statuses(Map<String, Response> answers) {
        return answers.values().stream().map(Response::statusCode).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> canariesWritten() {
        return folder().flatMap(document -> canaries(new String(document.bytes(), UTF_8)).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Document> folder() {
        return CourseFolder.read(Path.of("src/test/resources/fixture-courses/quiet-massage")).documents().stream();
    }
}
