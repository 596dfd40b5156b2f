package org.footing.exchange;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.footing.cast.Cast;
import org.footing.cast.TestCourse;
import org.footing.database.DatabaseTest;
import org.footing.identity.Person;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The target is an H2 that nobody has used; the source is what the build asks for, so that both ways to H2 are gone. */
@DatabaseTest
class ArchivesTest {

    private static final String AWKWARD = "\\N \"quoted\", two\nlines, ünïcode";

    @Inject
    Archives archives;

    @Inject
    Cast cast;

    private Path folder;
    private long person;

    @BeforeEach
    void aSchool(@TempDir Path empty) {
        folder = empty;
        cast.school();
        cast.student(cast.cohort(course()), "Amara");
        person = QuarkusTransaction.requiringNew().call(() -> {
            cast.person("\\N", "a hash");
            return Person.create(Cast.unique("awkward"), AWKWARD, Optional.empty(), Cast.NOW).id;
        });
    }

    @Test
    void aSchoolThatWasRestoredIsTheSameToTheLastByte() throws Exception {
        var written = new Written("school.zip");
        var target = new Target();

        var restored = target.archives.restore(written.file);
        assertEquals(written.manifest.parts(), restored.parts());
        assertEquals(sums(written.manifest), sums(target.archives.write(folder.resolve("again.zip"))));
        assertEquals(AWKWARD, target.text("select name from person where id = " + person));
        assertEquals("none", target.text("select coalesce(password_hash, 'none') from person where id = " + person));
    }

    @Test
    void everyTableIsThereButWhatBelongsToAMoment() throws Exception {
        var tables = new Written("school.zip")
                .manifest.parts().stream().map(Manifest.Part::table).toList();

        assertTrue(
                tables.containsAll(List.of("school", "person", "file_chunk", "enrolment", "response_event", "job")),
                tables::toString);
        assertTrue(
                tables.stream()
                        .noneMatch(
                                List.of(
                                        "session",
                                        "throttle",
                                        "outbox_message",
                                        "outbox_breaker",
                                        "flyway_schema_history")::contains),
                tables::toString);
    }

    @Test
    void afterwardsNoIdIsGivenTwice() throws Exception {
        var target = new Target();
        target.archives.restore(new Written("school.zip").file);

        var greatest = Long.parseLong(target.text("select max(id) from person"));
        var next = Long.parseLong(target.text("select next value for person_seq"));
        assertTrue(next - 49 > greatest, () -> next + " after " + greatest);
    }

    @Test
    void aSchoolIsNotOverwritten() throws Exception {
        var target = new Target();
        var file = new Written("school.zip").file;
        target.archives.restore(file);

        refused("There is a school already. Restore into an empty folder or database.", target, file);
    }

    @Test
    void whatIsNotWholeIsRefusedAndLeavesNothing() throws Exception {
        var good = new Written("school.zip").file;
        var cut = Files.write(folder.resolve("cut.zip"), java.util.Arrays.copyOf(Files.readAllBytes(good), 2_000));
        var target = new Target();

        refused(cut + " is no archive of Footing, or only a part of one.", target, cut);
        refused(
                "The archive was changed or damaged: tables/person.csv",
                target,
                changed(good, "tables/person.csv", "a hash", "a cash"));
        refused(
                "The archive was made by a newer Footing. Restore it with that one.",
                target,
                changed(good, "manifest.json", "\"schema\" : \"", "\"schema\" : \"9"));
        assertEquals(
                "0", target.text("select count(*) from information_schema.tables where lower(table_name) = 'person'"));
    }

    /** An entry is read where the manifest names it and nowhere else, and none is ever written to the disk. */
    @Test
    void whatAnArchiveHoldsBesidesIsNeverUnpacked() throws Exception {
        var outside = folder.resolve("evil.txt");
        var inside = Files.createDirectory(folder.resolve("inside"));
        var file = with(
                new Written("school.zip").file,
                inside.resolve("extra.zip"),
                "evil".getBytes(StandardCharsets.UTF_8),
                List.of(
                        "../evil.txt",
                        outside.toString(),
                        "..\\evil.txt",
                        "tables/../../evil.txt",
                        "link -> /etc/passwd",
                        "a/"));

        new Target().archives.restore(file);
        try (var left = Files.walk(folder)) {
            assertEquals(
                    List.of("", "inside", "inside/extra.zip", "school.zip"),
                    left.map(found -> folder.relativize(found).toString())
                            .sorted()
                            .toList());
        }
    }

