package org.footing.course;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;

/** {@code - a => b}, and {@code - ~ b} for an answer that belongs nowhere. The same words on the right are one answer. */
record MatchingKind() implements QuestionKind {

    private static final Pattern ARROW = Pattern.compile("(?<!\\S)=>(?!\\S)");

    @Override
    public boolean fits(QuestionBody body) {
        return items(body).isPresent();
    }

    @Override
    public Optional<Answers> read(QuestionBody body) {
        List<Split> pairs = new ArrayList<>();
        List<Node> distractors = new ArrayList<>();
        for (Node item : body.take(items(body).orElseThrow())) {
            Optional<Split> pair = Split.cut(item, ARROW);
            if (pair.isPresent()) {
                faultEmptySide(body, item, pair.get());
                pairs.add(pair.get());
            } else if (Distractors.take(body, item, "write - a => b, or - ~ b for what belongs nowhere")) {
                distractors.add(item);
            }
        }
        Map<String, Integer> places = new LinkedHashMap<>();
        List<Node> answers = new ArrayList<>();
        for (Split pair : pairs) {
            if (places.putIfAbsent(PlainText.of(pair.after()), answers.size()) == null) {
                answers.add(pair.after());
            }
        }
        Distractors.faultDoubled(body, distractors, places.keySet());
        warnOfDoubledLefts(body, pairs);
        if (answers.size() + distractors.size() < 2) {
            body.error("there is nothing to choose", "give two pairs with different answers, or a distractor - ~ …");
        }
        return Optional.of((head, writing) -> new Matching(
                head,
                write(pairs, places, writing),
                Distractors.join(phrases(answers, writing), distractors, writing)));
    }

    private static Optional<ListBlock> items(QuestionBody body) {
        return body.bullets(item -> Split.canCut(item, ARROW));
    }

    private static List<Matching.Pair> write(List<Split> pairs, Map<String, Integer> places, Writing writing) {
        return pairs.stream()
                .map(pair -> new Matching.Pair(
                        writing.phrase(List.of(pair.before())), places.getOrDefault(PlainText.of(pair.after()), 0)))
                .toList();
    }

    private static List<String> phrases(List<Node> answers, Writing writing) {
        return answers.stream().map(answer -> writing.phrase(List.of(answer))).toList();
    }

    private static void faultEmptySide(QuestionBody body, Node item, Split pair) {
        if (pair.before().getFirstChild() == null || pair.after().getFirstChild() == null) {
            body.page().error(item, "a pair has an empty side", "write something on both sides of =>");
        } else if (pair.after().getNext() != null) {
            body.page().error(item, "a pair holds more than one paragraph", "keep each side short, on one line");
        }
    }

    private static void warnOfDoubledLefts(QuestionBody body, List<Split> pairs) {
        Set<String> seen = new HashSet<>();
        pairs.stream().filter(pair -> !seen.add(PlainText.of(pair.before()))).forEach(pair -> body.page()
                .warning(pair.before(), "two pairs have the same left side", "change one"));
    }
}
