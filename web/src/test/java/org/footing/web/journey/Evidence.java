package org.footing.web.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the database must hold of what savers were told, looked up by SQL of its own. */
record Evidence(Connection database) {

    /** Of the 18 points of the quiz the savers can earn two; in the bone and the oil the second option is right. */
    private static final Map<Integer, String> MARK_OF_RIGHT = Map.of(0, "0/1", 1, "1/18", 2, "1/9");

    private static final String CHOICES = "question_id in ('ak-heel-bone', 'ak-oil-first')";

    void assertKeptOnce(List<Saver> savers) throws SQLException {
        for (var saver : savers) {
            var kept = kept(saver);
            for (var sent : saver.acknowledged()) {
                assertEquals(1, kept.getOrDefault(sent.saveId(), 0), () -> saver.question() + ", " + sent);
            }
        }
        assertEquals(
                0,
                number(
                        """
                        select count(*) from attempt_question q where q.revision <>
                        (select count(*) from response_event e where e.attempt_id = q.attempt_id
                         and e.question_id = q.question_id and e.kind = 'SAVED')
                        and exists (select 1 from response_event e where e.attempt_id = q.attempt_id)
                        """),
                "each revision has its event");
    }

    /** How often each save of the saver stands there. */
    private Map<String, Integer> kept(Saver saver) throws SQLException {
        var kept = new HashMap<String, Integer>();
        try (var statement = database.prepareStatement(
                "select save_id from response_event where kind = 'SAVED' and attempt_id = ? and question_id = ?")) {
            statement.setLong(1, saver.id());
            statement.setString(2, saver.question());
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    kept.merge(rows.getString(1), 1, Integer::sum);
                }
            }
        }
        return kept;
    }

    /** That every attempt is handed in, and worth what its stored responses are worth. */
    void assertScoredAsStored(List<Saver> savers) throws SQLException {
        for (var attempt : savers.stream().map(Saver::id).distinct().toList()) {
            var right = number(
                    "select count(*) from attempt_question where response like '%\"option\":1%' and attempt_id = ? and "
                            + CHOICES,
                    attempt);
            var earned = number(
                    "select count(*) from attempt_question where share = '1/1' and attempt_id = ? and " + CHOICES,
                    attempt);
            assertEquals(right, earned, () -> "attempt " + attempt);
            assertEquals(
                    MARK_OF_RIGHT.get(right),
                    text("select mark from attempt where submitted_at is not null and id = ?", attempt),
                    () -> "attempt " + attempt);
        }
    }

    int number(String sql, Object... values) throws SQLException {
        return Integer.parseInt(text(sql, values));
    }

    /** The first column of the only row. */
    String text(String sql, Object... values) throws SQLException {
        try (var statement = database.prepareStatement(sql)) {
            for (var place = 0; place < values.length; place++) {
                statement.setObject(place + 1, values[place]);
            }
            try (var rows = statement.executeQuery()) {
                if (!rows.next()) {
                    throw new AssertionError("no row: " + sql);
                }
                return rows.getString(1);
            }
        }
    }
}
