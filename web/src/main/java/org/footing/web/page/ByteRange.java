package org.footing.web.page;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The bytes of a file that are wanted (RFC 9110, section 14).
 *
 * @param first from 0
 * @param last included
 */
public record ByteRange(long first, long last, boolean whole) {

    public static final int PARTIAL = 206;
    public static final int UNSATISFIABLE = 416;

    private static final Pattern ONE = Pattern.compile("bytes=([0-9]{0,18})-([0-9]{0,18})");

    /** The whole file where nothing, or nothing that we understand, is asked for; empty when there is no such part. */
    public static Optional<ByteRange> of(Optional<String> header, long size) {
        var asked = header.map(ONE::matcher)
                .filter(match -> match.matches() && match.group().length() > "bytes=-".length());
        if (asked.isEmpty()) {
            return Optional.of(new ByteRange(0, size - 1, true));
        }
        var from = asked.get().group(1);
        var to = asked.get().group(2);
        var first = from.isEmpty() ? Math.max(0, size - Long.parseLong(to)) : Long.parseLong(from);
        var last = from.isEmpty() || to.isEmpty() ? size - 1 : Math.min(Long.parseLong(to), size - 1);
        if (!to.isEmpty() && !from.isEmpty() && Long.parseLong(to) < first) {
            return Optional.of(new ByteRange(0, size - 1, true));
        }
        return first > last ? Optional.empty() : Optional.of(new ByteRange(first, last, false));
    }

    public int status() {
        return whole ? 200 : PARTIAL;
    }

    public long length() {
        return last - first + 1;
    }

    /** As {@code Content-Range}. */
    public String header(long size) {
        return "bytes " + first + "-" + last + "/" + size;
    }
}
