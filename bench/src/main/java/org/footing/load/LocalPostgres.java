package org.footing.load;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A PostgreSQL of its own on this machine, synchronous as a school's would be; runs until its standard input ends.
 *
 * <pre>
 * FILE     where its JDBC address is written to once it answers
 * FOLDER   for its data, which stay; without, they go with it
 * </pre>
 */
public final class LocalPostgres {

    private LocalPostgres() {}

    public static void main(String[] arguments) throws Exception {
        var server = EmbeddedPostgres.builder()
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("fsync", "on")
                .setServerConfig("max_connections", "100");
        if (arguments.length > 1) {
            server.setDataDirectory(Path.of(arguments[1])).setCleanDataDirectory(false);
        }
        try (var postgres = server.start()) {
            var file = Path.of(arguments[0]);
            var written = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(written, postgres.getJdbcUrl("postgres", "postgres"));
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
            while (System.in.read() >= 0) {
                continue;
            }
        }
    }
}
