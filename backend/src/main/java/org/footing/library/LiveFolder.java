package org.footing.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.footing.course.Course;
import org.footing.course.CourseCompiler;
import org.footing.course.CourseFolder;
import org.footing.files.Content;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * For authors and developers: shows a course straight from its folder, so that a changed line is there on refresh. Off
 * unless {@code footing.courses.live} names the folder that holds the courses' folders; never for a real school, whose
 * students read editions.
 */
@ApplicationScoped
class LiveFolder {

    private static final Logger LOG = Logger.getLogger(LiveFolder.class);

    private record Seen(String fingerprint, Course course) {}

    private record OnDisk(Path file, long size) implements Content {

        static OnDisk of(Path file) {
            return new OnDisk(file, file.toFile().length());
        }

        @Override
        public void write(long first, long last, OutputStream out) throws IOException {
            try (var channel = FileChannel.open(file)) {
                channel.transferTo(first, last - first + 1, Channels.newChannel(out));
            }
        }
    }

    private final Optional<Path> courses;
    private final Map<String, Seen> seen = new HashMap<>();

    @Inject
    LiveFolder(@ConfigProperty(name = "footing.courses.live") Optional<Path> courses) {
        this.courses = courses;
    }

    /** The course as it stands in its folder now; as it last stood without a fault while it has one. */
    Optional<Course> course(Edition edition) {
        return folder(edition).flatMap(folder -> Optional.ofNullable(current(edition, folder)));
    }

    Optional<Content> file(Edition edition, String path) {
        return folder(edition)
                .map(folder -> folder.resolve(path).normalize())
                .filter(file -> file.startsWith(folder(edition).orElseThrow()) && Files.isRegularFile(file))
                .map(OnDisk::of);
    }

    private Optional<Path> folder(Edition edition) {
        return courses.map(all -> all.resolve(edition.courseId).normalize()).filter(Files::isDirectory);
    }

    private synchronized @Nullable Course current(Edition edition, Path folder) {
        var known = seen.get(edition.courseId);
        var fingerprint = CourseFolder.fingerprint(folder);
        if (known != null && known.fingerprint().equals(fingerprint)) {
            return known.course();
        }
        var documents = CourseFolder.read(folder).documents();
        var compilation = CourseCompiler.compile(documents, Library.addresses(edition));
        compilation.faults().forEach(LOG::warn);
        var course = compilation.course().orElse(known == null ? null : known.course());
        if (course != null) {
            seen.put(edition.courseId, new Seen(fingerprint, course));
        }
        return course;
    }
}
