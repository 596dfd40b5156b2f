package org.footing.assessment;

import java.text.Normalizer;
import java.util.Locale;
import org.commonmark.renderer.html.HtmlWriter;

/** Text as people type it. */
final class TypedText {

    private TypedText() {}

    /** As it is compared: without outer white space, inner runs of it as one space, composed (NFC), in small letters. */
    static String folded(String text) {
        return Normalizer.normalize(small(spaced(text)), Normalizer.Form.NFC);
    }

    /** Plain text as HTML. */
    static String html(String text) {
        var out = new StringBuilder();
        new HtmlWriter(out).text(text);
        return out.toString();
    }

    /** Unlike the class \s this knows the no-break spaces that phones and word processors put in. */
    private static String spaced(String text) {
        var out = new StringBuilder();
        text.codePoints()
                .map(letter -> Character.isWhitespace(letter) || Character.isSpaceChar(letter) ? ' ' : letter)
                .filter(letter -> letter != ' ' || !out.isEmpty() && out.charAt(out.length() - 1) != ' ')
                .forEach(out::appendCodePoint);
        return out.toString().strip();
    }

    /** By way of capitals, which make one of ß and ss; letter by letter, for a sigma is written differently at the end of a word. */
    private static String small(String text) {
        return text.toUpperCase(Locale.ROOT)
                .codePoints()
                .map(Character::toLowerCase)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
