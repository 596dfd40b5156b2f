package org.footing.content;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.footing.course.Addresses;
import org.footing.course.Course;
import org.footing.course.CourseCompiler;
import org.footing.course.CourseFolder;

/** The course as it stands in its folder, and what its outline asks of it. */
final class FootMassage {

    static final Course COURSE = CourseCompiler.compile(
                    CourseFolder.read(Path.of("foot-massage")).documents(), new Addresses("/lessons/", "/files/"))
            .course()
            .orElseThrow();

    private FootMassage() {}

    /** A table of two columns beside this class: the second by the first, without the heads. */
    static Map<String, String> outline(String name) throws IOException {
        Map<String, String> rows = new LinkedHashMap<>();
        try (InputStream table = Objects.requireNonNull(FootMassage.class.getResourceAsStream(name))) {
            new String(table.readAllBytes(), UTF_8).lines().skip(1).forEach(line -> {
                String[] cells = line.split(",");
                rows.put(cells[0], cells[1]);
            });
        }
        return rows;
    }
}
