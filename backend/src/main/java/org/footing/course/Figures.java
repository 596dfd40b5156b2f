package org.footing.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Emphasis;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** A picture or film alone in its paragraph, with what belongs to it: attributes, caption, transcript. */
record Figures(Prose prose) {

    /** What stands in braces right after a picture; it is taken out of the text. */
    static Attributes attributes(Image image) {
        if (image.getNext() instanceof Brace brace) {
            brace.unlink();
            return brace.attributes();
        }
        return Attributes.NONE;
    }

    /** Writes the paragraph if it is a figure. */
    boolean write(Paragraph paragraph) {
        if (!(paragraph.getFirstChild() instanceof Image image)) {
            return false;
        }
        Optional<Emphasis> caption = captionBelow(image);
        if (!isAlone(image, caption)) {
            return false;
        }
        Attributes attributes = attributes(image);
        if (Pictures.isFilm(image.getDestination())) {
            new Films(prose.scope(), prose.html()).write(image, attributes, transcript(paragraph));
        } else {
            picture(image, attributes, caption.or(() -> captionAfter(paragraph)));
        }
        return true;
    }

    private void picture(Image image, Attributes attributes, Optional<Emphasis> caption) {
        Scope scope = prose.scope();
        Html html = prose.html();
        attributes.warnUnlessKnown(
                java.util.Set.of("regions"),
                "a picture",
                scope.page().place(image),
                scope.page().faults());
        html.line().open("figure", "class", "figure");
        Optional<Picture> picture = scope.course().pictures().write(image, scope, html);
        List<Picture.Region> key = picture.filter(drawn -> attributes.flag("regions"))
                .map(Picture::regions)
                .orElse(List.of());
        if (attributes.flag("regions") && picture.isPresent() && key.isEmpty()) {
            scope.page().warning(image, "the picture has no regions", "give its parts an id and a <title>");
        }
        caption(image, caption, key);
        html.close("figure").line();
    }

    private void caption(Image image, Optional<Emphasis> caption, List<Picture.Region> key) {
        Optional<String> title = Optional.ofNullable(image.getTitle()).filter(words -> !words.isBlank());
        if (caption.isEmpty() && title.isEmpty() && key.isEmpty()) {
            return;
        }
        Html html = prose.html().open("figcaption");
        caption.ifPresentOrElse(prose::withoutTerms, () -> title.ifPresent(html::text));
        if (!key.isEmpty()) {
            html.open("ol", "class", "key");
            key.forEach(region -> html.open("li").text(region.title()).close("li"));
            html.close("ol");
        }
        html.close("figcaption");
    }

    /** A wholly emphasised paragraph after the figure is its caption, and no longer a paragraph. */
    private static Optional<Emphasis> captionAfter(Paragraph figure) {
        if (figure.getNext() instanceof Paragraph next
                && next.getFirstChild() instanceof Emphasis emphasis
                && emphasis.getNext() == null) {
            next.unlink();
            return Optional.of(emphasis);
        }
        return Optional.empty();
    }

    /** The same on the line below the picture. */
    private static Optional<Emphasis> captionBelow(Image image) {
        return image.getParent().getLastChild() instanceof Emphasis emphasis
                        && emphasis.getPrevious() instanceof SoftLineBreak
                ? Optional.of(emphasis)
                : Optional.empty();
    }

    private static boolean isAlone(Image image, Optional<Emphasis> caption) {
        List<Node> others = new ArrayList<>();
        for (Node node = image.getNext(); node != null; node = node.getNext()) {
            boolean blank = node instanceof Text text && text.getLiteral().isBlank() || node instanceof SoftLineBreak;
            boolean own = node == image.getNext() && node instanceof Brace
                    || caption.filter(node::equals).isPresent();
            if (!blank && !own) {
                others.add(node);
            }
        }
        return others.isEmpty();
    }

    private static Optional<BlockQuote> transcript(Paragraph film) {
        if (film.getNext() instanceof BlockQuote quote) {
            quote.unlink();
            return Optional.of(quote);
        }
        return Optional.empty();
    }
}
