package org.footing.identity;

import java.security.SecureRandom;
import java.util.Base64;

/**
 * A secret that opens something for whoever holds it. The holder gets {@link #text}; the database keeps {@link #hash} alone.
 *
 * @param text 256 random bits in URL-safe base64
 */
public record Token(String text) {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    public static Token random() {
        return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(randomBytes()));
    }

    static byte[] randomBytes() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /** SHA-256 in hexadecimal; unsalted, since nobody can guess 256 random bits. */
    public String hash() {
        return Sha256.of(text);
    }

    @Override
    public String toString() {
        return "Token[hidden]";
    }
}
