package org.footing.course;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Relative paths between the documents of a course. What would lead out of it, or hides where it leads, is no path. */
final class Paths {

    private Paths() {}

    /** The document that {@code relative}, as written in a link, means when read in {@code from}. */
    static Optional<String> resolve(String from, String relative) {
        return decode(relative).filter(Paths::isPlain).flatMap(path -> join(from, path));
    }

    /** A path in an address: everything but letters, digits and a few marks as bytes in hexadecimal. */
    static String encode(String path) {
        StringBuilder address = new StringBuilder(path.length());
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            if (c < 128 && (Character.isLetterOrDigit(c) || "-._~/".indexOf(c) >= 0)) {
                address.append(c);
            } else {
                address.append('%').append(Character.toUpperCase(Character.forDigit(c >> 4, 16)));
                address.append(Character.toUpperCase(Character.forDigit(c & 15, 16)));
            }
        }
        return address.toString();
    }

    /** How a link in {@code from} names {@code to}. */
    static String relative(String from, String to) {
        List<String> here = List.of(from.split("/"));
        List<String> there = List.of(to.split("/"));
        int same = 0;
        while (same < Math.min(here.size(), there.size()) - 1 && here.get(same).equals(there.get(same))) {
            same++;
        }
        return "../".repeat(here.size() - 1 - same) + encode(String.join("/", there.subList(same, there.size())));
    }

    private static Optional<String> join(String from, String path) {
        Deque<String> parts = new ArrayDeque<>();
        int folder = from.lastIndexOf('/');
        String whole = folder < 0 ? path : from.substring(0, folder + 1) + path;
        for (String part : whole.split("/")) {
            if (part.equals("..")) {
                if (parts.pollLast() == null) {
                    return Optional.empty();
                }
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        return Optional.of(String.join("/", parts));
    }

    private static boolean isPlain(String path) {
        return !path.isEmpty()
                && !path.startsWith("/")
                && path.chars().noneMatch(c -> c < ' ' || c == 127 || c == '\\' || c == ':' || c == '%');
    }

    /** Once only: what is still encoded afterwards was encoded twice, to hide something. */
    private static Optional<String> decode(String path) {
        if (path.indexOf('%') < 0) {
            return Optional.of(path);
        }
        for (int at = path.indexOf('%'); at >= 0; at = path.indexOf('%', at + 1)) {
            if (at + 3 > path.length() || !path.substring(at + 1, at + 3).matches("[0-9A-Fa-f]{2}")) {
                return Optional.empty();
            }
        }
        // A plus sign stays one: this is a path, not a form.
        return Optional.of(URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8));
    }
}
