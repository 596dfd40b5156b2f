package org.footing.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real H2 file, and migrations of which the last stops half way. */
class CopyBeforeMigrationTest {

    private Path data;
    private Path migrations;

    @BeforeEach
    void aSchoolOfTheFirstVersion(@TempDir Path school, @TempDir Path versions) throws IOException, SQLException {
        data = school;
        migrations = versions;
        Files.writeString(migrations.resolve("V1__first.sql"), "create table person (name varchar(20));");
        migrate();
        execute("insert into person values ('Kept')");
    }

    @Test
    void whatStoppedHalfWayIsTakenBack() throws IOException, SQLException {
        stopHalfWay();
        assertTrue(exists("HALF"), "H2 has kept half of it");

        assertTrue(CopyBeforeMigration.undo(data));

        assertFalse(exists("HALF"));
        assertFalse(exists("EXTRA"), "also what came before it in the same start");
        assertEquals("Kept", person());
        assertFalse(CopyBeforeMigration.undo(data), "once is enough");
    }

    @Test
    void theNextStartGoesOnFromThere() throws IOException, SQLException {
        stopHalfWay();
        CopyBeforeMigration.undo(data);
        Files.writeString(migrations.resolve("V3__half.sql"), "create table half (a integer);");
        migrate();
        assertTrue(exists("HALF"));
        assertEquals("Kept", person());
    }

    @Test
    void nothingIsTakenBackFromAProgramThatIsAtIt() throws IOException, SQLException {
        stopHalfWay();
        try (var open = DriverManager.getConnection(url(), "sa", "")) {
            assertFalse(CopyBeforeMigration.undo(data));
            assertTrue(open.isValid(1));
        }
        assertTrue(exists("HALF"));
    }

    @Test
    void afterAMigrationThereIsNoCopy() throws IOException {
        try (var files = Files.list(data)) {
            assertEquals(
                    0,
                    files.filter(file -> file.toString().contains("before-migration"))
                            .count());
        }
        assertFalse(CopyBeforeMigration.undo(data));
    }

    /** The second is whole, the third is not. */
    private void stopHalfWay() throws IOException {
        Files.writeString(migrations.resolve("V2__extra.sql"), "create table extra (a integer);");
        Files.writeString(
                migrations.resolve("V3__half.sql"), "create table half (a integer); create table nothing here;");
        assertThrows(FlywayException.class, this::migrate);
    }

    private void migrate() {
        Flyway.configure()
                .dataSource(url(), "sa", "")
                .locations("filesystem:" + migrations)
                .callbacks(new CopyBeforeMigration())
                .load()
                .migrate();
    }

    private boolean exists(String table) throws SQLException {
        return text("select count(*) from information_schema.tables where table_name = '" + table + "'")
                .equals("1");
    }

    private String person() throws SQLException {
        return text("select name from person");
    }

    private String text(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url(), "sa", "");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url(), "sa", "");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String url() {
        return "jdbc:h2:file:" + data.resolve("footing");
    }
}
