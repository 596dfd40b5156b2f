package org.footing.course;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CourseZipTest {

    @Test
    void aCourseGoesOutAndComesInByteForByte() {
        List<Document> documents = CourseFolder.read(Path.of("../course-content/foot-massage")).documents().stream()
                .sorted(Comparator.comparing(Document::path))
                .toList();
        CourseFolder back = read(written(documents));

        assertEquals(List.of(), back.faults());
        assertEquals(paths(documents), paths(back.documents()));
        for (int i = 0; i < documents.size(); i++) {
            assertArrayEquals(documents.get(i).bytes(), back.documents().get(i).bytes());
        }
    }

    @Test
    void theSameCourseIsTheSameArchive() {
        List<Document> documents = SmallCourse.of("Text.\n").documents();
        List<Document> backwards = new ArrayList<>(documents);
        Collections.reverse(backwards);
        assertArrayEquals(written(documents), written(backwards));
    }

    @Test
    void aFolderAroundEverythingIsLeftOut() throws IOException {
        assertEquals(
                List.of("01-care/module.md", "course.md"),
                paths(read(zip("care/", "", "care/01-care/module.md", "x", "care/course.md", "x"))
                        .documents()));
        assertEquals(
                List.of("care/course.md", "readme.txt"),
                paths(read(zip("care/course.md", "x", "readme.txt", "x")).documents()));
    }

    @Test
    void whatComputersAddIsIgnored() throws IOException {
        CourseFolder read = read(zip(
                "course.md",
                "x",
                "__MACOSX/._course.md",
                "x",
                ".DS_Store",
                "x",
                "pictures/Thumbs.db",
                "x",
                ".git/config",
                "x"));

        assertEquals(List.of("course.md"), paths(read.documents()));
        assertEquals("", lines(read));
    }

    @Test
    void namesThatSomeComputersTakeForOneAreTold() throws IOException {
        CourseFolder read =
                read(zip("course.md", "x", "COURSE.md", "y", "pictures/e\u0301.txt", "x", "pictures/\u00e9.txt", "y"));

        assertEquals(List.of("course.md", "pictures/e\u0301.txt"), paths(read.documents()));
        assertEquals(2, read.faults().size(), lines(read));
        assertTrue(lines(read).contains("another file has this name"), lines(read));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../course.md",
                "01-care/../../course.md",
                "/etc/passwd.md",
                "C:\\course.md",
                "01-care\\module.md",
                "a//b.md",
                "./course.md",
                "a\u0001.md"
            })
    void aPathThatLeadsElsewhereIsRefused(String path) throws IOException {
        CourseFolder read = read(zip(path, "x"));

        assertEquals(List.of(), read.documents());
        assertTrue(lines(read).contains("the path is not one of a course"), lines(read));
    }

    @Test
    void aFileOfAnotherKindIsRefused() throws IOException {
        CourseFolder read = read(zip("course.md", "x", "setup.exe", "MZ"));

        assertEquals(
                "setup.exe:1:1: error: a course does not hold files of this kind; leave it out; texts, tables, pictures,"
                        + " films and documents to download are taken",
                lines(read));
    }

    @Test
    void whatIsNoArchiveIsRefused() throws IOException {
        assertTrue(lines(read(new byte[0])).contains("no zip archive"));
        assertTrue(lines(read("# A course".getBytes(StandardCharsets.UTF_8))).contains("no zip archive"));
        byte[] whole = zip("course.md", "some text that is long enough to be cut off in the middle of it");
        assertTrue(lines(read(Arrays.copyOf(whole, 60))).contains("a broken one"));
    }

    @Test
    void aSmallArchiveOfAHugeFileIsReadAsFarAsACourseMayGo() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bomb)) {
            out.putNextEntry(new ZipEntry("course.md"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 200; i++) {
                out.write(zeros);
            }
            out.putNextEntry(new ZipEntry("01-care/module.md"));
        }
        ByteArrayInputStream in = new ByteArrayInputStream(bomb.toByteArray());
        CourseFolder read = CourseZip.read(in);

        assertEquals("course.md:1:1: error: the file is too large; at most 4194304 bytes are read", lines(read));
        assertTrue(in.available() > bomb.size() * 9 / 10, in.available() + " of " + bomb.size() + " bytes left alone");
    }

    @Test
    void anArchiveOfTooManyFilesIsRefused() throws IOException {
        ByteArrayOutputStream many = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(many)) {
            for (int i = 0; i < 5_002; i++) {
                out.putNextEntry(new ZipEntry("01-care/" + i + "-hand.md"));
            }
        }
        CourseFolder read = read(many.toByteArray());

        assertEquals(5_000, read.documents().size());
        assertTrue(lines(read).contains("the course is too large"), lines(read));
    }

    private static CourseFolder read(byte[] archive) {
        return CourseZip.read(new ByteArrayInputStream(archive));
    }

    private static byte[] written(List<Document> documents) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CourseZip.write(documents, out);
        return out.toByteArray();
    }

    private static byte[] zip(String... pathsAndTexts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (int i = 0; i < pathsAndTexts.length; i += 2) {
                out.putNextEntry(new ZipEntry(pathsAndTexts[i]));
                out.write(pathsAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static List<String> paths(List<Document> documents) {
        return documents.stream().map(Document::path).toList();
    }

    private static String lines(CourseFolder read) {
        return read.faults().stream().map(Fault::toString).collect(Collectors.joining("\n"));
    }
}
