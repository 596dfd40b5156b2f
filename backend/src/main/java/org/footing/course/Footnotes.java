package org.footing.course;

import org.commonmark.ext.footnotes.FootnoteDefinition;

/** Writes the footnotes that a text has mentioned, at its end. */
record Footnotes(Scope scope) {

    String write() {
        Html html = new Html();
        Prose prose = new Prose(scope, html);
        // A footnote may mention another one: the list grows while it is written.
        for (int i = 0; i < scope.footnotes().size(); i++) {
            write(i + 1, scope.page().footnotes().get(scope.footnotes().get(i)), prose);
        }
        warnOfUnused();
        if (html.isBlank()) {
            return "";
        }
        Html section = new Html().open("section", "class", "footnotes", "aria-label", "Footnotes");
        return section.open("ol").line().add(html).close("ol").close("section").toString();
    }

    private void write(int number, FootnoteDefinition footnote, Prose prose) {
        prose.html().open("li", "id", "fn-" + number);
        prose.withoutTerms(footnote);
        prose.html().open("a", "href", "#fn-" + number + "-back", "aria-label", "Back to the text");
        prose.html().text("↩").close("a").close("li").line();
    }

    private void warnOfUnused() {
        scope.page().footnotes().forEach((label, footnote) -> {
            if (!scope.mentions(label)) {
                scope.page()
                        .warning(
                                footnote,
                                "nothing mentions the footnote " + Faults.quoted(label),
                                "mention it with [^" + label + "] or remove it");
            }
        });
    }
}
