package org.footing.web.studio;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.footing.course.DocumentPath;
import org.footing.course.TextForm;
import org.footing.files.MediaKind;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Looks into files that somebody sent for a draft: what they are is told by what is in them, where that can be. */
final class SentFile {

    private static final int LARGEST = 25 << 20;

    /** Kinds that are told by what is in the file. */
    private static final Set<String> TOLD = Set.of(".png", ".jpg", ".jpeg", ".gif", ".webp", ".mp4", ".webm", ".pdf");

    private SentFile() {}

    /** Of a picture or film; a drawing is told by its name, since it is text. */
    static Optional<String> ending(FileUpload file) {
        if (unfit(file)) {
            return Optional.empty();
        }
        if (endingOf(file.fileName()).equals(".svg")) {
            return TextForm.decoded(bytes(file)).map(drawing -> ".svg");
        }
        return kind(file)
                .map(known -> MediaKind.endings(known.type()).get(0))
                .filter(known -> DocumentPath.isTaken("picture" + known));
    }

    /** Whether it can stand where this document does: a photograph of the same kind, a text that can be read, and so on. */
    static boolean fits(FileUpload file, String path) {
        var ending = endingOf(path);
        if (unfit(file)) {
            return false;
        }
        if (TOLD.contains(ending)) {
            return kind(file)
                    .filter(known -> MediaKind.endings(known.type()).contains(ending))
                    .isPresent();
        }
        return endingOf(file.fileName()).equals(ending)
                && (!DocumentPath.isText(path) || TextForm.decoded(bytes(file)).isPresent());
    }

    /** With its point, in small letters. */
    static String endingOf(String name) {
        return name.substring(Math.max(name.lastIndexOf('.'), 0)).toLowerCase(Locale.ROOT);
    }

    static byte[] bytes(FileUpload file) {
        try {
            return Files.readAllBytes(file.uploadedFile());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean unfit(FileUpload file) {
        return file.size() == 0 || file.size() > LARGEST;
    }

    private static Optional<MediaKind.Sniffed> kind(FileUpload file) {
        try {
            return MediaKind.of(file.uploadedFile());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
