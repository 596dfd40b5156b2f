package org.footing.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Texts that try to become something else: payloads.yaml. */
public final class Payloads {

    private Payloads() {}

    public static List<String> all() {
        return byContext().values().stream().flatMap(List::stream).toList();
    }

    /** By the place where each would work, as in {@code attribute}. */
    public static Map<String, List<String>> byContext() {
        try (var file = Payloads.class.getResourceAsStream("/payloads.yaml")) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
