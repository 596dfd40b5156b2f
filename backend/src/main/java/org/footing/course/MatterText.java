package org.footing.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A Markdown document whose front matter is changed key by key; every other character stays as its author wrote it.
 *
 * @param text the whole document, its lines ending in LF
 */
record MatterText(String text) {

    /** @param value as it is to stand there: in quotation marks where YAML wants some */
    MatterText with(String key, String value) {
        return find(key)
                .map(node -> replace(node, value + (endsLine(node) ? "\n" : "")))
                .orElseGet(() -> append(key + ": " + value));
    }

    /** Adds a text to a list, which begins with it where there is none; a single value becomes a list of two. */
    MatterText adding(String key, String item) {
        Optional<Node> node = find(key);
        if (node.isEmpty()) {
            return append(key + ": [" + item + "]");
        }
        if (node.get() instanceof SequenceNode list && !list.getValue().isEmpty()) {
            Node last = list.getValue().get(list.getValue().size() - 1);
            String gap = list.getFlowStyle() == FlowStyle.FLOW
                    ? ", "
                    : "\n" + " ".repeat(list.getStartMark().getColumn()) + "- ";
            return insert(at(last.getEndMark()), gap + item);
        }
        return replace(node.get(), "[" + source(node.get()) + ", " + item + "]");
    }

    /** Changes each item of every list, and every single value, that has this key, also in entries of other lists. */
    MatterText mapping(String key, UnaryOperator<String> change) {
        List<ScalarNode> values = new ArrayList<>();
        root().ifPresent(node -> gather(node, key, values));
        MatterText changed = this;
        // From the end, so that what stands before keeps its place.
        for (int i = values.size() - 1; i >= 0; i--) {
            String value = values.get(i).getValue();
            String other = change.apply(value);
            changed = other.equals(value) ? changed : changed.replace(values.get(i), other);
        }
        return changed;
    }

    private static void gather(Node node, String key, List<ScalarNode> values) {
        if (node instanceof SequenceNode list) {
            list.getValue().forEach(item -> gather(item, key, values));
        } else if (node instanceof MappingNode mapping) {
            for (NodeTuple entry : mapping.getValue()) {
                if (isNamed(entry, key)) {
                    Stream.of(entry.getValueNode())
                            .flatMap(value ->
                                    value instanceof SequenceNode list ? list.getValue().stream() : Stream.of(value))
                            .filter(ScalarNode.class::isInstance)
                            .forEach(value -> values.add((ScalarNode) value));
                } else {
                    gather(entry.getValueNode(), key, values);
                }
            }
        }
    }

    static String quoted(String value) {
        return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private Optional<Node> find(String key) {
        return root().filter(MappingNode.class::isInstance).flatMap(node -> ((MappingNode) node)
                .getValue().stream()
                        .filter(entry -> isNamed(entry, key))
                        .map(NodeTuple::getValueNode)
                        .findFirst());
    }

    private Optional<Node> root() {
        return new YamlText("", 1, new Faults()).read(manuscript().head());
    }

    private static boolean isNamed(NodeTuple entry, String key) {
        return entry.getKeyNode() instanceof ScalarNode name && name.getValue().equals(key);
    }

    /** A block of lines ends where the next key begins. */
    private boolean endsLine(Node node) {
        return node.getEndMark().getColumn() == 0
                && node.getEndMark().getLine() > node.getStartMark().getLine();
    }

    private MatterText append(String line) {
        Manuscript manuscript = manuscript();
        if (manuscript.headLine() == 1) {
            return new MatterText("---\n" + line + "\n---\n" + text);
        }
        return insert(start() + manuscript.head().length(), line + "\n");
    }

    private MatterText replace(Node node, String value) {
        return new MatterText(
                text.substring(0, at(node.getStartMark())) + value + text.substring(at(node.getEndMark())));
    }

    private MatterText insert(int at, String more) {
        return new MatterText(text.substring(0, at) + more + text.substring(at));
    }

    private String source(Node node) {
        return text.substring(at(node.getStartMark()), at(node.getEndMark()));
    }

    /** YAML counts in code points. */
    private int at(Mark mark) {
        return text.offsetByCodePoints(start(), mark.getIndex());
    }

    private int start() {
        return text.indexOf('\n') + 1;
    }

    private Manuscript manuscript() {
        return Manuscript.of("", text, new Faults());
    }
}
