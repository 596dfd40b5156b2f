package org.footing.exchange;

import static org.footing.cast.Cast.LONDON;
import static org.footing.cast.Cast.NOW;
import static org.footing.cast.Cast.TODAY;
import static org.footing.cast.Cast.unique;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.footing.assessment.TakenQuiz;
import org.footing.cast.AtOnce;
import org.footing.cast.Cast;
import org.footing.cohort.Admissions;
import org.footing.cohort.Cohort;
import org.footing.cohort.Enrolment;
import org.footing.cohort.EnrolmentMoves;
import org.footing.cohort.EnrolmentMoves.WasThere;
import org.footing.cohort.Enrolments;
import org.footing.cohort.Enrolments.AlreadyEnrolled;
import org.footing.cohort.ItemException;
import org.footing.database.DatabaseTest;
import org.footing.identity.AuditEntry;
import org.footing.identity.People.NotKnown;
import org.footing.identity.Right;
import org.footing.identity.Role;
import org.footing.identity.Scope;
import org.footing.identity.Viewer;
import org.footing.identity.Viewer.Grant;
import org.footing.progress.Standings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A student goes on in another cohort, and nothing that they did is left behind; also nothing of what a later table will hold. */
@DatabaseTest
class StudentMovesTest {

    /** What belongs to the cohort, whoever its students are, or to its own memory of them: it stays. */
    private static final Set<String> OF_THE_COHORT = Set.of(
            "announcement",
            "cohort_group",
            "cohort_week",
            "enrolment",
            "enrolment_list",
            "group_entry",
            "join_link",
            "lesson_question",
            "meeting",
            "osce",
            "quiz_window",
            "scheduled_item",
            "supervisor");

    @Inject
    EnrolmentMoves moves;

    @Inject
    Admissions admissions;

    @Inject
    Enrolments enrolments;

    @Inject
    Standings standings;

    @Inject
    TakenQuiz quiz;

    @Inject
    Worked worked;

    @Inject
    Cast cast;

    @Inject
    DataSource database;

    private Cohort spring;
    private Cohort autumn;
    private Viewer lena;

    @BeforeEach
    void twoCohortsOfACourse() {
        cast.school();
        spring = cast.cohort(worked.course("review=after-submission attempts=3"));
        autumn = open(spring);
        lena = QuarkusTransaction.requiringNew().call(() -> lead(spring.courseId));
    }

