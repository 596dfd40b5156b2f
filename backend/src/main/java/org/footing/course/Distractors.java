package org.footing.course;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.commonmark.node.Node;

/** Items {@code - ~ b}: they can be chosen or placed and belong nowhere. */
final class Distractors {

    private Distractors() {}

    /** Takes the mark off an item; a fault when it has none. */
    static boolean take(QuestionBody body, Node item, String mend) {
        if (!Trees.startsWith(item, "~")) {
            body.page().error(item, "an item is neither answer nor distractor", mend);
            return false;
        }
        Trees.cut(item, 1);
        if (item.getFirstChild().getFirstChild() == null) {
            body.page().error(item, "a distractor is empty", "write its text after the ~");
        }
        return true;
    }

    static void faultDoubled(QuestionBody body, List<Node> distractors, Set<String> answers) {
        Set<String> seen = new HashSet<>();
        for (Node distractor : distractors) {
            String words = PlainText.of(distractor);
            if (answers.contains(words)) {
                body.page()
                        .error(
                                distractor,
                                "the distractor " + Faults.quoted(words) + " is a right answer",
                                "remove it or change its words");
            } else if (!seen.add(words)) {
                body.page().error(distractor, "the distractor " + Faults.quoted(words) + " is there twice", "keep one");
            }
        }
    }

    /** All that can be chosen: what belongs somewhere first. */
    static List<String> join(List<String> answers, List<Node> distractors, Writing writing) {
        Stream<String> others = distractors.stream().map(item -> writing.phrase(Trees.children(item)));
        return Stream.concat(answers.stream(), others).toList();
    }
}
