package org.footing.course;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.commonmark.node.Node;
import org.footing.course.Course.Source;
import org.footing.course.Course.Term;

/** Turns what an author wrote as a link's target into an address, or into a fault. Only known schemes ever leave it. */
record Links(Scope scope) {

    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");
    private static final Set<String> HANDOUTS = Set.of(
            "pdf", "csv", "txt", "png", "jpg", "jpeg", "gif", "webp", "mp4", "webm", "vtt", "mp3", "docx", "xlsx",
            "odt");

    /** @param outside whether it leads away from the platform */
    record Target(String address, boolean outside) {}

    Optional<Target> target(Node link, String written) {
        String destination = written.strip();
        Optional<String> scheme = scheme(destination);
        if (scheme.isPresent()) {
            return outside(link, destination, scheme.get());
        }
        return inside(link, destination).map(address -> new Target(address, false));
    }

    /** A scheme, whatever it is; control characters, with which browsers are fooled, count as part of it. */
    static Optional<String> scheme(String destination) {
        int colon = destination.indexOf(':');
        int path = indexOfAny(destination, "/?#");
        return colon < 0 || path >= 0 && path < colon
                ? Optional.empty()
                : Optional.of(destination.substring(0, colon).toLowerCase(Locale.ROOT));
    }

    private Optional<Target> outside(Node link, String destination, String scheme) {
        if (!SCHEMES.contains(scheme)) {
            fault(
                    link,
                    "links to " + Faults.quoted(scheme + ":") + " are not allowed",
                    "link to http, https or mailto");
            return Optional.empty();
        }
        String start = scheme.equals("mailto") ? "mailto:" : scheme + "://";
        if (!destination.toLowerCase(Locale.ROOT).startsWith(start) || destination.length() == start.length()) {
            return dead(link, destination, "give the whole address, such as https://example.org/page");
        }
        return Optional.of(new Target(plain(destination), true));
    }

    private Optional<String> inside(Node link, String destination) {
        int hash = destination.indexOf('#');
        String path = hash < 0 ? destination : destination.substring(0, hash);
        String anchor = hash < 0 ? "" : destination.substring(hash + 1);
        if (path.isEmpty()) {
            return here(link, anchor);
        }
        Optional<String> resolved = Paths.resolve(scope.page().path(), path);
        if (resolved.isEmpty()) {
            return dead(link, destination, "link to a file of the course by its relative path");
        }
        return document(link, destination, resolved.get(), anchor);
    }

    private Optional<String> here(Node link, String anchor) {
        if (scope.isProse() && scope.page().hasAnchor(anchor)) {
            return Optional.of("#s-" + anchor);
        }
        return dead(link, "#" + anchor, mendAnchor(scope.page().anchors(), anchor));
    }

    private Optional<String> document(Node link, String destination, String path, String anchor) {
        if (path.equals("glossary.md")) {
            return scope.course()
                    .glossary()
                    .find("term-" + anchor)
                    .map(this::use)
                    .or(() -> dead(link, destination, "name a term, such as glossary.md#draping"));
        }
        if (path.equals("sources.md")) {
            return scope.course()
                    .sourceAnchored(anchor)
                    .map(this::cite)
                    .or(() -> dead(link, destination, "name a source, such as sources.md#ev08"));
        }
        if (path.endsWith(".md")) {
            return lesson(link, destination, path, anchor);
        }
        return handout(link, destination, path);
    }

    private Optional<String> lesson(Node link, String destination, String path, String anchor) {
        Optional<String> id = scope.course().lessonAt(path);
        if (id.isEmpty()) {
            return dead(link, destination, "link to a lesson's file");
        }
        if (anchor.isEmpty()) {
            return id.map(scope::lessonAddress);
        }
        Optional<Set<String>> anchors = scope.course().anchors(path);
        if (anchors.filter(there -> there.contains(anchor)).isEmpty()) {
            return dead(
                    link,
                    destination,
                    anchors.map(there -> mendAnchor(there, anchor)).orElse("leave the # out"));
        }
        return id.map(lesson -> scope.lessonAddress(lesson) + "#s-" + anchor);
    }

    private Optional<String> handout(Node link, String destination, String path) {
        String ending = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (scope.course().layout().find(path).isEmpty()) {
            return dead(link, destination, "add the file or mend the path");
        }
        if (!HANDOUTS.contains(ending)) {
            return dead(link, destination, "files to download are documents, tables, pictures and films");
        }
        return Optional.of(scope.fileAddress(path));
    }

    private String use(Term term) {
        scope.use(term);
        return "#" + term.id();
    }

    private String cite(Source source) {
        scope.cite(source);
        return "#source-" + source.id().toLowerCase(Locale.ROOT);
    }

    private <T> Optional<T> dead(Node link, String destination, String mend) {
        fault(link, "the link to " + Faults.quoted(destination) + " is dead", mend);
        return Optional.empty();
    }

    private void fault(Node link, String wrong, String mend) {
        scope.page().error(link, wrong, mend);
    }

    private static String mendAnchor(Set<String> anchors, String anchor) {
        return Spelling.nearest(anchor, anchors)
                .map(near -> "did you mean #" + near + "?")
                .orElse("name a heading as it stands, in small letters with hyphens");
    }

    /** Spaces and quotation marks as bytes; everything else is the author's, escaped when it is written. */
    private static String plain(String address) {
        StringBuilder plain = new StringBuilder(address.length());
        for (char c : address.toCharArray()) {
            plain.append(
                    c <= ' ' || "\"'<>\\`{}|^".indexOf(c) >= 0
                            ? "%" + Integer.toHexString(0x100 | c).substring(1).toUpperCase(Locale.ROOT)
                            : c);
        }
        return plain.toString();
    }

    private static int indexOfAny(String text, String characters) {
        for (int i = 0; i < text.length(); i++) {
            if (characters.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }
}
