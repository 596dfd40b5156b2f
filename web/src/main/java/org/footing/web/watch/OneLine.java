package org.footing.web.watch;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jboss.logmanager.ExtFormatter;
import org.jboss.logmanager.ExtLogRecord;

/**
 * One event, one line, also when it brings a stack trace or words that somebody sent: time in UTC, level, request id and person's
 * id or {@code -}, who says it, what.
 */
final class OneLine extends ExtFormatter {

    static final String REQUEST = "request";
    static final String PERSON = "person";

    @Override
    public String format(ExtLogRecord event) {
        var category = Optional.ofNullable(event.getLoggerName()).orElse("");
        var text = "%s %-5s %s %s %s: %s%s"
                .formatted(
                        event.getInstant().truncatedTo(ChronoUnit.MILLIS),
                        event.getLevel(),
                        known(event, REQUEST),
                        known(event, PERSON),
                        category.substring(category.lastIndexOf('.') + 1),
                        event.getFormattedMessage(),
                        Optional.ofNullable(event.getThrown())
                                .map(OneLine::trace)
                                .orElse(""));
        return escaped(text) + System.lineSeparator();
    }

    private static String known(ExtLogRecord event, String what) {
        return Optional.ofNullable(event.getMdc(what)).orElse("-");
    }

    private static String trace(Throwable fault) {
        var text = new StringWriter();
        fault.printStackTrace(new PrintWriter(text));
        return "\n" + text.toString().stripTrailing();
    }

    /** Nothing that ends a line, moves the cursor or turns the direction of writing. */
    static String escaped(String text) {
        var line = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(letter -> append(line, letter));
        return line.toString();
    }

    private static void append(StringBuilder line, int letter) {
        switch (letter) {
            case '\n' -> line.append("\\n");
            case '\r' -> line.append("\\r");
            case '\t' -> line.append("\\t");
            default -> {
                if (breaks(letter)) {
                    line.append(String.format("\\u%04x", letter));
                } else {
                    line.appendCodePoint(letter);
                }
            }
        }
    }

    private static boolean breaks(int letter) {
        return switch (Character.getType(letter)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> true;
            default -> false;
        };
    }
}
