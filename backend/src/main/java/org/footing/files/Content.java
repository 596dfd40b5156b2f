package org.footing.files;

import java.io.IOException;
import java.io.OutputStream;

/** The bytes of a file that need not stand in memory all at once. */
public interface Content {

    /** Of what stands in memory already. */
    static Content of(byte[] bytes) {
        return new Content() {
            @Override
            public long size() {
                return bytes.length;
            }

            @Override
            public void write(long first, long last, OutputStream out) throws IOException {
                out.write(bytes, (int) first, (int) (last - first + 1));
            }
        };
    }

    long size();

    /**
     * Writes a part, opening whatever transactions it needs by itself.
     *
     * @param first from 0
     * @param last included
     */
    void write(long first, long last, OutputStream out) throws IOException;
}
