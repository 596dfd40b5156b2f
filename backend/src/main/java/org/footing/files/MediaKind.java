package org.footing.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
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
    VIDEO(Set.of("video/mp4", "video/webm", "video/quicktime", "video/3gpp")),
    PDF(Set.of("application/pdf"));

    private static final Tika TIKA = new Tika();

    /** Of which WebM is a kind; it says so in its first element. */
    private static final String MATROSKA = "application/x-matroska";

    /** Bytes that tell what a file is. */
    private static final int BEGINNING = 1 << 16;

    private static final int FIRST_ELEMENT = 64;

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
            case "video/3gpp" -> List.of(".3gp");
            default -> List.of("." + type.substring(type.indexOf('/') + 1));
        };
    }

    /** Empty when the file is none of these, whatever it is called. */
    public static Optional<Sniffed> of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return of(in.readNBytes(BEGINNING));
        }
    }

    /** @param beginning of a file */
    static Optional<Sniffed> of(byte[] beginning) {
        var told = TIKA.detect(beginning);
        var type = told.equals(MATROSKA) && saysWebM(beginning) ? "video/webm" : told;
        return Arrays.stream(values())
                .filter(kind -> kind.types.contains(type))
                .map(kind -> new Sniffed(kind, type))
                .findFirst();
    }

    private static boolean saysWebM(byte[] beginning) {
        return new String(beginning, 0, Math.min(beginning.length, FIRST_ELEMENT), StandardCharsets.ISO_8859_1)
                .contains("webm");
    }
}
