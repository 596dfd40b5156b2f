package org.footing.course;

import java.util.Locale;
import java.util.Optional;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.ext.ins.Ins;
import org.commonmark.node.CustomNode;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.footing.course.Course.Source;

/** Writes what stands inside a line and may be wrong there: links, citations, footnotes, raw HTML. */
record Inlines(Scope scope, Html html, Prose prose) {

    void link(Link link) {
        Optional<Links.Target> target = new Links(scope).target(link, link.getDestination());
        if (target.isEmpty()) {
            prose.withoutTerms(link);
            return;
        }
        html.open("a", "href", target.get().address());
        if (target.get().outside()) {
            html.with("rel", "noopener noreferrer");
        }
        Optional.ofNullable(link.getTitle()).ifPresent(title -> html.with("title", title));
        prose.withoutTerms(link);
        html.close("a");
    }

    void other(CustomNode node) {
        if (node instanceof Citation citation) {
            cite(citation);
        } else if (node instanceof FootnoteReference reference) {
            footnote(reference);
        } else if (node instanceof DeadFootnote dead) {
            String label = "[^" + dead.label() + "]";
            scope.page()
                    .error(
                            dead,
                            "the footnote " + Faults.quoted(label) + " has no text",
                            "add a line " + label + ": …");
        } else if (node instanceof Brace brace) {
            html.text(brace.literal());
        } else if (node instanceof Blank) {
            html.blank();
        } else if (node instanceof Gap) {
            html.text("[");
            prose.visitChildren(node);
            html.text("]");
        } else if (node instanceof Strikethrough) {
            prose.inline("s", node);
        } else if (node instanceof Ins) {
            prose.inline("ins", node);
        } else {
            prose.visitChildren(node);
        }
    }

    void markup(HtmlInline markup) {
        if (!isComment(markup.getLiteral())) {
            warnOfMarkup(markup, markup.getLiteral());
            html.text(markup.getLiteral());
        }
    }

    void warnOfMarkup(Node node, String literal) {
        scope.page().warning(node, "HTML " + Faults.quoted(literal) + " is shown as text", "write it in Markdown");
    }

    /** A note an author made to themselves. Nothing of it is written, so what it holds cannot matter. */
    boolean isComment(String literal) {
        String markup = literal.strip();
        return markup.startsWith("<!--") && markup.indexOf("-->") == markup.length() - 3;
    }

    private void cite(Citation citation) {
        html.open("sup", "class", "cite");
        String separator = "";
        for (String id : citation.sources()) {
            Optional<Source> source = scope.course().source(id);
            if (source.isEmpty()) {
                faultSource(citation, id);
                continue;
            }
            scope.cite(source.get());
            html.text(separator)
                    .open("a", "href", "#source-" + id.toLowerCase(Locale.ROOT))
                    .text(id)
                    .close("a");
            separator = ", ";
        }
        html.close("sup");
    }

    private void faultSource(Citation citation, String id) {
        scope.page()
                .error(
                        citation,
                        "there is no source " + Faults.quoted(id),
                        Spelling.nearest(id, scope.course().sources().keySet())
                                .map(near -> "did you mean @" + near + "?")
                                .orElse("add ## " + id + " to sources.md"));
    }

    private void footnote(FootnoteReference reference) {
        if (!scope.isProse()) {
            scope.page().error(reference, "a footnote cannot stand here", "write it out, or cite a source");
            return;
        }
        boolean first = !scope.mentions(reference.getLabel());
        String number = String.valueOf(scope.footnote(reference.getLabel()));
        html.open("sup", "class", "footnote").open("a", "href", "#fn-" + number);
        if (first) {
            html.with("id", "fn-" + number + "-back");
        }
        html.text(number).close("a").close("sup");
    }
}
