package org.footing.course;

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

    static String named(int number, String id) {
        return digits(number) + "-" + id;
    }

    private static String digits(int number) {
        String digits = String.valueOf(number);
        return "0".repeat(Math.max(0, DIGITS - digits.length())) + digits;
    }
}
