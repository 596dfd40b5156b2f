package org.footing.course;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Paragraph;

/** One walk over a document's blocks for what other documents may refer to. The parser bounds the depth of the tree. */
final class Survey extends AbstractVisitor {

    private final List<Fence> fences = new ArrayList<>();
    private final Map<Heading, String> anchors = new IdentityHashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> repeats = new HashMap<>();
    private final Map<String, FootnoteDefinition> footnotes = new LinkedHashMap<>();

    List<Fence> fences() {
        return fences;
    }

    Map<Heading, String> anchors() {
        return anchors;
    }

    /** All anchors of the document. */
    Set<String> taken() {
        return taken;
    }

    Map<String, FootnoteDefinition> footnotes() {
        return footnotes;
    }

    @Override
    public void visit(CustomBlock block) {
        if (block instanceof Fence fence) {
            fences.add(fence);
        } else if (block instanceof FootnoteDefinition footnote) {
            footnotes.putIfAbsent(footnote.getLabel(), footnote);
        }
        visitChildren(block);
    }

    @Override
    public void visit(Heading heading) {
        String slug = Slugs.of(PlainText.of(heading));
        String anchor = slug;
        while (!taken.add(anchor)) {
            anchor = slug + "-" + repeats.merge(slug, 1, Integer::sum);
        }
        anchors.put(heading, anchor);
    }

    @Override
    public void visit(Paragraph paragraph) {
        // Nothing below a paragraph can be referred to.
    }
}
