package org.footing.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A drawing without the names of its parts: no ids, no titles, no descriptions, nothing for who listens. It is what a question
 * shows, so that nobody reads the answer off the page's source; and with its numbers what the atlas shows, beside the list of names.
 *
 * @param words what the drawing itself has written in it
 * @param classes of the style sheet, which do stay in the markup
 */
record BareDrawing(List<Cut> cuts, List<String> words, Set<String> classes) {

    /** Markup that ends with the opening of the element that had this id; the last piece has none. */
    record Cut(Html html, String id) {}

    boolean has(String id) {
        return cuts.stream().anyMatch(cut -> cut.id().equals(id));
    }

    /** @param regions the number of each element that is to be told from the others, by its id */
    void write(Map<String, Integer> regions, Html html) {
        for (Cut cut : cuts) {
            html.add(cut.html());
            if (regions.containsKey(cut.id())) {
                html.with("data-region", String.valueOf(regions.get(cut.id())));
            }
        }
    }

    /** Copies what a {@link DrawingBuilder} has let pass. */
    static final class Builder {

        /** The class of the group that holds the numbers and leader lines of a figure. */
        private static final String LABELS = "labels";

        private final boolean labelled;
        private final List<Cut> cuts = new ArrayList<>();
        private final List<String> words = new ArrayList<>();
        private final Set<String> classes = new TreeSet<>();
        private final StringBuilder text = new StringBuilder();
        private Html html = new Html();

        /** How deep inside what is left out. */
        private int hidden;

        /** @param labelled whether the numbers of the regions stay */
        Builder(boolean labelled) {
            this.labelled = labelled;
        }

        void open(String name, List<String> classes) {
            if (hidden > 0 || name.equals("title") || name.equals("desc") || !labelled && classes.contains(LABELS)) {
                hidden++;
            } else {
                html.open(name);
            }
        }

        void attribute(String name, String value) {
            if (hidden > 0 || name.equals("id") || name.equals("role") || name.startsWith("aria-")) {
                return;
            }
            html.with(name, value);
            if (name.equals("class")) {
                classes.addAll(List.of(value.strip().split("\\s+")));
            }
        }

        void named(String id) {
            if (hidden == 0) {
                cuts.add(new Cut(html, id));
                html = new Html();
            }
        }

        void text(String part) {
            if (hidden == 0) {
                html.text(part);
                text.append(part);
            }
        }

        void close(String name) {
            if (hidden > 0) {
                hidden--;
                return;
            }
            html.close(name);
            if (name.equals("text")) {
                words.add(text.toString());
                text.setLength(0);
            }
        }

        BareDrawing build() {
            cuts.add(new Cut(html, ""));
            return new BareDrawing(List.copyOf(cuts), List.copyOf(words), Set.copyOf(classes));
        }
    }
}
