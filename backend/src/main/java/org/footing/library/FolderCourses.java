package org.footing.library;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.footing.course.CourseFolder;
import org.footing.course.Fault;
import org.jboss.logging.Logger;

/**
 * The school's folder of courses, one in each folder below it; a git checkout, say. A course is taken when two looks in a row find it
 * the same: somebody may be writing it at this moment.
 */
final class FolderCourses {

    private static final Logger LOG = Logger.getLogger(FolderCourses.class);

    private record Seen(String fingerprint, boolean taken) {}

    private final Path root;
    private final boolean publish;
    private final Offers offers;
    private final Map<Path, Seen> seen = new HashMap<>();
    private boolean missing;

    /** @param publish whether a course that nobody writes here is published at once */
    FolderCourses(Path root, boolean publish, Offers offers) {
        this.root = root;
        this.publish = publish;
        this.offers = offers;
    }

    /** Reads no file of a course that is as it was. */
    synchronized void look(Instant now) {
        var folders = folders();
        if (seen.keySet().retainAll(folders) || seen.isEmpty()) {
            QuarkusTransaction.requiringNew()
                    .run(() -> FolderFault.keep(
                            folders.stream().map(FolderCourses::name).toList()));
        }
        folders.forEach(folder -> look(folder, now));
    }

    private void look(Path folder, Instant now) {
        try {
            var fingerprint = CourseFolder.fingerprint(folder);
            var known = seen.get(folder);
            if (known == null || !known.fingerprint().equals(fingerprint)) {
                seen.put(folder, new Seen(fingerprint, false));
            } else if (!known.taken()) {
                take(folder, fingerprint, now);
            }
        } catch (UncheckedIOException changing) {
            LOG.debugf(changing, "The folder %s changes while it is read.", folder);
            seen.remove(folder);
        } catch (RuntimeException failed) {
            LOG.errorf(failed, "The course in %s was not taken; the next look tries again.", folder);
        }
    }

    private void take(Path folder, String fingerprint, Instant now) {
        var read = CourseFolder.read(folder);
        if (!CourseFolder.fingerprint(folder).equals(fingerprint)) {
            return;
        }
        note(folder, read.faults().isEmpty() ? taken(read, now) : read.faults());
        seen.put(folder, new Seen(fingerprint, true));
    }

    /** What keeps it from being taken. */
    private List<Fault> taken(CourseFolder folder, Instant now) {
        try {
            offers.arrive(folder.documents(), Origin.FOLDER, publish, now);
            return List.of();
        } catch (Publications.CourseHasFaults faulty) {
            return faulty.faults.stream().filter(Fault::isError).toList();
        }
    }

    private static void note(Path folder, List<Fault> faults) {
        faults.forEach(fault -> LOG.warnf("%s/%s", name(folder), fault));
        QuarkusTransaction.requiringNew().run(() -> FolderFault.replace(name(folder), faults));
    }

    private List<Path> folders() {
        try (var entries = Files.list(root)) {
            missing = false;
            return entries.filter(folder -> Files.isRegularFile(folder.resolve("course.md")))
                    .filter(folder -> !name(folder).startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException absent) {
            if (!missing) {
                LOG.warnf("The folder of courses cannot be read: %s", root);
            }
            missing = true;
            return List.of();
        }
    }

    private static String name(Path folder) {
        return folder.getFileName().toString();
    }
}
