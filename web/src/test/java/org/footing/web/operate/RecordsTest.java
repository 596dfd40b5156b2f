package org.footing.web.operate;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.footing.web.CannotStart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordsTest {

    @TempDir
    Path data = Path.of("");

    @Test
    void aFolderWithoutASchoolIsToldAndLeftAsItIs() throws IOException {
        var refused = assertThrows(CannotStart.class, in(data)::require);

        var told = String.valueOf(refused.getMessage());
        assertTrue(told.startsWith("There is no school in " + data + ". Name the one that holds it"), told);
        try (var files = Files.list(data)) {
            assertEquals(0, files.count());
        }
        assertThrows(CannotStart.class, in(data.resolve("never-was"))::require);
        assertFalse(Files.exists(data.resolve("never-was")));
    }

    @Test
    void aSchoolThatIsThereIsFound() throws IOException {
        Files.createFile(data.resolve("footing.mv.db"));

        assertDoesNotThrow(in(data)::require);
    }

    /** Only the server knows; but what is said of it holds no password. */
    @ParameterizedTest
    @ValueSource(
            strings = {"jdbc:postgresql://localhost/footing?password=secret", "jdbc:h2:mem:footing;PASSWORD=secret"})
    void aDatabaseThatIsNoFileIsAskedItself(String address) {
        var records = new Records(address);

        assertDoesNotThrow(records::require);
        assertFalse(String.valueOf(records.none().getMessage()).contains("secret"));
    }

    @Test
    void allButARestoreNeedASchool() {
        assertTrue(Command.of("backup", "x").orElseThrow().needsSchool());
        assertTrue(Command.of("rebuild-standing").orElseThrow().needsSchool());
        assertTrue(Command.of("invite-administrator").orElseThrow().needsSchool());
        assertFalse(Command.of("restore", "x").orElseThrow().needsSchool());
    }

    private static Records in(Path folder) {
        return new Records("jdbc:h2:file:" + folder.resolve("footing") + ";WRITE_DELAY=500");
    }
}
