package org.footing.course;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;

/**
 * A lesson in Markdown whose questions get other tags, and whose quizzes ask further questions. Every other character stays as its
 * author wrote it, also the ends of lines.
 */
public record FenceText(String text) {

    public enum Why {
        /** It is not there, or cannot be read where it stands. */
        GONE,
        ASKED_ALREADY,
        /** Its attributes would become longer than the compiler reads. */
        TOO_LONG
    }

    /** It cannot be. */
    public static class NotDone extends RuntimeException {

        public final Why why;

        /** Of the question or quiz. */
        public final String id;

        NotDone(Why why, String id) {
            super(why + " " + id);
            this.why = why;
            this.id = id;
        }
    }

    private static final String MARK = ":::";
    private static final String TAGS = "tags";

    /** Whether it can be a tag: a few words without signs that mean something in a list of attributes. */
    public static boolean isTag(String words) {
        return words.length() <= 40
                && words.equals(words.strip())
                && words.matches("[^\\p{Cc}\"\\\\{},]+")
                && StandardCharsets.UTF_8.newEncoder().canEncode(words);
    }

    /**
     * @param tag see {@link #isTag}
     * @throws NotDone if there is no such question
     */
    public FenceText tagged(String question, String tag) {
        return retagged(question, tags -> tags.with(tag));
    }

    /** @throws NotDone if there is no such question */
    public FenceText untagged(String question, String tag) {
        return retagged(question, tags -> tags.without(tag));
    }

    /**
     * Lets a quiz ask a question that stands elsewhere.
     *
     * @throws NotDone if there is no such quiz, or the question stands in it
     */
    public FenceText asking(String quiz, String question) {
        Page page = page().orElseThrow(() -> new NotDone(Why.GONE, quiz));
        Fence fence = fence(page, "quiz", quiz);
        if (asks(fence, question)) {
            throw new NotDone(Why.ASKED_ALREADY, question);
        }
        int first = page.place(fence).line();
        int end = startOfLine(first + lines(fence) - 1);
        String closing = text.substring(end, endOfLine(end));
        if (!fence.isClosed() || !closing.strip().matches(MARK + "+")) {
            throw new NotDone(Why.GONE, quiz);
        }
        String before = text.substring(startOfLine(first + lines(fence) - 2), end);
        boolean joins = before.isBlank()
                || lines(fence) == 2
                || fence.getLastChild() != null && QuizReader.isReferences(fence.getLastChild());
        String indent = closing.substring(0, closing.indexOf(MARK));
        String lineEnd = before.substring(before.stripTrailing().length()).contains("\r\n") ? "\r\n" : "\n";
        FenceText changed = replaced(end, end, (joins ? "" : lineEnd) + indent + "@" + question + lineEnd);
        boolean asked = changed.page()
                .filter(other -> asks(changed.fence(other, "quiz", quiz), question))
                .isPresent();
        if (!asked) {
            throw new NotDone(Why.GONE, quiz);
        }
        return changed;
    }

    /** Lets quizzes that draw from a lesson draw from another. */
    FenceText drawing(String lesson, String other) {
        String named = "([=\",\\s]lesson:\\s*)" + Pattern.quote(lesson) + "(?=[\\s,\"]|$)";
        FenceText changed = this;
        Optional<Page> page = page();
        for (Fence fence : page.map(Page::fences).orElse(List.of())) {
            if (fence.kind().equals("quiz") && fence.attributes().has("from")) {
                // A change leaves every line where it is.
                int line = changed.startOfLine(page.get().place(fence).line());
                int open = changed.text.indexOf('{', line);
                Attributes.Span from = Attributes.read(changed.text, open)
                        .flatMap(read -> Optional.ofNullable(read.spans().get("from")))
                        .orElseThrow();
                String drawn = changed.text
                        .substring(from.start(), from.end())
                        .replaceAll(named, "$1" + Matcher.quoteReplacement(other));
                changed = changed.replaced(from.start(), from.end(), drawn);
            }
        }
        return changed;
    }

