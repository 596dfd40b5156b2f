package org.footing.course;

import java.util.Optional;

/** Writes running text: counts its words and marks the first use of each glossary term. */
record Words(Scope scope, Html html) {

    /** What follows a word without a space. */
    private static final String MARKS = ".,;:!?)]…’”";

    void write(CharSequence text, boolean mark) {
        int plain = 0;
        int at = 0;
        while (at < text.length()) {
            int end = endOfWord(text, at);
            if (end == at) {
                at++;
                continue;
            }
            scope.countWord();
            Optional<Glossary.Hit> hit = mark ? scope.course().glossary().match(text, at, end) : Optional.empty();
            if (hit.isPresent() && scope.use(hit.get().term())) {
                html.text(text, plain, at);
                plain = endOfMarks(text, hit.get().end());
                term(text, at, hit.get(), plain);
            }
            at = hit.map(found -> countRest(text, end, found.end())).orElse(end);
        }
        html.text(text, plain, text.length());
    }

    /** A browser may break the line after a button; the marks behind it would then stand alone at the next one's beginning. */
    private void term(CharSequence text, int start, Glossary.Hit hit, int end) {
        boolean marked = end > hit.end();
        if (marked) {
            html.open("span", "class", "unbroken");
        }
        String target = hit.term().id();
        html.open("button", "class", "term", "type", "button", "popovertarget", target);
        html.text(text, start, hit.end()).close("button");
        if (marked) {
            html.text(text, hit.end(), end).close("span");
        }
    }

    private int countRest(CharSequence text, int from, int end) {
        for (int at = from; at < end; at++) {
            if (Glossary.isWord(text.charAt(at)) && !Glossary.isWord(text.charAt(at - 1))) {
                scope.countWord();
            }
        }
        return Math.max(from, end);
    }

    private static int endOfMarks(CharSequence text, int start) {
        int end = start;
        while (end < text.length() && MARKS.indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        return end;
    }

    private static int endOfWord(CharSequence text, int start) {
        int end = start;
        while (end < text.length() && Glossary.isWord(text.charAt(end))) {
            end++;
        }
        return end;
    }
}
