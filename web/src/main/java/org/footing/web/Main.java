package org.footing.web;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.IOException;
import java.net.BindException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.footing.database.CopyBeforeMigration;
import org.footing.database.Durability;
import org.footing.exchange.BadArchive;
import org.footing.web.operate.Alone;
import org.footing.web.operate.Command;
import org.footing.web.operate.RunningProgram;
import org.jspecify.annotations.Nullable;

/** Starts the program, and says in plain words why it could not. In dev mode the same process starts it again and again. */
@QuarkusMain
public class Main {

    private static final String REHEARSE = "--rehearse";
    private static final int H2_ALREADY_OPEN = 90020;

    /** What people meet on the way to PostgreSQL, by the first letters of the SQLSTATE. */
    private static final Map<String, String> POSTGRESQL = Map.of(
            "08", "No PostgreSQL answers there. Start it, or mend the address that --db names.",
            "28",
                    "PostgreSQL does not let the program in. Give FOOTING_DB_USERNAME and FOOTING_DB_PASSWORD as PostgreSQL knows them.",
            "3D", "PostgreSQL answers, but has no such database. Make it there first: create database footing;",
            "42501",
                    "The database user may not make tables. Let it own the database: alter database footing owner to …;");

    /** Stops as soon as everything has started, so that the JVM can note which classes a start loads. */
    public static class Rehearsal implements QuarkusApplication {
        @Override
        public int run(String... arguments) {
            return 0;
        }
    }

    public static void main(String... arguments) {
        var command = Command.of(arguments);
        try {
            if (command.isPresent() && ask(command.get())) {
                return;
            }
            command.ifPresent(Alone::require);
            if (CopyBeforeMigration.undo(data())) {
                System.out.println("The last start was killed while it changed the database; it is as it was before.");
            }
        } catch (IOException | InterruptedException | RuntimeException fault) {
            say(fault);
            System.exit(1);
        }
        command.ifPresent(Main::prepare);
        Quarkus.run(kind(command, arguments), Main::end, arguments);
    }

    private static @Nullable Class<? extends QuarkusApplication> kind(Optional<Command> command, String... arguments) {
        if (command.isPresent()) {
            return Alone.class;
        }
        return arguments.length == 1 && arguments[0].equals(REHEARSE) ? Rehearsal.class : null;
    }

    private static void end(int status, @Nullable Throwable fault) {
        Optional.ofNullable(fault).ifPresent(Main::say);
        if (LaunchMode.current() != LaunchMode.DEVELOPMENT) {
            System.exit(status);
        }
    }

    private static boolean ask(Command command) throws IOException, InterruptedException {
        var running = RunningProgram.in(data());
        return running.isPresent() && command.ask(running.get());
    }

    /** As the settings say it, which are not read yet. */
    private static Path data() {
        return Path.of(Optional.ofNullable(System.getProperty("footing.data"))
                .or(() -> Optional.ofNullable(System.getenv("FOOTING_DATA")))
                .orElse("./data"));
    }

    /** Nobody is served meanwhile, and nothing runs by the clock. */
    private static void prepare(Command command) {
        System.setProperty(Command.SETTING, "true");
        System.setProperty("quarkus.http.host-enabled", "false");
        System.setProperty("quarkus.scheduler.enabled", "false");
        command.settings().forEach(System::setProperty);
    }

    private static void say(Throwable fault) {
        inWords(fault).ifPresentOrElse(System.err::println, fault::printStackTrace);
    }

    /** The refusal that the program itself wrote, or one of the causes that people meet: two programs on one port or one data folder. */
    static Optional<String> inWords(Throwable fault) {
        return Stream.iterate(fault, cause -> cause != null, Throwable::getCause)
                .flatMap(cause -> words(cause).stream())
                .findFirst();
    }

    private static Optional<String> words(Throwable cause) {
        if (cause instanceof CannotStart || cause instanceof BadArchive) {
            return Optional.ofNullable(cause.getMessage());
        }
        if (cause instanceof BindException) {
            return Optional.of(FreePort.TAKEN);
        }
        return cause instanceof SQLException refused ? words(refused) : Optional.empty();
    }

    private static Optional<String> words(SQLException refused) {
        if (Durability.isReadOnly(refused)) {
            return Optional.of(Durability.READ_ONLY);
        }
        if (refused.getErrorCode() == H2_ALREADY_OPEN) {
            return Optional.of(
                    "The data folder is in use by another Footing. Stop that one, or choose another folder with --data.");
        }
        var state = Optional.ofNullable(refused.getSQLState()).orElse("");
        return POSTGRESQL.entrySet().stream()
                .filter(known -> state.startsWith(known.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
