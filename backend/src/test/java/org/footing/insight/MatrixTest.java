package org.footing.insight;

import static org.footing.cast.Cast.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.footing.cast.Statements;
import org.footing.cohort.Cohort;
import org.footing.course.Course;
import org.footing.database.DatabaseTest;
import org.footing.insight.Matrix.Need;
import org.footing.insight.Matrix.Order;
import org.footing.insight.Matrix.Row;
import org.footing.insight.Matrix.State;
import org.footing.insight.Matrix.Whom;
import org.footing.insight.Matrix.Wish;
import org.footing.progress.RandomTerm;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DatabaseTest
class MatrixTest {

    private static final int STEPS = 90;

    /** Quizzes are passed at the time of the machine that tests. */
    private static final Instant LATER = Instant.parse("2040-01-01T00:00:00Z");

    @Inject
    RandomTerm term;

    @Inject
    WholeMatrix whole;

    @Inject
    Statements statements;

    @BeforeEach
    void aTermBegins() {
        term.begin("Amara", "Bruno", "chen", "Dina 100%", "Eli", "Fay", "Gus", "Hana");
    }

    /** The statement asks the rows of the database, the table says it of each student: both must mean the same. */
    @ParameterizedTest
    @ValueSource(longs = {1, 26, 2026})
    void whoIsFoundByAStateIsWhoShowsIt(long seed) {
        var random = new Random(seed);
        var seen = new HashSet<State>();
        for (var step = 0; step < STEPS; step++) {
            term.act(random, RandomTerm.at(step));
            if (step % 9 == 0) {
                seen.addAll(assertFound(RandomTerm.at(step).plusSeconds(1)));
            }
        }
        assertTrue(seen.size() >= 5, "many states came up: " + seen);
    }

    private Set<State> assertFound(Instant now) {
        var all = page(Wish.ALL, 0, now);
        var seen = new HashSet<State>();
        for (var place = 0; place < all.columns().size(); place++) {
            var at = place;
            var item = all.columns().get(place).id();
            for (var state : State.values()) {
                var wish = new Wish("", Optional.of(item), Optional.of(state), Whom.ALL, Order.NAME, true);
                var shown = names(all, row -> row.states().get(at) == state);
                assertEquals(shown, names(page(wish, 0, now), row -> true), item + " " + state);
                if (!shown.isEmpty()) {
                    seen.add(state);
                }
            }
        }
        assertEquals(names(all, row -> !row.needs().isEmpty()), names(page(whom(Whom.ATTENTION), 0, now), row -> true));
        assertEquals(
                names(all, row -> row.needs().contains(Need.LATE)), names(page(whom(Whom.LATE), 0, now), row -> true));
        return seen;
    }

    private static Wish whom(Whom whom) {
        return new Wish("", Optional.empty(), Optional.empty(), whom, Order.NAME, true);
    }

    /** What is kept of weeks is told by moments; today it must be what the kept sums say. */
    @ParameterizedTest
    @ValueSource(longs = {4, 27})
    void theFiguresOfTheWeeksAreThoseOfToday(long seed) {
        var random = new Random(seed);
        for (var step = 0; step < STEPS; step++) {
            term.act(random, RandomTerm.at(step));
            if (step % 9 == 0) {
                var now = LATER;
                var told = QuarkusTransaction.requiringNew()
                        .call(() -> Past.of(term.cohort(), term.course(), List.of(now)))
                        .get(0);
                var live = QuarkusTransaction.requiringNew()
                        .call(() -> Trend.of(term.cohort(), now))
                        .now();
                assertEquals(live, told, "seed " + seed + ", step " + step);
            }
        }
    }

    @Test
    void aNameIsFoundByAPartOfItAndSignsMeanThemselves() {
        assertEquals(List.of("Amara"), found("MAR"));
        assertEquals(List.of("chen"), found("HE"));
        assertEquals(List.of("Dina 100%"), found("%"));
        assertEquals(List.of(), found("_"));
    }

    private List<String> found(String name) {
        return names(
                page(new Wish(name, Optional.empty(), Optional.empty(), Whom.ALL, Order.NAME, true), 0, NOW),
                row -> true);
    }

