package org.footing.files;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import org.footing.files.NotTaken.Refusal;

/**
 * The boxes of an MP4 or QuickTime film (ISO/IEC 14496-12). Those that hold what a phone writes beside the film, where it was taken
 * ({@code ©xyz}, {@code loci}, {@code com.apple.quicktime.location}) and by what, become free space in place: nothing else moves, so
 * every offset stays right, and no film need stand in memory.
 */
final class FilmBoxes {

    private static final Set<String> TELLING = Set.of("udta", "meta", "uuid", "XMP_");
    private static final Set<String> HOLDING = Set.of("moov", "trak", "moof", "traf");
    private static final byte[] FREE = "free".getBytes(StandardCharsets.US_ASCII);

    private static final int HEAD = 8;
    private static final int LONG_HEAD = 16;
    private static final int DEEPEST = 4;

    /** A film of an hour has a few hundred, one in fragments some thousand. */
    private static final int MOST_BOXES = 100_000;

    private final RandomAccessFile film;
    private int boxes;

    private FilmBoxes(RandomAccessFile film) {
        this.film = film;
    }

    /** @throws NotTaken if it is cut short or no film */
    static void strip(Path file) throws IOException {
        try (var film = new RandomAccessFile(file.toFile(), "rw")) {
            new FilmBoxes(film).strip(0, film.length(), 0);
        }
    }

    private void strip(long from, long to, int depth) throws IOException {
        for (var at = from; at + HEAD <= to; ) {
            if (++boxes > MOST_BOXES) {
                throw new NotTaken(Refusal.UNREADABLE);
            }
            film.seek(at);
            var size = Integer.toUnsignedLong(film.readInt());
            var type = type();
            var head = size == 1 ? LONG_HEAD : HEAD;
            if (size == 0) { // to the end
                size = to - at;
            } else if (size == 1 && at + LONG_HEAD <= to) {
                size = film.readLong();
            }
            if (size < head || size > to - at) {
                throw new NotTaken(Refusal.UNREADABLE);
            }
            if (TELLING.contains(type)) {
                film.seek(at + 4);
                film.write(FREE);
                Blank.out(film, at + head, size - head);
            } else if (HOLDING.contains(type) && depth < DEEPEST) {
                strip(at + head, at + size, depth + 1);
            }
            at += size;
        }
    }

    private String type() throws IOException {
        var name = new byte[4];
        film.readFully(name);
        return new String(name, StandardCharsets.ISO_8859_1);
    }
}
