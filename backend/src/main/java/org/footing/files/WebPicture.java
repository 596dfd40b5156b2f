package org.footing.files;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import org.footing.files.NotTaken.Refusal;

/**
 * The chunks of a WebP picture (RFC 9649). Nothing here can decode it, so those that tell of the camera are emptied in place, and what
 * follows the picture is cut off; browsers show the rest.
 */
final class WebPicture {

    private static final Set<String> SHOWING = Set.of("VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP");
    private static final int HEAD = 8;
    private static final int FIRST = 12;
    private static final int MOST_CHUNKS = 10_000;

    /** In the first byte of VP8X: there are EXIF and XMP chunks. */
    private static final int TELLS = 0b1100;

    private WebPicture() {}

    /** @throws NotTaken if it is cut short or no picture */
    static void strip(Path file) throws IOException {
        try (var picture = new RandomAccessFile(file.toFile(), "rw")) {
            picture.seek(4);
            var end = HEAD + size(picture);
            if (end > picture.length()) {
                throw new NotTaken(Refusal.UNREADABLE);
            }
            var chunks = 0;
            for (var at = (long) FIRST; at + HEAD <= end; ) {
                at = strip(picture, at, end);
                if (++chunks > MOST_CHUNKS) {
                    throw new NotTaken(Refusal.UNREADABLE);
                }
            }
            picture.setLength(end);
        }
    }

    /** @return where the next chunk begins */
    private static long strip(RandomAccessFile picture, long at, long end) throws IOException {
        picture.seek(at);
        var name = new byte[4];
        picture.readFully(name);
        var size = size(picture);
        if (size > end - at - HEAD) {
            throw new NotTaken(Refusal.UNREADABLE);
        }
        var type = new String(name, StandardCharsets.ISO_8859_1);
        if (!SHOWING.contains(type)) {
            Blank.out(picture, at + HEAD, size);
        } else if (type.equals("VP8X") && size > 0) {
            var flags = picture.read();
            picture.seek(at + HEAD);
            picture.write(flags & ~TELLS);
        }
        return at + HEAD + size + size % 2;
    }

    /** Four bytes, the lowest first. */
    private static long size(RandomAccessFile picture) throws IOException {
        return Integer.toUnsignedLong(Integer.reverseBytes(picture.readInt()));
    }
}