    @Test
    void aManifestCannotNameAFileOfTheMachine() throws Exception {
        var good = new Written("school.zip").file;
        var target = new Target();
        for (var place : List.of("../../../../etc/passwd", "/etc/passwd", "file:///etc/passwd")) {
            var bad = changed(good, "manifest.json", "\"table\" : \"person\"", "\"table\" : \"" + place + "\"");
            refused("The archive is damaged: tables/" + place + ".csv", target, bad);
        }
    }

    /** A few kilobytes that unfold to two hundred megabytes: refused by their sum, without ever being in memory or on the disk. */
    @Test
    void aBombIsRefusedAsDamaged() throws Exception {
        var good = new Written("school.zip").file;
        var bomb = folder.resolve("bomb.zip");
        try (var source = new ZipFile(good.toFile());
                var copy = new ZipOutputStream(Files.newOutputStream(bomb))) {
            for (var entry : source.stream().toList()) {
                copy.putNextEntry(new ZipEntry(entry.getName()));
                if (entry.getName().equals("tables/person.csv")) {
                    for (var megabyte = 0; megabyte < 200; megabyte++) {
                        copy.write(new byte[1 << 20]);
                    }
                } else {
                    source.getInputStream(entry).transferTo(copy);
                }
                copy.closeEntry();
            }
        }
        assertTrue(Files.size(bomb) < 4 << 20);
        var before = memory();
        refused("The archive was changed or damaged: tables/person.csv", new Target(), bomb);
        assertTrue(memory() - before < 100 << 20, () -> (memory() - before) + " bytes");
    }

    private static long memory() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    @Test
    void anotherConnectionMayWriteWhileTheArchiveIsMade() throws Exception {
        var seen = new ByteArrayOutputStream() {
            private boolean written;

            @Override
            public synchronized void write(byte[] bytes, int from, int length) {
                if (!written) {
                    written = true;
                    QuarkusTransaction.requiringNew().run(() -> cast.student(cast.cohort(course()), "Late"));
                }
                super.write(bytes, from, length);
            }
        };
        archives.write(seen);
        var file = Files.write(folder.resolve("late.zip"), seen.toByteArray());

        var target = new Target();
        var restored = target.archives.restore(file);
        assertEquals(0, Integer.parseInt(target.text("select count(*) from person where name = 'Late'")));
        assertEquals(
                restored.rows(),
                target.archives.write(folder.resolve("again.zip")).rows());
    }

