package org.footing.web.operate;

import java.io.IOException;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.eclipse.microprofile.config.ConfigProvider;
import org.footing.exchange.Archives;
import org.footing.exchange.Manifest;
import org.footing.web.CannotStart;

/** Writes the whole school into a file. Under its name stands nothing but a whole archive. */
record Backup(Path file) implements Command {

    @Override
    public boolean ask(RunningProgram running) throws IOException, InterruptedException {
        check();
        var part = file.resolveSibling(file.getFileName() + ".part");
        try {
            if (running.ask("/operate/archive", BodyHandlers.ofFile(part)).isEmpty()) {
                return false;
            }
            var manifest =
                    Archives.check(part, ConfigProvider.getConfig().getOptionalValue(Archives.KEY, String.class));
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            say(manifest);
            return true;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    @Override
    public void run(Tools tools) throws IOException {
        check();
        say(tools.archives().write(file));
    }

    private void check() {
        if (Files.exists(file)) {
            throw new CannotStart(file + " is there already. Name another file.");
        }
        if (!Files.isWritable(file.getParent())) {
            throw new CannotStart("Nothing can be written to the folder " + file.getParent() + ".");
        }
    }

    private void say(Manifest manifest) throws IOException {
        System.out.printf(
                "Backed up %s: %,d rows of %d tables in %s, %,d bytes. Restore with: bin/restore %s --data NEW-FOLDER%n",
                manifest.school(), manifest.rows(), manifest.parts().size(), file, Files.size(file), file);
    }
}
