package org.footing.practice;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a page had read of answers when it was opened: a short mark of each that was not empty, by key, so that it need not send them back
 * whole to tell whether they were changed.
 */
public record ReadAnswers(Map<String, String> marks) {

    private static final int BYTES = 8;

    public ReadAnswers {
        marks = Map.copyOf(marks);
    }

    public static ReadAnswers of(FormAnswers answers) {
        return new ReadAnswers(answers.values().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, answer -> mark(answer.getValue()))));
    }

    /** As {@link #text} tells it; whatever else it holds is left out. */
    public static ReadAnswers parse(String text) {
        return new ReadAnswers(Arrays.stream(text.split(" "))
                .filter(one -> one.contains(":"))
                .collect(Collectors.toMap(
                        one -> one.substring(0, one.lastIndexOf(':')),
                        one -> one.substring(one.lastIndexOf(':') + 1),
                        (first, second) -> second)));
    }

    /** {@code key:mark} in turn. No key holds a space. */
    public String text() {
        return new TreeMap<>(marks)
                .entrySet().stream()
                        .map(one -> one.getKey() + ":" + one.getValue())
                        .collect(Collectors.joining(" "));
    }

    /** Whether the page had read this. */
    boolean read(String key, String value) {
        return marks.getOrDefault(key, "").equals(value.isEmpty() ? "" : mark(value));
    }

    private static String mark(String value) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }
}
