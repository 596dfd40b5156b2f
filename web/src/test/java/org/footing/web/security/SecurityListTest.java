package org.footing.web.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What docs/reference/security.md names as shown is there to show it. */
class SecurityListTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern NAMED = Pattern.compile("`([A-Z]\\w+)(?:\\.(\\w+))?`");
    private static final Pattern ITEM = Pattern.compile("(?m)^\\| ([0-9]+\\.[0-9]+\\.[0-9]+) \\|");

    @Test
    void everyClassAndMethodNamedIsThere() throws IOException {
        var sources = sources();
        var missing = new ArrayList<String>();
        var named = NAMED.matcher(list());
        while (named.find()) {
            var source = sources.get(named.group(1));
            if (source == null
                    || named.group(2) != null && !Files.readString(source).contains(" " + named.group(2) + "(")) {
                missing.add(named.group());
            }
        }
        assertEquals(List.of(), missing);
    }

    @Test
    void noItemStandsThereTwice() throws IOException {
        var items = ITEM.matcher(list()).results().map(item -> item.group(1)).toList();
        assertTrue(items.size() > 150);
        assertEquals(items.stream().distinct().toList(), items);
    }

    private static String list() throws IOException {
        return Files.readString(ROOT.resolve("docs/reference/security.md"));
    }

    /** By the name of the class. */
    private static Map<String, Path> sources() {
        var sources = new TreeMap<String, Path>();
        Stream.of("backend", "web")
                .map(module -> ROOT.resolve(module).resolve("src"))
                .forEach(folder -> {
                    try (var files = Files.walk(folder)) {
                        files.filter(file -> file.toString().endsWith(".java"))
                                .forEach(file -> sources.put(
                                        file.getFileName().toString().replace(".java", ""), file));
                    } catch (IOException unreadable) {
                        throw new UncheckedIOException(unreadable);
                    }
                });
        return sources;
    }
}
