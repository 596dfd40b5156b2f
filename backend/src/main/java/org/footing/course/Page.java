package org.footing.course;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;

/** A Markdown document, parsed: what stands in it, and where. */
final class Page {

    private final Manuscript manuscript;
    private final FrontMatter matter;
    private final Node root;
    private final Faults faults;
    private final Survey survey = new Survey();

    private Page(Manuscript manuscript, Faults faults) {
        this.manuscript = manuscript;
        this.faults = faults;
        this.matter = FrontMatter.of(manuscript, faults);
        this.root = Markdown.parse(manuscript.body(), manuscript.path(), manuscript.bodyLine(), faults);
        root.accept(survey);
        survey.fences().stream().filter(fence -> !fence.isClosed()).forEach(this::faultUnclosed);
    }

    static Optional<Page> read(Document document, Faults faults) {
        return Manuscript.decode(document, faults)
                .map(text -> new Page(Manuscript.of(document.path(), text, faults), faults));
    }

    String path() {
        return manuscript.path();
    }

    FrontMatter matter() {
        return matter;
    }

    Node root() {
        return root;
    }

    Place place(Node node) {
        return Markdown.place(node, manuscript.path(), manuscript.bodyLine());
    }

    /** The fences of the document in order, outer before inner. */
    List<Fence> fences() {
        return survey.fences();
    }

    Optional<String> anchor(Heading heading) {
        return Optional.ofNullable(survey.anchors().get(heading));
    }

    Set<String> anchors() {
        return survey.taken();
    }

    boolean hasAnchor(String anchor) {
        return survey.taken().contains(anchor);
    }

    Map<String, FootnoteDefinition> footnotes() {
        return survey.footnotes();
    }

    /** The number an author gave a list item; the tree keeps only that of the first. */
    Optional<Integer> number(Node item) {
        if (item.getSourceSpans().isEmpty()) {
            return Optional.empty();
        }
        int at = item.getSourceSpans().get(0).getInputIndex();
        String body = manuscript.body();
        while (at < body.length() && body.charAt(at) == ' ') {
            at++;
        }
        int end = at;
        while (end < body.length() && Character.isDigit(body.charAt(end))) {
            end++;
        }
        return Numbers.whole(body.substring(at, end));
    }

    /** What the author wrote where a text stands, before Markdown's escapes. */
    String source(Node node) {
        return node.getSourceSpans().stream()
                .map(span -> manuscript.body().substring(span.getInputIndex(), span.getInputIndex() + span.getLength()))
                .collect(Collectors.joining());
    }

    void error(Node at, String wrong, String mend) {
        faults.error(place(at), wrong, mend);
    }

    void warning(Node at, String wrong, String mend) {
        faults.warning(place(at), wrong, mend);
    }

    Faults faults() {
        return faults;
    }

    private void faultUnclosed(Fence fence) {
        error(fence, "::: " + fence.kind() + " is never closed", "end it with a line :::");
    }
}
