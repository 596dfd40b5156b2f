package org.footing.web.files;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The bytes of a file that are wanted (RFC 9110, section 14).
 *
 * @param first from 0
 * @param last included
 */
record Range(long first, long last, boolean whole) {

    private static final Pattern ONE = Pattern.compile("bytes=([0-9]{0,18})-([0-9]{0,18})");

    /** The whole file where nothing, or nothing that we understand, is asked for; empty when there is no such part. */
    static Optional<Range> of(Optional<String> header, long size) {
        var asked = header.map(ONE::matcher)
                .filter(match -> match.matches() && match.group().length() > "bytes=-".length());
        if (asked.isEmpty()) {
            return Optional.of(new Range(0, size - 1, true));
        }
        var from = asked.get().group(1);
        var to = asked.get().group(2);
        var first = from.isEmpty() ? Math.max(0, size - Long.parseLong(to)) : Long.parseLong(from);
        var last = from.isEmpty() || to.isEmpty() ? size - 1 : Math.min(Long.parseLong(to), size - 1);
        return first > last ? Optional.empty() : Optional.of(new Range(first, last, false));
    }

    long length() {
        return last - first + 1;
    }

    String header(long size) {
        return "bytes " + first + "-" + last + "/" + size;
    }
}
