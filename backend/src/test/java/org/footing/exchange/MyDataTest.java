package org.footing.exchange;

import static org.footing.cast.Cast.NOW;
import static org.footing.cast.Cast.unique;
import static org.footing.cast.TestCourse.lesson;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import java.util.zip.ZipInputStream;
import javax.sql.DataSource;
import org.footing.assessment.TakenQuiz;
import org.footing.cast.Cast;
import org.footing.cast.TestCourse;
import org.footing.cohort.Cohort;
import org.footing.cohort.Enrolment;
import org.footing.database.DatabaseTest;
import org.footing.identity.AuditEntry;
import org.footing.identity.Role;
import org.footing.identity.Scope;
import org.footing.identity.Viewer;
import org.footing.identity.Viewer.Grant;
import org.footing.library.Agreements;
import org.footing.library.Drafts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class MyDataTest {

    private static final Set<String> SHOWN = Set.of(
            "announcement",
            "announcement_reading",
            "attempt",
            "attempt_question",
            "attendance",
            "api_token",
            "contact",
            "help_digest",
            "signal_aside",
            "study_day",
            "calendar_link",
            "case_mark",
            "case_study",
            "certificate",
            "client",
            "draft_document",
            "draft_review",
            "draft_writer",
            "enrolment",
            "erasure_request",
            "feedback",
            "feedback_mail",
            "group_entry",
            "invitation",
            "item_exception",
            "item_progress",
            "lesson_answer",
            "lesson_question",
            "logbook_change",
            "logbook_entry",
            "mail_choice",
            "notice",
            "observation",
            "osce_candidate",
            "password_reset",
            "person_right",
            "post_report",
            "practical",
            "practical_sheet",
            "question_reading",
            "quiz_allowance",
            "regrade_change",
            "remark",
            "response_event",
            "sample_check",
            "saved_comment",
            "score_event",
            "session",
            "standing",
            "treatment_record",
            "upload",
            "waiting",
            "audit_entry");

    /** They name who published or changed something for others, and tell nothing else of that person than the audit trail. */
    private static final Set<String> NOT_ABOUT_A_PERSON = Set.of(
            "cohort",
            "cohort_group",
            "draft",
            "draft_revision",
            "edition",
            "enrolment_list",
            "join_link",
            "meeting",
            "osce",
            "osce_station",
            "regrade",
            "supervisor");

    @Inject
    MyData data;

    @Inject
    Drafts drafts;

    @Inject
    Agreements agreements;

    @Inject
    Worked worked;

    @Inject
    Cast cast;

    @Inject
    DataSource database;

    private Cohort cohort;

    @BeforeEach
    void aCohort() {
        cast.school();
        cohort = cast.cohort(worked.course("review=after-submission"));
    }

    @Test
    void everythingOfThePersonIsThere() throws IOException {
        var student = student("amara");
        var json = json(student);

        assertEquals(student.person().username, json.at("/person/0/username").asText());
        assertEquals(cohort.courseId, json.at("/enrolments/0/course").asText());
        assertEquals("1", json.at("/attempts/0/number").asText());
        assertEquals(
                "I wrote " + student.word(), response(json, "case").get("text").asText());
        assertEquals(
                "said of " + student.word(), row(json, "case").get("comment").asText());
        assertEquals(
                "allowed " + student.word(), json.at("/allowances/0/reason").asText());
        assertEquals("told of " + student.word(), json.at("/allowances/0/told").asText());
        assertEquals(
                "later for " + student.word(), json.at("/exceptions/0/told").asText());
        assertEquals(1440, json.at("/exceptions/0/extensionMinutes").asInt());
        assertEquals(1, json.get("calendarLink").size());
        assertEquals(
                "Practised by " + student.word(), json.at("/logbook/0/notes").asText());
        assertEquals(
                "asked of " + student.word(),
                json.at("/logbookChanges/1/reason").asText());
        assertEquals("read of " + student.word(), json.at("/caseMarks/0/said").asText());
        assertEquals(3, json.get("saves").size());
        assertEquals("MARKED", json.at("/markChanges/0/kind").asText());
        assertEquals("quiz.allowance", json.at("/aboutYou/0/action").asText());
    }

    @Test
    void filesAreThereAsTheyWereHandedIn() throws IOException {
        var student = student("amara");
        var zip = zip(student);
        var name = json(zip).at("/files/0/fileName").asText();

        assertEquals(student.upload().fileName, name);
        assertArrayEquals(Worked.picture(student.word()), zip.get("files/" + student.upload().id + "-" + name));
    }

    @Test
    void nothingOfAnybodyElseIsThereAndNoKey() throws IOException {
        var other = student("bruno");
        var student = student("amara");
        var text = text(student);

        assertTrue(text.contains(student.word()));
        assertFalse(text.contains(other.word()), text);
        assertFalse(text.contains(other.person().username), text);
        assertFalse(text.contains(Worked.KEY), text);
        assertFalse(text.contains("tova"), text);
    }

    @Test
    void whoDoesSomethingToOthersTakesNoNamesOfThemAlong() throws IOException {
        var other = student("bruno");
        var tutor = QuarkusTransaction.requiringNew().call(() -> {
            var person = cast.person("tova");
            AuditEntry.write(person, "person.disabled", other.person(), "of " + other.word(), NOW);
            return person;
        });
        var text = text(Cast.viewer(tutor));

        assertTrue(text.contains("person.disabled"));
        assertFalse(text.contains(other.word()), text);
        assertFalse(text.contains(other.person().username), text);
    }

    @Test
    void whatWasDoneAboutSomebodyIsToldThemWhateverTheyAreCalled() throws IOException {
        var student = student("amara");
        QuarkusTransaction.requiringNew().run(() -> {
            AuditEntry.write(null, "right.given", student.person(), "as a tutor", NOW);
            AuditEntry.write(null, "edition.published", student.person().username, "a course of that name", NOW);
        });
        var text = text(student);

        assertTrue(text.contains("as a tutor"), text);
        assertFalse(text.contains("a course of that name"), text);
    }

    @Test
    void whatSomebodyWroteAndAgreedToIsTheirs() throws IOException {
        var hand = unique("hand");
        var documents = TestCourse.of(hand, lesson("palm")).documents();
        var tova = Cast.viewer(cast.person("tova"), new Grant(Role.PUBLISHER, Scope.SCHOOL, null));
        var vera = Cast.viewer(cast.person("vera"), new Grant(Role.VERIFIER, Scope.COURSE, hand));
        drafts.create(tova, hand, documents, NOW);
        agreements.agree(vera, hand, 0, NOW);

        assertEquals(hand, json(zip(tova)).at("/writing/0/course").asText());
        assertEquals(hand, json(zip(vera)).at("/agreed/0/course").asText());
        assertFalse(text(vera).contains("tova"));
        assertTrue(json(zip(vera)).at("/writing").isEmpty());
    }

    /** The records number steps in the author's order, which is the right one. */
    @Test
    void stepsHaveTheNumbersOfTheirPage() throws IOException {
        assertEquals(
                "[0,1,2]",
                response(json(student("amara")), Worked.ORDER).get("steps").toString());
    }

    @Test
    void whatAQuizDoesNotTellYetIsNotTold() throws IOException {
        cohort = cast.cohort(worked.course("review=after-close attempts=2"));
        var student = student("amara");
        var json = json(student);

        assertFalse(row(json, TakenQuiz.BONE).has("share"));
        assertFalse(row(json, "case").has("comment"));
        assertFalse(json.toString().contains("said of"), json::toString);
        assertTrue(json.at("/attempts/0").has("mark"));
    }

    @Test
    void whatWasToldIsTold() throws IOException {
        assertEquals(
                "1/1", row(json(student("amara")), TakenQuiz.BONE).get("share").asText());
    }

    @Test
    void whoLeftACohortTakesTheirWorkAlong() throws IOException {
        var student = student("amara");
        QuarkusTransaction.requiringNew()
                .run(() -> Enrolment.<Enrolment>findById(student.enrolment().id).withdraw(NOW));

        assertTrue(text(student).contains("I wrote " + student.word()));
    }

    @Test
    void takingItIsNoted() throws IOException {
        var student = student("amara");
        zip(student);

        assertEquals(
                1,
                QuarkusTransaction.requiringNew()
                        .call(() -> AuditEntry.count(
                                "action = 'data.exported' and subject = ?1", student.person().username)));
    }

    /** Whoever makes a table that knows people decides here: a section shows it, or it is not about a person. */
    @Test
    void everyTableThatKnowsPeopleIsShownOrNamed() throws SQLException {
        var known = new TreeSet<>(SHOWN);
        known.addAll(NOT_ABOUT_A_PERSON);
        assertEquals(known, tablesThatReferTo("person", "enrolment", "attempt"));
    }

    private Set<String> tablesThatReferTo(String... names) throws SQLException {
        var found = new TreeSet<String>();
        try (var connection = database.getConnection()) {
            for (var table : Tables.of(connection)) {
                refers(connection, table.name(), List.of(names), found);
            }
            refers(connection, "session", List.of(names), found);
        }
        return found;
    }

    private static void refers(Connection connection, String table, List<String> names, Set<String> found)
            throws SQLException {
        var spelled = connection.getMetaData().storesUpperCaseIdentifiers() ? table.toUpperCase(Locale.ROOT) : table;
        try (var keys = connection.getMetaData().getImportedKeys(null, connection.getSchema(), spelled)) {
            while (keys.next()) {
                if (names.contains(keys.getString("PKTABLE_NAME").toLowerCase(Locale.ROOT))) {
                    found.add(table);
                }
            }
        }
    }

    private Worked.Student student(String name) {
        var word = unique(name).replace("-", "");
        return worked.student(cohort, word, Worked.picture(word));
    }

    private JsonNode row(JsonNode json, String question) {
        return StreamSupport.stream(json.get("responses").spliterator(), false)
                .filter(row -> row.get("question").asText().equals(question))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode response(JsonNode json, String question) {
        return row(json, question).get("response");
    }

    private JsonNode json(Worked.Student student) throws IOException {
        return json(zip(student));
    }

    private static JsonNode json(Map<String, byte[]> zip) throws IOException {
        return new ObjectMapper().readTree(zip.get("my-data.json"));
    }

    private String text(Worked.Student student) throws IOException {
        return text(student.viewer());
    }

    /** Of all that is in the zip, names of entries too. */
    private String text(Viewer viewer) throws IOException {
        var lines = new ArrayList<String>();
        zip(viewer).forEach((name, bytes) -> lines.add(name + new String(bytes, StandardCharsets.UTF_8)));
        return String.join("\n", lines);
    }

    private Map<String, byte[]> zip(Worked.Student student) throws IOException {
        return zip(student.viewer());
    }

    private Map<String, byte[]> zip(Viewer viewer) throws IOException {
        var out = new ByteArrayOutputStream();
        data.write(viewer, out);
        var entries = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        return entries;
    }
}
