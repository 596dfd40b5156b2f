package org.footing.web.studio;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Ids made of titles, for authors who do not want to think of one. */
final class Ids {

    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");

    private static final int LONGEST = 60;

    private Ids() {}

    /** Whether an author may give it to something. */
    static boolean isOne(String id) {
        return id.length() <= 64 && id.matches("[a-z0-9]+(-[a-z0-9]+)*");
    }

    /** Small letters, digits and hyphens; empty when the title has neither letters nor digits of ours. */
    static String of(String title) {
        var plain =
                MARKS.matcher(Normalizer.normalize(title, Normalizer.Form.NFD)).replaceAll("");
        var id = OTHER.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("-");
        var cut = id.length() > LONGEST ? id.substring(0, LONGEST) : id;
        return cut.replaceAll("^-|-$", "");
    }
}
