package org.footing.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs short texts with the school's key (HMAC-SHA-256), so that they can be handed out and believed when they come back. */
public final class Signature {

    private static final String ALGORITHM = "HmacSHA256";
    private static final char SEPARATOR = '~';

    private final SecretKeySpec key;

    public Signature(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /**
     * The text with its signature behind it.
     *
     * @param purpose keeps what was signed for one use from being believed in another
     */
    public String sign(String purpose, String text) {
        return text + SEPARATOR + mac(purpose, text);
    }

    /** The text, if this school signed it for this purpose. */
    public Optional<String> verify(String purpose, String signed) {
        var cut = signed.lastIndexOf(SEPARATOR);
        if (cut < 0) {
            return Optional.empty();
        }
        var text = signed.substring(0, cut);
        var expected = mac(purpose, text).getBytes(StandardCharsets.US_ASCII);
        var given = signed.substring(cut + 1).getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(expected, given) ? Optional.of(text) : Optional.empty();
    }

    private String mac(String purpose, String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            var bytes = mac.doFinal((purpose + '\n' + text).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException(absent);
        }
    }
}
