package org.footing.practice;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Looks in free text for what might tell who a client is. It warns and does not decide: it finds what looks like a name, and misses
 * names that do not.
 */
public final class Identifying {

    private static final List<Pattern> PATTERNS = List.of(
            // An e-mail address.
            Pattern.compile("[\\p{L}0-9._%+-]+@[\\p{L}0-9-]+(?:\\.[\\p{L}0-9-]+)+"),
            // A telephone number: seven digits or more, with what people put between them; a day is none.
            Pattern.compile(
                    "(?<![\\p{L}0-9.-])(?![0-9]{4}-[0-9]{2}-[0-9]{2}\\b)\\+?[0-9](?:[ ()/-]{0,2}[0-9]){6,14}(?![0-9])"),
            // Somebody with a title.
            Pattern.compile("\\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Sir|Lady)\\.?\\s+\\p{Lu}[\\p{L}'’-]+"),
            // Two words with capitals that no sentence begins with.
            Pattern.compile("(?<=[\\p{Ll},;:] )\\p{Lu}\\p{Ll}[\\p{L}'’-]*\\s+\\p{Lu}\\p{Ll}[\\p{L}'’-]*"),
            // A postcode of the United Kingdom.
            Pattern.compile("\\b[A-Z]{1,2}[0-9][0-9A-Z]?\\s?[0-9][A-Z]{2}\\b"));

    private Identifying() {}

    /** Passages, in the order in which they are found; none where nothing was found. */
    public static Set<String> in(Stream<String> texts) {
        var found = new LinkedHashSet<String>();
        texts.forEach(text -> PATTERNS.forEach(pattern ->
                pattern.matcher(text).results().map(hit -> hit.group().strip()).forEach(found::add)));
        return found;
    }
}
