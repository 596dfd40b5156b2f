package org.footing.course;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How the files of lessons and modules are called: a number that gives the order, and a name. The stem is what all files of one begin with:
 * a lesson's path without its ending, or a module's folder.
 */
final class Numbering {

    static final String MODULE = "module.md";
    private static final int DIGITS = 2;

    private Numbering() {}

    static String stem(String path) {
        return path.endsWith("/" + MODULE)
                ? path.substring(0, path.length() - MODULE.length() - 1)
                : path.replaceFirst("\\.md$", "");
    }

    /** The folder that a stem stands in, with its slash; empty at the top. */
    static String folder(String stem) {
        return stem.substring(0, stem.lastIndexOf('/') + 1);
    }

    static int number(String stem) {
        return Integer.parseInt(stem.substring(folder(stem).length()).replaceFirst("-.*$", ""));
    }

    /** The same files in another folder, or with another number. */
    static String renumbered(String stem, String folder, int number) {
        return folder + digits(number) + stem.substring(folder(stem).length()).replaceFirst("^[0-9]+", "");
    }

    /** A number of its own for each stem in this order, its own one where it can be. */
    static Map<String, Integer> apart(List<String> inOrder) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        int last = -1;
        for (String stem : inOrder) {
            last = Math.max(number(stem), last + 1);
            numbers.put(stem, last);
        }
        return numbers;
    }

    /** The next free number for each newcomer whose own one is taken. */
    static Map<String, Integer> free(List<String> stems, Set<String> newcomers) {
        Set<Integer> taken = stems.stream().map(Numbering::number).collect(Collectors.toSet());
        Set<Integer> held = stems.stream()
                .filter(stem -> !newcomers.contains(stem))
                .map(Numbering::number)
                .collect(Collectors.toSet());
        Map<String, Integer> numbers = new LinkedHashMap<>();
        for (String stem : stems) {
            if (newcomers.contains(stem) && !held.add(number(stem))) {
                int next = number(stem);
                while (!taken.add(next)) {
                    next++;
                }
                numbers.put(stem, next);
            }
        }
        return numbers;
    }

    static String named(int number, String id) {
        return digits(number) + "-" + id;
    }

    private static String digits(int number) {
        String digits = String.valueOf(number);
        return "0".repeat(Math.max(0, DIGITS - digits.length())) + digits;
    }
}
