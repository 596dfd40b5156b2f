package org.footing.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whether the database takes anything, and is set to keep what it has committed; of H2 {@link GroupSync} sees to the latter. */
@ApplicationScoped
public class Durability {

    private static final String SETTINGS =
            "select current_setting('fsync'), current_setting('synchronous_commit'), current_setting('transaction_read_only')";

    /** H2 opens a file that may not be written to all the same. */
    private static final String H2_SETTINGS = "select 'on', 'on', case when readonly() then 'on' else 'off' end";

    private static final String POSTGRESQL_READ_ONLY = "25006";
    private static final int H2_READ_ONLY = 90097;

    /** What whoever looks after the database has to mend then. */
    public static final String READ_ONLY =
            "The database can be read but not written to. Let the program write again: of a data folder the "
                    + "folder and its files, of PostgreSQL default_transaction_read_only=off and a server that is not a standby.";

    @Inject
    DataSource database;

    @ConfigProperty(name = "quarkus.datasource.db-kind")
    String kind;

    /** What whoever looks after the database has to mend; empty when there is nothing. */
    public Optional<String> problem() {
        try (var connection = database.getConnection()) {
            return problem(connection, kind);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    static Optional<String> problem(Connection connection, String kind) throws SQLException {
        try (var statement = connection.createStatement();
                var settings = statement.executeQuery(kind.equals("postgresql") ? SETTINGS : H2_SETTINGS)) {
            settings.next();
            return settings.getString(3).equals("on")
                    ? Optional.of(READ_ONLY)
                    : problem(settings.getString(1), settings.getString(2));
        }
    }

    /** Whether the database refused this because it lets nothing be written. */
    public static boolean isReadOnly(SQLException refused) {
        return POSTGRESQL_READ_ONLY.equals(refused.getSQLState()) || refused.getErrorCode() == H2_READ_ONLY;
    }

    static Optional<String> problem(String fsync, String synchronousCommit) {
        if (fsync.equals("off")) {
            return Optional.of(
                    "PostgreSQL is set to fsync=off: a power cut would lose work. Set it to on, and start again.");
        }
        return synchronousCommit.equals("off")
                ? Optional.of(
                        "PostgreSQL is set to synchronous_commit=off: a crash would lose work that students were told is saved. "
                                + "Set it to on, and start again.")
                : Optional.empty();
    }
}