    private static Cohort open(Cohort like) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Cohort.open(unique("autumn"), like.edition, TODAY.plusDays(7), LONDON));
    }

    private Viewer lead(String course) {
        var person = cast.person("Lena");
        Right.give(person, Role.LEAD, Scope.COURSE, course, null, NOW);
        return Cast.viewer(person, new Grant(Role.LEAD, Scope.COURSE, course));
    }

    @Test
    void everythingGoesAlong() throws SQLException {
        var student = student("amara");
        var id = student.enrolment().id;
        QuarkusTransaction.requiringNew()
                .run(() -> enrolments.except(
                        student.enrolment(), "heel", ItemException.Kind.OPENED, lena.person(), "asked", NOW));
        quiz.begin(student.enrolment(), NOW);
        var before = rows(id);
        assertEquals(Set.of(spring.id), cohorts(id));
        assertTrue(
                before.keySet().containsAll(Set.of("attempt", "item_progress", "standing", "waiting", "feedback")),
                before::toString);

        moves.move(lena, spring.id, id, autumn.id, NOW);

        assertEquals(before, rows(id));
        assertEquals(Set.of(autumn.id), cohorts(id));
        assertEquals(
                1,
                QuarkusTransaction.requiringNew()
                        .call(() -> AuditEntry.count("action = 'student.moved' and about = ?1", student.person())));
    }

    /** What is summed is the same sum, and goes on in the other cohort. */
    @Test
    void whatWasDoneCountsInTheOtherCohort() {
        var student = student("amara");
        var id = student.enrolment().id;
        var sum = standing(student);
        moves.move(lena, spring.id, id, autumn.id, NOW);

        assertEquals(sum, standing(student));
        QuarkusTransaction.requiringNew().run(standings::rebuildAll);
        assertEquals(sum, standing(student));
        var again = quiz.begin(QuarkusTransaction.requiringNew().call(() -> reload(id)), NOW.plusSeconds(60));
        assertEquals(autumn.id, again.cohortId);
        assertEquals(2, again.number);
    }

    @Test
    void backAgainIsAsItWas() throws SQLException {
        var id = student("amara").enrolment().id;
        var before = rows(id);
        moves.move(lena, spring.id, id, autumn.id, NOW);
        moves.move(lena, autumn.id, id, spring.id, NOW);

        assertEquals(before, rows(id));
        assertEquals(Set.of(spring.id), cohorts(id));
    }

    @Test
    void ofManyWhoMoveSomebodyOneDoes() {
        var id = student("amara").enrolment().id;
        var winter = open(spring);
        var acts = new ArrayList<Callable<String>>();
        for (var n = 0; n < 8; n++) {
            var to = n % 2 == 0 ? autumn : winter;
            acts.add(() -> {
                try {
                    moves.move(lena, spring.id, id, to.id, NOW);
                    return "moved";
                } catch (NotKnown gone) {
                    return "gone";
                }
            });
        }
        var outcomes = AtOnce.all(acts);
        assertEquals(1, outcomes.stream().filter("moved"::equals).count(), outcomes::toString);
    }

    @Test
    void nobodyIsAStudentOfACohortTwice() {
        var student = student("amara");
        var id = student.enrolment().id;
        var there = QuarkusTransaction.requiringNew().call(() -> enrolments.enrol(autumn, student.person(), NOW));
        assertThrows(AlreadyEnrolled.class, () -> moves.move(lena, spring.id, id, autumn.id, NOW));

        admissions.withdraw(lena, there.id, NOW);
        assertThrows(WasThere.class, () -> moves.move(lena, spring.id, id, autumn.id, NOW));
    }

    @Test
    void onlyWhoLeadsBothMovesWithinACourse() {
        var student = student("amara");
        var id = student.enrolment().id;
        var other = cast.cohort(worked.course("attempts=1"));
        assertThrows(NotKnown.class, () -> moves.move(lena, spring.id, id, other.id, NOW));
        assertThrows(NotKnown.class, () -> moves.move(lena, spring.id, id, spring.id, NOW));
        assertThrows(NotKnown.class, () -> moves.move(lena, autumn.id, id, spring.id, NOW));
        assertThrows(NotKnown.class, () -> moves.move(student.viewer(), spring.id, id, autumn.id, NOW));
        assertThrows(NotKnown.class, () -> moves.move(quiz.tutor(spring), spring.id, id, autumn.id, NOW));
        admissions.withdraw(lena, id, NOW);
        assertThrows(NotKnown.class, () -> moves.move(lena, spring.id, id, autumn.id, NOW));
    }

    @Test
    void whoComesBackFindsEverything() throws SQLException {
        var student = student("amara");
        var id = student.enrolment().id;
        var before = rows(id);
        admissions.withdraw(lena, id, NOW);
        assertEquals(before, rows(id));
        admissions.enrol(lena, student.person().id, spring.id, NOW);
        assertEquals(before, rows(id));
        assertEquals(
                1,
                QuarkusTransaction.requiringNew()
                        .call(() -> Enrolment.count("person = ?1 and withdrawnAt is null", student.person())));
    }

    /** Whoever makes a table that names a cohort decides here: its rows go along with the student by a key, or stay with the cohort. */
    @Test
    void everyTableOfAnEnrolmentGoesAlong() throws SQLException {
        var left = new TreeMap<String, String>();
        try (var connection = database.getConnection()) {
            var schema = connection.getMetaData();
            for (var table : Tables.of(connection)) {
                var columns = table.columns().stream().map(Table.Column::name).toList();
                if (!columns.contains("cohort_id") || OF_THE_COHORT.contains(table.name())) {
                    continue;
                }
                if (!carried(schema, connection.getSchema(), table.name())) {
                    left.put(
                            table.name(),
                            "has no key (cohort_id, …) that is updated on cascade, and is not of the cohort");
                }
            }
        }
        assertEquals(Map.of(), left);
    }

    private static boolean carried(DatabaseMetaData schema, String name, String table) throws SQLException {
        var spelled = schema.storesUpperCaseIdentifiers() ? table.toUpperCase(Locale.ROOT) : table;
        var keys = new HashMap<String, Set<String>>();
        try (var rows = schema.getImportedKeys(null, name, spelled)) {
            while (rows.next()) {
                if (rows.getShort("UPDATE_RULE") == DatabaseMetaData.importedKeyCascade) {
                    keys.computeIfAbsent(rows.getString("FK_NAME"), key -> new TreeSet<>())
                            .add(rows.getString("FKCOLUMN_NAME").toLowerCase(Locale.ROOT));
                }
            }
        }
        return keys.values().stream().anyMatch(key -> key.size() == 2 && key.contains("cohort_id"));
    }

    /** Which rows hang on the enrolment, by table, without the cohort that they name. */
    private Map<String, List<String>> rows(long enrolment) throws SQLException {
        var found = new TreeMap<String, List<String>>();
        try (var connection = database.getConnection()) {
            for (var table : Tables.of(connection)) {
                var columns = table.columns().stream().map(Table.Column::name).toList();
                if (columns.contains("enrolment_id")) {
                    // When a sum was made, and over which edition, is no part of what was done.
                    var asked = columns.stream()
                            .filter(column -> !column.equals("cohort_id"))
                            .toList();
                    var rows = read(connection, table.name(), asked, enrolment);
                    if (!rows.isEmpty()) {
                        found.put(table.name(), rows);
                    }
                }
            }
        }
        return found;
    }

    private static List<String> read(Connection connection, String table, List<String> columns, long enrolment)
            throws SQLException {
        var rows = new ArrayList<String>();
        try (var statement = connection.prepareStatement("select " + String.join(", ", columns) + " from " + table
                + " where enrolment_id = ? order by " + String.join(", ", columns))) {
            statement.setLong(1, enrolment);
            try (var found = statement.executeQuery()) {
                while (found.next()) {
                    var row = new StringBuilder();
                    for (var n = 1; n <= columns.size(); n++) {
                        row.append(columns.get(n - 1))
                                .append('=')
                                .append(found.getString(n))
                                .append(' ');
                    }
                    rows.add(row.toString());
                }
            }
        }
        return rows;
    }

    /** Which cohorts the rows of the enrolment name. */
    private Set<Long> cohorts(long enrolment) throws SQLException {
        var found = new TreeSet<Long>();
        try (var connection = database.getConnection()) {
            for (var table : Tables.of(connection)) {
                var columns = table.columns().stream().map(Table.Column::name).toList();
                if (columns.contains("enrolment_id") && columns.contains("cohort_id")) {
                    try (var statement = connection.prepareStatement(
                            "select distinct cohort_id from " + table.name() + " where enrolment_id = ?")) {
                        statement.setLong(1, enrolment);
                        try (var rows = statement.executeQuery()) {
                            while (rows.next()) {
                                found.add(rows.getLong(1));
                            }
                        }
                    }
                }
            }
        }
        return found;
    }

    private String standing(Worked.Student student) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var enrolments = Enrolment.of(student.viewer());
            var kept = standings.of(student.viewer(), enrolments);
            return Objects.requireNonNull(kept.get(enrolments.get(0).id)).sum().toString();
        });
    }

    private static Enrolment reload(long id) {
        Enrolment enrolment = Enrolment.findById(id);
        assertFalse(enrolment.cohort.edition.title.isEmpty());
        return enrolment;
    }

    private Worked.Student student(String name) {
        var word = unique(name).replace("-", "");
        return worked.student(spring, word, Worked.picture(word));
    }
}
