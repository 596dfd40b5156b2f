package org.footing.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Node;

/** One option of a choice as it stands in the document: {@code - (x) text {50% critical}} and feedback in a quote below. */
record OptionText(boolean right, Attributes attributes, List<Node> text, Optional<BlockQuote> feedback, String plain) {

    private static final int MARK = 3;
    private static final Set<String> KNOWN = Set.of(Attributes.SHARE, "critical");

    /** Whether the item starts like {@code (x)} with the given brackets. */
    static boolean isMarked(Node item, char open, char close) {
        return Trees.firstText(item)
                .map(text -> text.getLiteral())
                .filter(text -> text.length() >= MARK && text.charAt(0) == open && text.charAt(2) == close)
                .filter(text -> " xX".indexOf(text.charAt(1)) >= 0)
                .filter(text -> text.length() == MARK || Character.isWhitespace(text.charAt(MARK)))
                .isPresent();
    }

    static List<OptionText> read(QuestionBody body, List<Node> items, char open, char close) {
        List<OptionText> options = new ArrayList<>();
        for (Node item : items) {
            if (isMarked(item, open, close)) {
                options.add(read(body, item));
            } else {
                body.page()
                        .error(
                                item,
                                "an option is not marked " + open + " " + close + " or " + open + "x" + close,
                                "mark each option of the question in the same way");
            }
        }
        faultTooFew(body, options);
        return options;
    }

    Question.Option option(Writing writing) {
        return new Question.Option(
                writing.phrase(text),
                right,
                attributes.value(Attributes.SHARE).flatMap(Numbers::decimal),
                attributes.flag("critical"),
                feedback.map(quote -> writing.phrase(Trees.children(quote))));
    }

    private static OptionText read(QuestionBody body, Node item) {
        boolean right = Trees.firstText(item)
                        .orElseThrow()
                        .getLiteral()
                        .toLowerCase(Locale.ROOT)
                        .charAt(1)
                == 'x';
        Attributes attributes = Trees.takeAttributes(item);
        attributes.warnUnlessKnown(
                KNOWN, "an option", body.page().place(item), body.page().faults());
        Trees.cut(item, MARK);
        List<Node> text = new ArrayList<>();
        Optional<BlockQuote> feedback = Optional.empty();
        for (Node node : Trees.children(item)) {
            if (node instanceof BlockQuote quote && feedback.isEmpty()) {
                feedback = Optional.of(quote);
            } else {
                text.add(node);
            }
        }
        String plain = PlainText.of(item.getFirstChild());
        if (item.getFirstChild().getFirstChild() == null) {
            body.page().error(item, "an option is empty", "write its text after the mark");
        }
        return new OptionText(right, attributes, text, feedback, plain);
    }

    private static void faultTooFew(QuestionBody body, List<OptionText> options) {
        if (options.size() == 1) {
            body.error("the question has one option", "offer at least two");
        }
        long different = options.stream().map(OptionText::plain).distinct().count();
        if (different < options.size()) {
            body.page().warning(body.fence(), "two options have the same text", "change one");
        }
    }
}
