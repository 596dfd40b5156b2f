package org.footing.course;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The documents of a folder on any file system, a jar's too.
 *
 * @param faults of files that were not read: too many, too large, outside the folder
 */
public record CourseFolder(List<Document> documents, List<Fault> faults) {

    private static final int DEEPEST = 20;

    /** @throws UncheckedIOException when the folder cannot be read at all */
    public static CourseFolder read(Path root) {
        try (Stream<Path> files = Files.walk(root, DEEPEST)) {
            Reading reading = new Reading(root, root.toRealPath());
            files.filter(file -> !isIgnored(root.relativize(file)))
                    .sorted()
                    .filter(file -> !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
                    .forEach(reading::read);
            return reading.folder();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * The same as long as nobody changes a file: their names, sizes and times, and nothing of what is in them.
     *
     * @throws UncheckedIOException when the folder cannot be read at all
     */
    public static String fingerprint(Path root) {
        try (Stream<Path> files = Files.walk(root, DEEPEST)) {
            return files.filter(file -> !isIgnored(root.relativize(file)))
                    .map(Path::toFile)
                    .filter(File::isFile)
                    .map(file -> file + "@" + file.lastModified() + ":" + file.length())
                    .sorted()
                    .collect(Collectors.joining("\n"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Hidden files are an editor's or a version control's; a licence and a readme are for people. */
    static boolean isIgnored(Path relative) {
        for (Path part : relative) {
            String name = part.toString();
            if (name.startsWith(".") && name.length() > 1 || name.equals("LICENSE.md") || name.equals("README.md")) {
                return true;
            }
        }
        return false;
    }

    private static final class Reading {

        private final Path root;
        private final Path realRoot;
        private final Intake intake = new Intake(Limits.COURSE_BYTES);

        Reading(Path root, Path realRoot) {
            this.root = root;
            this.realRoot = realRoot;
        }

        void read(Path file) {
            String path = path(file);
            if (intake.isFull()) {
                return;
            }
            try {
                if (!file.toRealPath().startsWith(realRoot) || !Files.isRegularFile(file)) {
                    intake.fault(path, "the file is not in the folder", "put the file itself here instead of a link");
                } else if (intake.hasRoom(path, Files.size(file))) {
                    intake.add(new Document(path, Files.readAllBytes(file)));
                }
            } catch (IOException unreadable) {
                intake.fault(path, "the file cannot be read", "check that it exists and may be read");
            }
        }

        CourseFolder folder() {
            return new CourseFolder(intake.documents(), intake.faults());
        }

        private String path(Path file) {
            return root.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
        }
    }
}
