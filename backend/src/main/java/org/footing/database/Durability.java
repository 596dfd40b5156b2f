package org.footing.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whether the database is set to keep what it has committed; of H2 {@link GroupSync} sees to that. */
@ApplicationScoped
public class Durability {

    private static final String SETTINGS = "select current_setting('fsync'), current_setting('synchronous_commit')";

    @Inject
    DataSource database;

    @ConfigProperty(name = "quarkus.datasource.db-kind")
    String kind;

    /** What whoever looks after the database has to mend; empty when there is nothing. */
    public Optional<String> problem() {
        return kind.equals("postgresql") ? problemOfPostgresql() : Optional.empty();
    }

    private Optional<String> problemOfPostgresql() {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var settings = statement.executeQuery(SETTINGS)) {
            settings.next();
            return problem(settings.getString(1), settings.getString(2));
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
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
