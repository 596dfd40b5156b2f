package org.footing.course;

import java.util.Optional;

/** Writes running text: counts its words and marks the first use of each glossary term. */
record Words(Scope scope, Html html) {

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
                button(text, at, hit.get());
                plain = hit.get().end();
            }
            at = hit.map(found -> countRest(text, end, found.end())).orElse(end);
        }
        html.text(text, plain, text.length());
    }

    private void button(CharSequence text, int start, Glossary.Hit hit) {
        html.open(
                "button",
                "class",
                "term",
                "type",
                "button",
                "popovertarget",
                hit.term().id());
        html.text(text, start, hit.end()).close("button");
    }

    private int countRest(CharSequence text, int from, int end) {
        for (int at = from; at < end; at++) {
            if (Glossary.isWord(text.charAt(at)) && !Glossary.isWord(text.charAt(at - 1))) {
                scope.countWord();
            }
        }
        return Math.max(from, end);
    }

    private static int endOfWord(CharSequence text, int start) {
        int end = start;
        while (end < text.length() && Glossary.isWord(text.charAt(end))) {
            end++;
        }
        return end;
    }
}
