package org.footing.course;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;

/**
 * What stands in a lesson from a heading on, where the lesson can be divided: nothing is cut in two by it, and something stands before.
 *
 * @param line of the document, from 1
 * @param lines that the heading takes
 * @param anchor of the heading
 */
public record Section(int line, int lines, String title, String anchor) {

    /** Such headings have a part of a lesson under them, smaller ones a few sentences. */
    private static final int SMALLEST = 3;

    /** Those of a lesson in their order. */
    public static List<Section> of(String text) {
        return Page.read(new Document(".md", text.getBytes(StandardCharsets.UTF_8)), new Faults())
                .map(Section::of)
                .orElse(List.of());
    }

    private static List<Section> of(Page page) {
        List<Section> sections = new ArrayList<>();
        for (Node node : Trees.children(page.root())) {
            if (node != page.root().getFirstChild()
                    && node instanceof Heading heading
                    && heading.getLevel() <= SMALLEST) {
                sections.add(new Section(
                        page.place(heading).line(),
                        heading.getSourceSpans().size(),
                        PlainText.of(heading),
                        page.anchor(heading).orElse("")));
            }
        }
        return sections;
    }
}
