package org.footing.course;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.commonmark.node.BulletList;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;

/** The kinds of the course format that are not built yet: named, so that an author does not look for a slip of their own. */
record UnsupportedKind() implements QuestionKind {

    @Override
    public boolean fits(QuestionBody body) {
        return name(body).isPresent();
    }

    @Override
    public Optional<Answers> read(QuestionBody body) {
        body.error(
                name(body).orElseThrow() + " questions are not supported yet",
                "ask it as a choice or an ordering for now");
        return Optional.empty();
    }

    private static Optional<String> name(QuestionBody body) {
        Stream<Node> items = body.lists().stream().flatMap(list -> Trees.children(list).stream());
        Optional<String> byItem = items.flatMap(item -> ofItem(item).stream()).findFirst();
        // With options or steps below it, an equals sign or brackets are just words of the question.
        boolean hasAnswers = body.lists().stream().anyMatch(UnsupportedKind::isAnswers);
        return byItem.or(() -> hasAnswers ? Optional.empty() : byText(body));
    }

    private static Optional<String> byText(QuestionBody body) {
        return body.asked().stream().flatMap(node -> name(node).stream()).findFirst();
    }

    private static Optional<String> name(Node node) {
        if (node instanceof ThematicBreak) {
            return Optional.of("written");
        }
        return node instanceof Paragraph ? ofText(PlainText.of(node)) : Optional.empty();
    }

    private static boolean isAnswers(ListBlock list) {
        Node first = list.getFirstChild();
        return list instanceof OrderedList
                || OptionText.isMarked(first, '(', ')')
                || OptionText.isMarked(first, '[', ']');
    }

    private static Optional<String> ofText(String text) {
        if (text.contains("[[") && text.contains("]]")) {
            return Optional.of("gap");
        }
        if (text.startsWith("^^^^") || text.contains(" ^^^^")) {
            return Optional.of("upload");
        }
        return text.matches("(?s)(.* )?= [\\[0-9-].*") ? Optional.of("numeric") : Optional.empty();
    }

    private static Optional<String> ofItem(Node item) {
        String text = PlainText.of(item);
        boolean choice = List.of("(x)", "( )", "[x]", "[ ]").stream().anyMatch(text::startsWith);
        if (text.contains(" @ #") || text.contains(" @ circle ") || text.contains(" @ poly ")) {
            return Optional.of(choice ? "hotspot" : "labelling");
        }
        return !choice && item.getParent() instanceof BulletList && text.contains("=>")
                ? Optional.of("matching")
                : Optional.empty();
    }
}
