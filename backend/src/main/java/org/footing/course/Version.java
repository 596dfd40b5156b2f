package org.footing.course;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells whether two editions ask the same: text, options, key, points and scoring; not hints, feedback or tags. */
final class Version {

    private final StringBuilder canonical = new StringBuilder();

    private Version() {}

    static String of(Question question) {
        Version version = new Version();
        version.add(question.head().text());
        version.add(question.head().points().stripTrailingZeros().toPlainString());
        question.substance().forEach(version::add);
        return sha256(version.canonical.toString());
    }

    /** Each part with its length, so that no two questions share a canonical text. */
    private void add(String part) {
        canonical.append(part.length()).append(':').append(part);
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
