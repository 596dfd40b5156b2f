package org.footing.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/** Films as far as they can be told by their boxes; nobody could look at them. */
public final class Films {

    private Films() {}

    /** An MP4 of a head and one box of noise. */
    public static byte[] noise(int bytes) {
        var noise = new byte[bytes - 32];
        new Random(bytes).nextBytes(noise);
        return ByteBuffer.allocate(bytes)
                .putInt(24)
                .put("ftypmp42".getBytes(StandardCharsets.US_ASCII))
                .put(new byte[12])
                .putInt(bytes - 24)
                .put("mdat".getBytes(StandardCharsets.US_ASCII))
                .put(noise)
                .array();
    }
}
