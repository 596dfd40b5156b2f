package org.footing.web.journey;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
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
    private static final SchoolDatabase DATABASE = school();

    private static SchoolDatabase school() {
        try {
            Files.createDirectories(DATA);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        var database = SchoolDatabase.fresh(DATA, ";AUTO_SERVER=TRUE");
        database.copy(Rehearsal.of(database).school());
        return database;
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        var settings = new HashMap<>(DATABASE.settings());
        settings.put("footing.data", DATA.toString());
        settings.put("h2.bindAddress", "127.0.0.1");
        return settings;
    }

    /** Changes one row. */
    static void happened(String sql, Object... values) {
        DATABASE.change(sql, values);
    }

    /**
     * That a student spent this time with a lesson, on a day before today. The page that is open may report at this very moment, so the
     * enrolment is locked first, as the program does.
     */
    static void hadRead(String username, String lesson, long seconds) {
        try (var connection = DATABASE.open();
                var lock = connection.prepareStatement(
                        "select e.id from enrolment e where e.person_id in (select id from person where username = ?) for update");
                var add = connection.prepareStatement(
                        "update item_progress set active_millis = active_millis + ? where item_id = ? and enrolment_id = ?")) {
            connection.setAutoCommit(false);
            lock.setString(1, username);
            add.setLong(1, seconds * 1000);
            add.setString(2, lesson);
            try (var enrolments = lock.executeQuery()) {
                while (enrolments.next()) {
                    add.setLong(3, enrolments.getLong(1));
                    add.executeUpdate();
                }
            }
            connection.commit();
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }
}
