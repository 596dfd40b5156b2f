package org.footing.course;

import java.io.StringReader;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/**
 * YAML at the top of a document, read as far as its tree of nodes. Nothing is constructed from it and no alias is followed, so
 * neither a tag nor a bomb has anything to act on.
 */
record YamlText(String path, int firstLine, Faults faults) {

    private static final int LARGEST = 256 * 1024;
    private static final int NESTING = 20;

    Optional<Node> read(String text) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(new Yaml(new SafeConstructor(limits())).compose(new StringReader(text)));
        } catch (MarkedYAMLException broken) {
            Place place = Optional.ofNullable(broken.getProblemMark())
                    .map(this::place)
                    .orElse(Place.start(path));
            faults.error(
                    place,
                    "broken YAML: " + reason(broken.getProblem()),
                    "mend the line; put text with a colon in quotation marks");
        } catch (YAMLException tooMuch) {
            faults.error(Place.start(path), "broken YAML: " + reason(tooMuch.getMessage()), "keep it short and flat");
        }
        return Optional.empty();
    }

    Place place(Mark mark) {
        return new Place(path, firstLine + mark.getLine(), mark.getColumn() + 1);
    }

    private static LoaderOptions limits() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(LARGEST);
        options.setNestingDepthLimit(NESTING);
        options.setMaxAliasesForCollections(0);
        options.setAllowRecursiveKeys(false);
        options.setAllowDuplicateKeys(false);
        return options;
    }

    private static String reason(String message) {
        return Optional.ofNullable(message)
                .orElse("it cannot be read")
                .lines()
                .findFirst()
                .orElse("");
    }
}
