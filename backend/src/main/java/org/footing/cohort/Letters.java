package org.footing.cohort;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The letters of a text that an office program wrote. It does not say which encoding it took: UTF-16 begins with a mark, what
 * cannot be UTF-8 is what such programs write on Windows in Europe.
 */
public final class Letters {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private Letters() {}

    /** Without the mark at the beginning, if there is one. */
    public static String read(byte[] bytes) {
        if (begins(bytes, 0xff, 0xfe) || begins(bytes, 0xfe, 0xff)) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException other) {
            return new String(bytes, WINDOWS);
        }
    }

    private static boolean begins(byte[] bytes, int first, int second) {
        return bytes.length > 1 && (bytes[0] & 0xff) == first && (bytes[1] & 0xff) == second;
    }
}