    @Test
    void studentsStandByNameWhateverTheirCapitalsOrByWhatIsAskedFor() {
        assertEquals(
                List.of("Amara", "Bruno", "chen", "Dina 100%", "Eli", "Fay", "Gus", "Hana"),
                names(page(Wish.ALL, 0, NOW), row -> true));
        var random = new Random(5);
        for (var step = 0; step < STEPS; step++) {
            term.act(random, RandomTerm.at(step));
        }
        var now = RandomTerm.at(STEPS);
        for (var order : Order.values()) {
            for (var up : List.of(true, false)) {
                var wish = new Wish("", Optional.empty(), Optional.empty(), Whom.ALL, order, up);
                var rows = new ArrayList<>(page(wish, 0, now).rows());
                var sorted = new ArrayList<>(rows);
                sorted.sort(by(order, up));
                assertEquals(
                        sorted.stream().map(row -> key(order, row)).toList(),
                        rows.stream().map(row -> key(order, row)).toList(),
                        order + " " + up);
            }
        }
    }

    /** Who has no mark yet is neither the best nor the worst. */
    private static Comparator<Row> by(Order order, boolean up) {
        Comparator<Row> by = Comparator.comparing(row -> key(order, row));
        var way = up ? by : by.reversed();
        return order == Order.MARK
                ? Comparator.<Row, Boolean>comparing(row -> row.standing().markOrder == null)
                        .thenComparing(way)
                : way;
    }

    private static String key(Order order, Row row) {
        return switch (order) {
            case NAME -> row.name().toLowerCase(Locale.ROOT);
            case PROGRESS -> "%03d".formatted(row.sum().percent());
            case VISIT ->
                String.valueOf(Optional.ofNullable(row.standing().lastVisitAt).orElse(Instant.EPOCH));
            case MARK ->
                "%06d".formatted(Optional.ofNullable(row.standing().markOrder).orElse(-1));
        };
    }

    @Test
    void aPageHoldsSoManyAndTheNumberOfAll() {
        var sought =
                QuarkusTransaction.requiringNew().call(() -> Sought.of(term.cohort(), term.course(), Wish.ALL, NOW));
        var second = QuarkusTransaction.requiringNew().call(() -> Matrix.page(sought, 1, 3, Found.count(sought)));
        assertEquals(List.of("Dina 100%", "Eli", "Fay"), names(second, row -> true));
        assertEquals(8, second.all());
        var behind = QuarkusTransaction.requiringNew().call(() -> Matrix.page(sought, 9, 3, 8));
        assertTrue(behind.rows().isEmpty());
    }

    /** With the viewer and the cohort that makes five for the first page, and six where the term is planned. */
    @Test
    void theFiguresAskOneStatementAndAPageTwoAndOneMoreWhereItLeavesSomebodyOut() {
        var cohort = term.cohort();
        var course = term.course();
        assertEquals(3, statements.of(() -> read(cohort, course, Wish.ALL, NOW)));
        assertEquals(4, statements.of(() -> read(cohort, course, whom(Whom.ATTENTION), LATER)));
    }

    private static void read(Cohort cohort, Course course, Wish wish, Instant now) {
        QuarkusTransaction.requiringNew().run(() -> Matrix.page(cohort, course, wish, 0, Trend.of(cohort, now), now));
    }

    @Test
    void theWholeTableHoldsEverybodyInTheirOrder() throws IOException {
        var all = new ArrayList<String>();
        whole.write(term.cohort(), term.course(), Wish.ALL, NOW, row -> all.add(row.name()));
        assertEquals(List.of("Amara", "Bruno", "chen", "Dina 100%", "Eli", "Fay", "Gus", "Hana"), all);
    }

    @Test
    void whoNeverCameIsMissedAWeekAfterTheStart() {
        assertTrue(page(Wish.ALL, 0, NOW).rows().stream()
                .allMatch(row -> row.needs().isEmpty()));
        var later = page(Wish.ALL, 0, NOW.plus(Duration.ofDays(8)));
        assertTrue(later.rows().stream().allMatch(row -> row.needs().equals(List.of(Need.NEVER_CAME))));
        assertFalse(later.rows().isEmpty());
    }

    private Matrix page(Wish wish, int page, Instant now) {
        return QuarkusTransaction.requiringNew().call(() -> Matrix.page(term.cohort(), term.course(), wish, page, now));
    }

    private static List<String> names(Matrix matrix, Predicate<Row> which) {
        return matrix.rows().stream().filter(which).map(Row::name).collect(Collectors.toList());
    }
}
