package org.footing.course;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * The keys at the top of a document, or of one entry of a list there. Whoever reads them says what they must be; what nobody
 * asked for is warned of.
 */
final class FrontMatter {

    /** A value with the place where an author finds it. */
    record Value(String text, Place place) {}

    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Place> places = new LinkedHashMap<>();
    private final Set<String> asked = new HashSet<>();
    private final List<FrontMatter> entries = new ArrayList<>();
    private final YamlText yaml;
    private final Faults faults;
    private final Place start;

    /** What an author calls the whole of these keys. */
    private final String name;

    /** Broken YAML has one fault of its own; that its keys are missing goes without saying. */
    private boolean broken;

    private FrontMatter(YamlText yaml, Faults faults, Place start, String name) {
        this.yaml = yaml;
        this.faults = faults;
        this.start = start;
        this.name = name;
    }

    static FrontMatter of(Manuscript manuscript, Faults faults) {
        YamlText yaml = new YamlText(manuscript.path(), manuscript.headLine(), faults);
        FrontMatter matter = new FrontMatter(yaml, faults, Place.start(yaml.path()), "the front matter");
        Optional<Node> root = yaml.read(manuscript.head());
        matter.broken = root.isEmpty() && !manuscript.head().isBlank();
        root.ifPresent(matter::readKeys);
        return matter;
    }

    Faults faults() {
        return faults;
    }

    boolean isEmpty() {
        return values.isEmpty() && !broken;
    }

    /** Where the key stands; where all the keys begin, when it is missing. */
    Place place(String key) {
        return places.getOrDefault(key, start);
    }

    Optional<String> text(String key) {
        return value(key).map(Value::text);
    }

    Optional<Value> value(String key) {
        asked.add(key);
        Node node = values.get(key);
        if (node == null) {
            return Optional.empty();
        }
        if (node instanceof ScalarNode scalar) {
            return Optional.of(new Value(scalar.getValue().strip(), place(key)))
                    .filter(value -> !value.text().isEmpty());
        }
        faults.error(place(key), "`" + key + "` has several values", "give it one");
        return Optional.empty();
    }

    String required(String key, String otherwise) {
        Optional<String> given = text(key);
        if (given.isEmpty() && !broken) {
            faults.error(place(key), "`" + key + "` is missing", "add `" + key + ": …` to " + name);
        }
        return given.orElse(otherwise);
    }

    /** One of the words that an enum's constants are in small letters, with hyphens. */
    <E extends Enum<E>> Optional<E> word(String key, Class<E> constants) {
        String given = required(key, "");
        Map<String, E> words = Arrays.stream(constants.getEnumConstants())
                .collect(Collectors.toMap(FrontMatter::word, constant -> constant, (a, b) -> a, LinkedHashMap::new));
        if (!given.isEmpty() && !words.containsKey(given)) {
            faults.error(
                    place(key),
                    "`" + key + "` is " + Faults.quoted(given),
                    Spelling.nearest(given, words.keySet())
                            .map(near -> "did you mean `" + near + "`?")
                            .orElse("use " + String.join(", ", words.keySet())));
        }
        return Optional.ofNullable(words.get(given));
    }

    int number(String key, int least, int most, int otherwise) {
        Optional<Value> given = value(key);
        return given.map(value -> Numbers.whole(value.text(), least, most, otherwise, key, value.place(), faults))
                .orElse(otherwise);
    }

    boolean flag(String key) {
        String given = text(key).orElse("false");
        if (!given.equals("true") && !given.equals("false")) {
            faults.error(place(key), "`" + key + "` is " + Faults.quoted(given), "write true or false");
        }
        return given.equals("true");
    }

    /** A list; a single value counts as a list of one. */
    List<Value> list(String key) {
        asked.add(key);
        if (!(values.get(key) instanceof SequenceNode sequence)) {
            return value(key).stream().toList();
        }
        List<Value> list = new ArrayList<>();
        for (Node node : sequence.getValue()) {
            Place place = yaml.place(node.getStartMark());
            if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
                list.add(new Value(scalar.getValue().strip(), place));
            } else {
                faults.error(place, "an item of `" + key + "` is not a text", "write one line of text for each item");
            }
        }
        return list;
    }

    List<String> texts(String key) {
        return list(key).stream().map(Value::text).toList();
    }

    /** A list whose items have keys of their own. */
    List<FrontMatter> entries(String key) {
        asked.add(key);
        List<FrontMatter> read = new ArrayList<>();
        for (Node node : items(key)) {
            Place place = yaml.place(node.getStartMark());
            if (node instanceof MappingNode) {
                FrontMatter entry = new FrontMatter(yaml, faults, place, "this entry of `" + key + "`");
                entry.readKeys(node);
                read.add(entry);
            } else {
                faults.error(
                        place, "an entry of `" + key + "` has no keys", "write `- id: …` and its other keys below");
            }
        }
        entries.addAll(read);
        return read;
    }

    /** To be called when all who read this have asked for what they know. */
    void warnOfUnknownKeys() {
        entries.forEach(FrontMatter::warnOfUnknownKeys);
        for (String key : values.keySet()) {
            if (!asked.contains(key)) {
                faults.warning(
                        place(key),
                        "unknown key " + Faults.quoted(key),
                        Spelling.nearest(key, asked)
                                .map(near -> "did you mean `" + near + "`?")
                                .orElse("remove it or see the course format"));
            }
        }
    }

    private List<Node> items(String key) {
        Node node = values.get(key);
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        return node == null
                        || node instanceof ScalarNode scalar
                                && scalar.getValue().isBlank()
                ? List.of()
                : List.of(node);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void readKeys(Node root) {
        if (!(root instanceof MappingNode mapping)) {
            faults.error(
                    yaml.place(root.getStartMark()), "the front matter has no keys", "write lines such as `id: …`");
            return;
        }
        for (NodeTuple entry : mapping.getValue()) {
            readKey(entry);
        }
    }

    private void readKey(NodeTuple entry) {
        Place place = yaml.place(entry.getKeyNode().getStartMark());
        if (!(entry.getKeyNode() instanceof ScalarNode scalar)) {
            faults.error(place, "a key is not a word", "write lines such as `id: …`");
            return;
        }
        String key = scalar.getValue();
        if (values.putIfAbsent(key, entry.getValueNode()) == null) {
            places.put(key, place);
        } else {
            faults.error(place, "`" + key + "` is given twice", "keep one");
        }
    }
}
