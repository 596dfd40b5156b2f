package org.footing.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.footing.cast.Cast;
import org.footing.database.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DatabaseTest
class NightlyBackupsTest {

    @Inject
    NightlyBackups nightly;

    @Inject
    Cast cast;

    private Path folder;

    @BeforeEach
    void aSchoolAndAFolder(@TempDir Path empty) {
        cast.school();
        folder = empty;
    }

    @Test
    void aNightLeavesOneFileThatCanBeRestored() throws Exception {
        nightly.backUp(folder.resolve("new"), 14);

        var files = files(folder.resolve("new"));
        assertEquals(1, files.size(), files::toString);
        var manifest = Archives.check(folder.resolve("new").resolve(files.get(0)), Optional.empty());
        assertTrue(manifest.rows() > 0);
        var noted = last();
        assertEquals(folder.resolve("new").resolve(files.get(0)).toString(), noted.file);
        assertEquals(Files.size(Path.of(noted.file)), noted.bytes);
    }

    @Test
    void theOldestGoAndWhatIsNotOursStays() throws Exception {
        for (var name : List.of(
                "footing-20260101-030000.zip",
                "footing-20260102-030000.zip",
                "footing-20260103-030000.zip.part",
                "by-hand.zip")) {
            Files.writeString(folder.resolve(name), "x");
        }
        nightly.backUp(folder, 2);

        var left = files(folder);
        assertEquals(List.of("by-hand.zip", "footing-20260102-030000.zip"), left.subList(0, 2));
        assertEquals(3, left.size(), left::toString);
    }

    @Test
    void whatCannotBeRemovedDoesNotMakeAGoodBackupNone() throws Exception {
        var inTheWay = Files.createDirectories(folder.resolve("footing-20260101-030000.zip"));
        Files.writeString(inTheWay.resolve("not-ours"), "x");
        nightly.backUp(folder, 1);

        assertTrue(Path.of(last().file).startsWith(folder));
        assertTrue(Files.exists(inTheWay));
    }

    @Test
    void aNightWithoutABackupIsNoted() throws Exception {
        var file = Files.writeString(folder.resolve("file"), "no folder");
        var before = QuarkusTransaction.requiringNew().call(() -> BackupRun.count("problem is not null"));
        nightly.backUp(file, 14);

        assertEquals(before + 1, QuarkusTransaction.requiringNew().call(() -> BackupRun.count("problem is not null")));
    }

    @Test
    void theNextNightBeginsAtThree() {
        assertEquals(
                Instant.parse("2026-11-22T03:00:00Z"), NightlyBackups.nextNight(Instant.parse("2026-11-22T02:59:59Z")));
        assertEquals(
                Instant.parse("2026-11-23T03:00:00Z"), NightlyBackups.nextNight(Instant.parse("2026-11-22T03:00:00Z")));
    }

    private static BackupRun last() {
        return QuarkusTransaction.requiringNew().call(BackupRun::lastGood).orElseThrow();
    }

    private static List<String> files(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
