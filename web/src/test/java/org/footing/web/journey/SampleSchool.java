package org.footing.web.journey;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/**
 * The packaged program with the sample school in a fresh folder. A second process may look into its database, so that a journey
 * can begin with what happened on earlier days.
 */
public class SampleSchool implements QuarkusTestProfile {

    private static final Path DATA = Path.of(
                    "target",
                    "journeys",
                    System.currentTimeMillis() + "-" + ProcessHandle.current().pid())
            .toAbsolutePath();
    private static final SchoolDatabase DATABASE = SchoolDatabase.fresh(DATA, ";AUTO_SERVER=TRUE");

    @Override
    public Map<String, String> getConfigOverrides() {
        var settings = new HashMap<>(DATABASE.settings());
        settings.put("footing.data", DATA.toString());
        settings.put("h2.bindAddress", "127.0.0.1");
        return settings;
    }

    /** Changes one row. */
    static void happened(String sql, Object... values) {
        try (var connection = DATABASE.open();
                var statement = connection.prepareStatement(sql)) {
            for (var place = 0; place < values.length; place++) {
                statement.setObject(place + 1, values[place]);
            }
            var rows = statement.executeUpdate();
            if (rows != 1) {
                throw new IllegalStateException(rows + " rows, not one: " + sql);
            }
        } catch (SQLException refused) {
            throw new IllegalStateException(sql, refused);
        }
    }

    /** That a student spent this time with a lesson, on a day before today. */
    static void hadRead(String username, String lesson, long seconds) {
        happened(
                """
                update item_progress set active_millis = active_millis + ? where item_id = ? and enrolment_id in
                (select e.id from enrolment e join person p on p.id = e.person_id where p.username = ?)
                """,
                seconds * 1000,
                lesson,
                username);
    }
}
