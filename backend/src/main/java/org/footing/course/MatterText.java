package org.footing.course;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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
                .map(node -> replace(node, gap(node) + value + (endsLine(node) ? "\n" : "")))
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
        String before =
                node.get() instanceof SequenceNode ? "" : source(node.get()).strip();
        return replace(node.get(), gap(node.get()) + "[" + (before.isEmpty() ? "" : before + ", ") + item + "]");
    }

    /**
     * Changes each item of every list, and every single value, that has this key, also in entries of other lists. An item that becomes
     * like another of its list goes.
     *
     * @param change to what an item becomes; empty where it goes
     */
    MatterText mapping(String key, Function<String, Optional<String>> change) {
        List<NodeTuple> entries = new ArrayList<>();
        root().ifPresent(node -> gather(node, key, entries));
        MatterText changed = this;
        // From the end, so that what stands before keeps its place.
        for (int i = entries.size() - 1; i >= 0; i--) {
            changed = changed.mapped(entries.get(i), change);
        }
        return changed;
    }

    private MatterText mapped(NodeTuple entry, Function<String, Optional<String>> change) {
        Node whole = entry.getValueNode();
        List<ScalarNode> items = (whole instanceof SequenceNode list ? list.getValue() : List.of(whole))
                .stream()
                        .filter(ScalarNode.class::isInstance)
                        .map(ScalarNode.class::cast)
                        .toList();
        Map<String, String> left = new LinkedHashMap<>();
        MatterText changed = this;
        for (int i = items.size() - 1; i >= 0; i--) {
            String value = items.get(i).getValue();
            String other = change.apply(value).orElse("");
            changed = other.equals(value) ? changed : changed.replace(items.get(i), other);
        }
        for (ScalarNode item : items) {
            String value = item.getValue();
            change.apply(value).ifPresent(other -> left.putIfAbsent(other, other.equals(value) ? source(item) : other));
        }
        return changed.equals(this) || left.size() == items.size() ? changed : listed(entry, left.values());
    }

    /** The same key with these items alone, one a line where they stood so. */
    private MatterText listed(NodeTuple entry, Collection<String> items) {
        Node node = entry.getValueNode();
        boolean lines = node instanceof SequenceNode list && list.getFlowStyle() != FlowStyle.FLOW && !items.isEmpty();
        String item = "\n" + " ".repeat(node.getStartMark().getColumn()) + "- ";
        String list = lines ? item + String.join(item, items) : " [" + String.join(", ", items) + "]";
        return replace(
                at(entry.getKeyNode().getEndMark()), at(node.getEndMark()), ":" + list + (endsLine(node) ? "\n" : ""));
    }

    private static void gather(Node node, String key, List<NodeTuple> entries) {
        if (node instanceof SequenceNode list) {
            list.getValue().forEach(item -> gather(item, key, entries));
        } else if (node instanceof MappingNode mapping) {
            for (NodeTuple entry : mapping.getValue()) {
                if (isNamed(entry, key)) {
                    entries.add(entry);
                } else {
                    gather(entry.getValueNode(), key, entries);
                }
            }
        }
    }

    /** Whether it can be read: keys of a broken one are not found, and would be written twice. */
    boolean sound() {
        return manuscript().headLine() == 1 || manuscript().head().isBlank() || root().isPresent();
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

    /** A key without a value ends with its colon, behind which YAML wants a blank. */
    private String gap(Node node) {
        return text.charAt(at(node.getStartMark()) - 1) == ':' ? " " : "";
    }

    private MatterText replace(Node node, String value) {
        return replace(at(node.getStartMark()), at(node.getEndMark()), value);
    }

    private MatterText replace(int start, int end, String value) {
        return new MatterText(text.substring(0, start) + value + text.substring(end));
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
