package org.footing.course;

import java.util.List;
import java.util.regex.Pattern;

/**
 * HTML in the making. Tags and attribute names are this program's own literals; whatever an author wrote goes through {@link
 * #text} or an attribute's value and is escaped there. There is no way to add foreign markup.
 */
public final class Html {

    /** Stands for a blank in a text to be filled in. Escaping replaces it: no author can write it. */
    private static final char BLANK = '\u0001';

    private static final Pattern TAG = Pattern.compile("<[^>]*>");

    private final StringBuilder out = new StringBuilder();

    Html() {}

    /** @param attributes names and values in turn */
    Html open(String tag, String... attributes) {
        out.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            attribute(attributes[i], attributes[i + 1]);
        }
        out.append('>');
        return this;
    }

    Html close(String tag) {
        out.append("</").append(tag).append('>');
        return this;
    }

    /** An attribute without a value inside a tag that {@link #open} has just closed. */
    Html flag(String name) {
        out.setLength(out.length() - 1);
        out.append(' ').append(name).append('>');
        return this;
    }

    /** One more attribute for the tag that {@link #open} has just closed. */
    Html with(String name, String value) {
        out.setLength(out.length() - 1);
        attribute(name, value);
        out.append('>');
        return this;
    }

    /** Opens an attribute's value in the tag that {@link #open} has just closed; {@link #restOfAttribute} goes on. */
    Html halfAttribute(String name) {
        out.setLength(out.length() - 1);
        out.append(' ').append(name).append("=\"");
        return this;
    }

    static Html restOfAttribute(String value) {
        Html rest = new Html().text(value);
        rest.out.append("\">");
        return rest;
    }

    Html text(CharSequence text) {
        return text(text, 0, text.length());
    }

    Html text(CharSequence text, int start, int end) {
        escape(text, start, end);
        return this;
    }

    Html blank() {
        out.append(BLANK);
        return this;
    }

    /** What stands around the blanks of a text: one piece more than there are blanks. */
    static List<String> aroundBlanks(String html) {
        return List.of(html.split(String.valueOf(BLANK), -1));
    }

    Html add(Html other) {
        out.append(other.out);
        return this;
    }

    Html line() {
        if (out.length() > 0 && out.charAt(out.length() - 1) != '\n') {
            out.append('\n');
        }
        return this;
    }

    /** The words of what was made here, without its tags. */
    static String words(String html) {
        return untagged(html)
                .replaceAll("\\s+", " ")
                .replaceAll(" (?=[.,;:!?)])", "")
                .strip();
    }

    /** What was made here with a space for each tag: every {@code >} that is no end of a tag was escaped. */
    public static String untagged(String html) {
        return unescaped(TAG.matcher(html).replaceAll(" "));
    }

    /** The signs for which entities were written here. */
    static String unescaped(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    boolean isBlank() {
        return out.toString().isBlank();
    }

    @Override
    public String toString() {
        return out.toString();
    }

    private void attribute(String name, String value) {
        out.append(' ').append(name).append("=\"");
        escape(value, 0, value.length());
        out.append('"');
    }

    private void escape(CharSequence text, int start, int end) {
        int plain = start;
        for (int i = start; i < end; i++) {
            String entity = entity(text.charAt(i));
            if (!entity.isEmpty()) {
                out.append(text, plain, i).append(entity);
                plain = i + 1;
            }
        }
        out.append(text, plain, end);
    }

    private static String entity(char c) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\'' -> "&#39;";
            default -> c < ' ' && c != '\n' && c != '\t' ? "\uFFFD" : "";
        };
    }
}
