package org.footing.files;

import java.io.IOException;
import java.io.OutputStream;

/** The bytes of a file that need not stand in memory all at once. */
public interface Content {

    long size();

    /**
     * Writes a part, opening whatever transactions it needs by itself.
     *
     * @param first from 0
     * @param last included
     */
    void write(long first, long last, OutputStream out) throws IOException;
}