    @Test
    void whatIsSealedOpensWithItsKeyAlone() throws Exception {
        var source = new Target();
        source.archives.restore(new Written("school.zip").file);
        var sealer = new Target(source, Optional.of("a long passphrase"));
        var file = folder.resolve("sealed.zip");
        sealer.archives.write(file);

        assertFalse(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains("person.csv"));
        refused(file + " is sealed. Give its key in FOOTING_BACKUPS_KEY.", new Target(), file);
        var other = " was sealed with another key, or changed since. The key is in FOOTING_BACKUPS_KEY.";
        refused(file + other, new Target(Optional.of("a long passphrasE")), file);
        var target = new Target(Optional.of("a long passphrase"));
        target.archives.restore(file);
        assertEquals(AWKWARD, target.text("select name from person where id = " + person));
        var bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        refused(file + other, new Target(Optional.of("a long passphrase")), file);
        try (var left = Files.list(folder)) {
            assertEquals(
                    List.of("school.zip", "sealed.zip"),
                    left.map(name -> name.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    void whatIsSealedNeverLiesOpenBesideIt() throws Exception {
        var source = new Target();
        source.archives.restore(new Written("school.zip").file);
        var sealer = new Target(source, Optional.of("a long passphrase"));
        var backups = Files.createDirectory(folder.resolve("backups"));
        try (var watch = FileSystems.getDefault().newWatchService()) {
            backups.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
            sealer.archives.write(backups.resolve("sealed.zip"));
            Files.createFile(backups.resolve("the-end"));

            var made = new TreeSet<String>();
            while (!made.contains("the-end")) {
                var key = watch.poll(1, TimeUnit.MINUTES);
                key.pollEvents().forEach(event -> made.add(event.context().toString()));
                key.reset();
            }
            assertEquals(Set.of("sealed.zip", "sealed.zip.part", "the-end"), made);
        }
    }

    @Test
    void twoArchivesOfOneSchoolDifferInNothingButTheirTime() throws Exception {
        var one = new Written("one.zip");
        var other = new Written("other.zip");

        assertEquals(one.manifest.parts(), other.manifest.parts());
        try (var first = new ZipFile(one.file.toFile());
                var second = new ZipFile(other.file.toFile())) {
            assertArrayEquals(
                    first.getInputStream(first.getEntry("tables/person.csv")).readAllBytes(),
                    second.getInputStream(second.getEntry("tables/person.csv")).readAllBytes());
        }
    }

    private static TestCourse course() {
        return TestCourse.of(Cast.unique("kept"), TestCourse.lesson("one"));
    }

    private static void refused(String words, Target target, Path file) {
        assertEquals(
                words,
                assertThrows(BadArchive.class, () -> target.archives.restore(file))
                        .getMessage());
    }

    private static List<String> sums(Manifest manifest) {
        return manifest.parts().stream()
                .map(part -> part.table() + " " + part.rows() + " " + part.sum())
                .toList();
    }

    private Path changed(Path archive, String name, String from, String to) throws IOException {
        var file = folder.resolve(Cast.unique("changed") + ".zip");
        try (var source = new ZipFile(archive.toFile());
                var copy = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var entry : new ArrayList<>(source.stream().toList())) {
                var text = new String(source.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                copy.putNextEntry(new ZipEntry(entry.getName()));
                copy.write((entry.getName().equals(name) ? text.replace(from, to) : text)
                        .getBytes(StandardCharsets.UTF_8));
                copy.closeEntry();
            }
        }
        return file;
    }

    private static Path with(Path archive, Path file, byte[] content, List<String> more) throws IOException {
        try (var source = new ZipFile(archive.toFile());
                var copy = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var entry : source.stream().toList()) {
                copy.putNextEntry(new ZipEntry(entry.getName()));
                source.getInputStream(entry).transferTo(copy);
                copy.closeEntry();
            }
            for (var name : more) {
                copy.putNextEntry(new ZipEntry(name));
                copy.write(name.endsWith("/") ? new byte[0] : content);
                copy.closeEntry();
            }
        }
        return file;
    }

    private final class Written {
        private final Path file;
        private final Manifest manifest;

        Written(String name) throws IOException {
            file = folder.resolve(name);
            manifest = archives.write(file);
        }
    }

    private static final class Target {
        private final DataSource database;
        private final Archives archives;

        Target() {
            this(Optional.empty());
        }

        /** The same database again. */
        Target(Target other, Optional<String> key) {
            database = other.database;
            archives = archives(database, key);
        }

        Target(Optional<String> key) {
            var h2 = new JdbcDataSource();
            h2.setURL("jdbc:h2:mem:" + Cast.unique("restored") + ";DB_CLOSE_DELAY=-1");
            database = h2;
            archives = archives(h2, key);
        }

        private static Archives archives(DataSource database, Optional<String> key) {
            var flyway = Flyway.configure()
                    .dataSource(database)
                    .locations("db/migration")
                    .load();
            return new Archives(database, flyway, Clock.systemUTC(), "h2", key);
        }

        String text(String sql) throws SQLException {
            try (var connection = database.getConnection();
                    var statement = connection.createStatement();
                    var rows = statement.executeQuery(sql)) {
                rows.next();
                return rows.getString(1);
            }
        }
    }
}
