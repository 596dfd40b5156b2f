package org.footing.load;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;

/**
 * Says after a {@link SchoolLoad} whether all that was acknowledged is in the database once, and every mark is what it should be.
 *
 * <pre>
 * JDBC-URL USER PASSWORD KEPT
 * </pre>
 */
public final class SchoolCheck {

    private SchoolCheck() {}

    public static void main(String[] arguments) throws Exception {
        try (var database = DriverManager.getConnection(arguments[0], arguments[1], arguments[2])) {
            check(database, Files.readAllLines(Path.of(arguments[3])));
        }
    }

    private static void check(Connection database, List<String> kept) throws SQLException {
        var times = new HashMap<String, Integer>();
        try (var find = database.prepareStatement("select save_id from response_event where kind = 'SAVED'");
                var rows = find.executeQuery()) {
            while (rows.next()) {
                times.merge(rows.getString(1), 1, Integer::sum);
            }
        }
        var missing = kept.stream()
                .filter(saveId -> times.getOrDefault(saveId, 0) != 1)
                .count();
        var wrong = 0;
        try (var find = database.prepareStatement(
                """
                select count(*) from attempt_question q join attempt a on a.id = q.attempt_id
                where a.quiz_id = 'load-quiz' and (a.submitted_at is null
                or q.response like '%"option":1%' and q.share <> '1/1' or q.response not like '%"option":1%' and q.share <> '0/1')
                """)) {
            wrong = number(find);
        }
        if (missing > 0 || wrong > 0 || kept.isEmpty()) {
            throw new IllegalStateException("Of " + kept.size() + " acknowledged responses " + missing
                    + " are missing, and " + wrong + " marks are wrong.");
        }
        System.out.println(kept.size() + " acknowledged, none missing");
    }

    private static int number(PreparedStatement find) throws SQLException {
        try (var rows = find.executeQuery()) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
