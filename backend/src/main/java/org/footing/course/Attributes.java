package org.footing.course;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What stands in braces after a fence, a picture, a step or an option: {@code {#id key=value key="two words" flag 50%}}. A flag's
 * value is the empty text; a share of the mark is kept under {@code %}; a key given twice is kept under its name with {@code *}.
 */
record Attributes(Optional<String> id, Map<String, String> values) {

    static final Attributes NONE = new Attributes(Optional.empty(), Map.of());
    static final String SHARE = "%";

    /** From its first character to behind its last. */
    record Span(int start, int end) {}

    /**
     * Attributes and where the text goes on after them.
     *
     * @param spans where each stands, by its key; of one given twice the first
     */
    record Read(Attributes attributes, int end, Map<String, Span> spans) {}

    /** Reads from an opening brace; empty when what follows is no list of attributes. */
    static Optional<Read> read(CharSequence text, int start) {
        return new AttributeScanner(text, start).read();
    }

    Optional<String> value(String key) {
        return Optional.ofNullable(values.get(key));
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    /** Absent or {@code false} is false; the bare word or {@code true} is true. */
    boolean flag(String key) {
        return value(key).filter(value -> !value.equals("false")).isPresent();
    }

    void warnUnlessKnown(Set<String> known, String owner, Place place, Faults faults) {
        for (String key : values.keySet()) {
            if (key.endsWith("*")) {
                faults.error(place, "`" + key.substring(0, key.length() - 1) + "` is given twice", "keep one");
            } else if (!known.contains(key)) {
                faults.warning(place, owner + " has no attribute " + Faults.quoted(key), mend(key, known));
            }
        }
    }

    private static String mend(String key, Set<String> known) {
        return Spelling.nearest(key, known)
                .map(near -> "did you mean `" + near + "`?")
                .orElse(known.isEmpty() ? "remove it" : "known are " + String.join(", ", new TreeSet<>(known)));
    }

    static Attributes of(Optional<String> id, LinkedHashMap<String, String> values) {
        return new Attributes(id, Collections.unmodifiableMap(values));
    }
}
