package org.footing.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCourseTest {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    @Test
    void aGoodCourseIsCounted() {
        assertEquals(0, CheckCourse.run(out, SampleCourse.folder().toString()));
        assertTrue(printed().endsWith("hand-care: 3 lessons, 4 questions, 0 errors, 2 warnings\n"), printed());
    }

    @Test
    void aFaultyCourseSaysWhere(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("course.md"), "---\nid: x\n---\n");

        assertEquals(1, CheckCourse.run(out, folder.toString()));
        assertEquals(
                "course.md:1:1: error: `title` is missing; add `title: …` to the front matter\n" + folder.getFileName()
                        + ": 1 error, 0 warnings\n",
                printed());
    }

    @Test
    void aReportFollowsWhenAskedFor() {
        assertEquals(0, CheckCourse.run(out, SampleCourse.folder().toString(), "--report"));
        assertTrue(printed().contains("0 errors, 2 warnings\n\nLessons\n\n  No  Lesson"), printed());
    }

    @Test
    void withAnErrorThereIsNothingToReportOn(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("course.md"), "---\nid: x\n---\n");

        assertEquals(1, CheckCourse.run(out, folder.toString(), "--report"));
        assertTrue(printed().endsWith(": 1 error, 0 warnings\n"), printed());
    }

    @Test
    void withoutAFolderItSaysHowToUseIt() {
        assertEquals(2, CheckCourse.run(out));
        assertEquals(2, CheckCourse.run(out, "no such folder"));
        assertEquals(2, CheckCourse.run(out, "a", "b"));
        assertTrue(printed().startsWith("usage: CheckCourse DIR"));
    }

    private String printed() {
        return bytes.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
}
