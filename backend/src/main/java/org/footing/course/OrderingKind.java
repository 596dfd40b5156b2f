package org.footing.course;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.commonmark.node.BulletList;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.footing.course.Ordering.Scoring;

/** {@code 1. 2. 3.} in the right order, and {@code - ~} for what is never a step. */
record OrderingKind() implements QuestionKind {

    static final Set<String> SCORE = Set.of("score");

    @Override
    public boolean fits(QuestionBody body) {
        return true;
    }

    @Override
    public Set<String> attributes() {
        return SCORE;
    }

    @Override
    public Optional<Answers> read(QuestionBody body) {
        Optional<ListBlock> list =
                body.lists().stream().filter(OrderedList.class::isInstance).findFirst();
        if (list.isEmpty()) {
            body.error(
                    "the question has no answers",
                    "add options - ( ) and - (x), steps 1. 2. 3., pairs - a => b, a [[gap]], = 5, or ____");
            return Optional.empty();
        }
        List<Node> steps = body.take(list.get());
        OrderNumbers.check(body.page(), steps);
        if (steps.size() < 2) {
            body.error("one step has no order", "give at least two steps");
        }
        List<Node> distractors = distractors(body);
        Scoring scoring = scoring(body);
        return Optional.of(
                (head, writing) -> new Ordering(head, scoring, phrases(steps, writing), phrases(distractors, writing)));
    }

    static List<Node> distractors(QuestionBody body) {
        Optional<ListBlock> list =
                body.list(item -> item.getParent() instanceof BulletList && Trees.startsWith(item, "~"));
        List<Node> items = list.map(body::take).orElse(List.of());
        items.forEach(item -> Distractors.take(body, item, "number the steps; start what is never a step with ~"));
        return items;
    }

    static Scoring scoring(QuestionBody body) {
        String name = body.attributes().value("score").orElse("adjacent");
        for (Scoring scoring : Scoring.values()) {
            if (scoring.name().toLowerCase(Locale.ROOT).equals(name)) {
                return scoring;
            }
        }
        body.error("unknown score " + Faults.quoted(name), "use adjacent, exact, position or longest");
        return Scoring.ADJACENT;
    }

    static List<String> phrases(List<Node> items, Writing writing) {
        return items.stream().map(item -> writing.phrase(Trees.children(item))).toList();
    }
}