    private static boolean asks(Fence quiz, String question) {
        return Trees.children(quiz).stream()
                .anyMatch(node -> node instanceof Fence inner
                        ? inner.attributes().id().equals(Optional.of(question))
                        : refers(node, question));
    }

    private static boolean refers(Node node, String question) {
        return QuizReader.isReferences(node)
                && List.of(PlainText.of(node).split("\\s+")).contains("@" + question);
    }

    private FenceText retagged(String question, UnaryOperator<TagList> change) {
        Page page = page().orElseThrow(() -> new NotDone(Why.GONE, question));
        int line = startOfLine(page.place(fence(page, "question", question)).line());
        // A fence with an id has its attributes on its first line.
        int open = text.indexOf('{', text.indexOf(MARK, line));
        String braces = text.substring(open, endOfLine(line));
        Attributes.Read read = Attributes.read(braces, 0).orElseThrow(() -> new NotDone(Why.GONE, question));
        Optional<Attributes.Span> span = Optional.ofNullable(read.spans().get(TAGS));
        String attribute =
                span.map(known -> braces.substring(known.start(), known.end())).orElse("");
        TagList before = TagList.of(written(attribute));
        TagList after = change.apply(before);
        if (after.equals(before)) {
            return this;
        }
        int start = after.none() || span.isEmpty()
                ? behind(braces, span.map(Attributes.Span::start).orElse(read.end() - 1))
                : span.get().start();
        int end = span.map(Attributes.Span::end).orElse(start);
        String changed = after.none() ? "" : (span.isEmpty() ? " " : "") + attribute(after, attribute);
        String whole = braces.substring(0, start) + changed + braces.substring(end);
        requireRead(whole, read.attributes().id(), after, question);
        return replaced(open, open + braces.length(), whole);
    }

    /** Where what stands before it has ended. */
    private static int behind(String braces, int at) {
        int start = at;
        while (Character.isWhitespace(braces.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    /** What stands inside the quotation marks. */
    private static String written(String attribute) {
        String value = attribute.substring(attribute.indexOf('=') + 1);
        return value.startsWith("\"") ? value.substring(1, value.length() - 1) : attribute.contains("=") ? value : "";
    }

    /** Without quotation marks where it has none and needs none. */
    private static String attribute(TagList tags, String before) {
        boolean bare =
                before.contains("=") && !before.endsWith("\"") && tags.written().indexOf(' ') < 0;
        return TAGS + "=" + (bare ? tags.written() : '"' + tags.written() + '"');
    }

    private static void requireRead(String braces, Optional<String> id, TagList tags, String question) {
        boolean sound = Attributes.read(braces, 0)
                .map(Attributes.Read::attributes)
                .filter(read -> read.id().equals(id)
                        && QuestionReader.words(read, TAGS).size()
                                == tags.pieces().size())
                .isPresent();
        if (!sound) {
            throw new NotDone(Why.TOO_LONG, question);
        }
    }

    private Optional<Page> page() {
        return Page.read(new Document(".md", text.getBytes(StandardCharsets.UTF_8)), new Faults());
    }

    private Fence fence(Page page, String kind, String id) {
        return page.fences().stream()
                .filter(fence ->
                        fence.kind().equals(kind) && fence.attributes().id().equals(Optional.of(id)))
                .findFirst()
                .orElseThrow(() -> new NotDone(Why.GONE, id));
    }

    private static int lines(Fence fence) {
        List<SourceSpan> spans = fence.getSourceSpans();
        return spans.get(spans.size() - 1).getLineIndex() - spans.get(0).getLineIndex() + 1;
    }

    private FenceText replaced(int start, int end, String by) {
        return new FenceText(text.substring(0, start) + by + text.substring(end));
    }

    /** @param line from 1 */
    private int startOfLine(int line) {
        int at = 0;
        for (int i = 1; i < line; i++) {
            int end = endOfLine(at);
            at = end + (text.startsWith("\r\n", end) ? 2 : 1);
        }
        return at;
    }

    private int endOfLine(int start) {
        int at = start;
        while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            at++;
        }
        return at;
    }
}
