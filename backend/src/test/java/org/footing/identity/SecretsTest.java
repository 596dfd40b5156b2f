package org.footing.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    private static final String PLAIN = "pässword of the post";

    @TempDir
    Path data = Path.of("");

    @Test
    void whatIsSealedOpensWithTheSameKeyAlone() {
        var sealed = with("a long passphrase").seal(PLAIN);

        assertFalse(new String(Base64.getDecoder().decode(sealed), java.nio.charset.StandardCharsets.ISO_8859_1)
                .contains("ssword"));
        assertEquals(Optional.of(PLAIN), with("a long passphrase").open(sealed));
        assertEquals(Optional.empty(), with("another passphrase").open(sealed));
        assertNotEquals(sealed, with("a long passphrase").seal(PLAIN));
    }

    @Test
    void whatWasChangedDoesNotOpen() {
        var secrets = with("a long passphrase");
        var bytes = Base64.getDecoder().decode(secrets.seal(PLAIN));
        bytes[bytes.length - 20] ^= 1;

        assertEquals(Optional.empty(), secrets.open(Base64.getEncoder().encodeToString(bytes)));
    }

    @Test
    void withoutAPassphraseTheKeyIsAFileOfItsOwner() throws IOException {
        var sealed = new Secrets(Optional.empty(), data).seal(PLAIN);

        assertEquals(Optional.of(PLAIN), new Secrets(Optional.empty(), data).open(sealed));
        assertEquals(
                PosixFilePermissions.fromString("rw-------"),
                Files.getPosixFilePermissions(data.resolve(Secrets.FILE)));
        assertEquals(Optional.empty(), new Secrets(Optional.empty(), data.resolve("another")).open(sealed));
        try (var files = Files.list(data)) {
            assertEquals(2, files.count());
        }
    }

    private Secrets with(String passphrase) {
        return new Secrets(Optional.of(passphrase), data);
    }
}
