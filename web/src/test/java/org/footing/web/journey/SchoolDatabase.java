package org.footing.web.journey;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;

/**
 * Where a program of the journeys keeps its records: an H2 file in its data folder, or a database of its own on a real PostgreSQL
 * when the run asks for that.
 *
 * @param program folder of the program that is built for this kind of database
 */
record SchoolDatabase(Path program, String url, String username, String password) {

    private static final String H2 = "jdbc:h2:file:";

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
                H2 + data.resolve("footing") + h2Options,
                "footing",
                "footing");
    }

    /** On PostgreSQL whatever the run asks for. @param name of a database that it will make */
    static SchoolDatabase onServer(String name) {
        onServer(List.of("create database " + name));
        return new SchoolDatabase(
                Path.of("target", "postgresql", "quarkus-app").toAbsolutePath(),
                Server.RUNNING.getJdbcUrl("postgres", name),
                "postgres",
                "postgres");
    }

    private static void onServer(List<String> commands) {
        try (var connection = Server.RUNNING.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            for (var command : commands) {
                statement.execute(command);
            }
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    /** Empty, and of the same kind. */
    SchoolDatabase anotherOne(Path data) {
        return url.startsWith(H2) ? file(data, "") : onServer("another_" + System.nanoTime());
    }

    /** Makes it, while it is empty, the same as one that nobody has open. */
    void copy(SchoolDatabase from) {
        if (url.startsWith(H2)) {
            try {
                Files.copy(from.file(), file());
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        } else {
            onServer(List.of("drop database " + name(), "create database " + name() + " template " + from.name()));
        }
    }

    private Path file() {
        return Path.of(url.substring(H2.length()).split(";")[0] + ".mv.db");
    }

    /** On the server. */
    private String name() {
        return URI.create(url.substring("jdbc:".length())).getPath().substring(1);
    }

    /** Of a JVM that runs the program. */
    List<String> options() {
        return settings().entrySet().stream()
                .map(setting -> "-D" + setting.getKey() + "=" + setting.getValue())
                .toList();
    }

    Map<String, String> settings() {
        return Map.of("footing.db.url", url, "footing.db.username", username, "footing.db.password", password);
    }

    String jar() {
        return program.resolve("quarkus-run.jar").toString();
    }

    /** Changes one row, which is there. */
    void change(String sql, Object... values) {
        if (!changes(sql, values)) {
            throw new IllegalStateException("no row to change: " + sql);
        }
    }

    /** Whether there was one row to change. */
    boolean changes(String sql, Object... values) {
        try (var connection = open();
                var statement = connection.prepareStatement(sql)) {
            for (var place = 0; place < values.length; place++) {
                statement.setObject(place + 1, values[place]);
            }
            var rows = statement.executeUpdate();
            if (rows > 1) {
                throw new IllegalStateException(rows + " rows, not one: " + sql);
            }
            return rows == 1;
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
