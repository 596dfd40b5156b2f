package org.footing.web.security;

import static org.footing.web.Visitor.holding;
import static org.footing.web.Visitor.session;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.footing.web.QuietSchool;
import org.footing.web.Routes;
import org.junit.jupiter.api.Test;

/**
 * Fields that no form of ours has change nothing: two students ask every route that changes something for the same, one of them with
 * the names of all that they would like to be and to have.
 */
@QuarkusTest
class ExtraFieldsTest {

    /** What students change by asking; a table that is not named here must stay as it is, those that are made later too. */
    private static final Set<String> THEIRS = Set.of(
            "SESSION",
            "THROTTLE",
            "ATTEMPT",
            "ATTEMPT_QUESTION",
            "RESPONSE_EVENT",
            "SCORE_EVENT",
            "ITEM_PROGRESS",
            "STANDING",
            "STUDY_DAY",
            "STORED_FILE",
            "FILE_CHUNK",
            "UPLOAD",
            "UNFINISHED_UPLOAD",
            "UNFINISHED_PIECE",
            "PAGE_IMAGE",
            "AUDIT_ENTRY",
            "JOB",
            "NOTICE",
            "WAITING",
            "ERASURE_REQUEST",
            "CALENDAR_LINK",
            "MAIL_CHOICE",
            "OUTBOX_MESSAGE");

    private static final Map<String, String> WISHES = Map.ofEntries(
            Map.entry("role", "ADMINISTRATOR"),
            Map.entry("roles", "ADMINISTRATOR"),
            Map.entry("right", "ADMINISTRATOR"),
            Map.entry("scope", "SCHOOL"),
            Map.entry("administrator", "true"),
            Map.entry("admin", "true"),
            Map.entry("score", "100"),
            Map.entry("mark", "1/1"),
            Map.entry("points", "100"),
            Map.entry("penalty", "0"),
            Map.entry("latePercent", "0"),
            Map.entry("passed", "true"),
            Map.entry("critical", "false"),
            Map.entry("waits", "false"),
            Map.entry("settled", "true"),
            Map.entry("submittedAt", "2000-01-01T00:00:00Z"),
            Map.entry("deadline", "2999-01-01T00:00:00Z"),
            Map.entry("extraMinutes", "1000"),
            Map.entry("factor", "2"),
            Map.entry("editionId", "1"),
            Map.entry("cohortId", "1"),
            Map.entry("cohort", "1"),
            Map.entry("enrolment", "1"),
            Map.entry("enrolmentId", "1"),
            Map.entry("enrolment.id", "1"),
            Map.entry("person", "1"),
            Map.entry("personId", "1"),
            Map.entry("person.id", "1"),
            Map.entry("person.name", "zzwish"),
            Map.entry("id", "1"),
            Map.entry("number", "1"),
            Map.entry("seed", "1"),
            Map.entry("username", "zzwish"),
            Map.entry("passwordHash", "zzwish"),
            Map.entry("disabledAt", ""),
            Map.entry("state", "DONE"),
            Map.entry("percent", "100"),
            Map.entry("activeMillis", "99999999"),
            Map.entry("reason", "zzwish"),
            Map.entry("class", "java.lang.Runtime"),
            Map.entry("__proto__", "zzwish"),
            Map.entry("constructor", "zzwish"));

    @Inject
    QuietSchool school;

    @Inject
    AgroalDataSource database;

    @Test
    void whoAsksForMoreGetsWhatOthersGet() throws SQLException {
        var modest = school.student();
        var greedy = school.student();
        var before = others();

        var given = walk(session(modest), Map.of());
        var taken = walk(session(greedy), WISHES);

        assertEquals(given, taken, "the same answers");
        assertTrue(given.size() > 20, given::toString);
        assertEquals(before, others(), "nothing that is not theirs was changed");
        assertEquals(kept(modest), kept(greedy), "they have the same");
        assertFalse(everything().contains("zzwish"));
    }

