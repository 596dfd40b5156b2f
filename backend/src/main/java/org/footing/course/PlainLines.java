package org.footing.course;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of HTML that this compiler wrote, a line for each paragraph, item or row. In such HTML a sign {@code <} or {@code >} is
 * always part of a tag, for {@link Html} writes all others as entities.
 */
final class PlainLines {

    private static final Pattern TAG = Pattern.compile("<(/?)([a-zA-Z0-9]+)([^>]*)>");
    private static final Pattern PICTURE = Pattern.compile("\\b(alt|src)=\"([^\"]*)\"");

    private static final Set<String> WITHIN_WORDS = Set.of("em", "strong", "a", "button", "span", "code", "s", "ins");

    /** What stands in a drawing are labels, not paragraphs. */
    private static final Set<String> BETWEEN_WORDS = Set.of(
            "sup",
            "br",
            "svg",
            "g",
            "path",
            "circle",
            "ellipse",
            "rect",
            "line",
            "polyline",
            "polygon",
            "text",
            "tspan",
            "title",
            "desc");

    private PlainLines() {}

    static List<String> of(String html) {
        return TAG.matcher(html.replace('\n', ' ').replace('\u0001', ' '))
                .replaceAll(tag -> Matcher.quoteReplacement(instead(tag)))
                .lines()
                .map(line ->
                        Html.unescaped(line).strip().replaceAll("\\s+", " ").replaceAll("( \\|)+$", ""))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static String instead(MatchResult tag) {
        String name = tag.group(2);
        if (WITHIN_WORDS.contains(name)) {
            return "";
        } else if (name.equals("td") || name.equals("th")) {
            return tag.group(1).isEmpty() ? " " : " | ";
        } else if (name.equals("img") || name.equals("video") && tag.group(1).isEmpty()) {
            return picture(tag.group(3));
        }
        return BETWEEN_WORDS.contains(name) ? " " : "\n";
    }

    /** What it shows, and its name: another picture may show the same. */
    private static String picture(String attributes) {
        StringBuilder shown = new StringBuilder(" [");
        PICTURE.matcher(attributes)
                .results()
                .sorted((one, other) -> one.group(1).compareTo(other.group(1)))
                .map(found -> found.group(1).equals("src") ? found.group(2).replaceFirst("^.*/", "") : found.group(2))
                .filter(words -> !words.isEmpty())
                .forEach(words -> shown.append(shown.length() > 2 ? ", " : "").append(words));
        return shown.append("] ").toString();
    }
}
