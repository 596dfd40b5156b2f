package org.footing.files;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.footing.files.NotTaken.Refusal;

/**
 * Takes out of a file what it tells besides what it shows, where and by what it was taken above all, and paints what stands for it on
 * a page. A film has no picture: nothing here can decode one.
 */
@ApplicationScoped
class Cleaning {

    /**
     * What has become of a file.
     *
     * @param type such as {@code image/jpeg}
     * @param pages JPEGs
     */
    record Cleaned(String type, List<byte[]> pages) {}

    private interface Painting {
        Cleaned paint() throws IOException;
    }

    /** A picture stands in memory while it is painted: one at a time, so that many students need no more memory than one. */
    private final Semaphore brush = new Semaphore(1, true);

    /**
     * Changes the file.
     *
     * @throws NotTaken if it cannot be read, or is more than can be borne
     */
    Cleaned clean(Path file, String type) throws IOException {
        try {
            return cleaned(file, type);
        } catch (EOFException cutShort) {
            throw new NotTaken(Refusal.UNREADABLE);
        }
    }

    private Cleaned cleaned(Path file, String type) throws IOException {
        return switch (type) {
            case "image/jpeg", "image/png", "image/gif" -> alone(() -> Photograph.repaint(file, type));
            case "image/webp" -> {
                WebPicture.strip(file);
                yield new Cleaned(type, List.of());
            }
            case "video/mp4", "video/quicktime", "video/3gpp" -> {
                FilmBoxes.strip(file);
                yield new Cleaned(type, List.of());
            }
            case "video/webm" -> {
                FilmElements.strip(file);
                yield new Cleaned(type, List.of());
            }
            case "application/pdf" -> alone(() -> new Cleaned(type, PdfPages.paint(file)));
            default -> throw new NotTaken(Refusal.UNREADABLE);
        };
    }

    private Cleaned alone(Painting painting) throws IOException {
        brush.acquireUninterruptibly();
        try {
            return painting.paint();
        } finally {
            brush.release();
        }
    }
}
