package org.footing.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.tika.Tika;

/** Kinds of file that people may hand in, told by what is in the file and not by its name. */
public enum MediaKind {
    IMAGE(Set.of("image/jpeg", "image/png", "image/webp", "image/gif", "image/heic")),
    VIDEO(Set.of("video/mp4", "video/webm", "video/quicktime")),
    PDF(Set.of("application/pdf"));

    private static final Tika TIKA = new Tika();

    private final Set<String> types;

    MediaKind(Set<String> types) {
        this.types = types;
    }

    /** @param type such as {@code image/jpeg} */
    public record Sniffed(MediaKind kind, String type) {}

    /** With which names of such files end, the usual one first. */
    public static List<String> endings(String type) {
        return switch (type) {
            case "image/jpeg" -> List.of(".jpg", ".jpeg");
            case "image/heic" -> List.of(".heic", ".heif");
            case "video/mp4" -> List.of(".mp4", ".m4v");
            case "video/quicktime" -> List.of(".mov", ".qt");
            default -> List.of("." + type.substring(type.indexOf('/') + 1));
        };
    }

    /** Empty when the file is none of these, whatever it is called. */
    public static Optional<Sniffed> of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            var type = TIKA.detect(in);
            return Arrays.stream(values())
                    .filter(kind -> kind.types.contains(type))
                    .map(kind -> new Sniffed(kind, type))
                    .findFirst();
        }
    }
}
