package org.footing.files;

import java.io.IOException;
import java.io.RandomAccessFile;

/** Nothing, where something told too much. */
final class Blank {

    private static final int AT_ONCE = 1 << 16;

    private Blank() {}

    /** Writes zeros over so many bytes. */
    static void out(RandomAccessFile file, long from, long bytes) throws IOException {
        var zeros = new byte[(int) Math.min(bytes, AT_ONCE)];
        file.seek(from);
        for (var left = bytes; left > 0; left -= zeros.length) {
            file.write(zeros, 0, (int) Math.min(left, zeros.length));
        }
    }
}
