package org.footing.course;

import java.util.regex.Pattern;

/** Words of somebody who does not think of Markdown, as Markdown that says these very words, on one line. */
public final class PlainMarkdown {

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Cntrl}]+");

    /** Signs that mean something anywhere in a line. */
    private static final Pattern ANYWHERE = Pattern.compile("[\\\\`*_{}\\[\\]<>&~]|\\+(?=\\+)");

    /** Signs that mean something at the beginning of one. */
    private static final Pattern FIRST = Pattern.compile("^([#+=:^-]|[0-9]{1,9}(?=[.)]))");

    private PlainMarkdown() {}

    public static String of(String words) {
        String line = SPACE.matcher(words.strip()).replaceAll(" ").strip();
        String escaped = ANYWHERE.matcher(line).replaceAll("\\\\$0");
        return FIRST.matcher(escaped)
                .replaceFirst(first ->
                        Character.isDigit(first.group().charAt(0)) ? first.group() + "\\\\" : "\\\\" + first.group());
    }
}
