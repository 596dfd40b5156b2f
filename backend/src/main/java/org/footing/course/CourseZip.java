package org.footing.course;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * A course as a zip archive. Nothing of one is unpacked onto a disk, nor more of it into memory than a course may hold, whatever its headers
 * say.
 */
public final class CourseZip {

    /** With folders and what is ignored. */
    private static final int ENTRIES = 4 * Limits.DOCUMENTS;

    /** The same documents make the same bytes. */
    private static final LocalDateTime NEVER = LocalDateTime.of(1980, 1, 1, 0, 0);

    private CourseZip() {}

    /** What an archive holds. One folder around everything is left out, as computers put it there. */
    public static CourseFolder read(InputStream archive) {
        Reading reading = new Reading();
        try (ZipInputStream in = new ZipInputStream(archive, StandardCharsets.UTF_8)) {
            reading.read(in);
        } catch (IOException | IllegalArgumentException broken) {
            reading.intake.end("", "the file is no zip archive, or a broken one", "make it anew, without a password");
        }
        return reading.folder();
    }

    /** @throws UncheckedIOException when it cannot be written */
    public static void write(Collection<Document> documents, OutputStream archive) {
        try (ZipOutputStream out = new ZipOutputStream(archive, StandardCharsets.UTF_8)) {
            for (Document document : documents.stream()
                    .sorted(Comparator.comparing(Document::path))
                    .toList()) {
                ZipEntry entry = new ZipEntry(document.path());
                entry.setTimeLocal(NEVER);
                out.putNextEntry(entry);
                out.write(document.bytes());
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static final class Reading {

        private final Intake intake = new Intake(Limits.ZIP_BYTES);
        private final Set<String> seen = new HashSet<>();
        private int entries;

        void read(ZipInputStream in) throws IOException {
            ZipEntry entry;
            // In this order: to go on to the next entry would inflate the rest of this one.
            while (!intake.isFull() && (entry = in.getNextEntry()) != null) {
                if (++entries > ENTRIES) {
                    intake.end("", "the archive has more than " + ENTRIES + " entries", "pack the course alone");
                } else if (!entry.isDirectory()) {
                    read(entry.getName(), in);
                }
            }
            if (entries == 0) {
                intake.end("", "the file is no zip archive, or an empty one", "pack the folder with course.md");
            }
        }

        private void read(String path, ZipInputStream in) throws IOException {
            // One more than is allowed, and an entry that is larger ends the reading: what follows it would have to be
            // inflated.
            byte[] bytes = in.readNBytes(Limits.bytes(path) + 1);
            if (bytes.length > Limits.bytes(path)) {
                intake.end(path, "the file is too large", "at most " + Limits.bytes(path) + " bytes are read");
            } else if (!DocumentPath.isPlain(path)) {
                intake.fault(
                        path, "the path is not one of a course", "use letters, digits, hyphens and /, no .. and no \\");
            } else if (!isIgnored(path) && intake.hasRoom(path, bytes.length)) {
                take(path, bytes);
            }
        }

        private void take(String path, byte[] bytes) {
            if (!seen.add(path)) {
                intake.fault(path, "the archive holds this file twice", "keep one");
            } else if (!DocumentPath.isTaken(path)) {
                intake.fault(
                        path,
                        "a course does not hold files of this kind",
                        "leave it out; texts, tables, pictures, films and documents to download are taken");
            } else {
                intake.add(new Document(path, bytes));
            }
        }

        CourseFolder folder() {
            Optional<String> around = around();
            List<Document> documents = intake.documents().stream()
                    .map(document -> around.map(folder ->
                                    new Document(document.path().substring(folder.length()), document.bytes()))
                            .orElse(document))
                    .toList();
            return new CourseFolder(documents, intake.faults());
        }

        /** The folder that all documents stand in, {@code course.md} right below it. */
        private Optional<String> around() {
            return intake.documents().stream()
                    .map(Document::path)
                    .filter(path -> path.matches("[^/]+/course\\.md"))
                    .map(path -> path.substring(0, path.indexOf('/') + 1))
                    .filter(folder -> intake.documents().stream()
                            .allMatch(document -> document.path().startsWith(folder)))
                    .findFirst();
        }

        /** What macOS and Windows add, beside what a folder's reader leaves out. */
        private static boolean isIgnored(String path) {
            return path.startsWith("__MACOSX/")
                    || path.endsWith("/Thumbs.db")
                    || path.endsWith("/desktop.ini")
                    || CourseFolder.isIgnored(Path.of(path));
        }
    }
}
