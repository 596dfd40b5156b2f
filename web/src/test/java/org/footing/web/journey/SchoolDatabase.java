package org.footing.web.journey;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.flywaydb.core.Flyway;

/**
 * Where a program of the journeys keeps its records: an H2 file in its data folder, or a database of its own on a real PostgreSQL
 * when the run asks for that.
 *
 * @param program folder of the program that is built for this kind of database
 */
record SchoolDatabase(Path program, String url, String username, String password) {

    static final boolean POSTGRESQL = "postgresql".equals(System.getProperty("footing.test.database"));

    /** One for the run; it goes with the JVM. */
    private static final class Server {
        private static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("fsync", "on")
                        .start();
            } catch (IOException refused) {
                throw new UncheckedIOException(refused);
            }
        }
    }

    /** @param h2Options behind the name of the file */
    static SchoolDatabase fresh(Path data, String h2Options) {
        return POSTGRESQL ? onServer("school_" + System.nanoTime()) : file(data, h2Options);
    }

    static SchoolDatabase file(Path data, String h2Options) {
        return new SchoolDatabase(
                Path.of("target", "quarkus-app").toAbsolutePath(),
                "jdbc:h2:file:" + data.resolve("footing") + h2Options,
                "footing",
                "footing");
    }

    /** On PostgreSQL whatever the run asks for. @param name of a database that it will make */
    static SchoolDatabase onServer(String name) {
        try (var connection = Server.RUNNING.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
        return new SchoolDatabase(
                Path.of("target", "postgresql", "quarkus-app").toAbsolutePath(),
                Server.RUNNING.getJdbcUrl("postgres", name),
                "postgres",
                "postgres");
    }

    /** Empty, and of the same kind. */
    SchoolDatabase anotherOne(Path data) {
        return url.startsWith("jdbc:h2:") ? file(data, "") : onServer("another_" + System.nanoTime());
    }

    Map<String, String> settings() {
        return Map.of("footing.db.url", url, "footing.db.username", username, "footing.db.password", password);
    }

    /** Changes one row. */
    void change(String sql, Object... values) {
        try (var connection = open();
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

    /** Brings it to an earlier version of the schema. */
    void migrateTo(String version) {
        Flyway.configure()
                .dataSource(url, username, password)
                .target(version)
                .load()
                .migrate();
    }

    Connection open() throws SQLException {
        return DriverManager.getConnection(url, username, password);
    }
}
