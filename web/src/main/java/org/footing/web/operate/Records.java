package org.footing.web.operate;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.footing.web.CannotStart;

/**
 * Where a school's records are. A database is made by whoever opens it: a command that only needs a school would leave an empty one
 * where it was given the wrong folder, and say that all went well.
 *
 * @param address of JDBC
 */
record Records(String address) {

    private static final Pattern H2_FILE = Pattern.compile("jdbc:h2:file:([^;]+).*");

    /** @throws CannotStart if there is no database; of a server that is known only when it is asked */
    void require() {
        var file = H2_FILE.matcher(address);
        if (file.matches() && !Files.exists(Path.of(file.group(1) + ".mv.db"))) {
            throw none(Optional.ofNullable(Path.of(file.group(1)).getParent())
                    .map(Path::toString)
                    .orElse("."));
        }
    }

    /** There is a database perhaps, but no school in it. */
    CannotStart none() {
        return none(address.replaceFirst("[;?].*", ""));
    }

    private static CannotStart none(String place) {
        return new CannotStart("There is no school in " + place
                + ". Name the one that holds it with --data or --db; bin/run makes a new school.");
    }
}
