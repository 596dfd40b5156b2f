package org.footing.course;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * How the lines of a text end, and whether a mark stands before them: what an editor does not show, and shall not change.
 *
 * @param windows CR LF instead of LF
 * @param marked with the byte-order mark that Windows sets before UTF-8
 */
public record TextForm(boolean windows, boolean marked) {

    private static final String MARK = "\uFEFF";

    public static TextForm of(String text) {
        return new TextForm(text.contains("\r\n"), text.startsWith(MARK));
    }

    /** The bytes as text; empty when they are none in UTF-8. */
    public static Optional<String> decoded(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes))
                            .toString())
                    .filter(text -> text.indexOf('\0') < 0);
        } catch (CharacterCodingException notUtf8) {
            return Optional.empty();
        }
    }

    /** As an editor shows it: without a mark, each line ended by LF. */
    public static String plain(String text) {
        String unmarked = text.startsWith(MARK) ? text.substring(MARK.length()) : text;
        return unmarked.indexOf('\r') < 0
                ? unmarked
                : unmarked.replace("\r\n", "\n").replace('\r', '\n');
    }

    /** @param plain as an editor shows it */
    public String write(String plain) {
        return (marked ? MARK : "") + (windows ? plain.replace("\n", "\r\n") : plain);
    }
}
