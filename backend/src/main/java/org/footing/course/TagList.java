package org.footing.course;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The tags of a question as its author wrote them, so that those which stay keep their spaces and signs.
 *
 * @param pieces what stands between the commas
 */
record TagList(List<String> pieces) {

    /** @param written inside the quotation marks, where there are any */
    static TagList of(String written) {
        return new TagList(Arrays.stream(written.split(","))
                .filter(piece -> !piece.isBlank())
                .toList());
    }

    boolean has(String tag) {
        return pieces.stream().anyMatch(piece -> word(piece).equals(tag));
    }

    boolean none() {
        return pieces.isEmpty();
    }

    /** The same list where it has the tag already. */
    TagList with(String tag) {
        String gap = pieces.size() > 1 && pieces.get(1).startsWith(" ") ? " " : "";
        return has(tag)
                ? this
                : new TagList(
                        Stream.concat(pieces.stream(), Stream.of(gap + tag)).toList());
    }

    TagList without(String tag) {
        return new TagList(
                pieces.stream().filter(piece -> !word(piece).equals(tag)).toList());
    }

    String written() {
        return pieces.stream().collect(Collectors.joining(",")).stripLeading();
    }

    private static String word(String piece) {
        return piece.replace("\\\"", "\"").strip();
    }
}
