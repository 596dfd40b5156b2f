package org.footing.web.calendar;

import java.nio.charset.StandardCharsets;

/** Content lines of a calendar as long as RFC 5545, 3.1 lets them be: in bytes, where the library counts characters. */
final class Folded {

    /** Without the end of the line. */
    static final int LONGEST = 75;

    private static final String END = "\r\n";

    private Folded() {}

    /** @param text whose lines may be folded already */
    static String lines(String text) {
        var folded = new StringBuilder(text.length());
        for (var line : text.replace(END + " ", "").split(END)) {
            add(folded, line);
        }
        return folded.toString();
    }

    private static void add(StringBuilder folded, String line) {
        var length = 0;
        for (var character : line.codePoints().toArray()) {
            var bytes = Character.toString(character).getBytes(StandardCharsets.UTF_8).length;
            if (length + bytes > LONGEST) {
                folded.append(END).append(' ');
                length = 1;
            }
            folded.appendCodePoint(character);
            length += bytes;
        }
        folded.append(END);
    }
}
