package org.footing.files;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.Set;
import org.footing.files.NotTaken.Refusal;

/**
 * The elements of a WebM film (RFC 8794, RFC 9559). Tags and attached files become void in place. A film that was recorded by a browser
 * has parts of unknown length and nothing behind them that could be told apart: it is left as it is from there on.
 */
final class FilmElements {

    private static final int SEGMENT = 0x18538067;
    private static final Set<Integer> TELLING = Set.of(0x1254C367, 0x1941A469);
    private static final int VOID = 0xEC;
    private static final int VOID_HEAD = 9;
    private static final long UNKNOWN = -1;
    private static final int MOST_ELEMENTS = 100_000;

    private final RandomAccessFile film;

    private FilmElements(RandomAccessFile film) {
        this.film = film;
    }

    /** @throws NotTaken if it is cut short or no film */
    static void strip(Path file) throws IOException {
        try (var film = new RandomAccessFile(file.toFile(), "rw")) {
            new FilmElements(film).strip();
        }
    }

    private void strip() throws IOException {
        var end = film.length();
        var elements = 0;
        for (var at = 0L; at + 2 < end; ) {
            if (++elements > MOST_ELEMENTS) {
                throw new NotTaken(Refusal.UNREADABLE);
            }
            film.seek(at);
            var id = id();
            var size = size();
            var body = film.getFilePointer();
            if (id == SEGMENT) {
                at = body; // its parts stand in a row with the head of the file
                continue;
            }
            if (size == UNKNOWN) {
                return;
            }
            if (size > end - body) {
                throw new NotTaken(Refusal.UNREADABLE);
            }
            if (TELLING.contains(id) && body + size - at >= VOID_HEAD) {
                blank(at, body + size - at);
            }
            at = body + size;
        }
    }

    private void blank(long at, long bytes) throws IOException {
        film.seek(at);
        film.write(VOID);
        film.writeLong(1L << 56 | bytes - VOID_HEAD);
        Blank.out(film, at + VOID_HEAD, bytes - VOID_HEAD);
    }

    /** One to four bytes, its length in the leading zeros of the first, which stay. */
    private int id() throws IOException {
        var first = film.readUnsignedByte();
        var more = Integer.numberOfLeadingZeros(first) - 24;
        if (more > 3) {
            throw new NotTaken(Refusal.UNREADABLE);
        }
        var id = first;
        for (var n = 0; n < more; n++) {
            id = id << 8 | film.readUnsignedByte();
        }
        return id;
    }

    /** One to eight bytes, the mark of its length taken off; all ones are no size. */
    private long size() throws IOException {
        var first = film.readUnsignedByte();
        var more = Integer.numberOfLeadingZeros(first) - 24;
        if (more > 7) {
            throw new NotTaken(Refusal.UNREADABLE);
        }
        var size = (long) first & 0x7F >> more;
        for (var n = 0; n < more; n++) {
            size = size << 8 | film.readUnsignedByte();
        }
        return size == (1L << 7 * (more + 1)) - 1 ? UNKNOWN : size;
    }
}
