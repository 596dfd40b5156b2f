package org.footing.course;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;

/** A document of short entries, each under a heading of the second level: the glossary and the sources. */
record Entries(Page page) {

    /** @param name the heading's words */
    record Entry(String name, Heading heading, Attributes attributes, List<Node> body) {}

    List<Entry> read() {
        List<Entry> entries = new ArrayList<>();
        for (Node node : Trees.children(page.root())) {
            if (node instanceof Heading heading && heading.getLevel() == 2) {
                Attributes attributes = attributes(heading);
                entries.add(new Entry(PlainText.of(heading), heading, attributes, new ArrayList<>()));
            } else if (!entries.isEmpty()) {
                entries.get(entries.size() - 1).body().add(node);
            }
        }
        entries.stream().filter(entry -> entry.body().isEmpty()).forEach(this::faultEmpty);
        return entries;
    }

    private static Attributes attributes(Heading heading) {
        if (heading.getLastChild() instanceof Brace brace) {
            brace.unlink();
            return brace.attributes();
        }
        return Attributes.NONE;
    }

    private void faultEmpty(Entry entry) {
        page.error(entry.heading(), Faults.quoted(entry.name()) + " has no text", "write it below the heading");
    }
}
