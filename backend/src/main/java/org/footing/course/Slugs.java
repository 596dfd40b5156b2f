package org.footing.course;

/** The part of an address that a heading gives: as Markdown viewers make it, so that links work there too. */
final class Slugs {

    private Slugs() {}

    static String of(String title) {
        StringBuilder slug = new StringBuilder(title.length());
        title.strip().toLowerCase(java.util.Locale.ROOT).codePoints().forEach(c -> {
            if (Character.isLetterOrDigit(c) || c == '_' || c == '-') {
                slug.appendCodePoint(c);
            } else if (Character.isWhitespace(c)) {
                slug.append('-');
            }
        });
        return slug.isEmpty() ? "section" : slug.toString();
    }
}
