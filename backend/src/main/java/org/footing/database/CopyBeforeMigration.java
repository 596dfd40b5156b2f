package org.footing.database;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipInputStream;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Lets an H2 file change its schema wholly or not at all. H2 commits every statement that changes the schema, so a program that is
 * killed on the way would leave half of it, and no later start could go on from there. Therefore the file is copied before the
 * first change; a start that finds the copy begins again from it. PostgreSQL changes a schema in a transaction, together with the row
 * that says so.
 */
@ApplicationScoped
public class CopyBeforeMigration implements FlywayConfigurationCustomizer, Callback {

    private static final Logger LOG = Logger.getLogger(CopyBeforeMigration.class);
    private static final String DATABASE = "footing.mv.db";
    private static final String COPY = ".before-migration.zip";
    private static final String FIRST_VERSION = "1";

    /** A new database changes too, but nothing of anybody's: there is nothing to tell. */
    private boolean isNew;

    /**
     * Takes back a migration that did not come to its end; to be called before anything opens the database.
     *
     * @param data the folder of the school
     * @return whether there was one
     * @throws IOException if the copy cannot be read, or there is no room; the next start tries again
     */
    public static boolean undo(Path data) throws IOException {
        var database = data.resolve(DATABASE);
        var copy = copyOf(data.resolve("footing").toString());
        if (!Files.exists(copy)) {
            return false;
        }
        try (var file = FileChannel.open(database, CREATE, WRITE);
                var lock = lock(file)) {
            // Without it another program is at this very migration.
            if (lock == null) {
                return false;
            }
            file.truncate(0);
            try (var zip = new ZipInputStream(Files.newInputStream(copy))) {
                zip.getNextEntry();
                zip.transferTo(Channels.newOutputStream(file));
            }
            file.force(true);
            Files.delete(copy);
            return true;
        }
    }

    /** The one that H2 holds while it has the file open; null when it does. */
    private static @Nullable FileLock lock(FileChannel file) throws IOException {
        try {
            return file.tryLock();
        } catch (OverlappingFileLockException inThisProcess) {
            return null;
        }
    }

    /** With a lock in a transaction of its own, which is Flyway's default, PostgreSQL would write the history in that one, after the change. */
    @Override
    public void customize(FluentConfiguration flyway) {
        flyway.callbacks(this);
        flyway.configuration(Map.of("flyway.postgresql.transactional.lock", "false"));
    }

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.BEFORE_EACH_MIGRATE || event == Event.AFTER_MIGRATE_APPLIED;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        try {
            if (event == Event.BEFORE_EACH_MIGRATE) {
                before(context);
            } else {
                after(context.getConnection());
            }
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    @Override
    public String getCallbackName() {
        return "copy before migration";
    }

    private void before(Context context) throws SQLException, IOException {
        var copy = path(context.getConnection()).map(CopyBeforeMigration::copyOf);
        if (copy.isPresent()) {
            make(copy.get(), context.getConnection());
        }
        var version = context.getMigrationInfo().getVersion().toString();
        isNew |= version.equals(FIRST_VERSION);
        if (!isNew) {
            LOG.infof("The database changes to version %s of its schema.", version);
        }
    }

    private void after(Connection connection) throws SQLException, IOException {
        var copy = path(connection).map(CopyBeforeMigration::copyOf);
        if (copy.isPresent()) {
            drop(copy.get(), connection);
        }
        if (!isNew) {
            LOG.info("The database has the schema of this version.");
        }
    }

    private static Path copyOf(String database) {
        return Path.of(database + COPY);
    }

    /** Of an H2 file, without its ending; empty for a database in memory and for PostgreSQL. */
    private static Optional<String> path(Connection connection) throws SQLException {
        if (!connection.getMetaData().getDatabaseProductName().equals("H2")) {
            return Optional.empty();
        }
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select database_path()")) {
            rows.next();
            return Optional.ofNullable(rows.getString(1));
        }
    }

    /** Under its name stands a whole copy, of before the first of several migrations. */
    private static void make(Path copy, Connection connection) throws SQLException, IOException {
        if (Files.exists(copy)) {
            return;
        }
        var part = copy.resolveSibling(copy.getFileName() + ".part");
        try (var backup = connection.prepareStatement("backup to ?")) {
            backup.setString(1, part.toString());
            backup.execute();
        }
        try (var written = FileChannel.open(part, WRITE)) {
            written.force(true);
        }
        Files.move(part, copy, ATOMIC_MOVE);
    }

    /** Only when what was migrated is on the disk. */
    private static void drop(Path copy, Connection connection) throws SQLException, IOException {
        if (Files.exists(copy)) {
            try (var statement = connection.createStatement()) {
                statement.execute("checkpoint sync");
            }
            Files.delete(copy);
        }
    }
}
