package org.footing.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.footing.course.Technique.Step;

/** Makes a technique of a fence. */
record TechniqueReader(Catalogue course, Page page) {

    private static final Set<String> KNOWN = Set.of("title", "minutes", "side");
    private static final Set<String> KNOWN_OF_STEP = Set.of("pressure", "repeat", "seconds", "picture", "alt");
    private static final Set<String> SIDES = Set.of("left", "right", "both");
    private static final int HARDEST = 5;

    /** A dose that was mistyped and would be read out as text. */
    private static final Pattern BROKEN = Pattern.compile("\\{[^{}]*=[^{}]*}?\\s*$");

    /** A technique, and what else stands in its fence, for the lesson to show before it. */
    record Read(Technique technique, List<Node> around, Scope scope) {}

    Optional<Read> read(Fence fence) {
        Attributes attributes = fence.attributes();
        Place place = page.place(fence);
        attributes.warnUnlessKnown(KNOWN, "a technique", place, page.faults());
        List<Node> around = new ArrayList<>(Trees.children(fence));
        Optional<Node> list =
                around.stream().filter(OrderedList.class::isInstance).findFirst();
        if (list.isEmpty()) {
            page.error(fence, "the technique has no steps", "write them as 1. 2. 3.");
            return Optional.empty();
        }
        String id = attributes.id().orElse("");
        around.remove(list.get());
        OrderNumbers.check(page, Trees.children(list.get()));
        Scope scope = Scope.apart(course, page, id);
        List<Step> steps = Trees.children(list.get()).stream()
                .map(item -> step(item, scope))
                .toList();
        int minutes = attributes
                .value("minutes")
                .map(m -> Numbers.whole(m, 0, 1_000, 0, "minutes", place, page.faults()))
                .orElse(0);
        return Optional.of(new Read(new Technique(id, title(fence), minutes, side(fence), steps), around, scope));
    }

    private Step step(Node item, Scope scope) {
        Attributes attributes = Trees.takeAttributes(item);
        attributes.warnUnlessKnown(KNOWN_OF_STEP, "a step", page.place(item), page.faults());
        List<Node> words = new ArrayList<>();
        Optional<String> stop = Optional.empty();
        Optional<String> picture = attributes.value("picture").flatMap(path -> picture(path, attributes, item, scope));
        for (Node node : Trees.children(item)) {
            if (node instanceof CallOut callOut && callOut.is("stop") && stop.isEmpty()) {
                stop = Optional.of(new Writing(scope).blocks(Trees.children(callOut)));
            } else if (isFigure(node) && picture.isEmpty()) {
                picture = Optional.of(new Writing(scope).blocks(List.of(node)));
            } else if (node.getParent() != null) {
                words.add(node);
            }
        }
        if (words.isEmpty()) {
            page.error(item, "a step says nothing", "write what to do");
        }
        String text = words.isEmpty() ? "" : PlainText.of(words.get(0));
        if (BROKEN.matcher(text).find()) {
            page.warning(item, "the step ends in braces that are no attributes", "write them as {pressure=2 repeat=3}");
        }
        String html = new Writing(scope).phrase(words);
        String name = takeName(words);
        return new Step(
                name,
                name.isEmpty() ? html : new Writing(scope).phrase(words),
                html,
                text,
                number(attributes, "pressure", HARDEST, item),
                number(attributes, "repeat", 1_000, item),
                number(attributes, "seconds", 36_000, item),
                stop,
                picture);
    }

    /** Takes the bold words that the step begins with out of it, and lets what follows begin like a sentence. */
    private static String takeName(List<Node> words) {
        if (words.isEmpty() || !(words.get(0).getFirstChild() instanceof StrongEmphasis strong)) {
            return "";
        }
        String name = PlainText.of(strong);
        if (strong.getNext() instanceof Text text) {
            text.setLiteral(sentence(text.getLiteral()));
        }
        strong.unlink();
        return withoutStop(name);
    }

    private static String withoutStop(String name) {
        return name.replaceFirst("[.:,;]+$", "");
    }

    private static String sentence(String text) {
        String rest = text.replaceFirst("^[\\s.:,;]+", "");
        return rest.isEmpty() ? rest : rest.substring(0, 1).toUpperCase(Locale.ROOT) + rest.substring(1);
    }

    private Optional<Integer> number(Attributes attributes, String key, int most, Node item) {
        return attributes
                .value(key)
                .map(given -> Numbers.whole(given, 1, most, 1, key, page.place(item), page.faults()));
    }

    /** A step's picture is described by its own title, by {@code alt="…"}, or by the words of the step. */
    private Optional<String> picture(String destination, Attributes attributes, Node item, Scope scope) {
        Pictures pictures = course.pictures();
        Html html = new Html().open("figure", "class", "figure");
        return pictures.find(item, destination, scope)
                .flatMap(path -> pictures.write(path, alternative(path, attributes, item), item, scope, html))
                .map(shown -> html.close("figure").toString());
    }

    private String alternative(String path, Attributes attributes, Node item) {
        Optional<String> title = path.endsWith(".svg")
                ? course.pictures().drawing(path).map(Drawing::title).filter(words -> !words.isEmpty())
                : Optional.empty();
        return attributes.value("alt").or(() -> title).orElseGet(() -> PlainText.of(item.getFirstChild()));
    }

    private String title(Fence fence) {
        Optional<String> title = fence.attributes().value("title").filter(words -> !words.isBlank());
        if (title.isEmpty()) {
            page.error(fence, "the technique has no title", "add title=\"…\"");
        }
        return title.orElse("");
    }

    private String side(Fence fence) {
        String side = fence.attributes().value("side").orElse("");
        if (!side.isEmpty() && !SIDES.contains(side)) {
            page.error(fence, "`side` is " + Faults.quoted(side), "write left, right or both");
        }
        return side;
    }

    private static boolean isFigure(Node node) {
        return node instanceof Paragraph paragraph
                && paragraph.getFirstChild() instanceof Image image
                && (image.getNext() == null || image.getNext() instanceof Brace);
    }
}
