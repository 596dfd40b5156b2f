package org.footing.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.persistence.Column;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.footing.cohort.Enrolment;
import org.footing.database.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever happens, and in whatever order: the sum that is kept is the one that is made anew. */
@DatabaseTest
class StandingHistoriesTest {

    private static final int STEPS = 60;

    @Inject
    RandomTerm term;

    @Inject
    Standings standings;

    @BeforeEach
    void aTermBegins() {
        term.begin("amara", "bruno");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 8, 26, 400, 2026})
    void whatIsKeptIsWhatARebuildMakesOfIt(long seed) {
        var random = new Random(seed);
        var done = new HashSet<String>();
        for (var step = 0; step < STEPS; step++) {
            var act = term.act(random, RandomTerm.at(step));
            done.add(act);
            for (var student : term.students()) {
                assertEquals(rebuilt(student), kept(student), "seed " + seed + ", step " + step + ": " + act);
            }
        }
        assertTrue(done.size() > 8, "much happened: " + done);
    }

    @Test
    void aCohortTooLargeToBeSummedAtOnceIsOutdatedAndSummedByTheJob() {
        var student = term.students().get(0);
        QuarkusTransaction.requiringNew().run(() -> Standing.outdate(term.cohort()));
        var outdated = QuarkusTransaction.requiringNew().call(Standing::moved);
        assertTrue(outdated.contains(student.id));
        standings.rebuildMoved();
        assertTrue(QuarkusTransaction.requiringNew().call(Standing::moved).stream()
                .noneMatch(id -> id.equals(student.id)));
        assertEquals(rebuilt(student), kept(student));
    }

    private static Map<String, String> kept(Enrolment student) {
        return QuarkusTransaction.requiringNew()
                .call(() -> columns(
                        Standing.<Standing>find("enrolmentId", student.id).singleResult()));
    }

    /** Left as it is: an error in what is kept must not be mended by looking for it. */
    private Map<String, String> rebuilt(Enrolment student) {
        QuarkusTransaction.begin();
        try {
            var locked = Enrolment.lock(student.id);
            Standing.delete("enrolmentId", student.id);
            Standing.getEntityManager().clear();
            standings.rebuild(Enrolment.lock(locked.id));
            return columns(Standing.<Standing>find("enrolmentId", student.id).singleResult());
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private static Map<String, String> columns(Standing standing) {
        var columns = new TreeMap<String, String>();
        Arrays.stream(Standing.class.getDeclaredFields())
                .filter(field -> field.isAnnotationPresent(Column.class)
                        || List.of("percent").contains(field.getName()))
                .forEach(field -> columns.put(field.getName(), value(field, standing)));
        assertTrue(columns.size() > 20, "every column is looked at: " + columns.keySet());
        return columns;
    }

    private static String value(Field field, Standing standing) {
        try {
            field.setAccessible(true);
            return String.valueOf(field.get(standing));
        } catch (IllegalAccessException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
