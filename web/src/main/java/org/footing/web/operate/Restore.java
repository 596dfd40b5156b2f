package org.footing.web.operate;

import java.nio.file.Path;
import java.util.Map;
import org.footing.web.CannotStart;

/** Makes a school of an archive, in an empty folder or database. */
record Restore(Path file) implements Command {

    @Override
    public boolean ask(RunningProgram running) throws InterruptedException {
        if (running.answers()) {
            throw new CannotStart("A program runs on this folder: it holds a school. Restore into an empty folder.");
        }
        return false;
    }

    @Override
    public void run(Tools tools) {
        var manifest = tools.archives().restore(file);
        System.out.printf(
                "Restored %s as it was on %s: %,d rows of %d tables, all counted and compared. Everybody signs in anew.%n",
                manifest.school(),
                manifest.madeAt(),
                manifest.rows(),
                manifest.parts().size());
    }

    @Override
    public boolean needsSchool() {
        return false;
    }

    /** The archive says which schema its rows fit. */
    @Override
    public Map<String, String> settings() {
        return Map.of(
                "quarkus.flyway.migrate-at-start", "false",
                "quarkus.hibernate-orm.schema-management.strategy", "none");
    }
}
