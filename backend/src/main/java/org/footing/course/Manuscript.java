package org.footing.course;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A Markdown document as text: its front matter and its body.
 *
 * @param headLine the line of the document on which the front matter starts
 * @param bodyLine the line of the document on which the body starts
 */
record Manuscript(String path, String head, int headLine, String body, int bodyLine) {

    /** Decodes strictly: an author hears of a wrong encoding instead of finding odd letters in a lesson. */
    static Optional<String> decode(Document document, Faults faults) {
        byte[] bytes = document.bytes();
        if (bytes.length > Limits.bytes(document.path())) {
            faults.error(
                    Place.start(document.path()),
                    "the file has " + bytes.length + " bytes",
                    "split it; a text may have " + Limits.bytes(document.path()));
            return Optional.empty();
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        try {
            return Optional.of(TextForm.plain(decoder.decode(in).toString()))
                    .filter(text -> isText(text, document, faults));
        } catch (CharacterCodingException notUtf8) {
            faults.error(
                    new Place(document.path(), lineAt(bytes, in.position()), 1),
                    "the text is not UTF-8",
                    "save the file with the encoding UTF-8");
            return Optional.empty();
        }
    }

    static Manuscript of(String path, String text, Faults faults) {
        if (!isRule(text, 0)) {
            return new Manuscript(path, "", 1, text, 1);
        }
        int line = 1;
        int start = nextLine(text, 0);
        for (int at = start; at < text.length(); at = nextLine(text, at)) {
            line++;
            if (isRule(text, at)) {
                return new Manuscript(path, text.substring(start, at), 2, text.substring(nextLine(text, at)), line + 1);
            }
        }
        faults.error(Place.start(path), "the front matter is never closed", "end it with a line ---");
        return new Manuscript(path, "", 1, "", 1);
    }

    private static boolean isText(String text, Document document, Faults faults) {
        int zero = text.indexOf('\0');
        if (zero >= 0) {
            int line = 1
                    + (int) text.substring(0, zero)
                            .chars()
                            .filter(c -> c == '\n')
                            .count();
            faults.error(new Place(document.path(), line, 1), "the file is not a text", "save it as Markdown in UTF-8");
        }
        return zero < 0;
    }

    private static int lineAt(byte[] bytes, int position) {
        int line = 1;
        for (int i = 0; i < position; i++) {
            if (bytes[i] == '\n') {
                line++;
            }
        }
        return line;
    }

    private static boolean isRule(String text, int at) {
        return text.startsWith("---", at)
                && text.substring(at + 3, endOfLine(text, at)).isBlank();
    }

    private static int nextLine(String text, int at) {
        return Math.min(text.length(), endOfLine(text, at) + 1);
    }

    private static int endOfLine(String text, int at) {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }
}
