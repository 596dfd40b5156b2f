package org.footing.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.footing.course.Addresses;
import org.footing.course.CourseCompiler;
import org.footing.course.CourseFolder;
import org.junit.jupiter.api.Test;

/** What is bundled has no fault, not even a warning. */
class BundledCoursesTest {

    @Test
    void theFootMassageCourseCompilesWithoutAFault() {
        var folder = CourseFolder.read(Path.of("foot-massage"));
        var compilation = CourseCompiler.compile(folder.documents(), new Addresses("/lessons/", "/files/"));

        var faults = Stream.concat(folder.faults().stream(), compilation.faults().stream())
                .toList();
        assertEquals(List.of(), faults);
        assertTrue(compilation.course().orElseThrow().lessons().count() >= 4);
    }
}
