package org.footing.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CourseFolderTest {

    @TempDir
    Path folder;

    @Test
    void documentsHavePathsWithForwardSlashes() throws IOException {
        write("course.md", "x");
        write("01-a/pictures/b.svg", "y");

        assertEquals(List.of("01-a/pictures/b.svg", "course.md"), paths(CourseFolder.read(folder)));
    }

    @Test
    void whatIsForPeopleOrEditorsIsIgnored() throws IOException {
        write("LICENSE.md", "x");
        write("01-a/README.md", "x");
        write(".git/config", "x");
        write("01-a/.hidden.md", "x");

        assertEquals(new CourseFolder(List.of(), List.of()), CourseFolder.read(folder));
    }

    @Test
    void linksOutOfTheFolderAreNamedAndNotRead(@TempDir Path outside) throws IOException {
        Files.writeString(outside.resolve("secret.md"), "secret");
        Files.createSymbolicLink(folder.resolve("a.md"), outside.resolve("secret.md"));
        Files.createSymbolicLink(folder.resolve("b"), outside);
        Files.createSymbolicLink(folder.resolve("gone.md"), folder.resolve("nothing"));

        CourseFolder read = CourseFolder.read(folder);

        assertEquals(List.of(), paths(read));
        assertEquals(
                List.of("a.md", "b", "gone.md"),
                read.faults().stream().map(Fault::path).toList());
        assertTrue(read.faults().get(0).wrong().contains("not in the folder"));
    }

    @Test
    void aFileThatIsTooLargeIsNamedAndNotRead() throws IOException {
        Files.write(folder.resolve("big.md"), new byte[(4 << 20) + 1]);

        CourseFolder read = CourseFolder.read(folder);

        assertEquals(
                "big.md:1:1: error: the file has 4194305 bytes; at most 4194304 are read",
                read.faults().get(0).toString());
        assertEquals(List.of(), read.documents());
    }

    @Test
    void aJarIsReadLikeAFolder() throws IOException {
        URI jar = URI.create("jar:" + folder.resolve("course.jar").toUri());
        try (FileSystem files = FileSystems.newFileSystem(jar, Map.of("create", "true"))) {
            Files.createDirectories(files.getPath("/courses/small/01-a"));
            Files.writeString(files.getPath("/courses/small/01-a/module.md"), "x");

            assertEquals(List.of("01-a/module.md"), paths(CourseFolder.read(files.getPath("/courses/small"))));
        }
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static List<String> paths(CourseFolder read) {
        return read.documents().stream().map(Document::path).toList();
    }
}
