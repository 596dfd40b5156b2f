package org.footing.web.operate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.footing.exchange.Archives;
import org.footing.progress.Standings;

/** One thing that the program is started to do. It asks the program that runs on the same data folder, or does it alone, without pages. */
public sealed interface Command permits Backup, Restore, RebuildStanding, InviteAdministrator {

    /** What a command works with that does its work alone. */
    record Tools(Archives archives, Standings standings, AdministratorLinks links) {}

    /** Set while the program runs for a command alone: then nobody makes a school. */
    String SETTING = "footing.command";

    static Optional<Command> of(String... arguments) {
        if (arguments.length == 2 && arguments[0].equals("backup")) {
            return Optional.of(new Backup(Path.of(arguments[1]).toAbsolutePath()));
        }
        if (arguments.length == 2 && arguments[0].equals("restore")) {
            return Optional.of(new Restore(Path.of(arguments[1]).toAbsolutePath()));
        }
        return arguments.length == 1 ? of(arguments[0]) : Optional.empty();
    }

    private static Optional<Command> of(String name) {
        return switch (name) {
            case "rebuild-standing" -> Optional.of(new RebuildStanding());
            case "invite-administrator" -> Optional.of(new InviteAdministrator());
            default -> Optional.empty();
        };
    }

    /** Whether the running program answered, and did it. */
    boolean ask(RunningProgram running) throws IOException, InterruptedException;

    /** Does it in this program, which has no pages. */
    void run(Tools tools) throws IOException;

    /** Whether there has to be a school already. */
    default boolean needsSchool() {
        return true;
    }

    /** What a start for this needs beside. */
    default Map<String, String> settings() {
        return Map.of();
    }
}
