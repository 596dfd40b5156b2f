package org.footing.library;

import jakarta.persistence.Embeddable;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.footing.course.TextForm;
import org.footing.identity.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * What a document of a draft holds: a file of the store, or a text that was typed and stands in its row.
 *
 * @param sha256 of the file; absent where a text is
 * @param text with its own ends of lines; absent where a file is
 */
@Embeddable
record Written(@Nullable String sha256, @Nullable String text) {

    static Written file(String sha256) {
        return new Written(sha256, null);
    }

    static Written text(String text) {
        return new Written(null, text);
    }

    /** SHA-256 of its bytes, in hexadecimal. */
    String hash() {
        return sha256 != null ? sha256 : Sha256.of(typed());
    }

    /** @param files that stand in the store, by their names */
    byte[] bytes(Map<String, byte[]> files) {
        return sha256 == null ? typed() : Objects.requireNonNull(files.get(sha256));
    }

    /** As it stands in the document; empty when that is no text. */
    Optional<String> read(Map<String, byte[]> files) {
        return text != null ? Optional.of(text) : TextForm.decoded(bytes(files));
    }

    private byte[] typed() {
        return Objects.requireNonNull(text).getBytes(StandardCharsets.UTF_8);
    }
}
