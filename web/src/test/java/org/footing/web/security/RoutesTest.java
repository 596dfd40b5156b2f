package org.footing.web.security;

import static org.footing.web.Visitor.anybody;
import static org.footing.web.Visitor.holding;
import static org.footing.web.Visitor.session;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.footing.web.HandSchool;
import org.footing.web.Routes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Every route there is, for every kind of person: the table is routes.yaml, the routes are asked of the running program. */
@QuarkusTest
class RoutesTest {

    /** How long what is answered may be kept. */
    private static final Map<String, String> KEEPING = Map.of(
            "never", "no-store",
            "asking", "private, no-cache",
            "always", "private, max-age=31536000, immutable");

    /** @param keep one of {@link #KEEPING}: of a page that is there */
    record Row(String method, String path, List<Integer> expect, String keep) {}

    /** @param username empty for who is not signed in */
    record Somebody(String name, String username) {}

    @Inject
    HandSchool school;

    @Test
    void theTableHoldsEveryRouteAndNoOther() {
        var inTable = rows().stream()
                .map(row -> row.method() + " " + row.path())
                .filter(route -> !route.startsWith("GET /q/"))
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(inTable, Routes.running());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q", "/q/dev", "/q/dev-ui", "/q/arc", "/q/info", "/q/qute"})
    void nothingElseOfTheFrameworkIsOnShow(String address) {
        holding(session("admin")).get(address).then().statusCode(404);
    }

    @Test
    void everybodyGetsWhatTheTableSays() {
        var people = people();
        var sessions =
                people.stream().map(person -> sessionOf(person.username())).collect(Collectors.toList());
        school.disable(people.get(people.size() - 1).username());

        var wrong = new ArrayList<String>();
        for (var row : rows()) {
            for (var column = 0; column < people.size(); column++) {
                var person = people.get(column);
                var answer = ask(row, sessions.get(column));
                var status = answer.statusCode();
                SafeHeaders.check(answer);
                var keep = KEEPING.get(status == 200 ? row.keep() : "never");
                var kept = answer.headers().getValues("Cache-Control");
                if (!kept.equals(List.of(keep))) {
                    wrong.add(
                            "%s %s for %s: %s, not %s".formatted(row.method(), row.path(), person.name(), kept, keep));
                }
                if (status != row.expect().get(column)) {
                    wrong.add("%s %s for %s: %d, not %d"
                            .formatted(
                                    row.method(),
                                    row.path(),
                                    person.name(),
                                    status,
                                    row.expect().get(column)));
                }
                if (row.path().equals("/logout")
                        && row.method().equals("POST")
                        && !person.name().equals("disabled")) {
                    sessions.set(column, sessionOf(person.username()));
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    /** In the order of the table's columns. */
    private List<Somebody> people() {
        var people = List.of(
                new Somebody("nobody", ""),
                new Somebody("student of it", school.student()),
                new Somebody("student elsewhere", "student2"),
                new Somebody("tutor of it", school.tutor()),
                new Somebody("tutor elsewhere", "tutor"),
                new Somebody("cohort lead", school.lead()),
                new Somebody("administrator", "admin"),
                new Somebody("disabled", school.student()));
        assertEquals(table().get("people"), people.stream().map(Somebody::name).toList());
        return people;
    }

    private static String sessionOf(String username) {
        return username.isEmpty() ? "" : session(username);
    }

    private Response ask(Row row, String session) {
        // Other tests open more cohorts of this course; the pages of a quiz then ask which one is meant.
        var ofCohort = "?cohort=" + school.cohort();
        var address = row.path()
                .replace("{course}", "hand-massage")
                .replace("{lesson}", "first-touch")
                .replace("{question}", "one-right")
                .replace("{quiz}", "hand-quiz")
                .replace("{technique}", "resting")
                .replace("{plate}", "hand")
                .replace("{number}", "1")
                .replace("{path}", "01-hands/01-first-touch/resting.png")
                .replace("{rubric}", "hand-practical")
                .replace("{token}", "never-was")
                .replace("{name}", "never-was")
                .replace("{serial}", "never-was")
                .replace("/dates", "/dates" + ofCohort)
                .replace("/allowances", "/allowances" + ofCohort)
                .replace("/cohorts/{id}", school.cohortPage())
                .replace("{id}", "0")
                .replace("{right}", "0")
                .replace("{invitation}", "0")
                .replace("{item}", "first-touch")
                .replace("{list}", "0")
                .replace("{link}", "0")
                .replace("{enrolment}", "0");
        RequestSpecification request = session.isEmpty() ? anybody() : holding(session);
        if (row.method().equals("PUT") && row.path().startsWith("/api/")) {
            request.contentType("application/json");
        } else if (row.method().equals("POST") || row.method().equals("PUT")) {
            request.contentType("application/x-www-form-urlencoded");
        }
        if (row.path().equals("/login")) {
            request.formParam("username", "route-" + session.hashCode()).formParam("password", "not the password");
            if (row.method().equals("GET")) {
                request = session.isEmpty() ? anybody() : holding(session);
            }
        }
        return request.request(row.method(), address);
    }

    @SuppressWarnings("unchecked")
    private static List<Row> rows() {
        return ((List<Map<String, Object>>) column(table(), "routes"))
                .stream()
                        .map(row -> {
                            var route = ((String) column(row, "route")).split(" ");
                            return new Row(route[0], route[1], (List<Integer>) column(row, "expect"), (String)
                                    row.getOrDefault("keep", "never"));
                        })
                        .toList();
    }

    private static Object column(Map<String, Object> row, String name) {
        return Objects.requireNonNull(row.get(name), name);
    }

    private static Map<String, Object> table() {
        try (var file = RoutesTest.class.getResourceAsStream("/routes.yaml")) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