    /** What each route that changes something answered. Saves come first, then what ends an attempt. */
    private Map<String, Integer> walk(String session, Map<String, String> wishes) {
        var attempt = holding(session)
                .post("/api/v1" + QuietSchool.quiz("all") + "/attempts")
                .path("id")
                .toString();
        var answers = new TreeMap<String, Integer>();
        Routes.running().stream()
                .filter(route -> route.matches("(POST|PUT|PATCH|DELETE) .*"))
                .filter(route -> !route.matches("POST /(login|logout|profile/sessions/.*)"))
                .sorted(Comparator.reverseOrder())
                .forEach(route -> answers.put(route, ask(session, route, attempt, wishes)));
        return answers;
    }

    private static int ask(String session, String route, String attempt, Map<String, String> wishes) {
        var method = route.substring(0, route.indexOf(' '));
        var address = route.substring(route.indexOf(' ') + 1)
                .replace("{course}", "quiet-massage")
                .replace("{lesson}", "every-kind")
                .replace("{quiz}", "all")
                .replace("{question}", address(route))
                .replace("{token}", "none")
                .replace("/attempts/{id}", "/attempts/" + attempt)
                .replaceAll("\\{\\w+}", "0");
        var request = holding(session);
        if (address.startsWith("/api/")) {
            return request.contentType("application/json")
                    .body(json(wishes))
                    .request(method, address)
                    .statusCode();
        }
        if (address.endsWith("/file")) {
            wishes.forEach(request::multiPart);
            return request.multiPart("other", "none").request(method, address).statusCode();
        }
        return request.contentType("application/x-www-form-urlencoded")
                .formParams(wishes)
                .formParam("all-written.text", "Hello")
                .formParam("all-written.revision", "0")
                .formParam("section", "none")
                .request(method, address)
                .statusCode();
    }

    private static String address(String route) {
        return route.contains("checks") ? "open-check" : "all-written";
    }

    private static String json(Map<String, String> wishes) {
        var fields = new ArrayList<>(List.of(
                "\"revision\": 0",
                "\"saveId\": \"one\"",
                "\"response\": {\"kind\": \"written\", \"text\": \"Hello\"%s}"));
        var extra = new ArrayList<String>();
        wishes.forEach((name, wish) -> extra.add("\"%s\": \"%s\"".formatted(name, wish)));
        fields.addAll(extra);
        return "{" + String.join(", ", fields).formatted(extra.isEmpty() ? "" : ", " + String.join(", ", extra)) + "}";
    }

    /** All tables but those that students write to. */
    private Map<String, String> others() throws SQLException {
        var tables = tables();
        tables.keySet().removeAll(THEIRS);
        assertTrue(
                tables.keySet().containsAll(Set.of("PERSON", "SCHOOL", "COHORT", "EDITION", "ENROLMENT")),
                tables::toString);
        return tables;
    }

    private String everything() throws SQLException {
        return tables().toString();
    }

    private Map<String, String> tables() throws SQLException {
        var tables = new TreeMap<String, String>();
        for (var name : column(
                "select table_name from information_schema.tables where table_schema = 'PUBLIC' and table_type = 'BASE TABLE'")) {
            tables.put(name, rows("select * from \"" + name + "\""));
        }
        return tables;
    }

    private List<String> column(String sql) throws SQLException {
        return List.of(rows(sql).split("\n"));
    }

    /** What a student's attempts came to, without what tells one from another. */
    private String kept(String username) throws SQLException {
        return rows(
                """
                select a.quiz_id, a.number, a.limit_minutes, a.deadline, a.answered, a.mark, a.penalty, a.late_percent,
                  a.critical, a.waits, a.passed, a.submitted_by, q.question_id, q.revision, q.response, q.points
                from attempt a join enrolment e on e.id = a.enrolment_id join person p on p.id = e.person_id
                join attempt_question q on q.attempt_id = a.id
                where p.username = '%s' order by a.number, q.question_id
                """
                        .formatted(username));
    }

    private String rows(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var text = new ArrayList<String>();
            while (rows.next()) {
                var row = new ArrayList<String>();
                for (var place = 1; place <= rows.getMetaData().getColumnCount(); place++) {
                    row.add(rows.getString(place));
                }
                text.add(String.join(" | ", row.stream().map(String::valueOf).toList()));
            }
            return String.join("\n", text);
        }
    }
}
