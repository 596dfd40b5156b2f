package org.footing.web.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A real nginx in front of two nodes, with the settings that bin/cluster gives it. */
final class Nginx implements AutoCloseable {

    private static final Path SETTINGS = Path.of("..", "bin", "cluster.nginx.conf");
    private static final int PATIENCE_SECONDS = 10;

    private final int port = Ports.free();
    private final Process process;

    /** @param folder for what it writes */
    Nginx(Path folder, int firstNode, int secondNode) throws IOException {
        var settings = Files.readString(SETTINGS)
                .replace("DOOR", Integer.toString(port))
                .replace("NODE_1", Integer.toString(firstNode))
                .replace("NODE_2", Integer.toString(secondNode));
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("nginx.conf"), settings);
        var command = new ArrayList<>(List.of(
                Optional.ofNullable(System.getenv("FOOTING_NGINX")).orElse("nginx"),
                "-p",
                folder.toString(),
                "-e",
                "error.log",
                "-c",
                "nginx.conf"));
        // Else its workers are nobody, who may write nothing here.
        if (System.getProperty("user.name").equals("root")) {
            command.addAll(List.of("-g", "user root;"));
        }
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said.log").toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    }

    /** Where people come in. */
    String door() {
        return "http://localhost:" + port;
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
