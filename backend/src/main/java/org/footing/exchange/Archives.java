package org.footing.exchange;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;

/** Writes the whole school into one file, and makes a school of such a file. */
@ApplicationScoped
public class Archives {

    /** The setting that seals what is written, and opens what was sealed. */
    public static final String KEY = "footing.backups.key";

    private final DataSource database;
    private final Flyway flyway;
    private final Clock clock;
    private final Snapshots snapshots;
    private final Optional<String> key;

    @Inject
    public Archives(
            DataSource database,
            Flyway flyway,
            Clock clock,
            @ConfigProperty(name = "quarkus.datasource.db-kind") String kind,
            @ConfigProperty(name = KEY) Optional<String> key) {
        this.database = database;
        this.flyway = flyway;
        this.clock = clock;
        this.snapshots = new Snapshots(database, kind);
        this.key = key;
    }

    /**
     * Reads it through.
     *
     * @throws BadArchive if it is none, or not whole
     */
    public static Manifest check(Path file, Optional<String> key) {
        try (var archive = new ArchiveReader(file, key)) {
            return archive.manifest();
        }
    }

    /**
     * Writes a file that stands under its name only when it has been read through; what is sealed is not opened for that, since its
     * seal says of every byte whether it is the one that was written.
     *
     * @throws IOException if there is no room
     */
    public Manifest write(Path file) throws IOException {
        var part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Manifest manifest;
            try (var channel = FileChannel.open(part, CREATE, TRUNCATE_EXISTING, WRITE);
                    var out = new BufferedOutputStream(Channels.newOutputStream(channel))) {
                manifest = write(out);
                out.flush();
                channel.force(true);
            }
            if (key.isPresent()) {
                Seal.check(part, key.get());
            } else {
                check(part, key);
            }
            Files.move(part, file, ATOMIC_MOVE);
            return manifest;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Others go on working meanwhile; all tables are written as they were at one moment. Leaves the stream open. */
    public Manifest write(OutputStream out) throws IOException {
        try (var archive = key.isPresent() ? Seal.closing(out, key.get()) : new LeftOpen(out)) {
            return writeOpen(archive);
        }
    }

    private Manifest writeOpen(OutputStream out) throws IOException {
        var schema = flyway.info().current().getVersion().getVersion();
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return snapshots.read(snapshot -> ArchiveWriter.write(snapshot, schema, now, out));
    }

    /**
     * Brings an empty database to the state that the archive keeps, and then to today's schema.
     *
     * @throws BadArchive if that cannot be done; the database then holds no school
     */
    public Manifest restore(Path file) {
        try (var archive = new ArchiveReader(file, key);
                var connection = database.getConnection()) {
            migrateTo(archive.manifest().schema());
            refuseIfTaken(connection);
            for (var sequence : archive.manifest().sequences().entrySet()) {
                execute(connection, "alter sequence " + sequence.getKey() + " restart with " + sequence.getValue());
            }
            connection.setAutoCommit(false);
            try {
                archive.load(connection);
                connection.commit();
            } finally {
                connection.rollback();
            }
            flyway.migrate();
            return archive.manifest();
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        } catch (IOException broken) {
            throw new BadArchive("The archive cannot be read: " + broken.getMessage(), broken);
        }
    }

    private void migrateTo(String schema) {
        var known = flyway.info().all();
        var newest = known[known.length - 1].getVersion();
        if (newest.compareTo(MigrationVersion.fromVersion(schema)) < 0) {
            throw new BadArchive("The archive was made by a newer Footing. Restore it with that one.");
        }
        Flyway.configure()
                .configuration(flyway.getConfiguration())
                .target(schema)
                .load()
                .migrate();
    }

    private static void refuseIfTaken(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from person")) {
            rows.next();
            if (rows.getLong(1) > 0) {
                throw new BadArchive("There is a school already. Restore into an empty folder or database.");
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
