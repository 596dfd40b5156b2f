package org.footing.library;

import io.quarkus.runtime.util.ClassPathUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.footing.course.CourseFolder;
import org.footing.course.Document;

/** The courses that come with the program. */
public final class BundledCourses {

    private static final String ROOT = "courses";

    private BundledCourses() {}

    /** The documents of each bundled course. */
    public static List<List<Document>> read() {
        var courses = new ArrayList<List<Document>>();
        try {
            ClassPathUtils.consumeAsPaths(ROOT, root -> folders(root)
                    .forEach(folder -> courses.add(CourseFolder.read(folder).documents())));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return courses;
    }

    private static List<Path> folders(Path root) {
        try (var entries = Files.list(root)) {
            return entries.filter(Files::isDirectory).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
