package org.footing.course;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonmark.node.Node;
import org.footing.course.Names.Kind;

/** Makes a quiz of a fence, when all questions of the course are known. */
record QuizReader(Catalogue course, Page page, Bank bank) {

    private static final String REFERENCE = "@[a-z0-9-]+";

    /** A quiz, and what else stands in its fence, for the lesson to show before it. */
    record Read(Quiz quiz, List<Node> around) {}

    Optional<Read> read(Fence fence, String lessonTitle) {
        if (fence.attributes().id().isEmpty()) {
            return Optional.empty();
        }
        String id = fence.attributes().id().get();
        Attributes attributes = fence.attributes();
        QuizSettings settings = new QuizSettings(attributes, page.place(fence), page.faults());
        settings.check();
        Map<String, Asked> questions = new LinkedHashMap<>();
        List<Node> around = new ArrayList<>();
        for (Node node : Trees.children(fence)) {
            if (node instanceof Fence inner && inner.kind().equals("question")) {
                inner.attributes()
                        .id()
                        .flatMap(bank::find)
                        .ifPresent(
                                asked -> questions.putIfAbsent(asked.question().id(), asked));
            } else if (isReferences(node)) {
                refer(node, questions);
            } else {
                around.add(node);
            }
        }
        attributes.value("from").ifPresent(from -> draw(from, fence, questions));
        checkPick(attributes, fence, questions.size());
        settings.checkHints(questions.values());
        bank.ask(questions.values(), id);
        String title =
                attributes.value("title").filter(words -> !words.isBlank()).orElse(lessonTitle);
        int weight = attributes
                .value("weight")
                .map(w -> Numbers.whole(w, 0, 1_000, 1, "weight", page.place(fence), page.faults()))
                .orElse(1);
        List<Question> asked = questions.values().stream().map(Asked::question).toList();
        return Optional.of(
                new Read(new Quiz(id, title, weight, attributes.flag("optional"), settings.rules(), asked), around));
    }

    /** Whether a block of a quiz names questions that stand elsewhere, and nothing else. */
    static boolean isReferences(Node node) {
        String text = PlainText.of(node);
        return text.startsWith("@") && Arrays.stream(text.split("\\s+")).allMatch(word -> word.matches(REFERENCE));
    }

    private void refer(Node node, Map<String, Asked> questions) {
        for (String reference : PlainText.of(node).split("\\s+")) {
            String id = reference.substring(1);
            Optional<Asked> asked = bank.find(id);
            if (asked.isPresent()) {
                faultIfOpen(asked.get(), node);
                questions.putIfAbsent(id, asked.get());
            } else if (course.names().find(id, Kind.QUESTION).isEmpty()) {
                page.error(
                        node,
                        "there is no question " + Faults.quoted(id),
                        course.names().didYouMean(id, "name a question by its id"));
            }
        }
    }

    private void faultIfOpen(Asked asked, Node node) {
        if (asked.open()) {
            page.error(
                    node,
                    "the question " + Faults.quoted(asked.question().id()) + " is an open self-check",
                    "take self-check off it, or do not ask it here");
        }
    }

    private void draw(String from, Fence fence, Map<String, Asked> questions) {
        for (String pool : from.split(",")) {
            Optional<List<Asked>> drawn = bank.pool(pool.strip());
            if (drawn.isEmpty()) {
                page.error(
                        fence,
                        "cannot draw from " + Faults.quoted(pool),
                        "write from=\"tag:…\", outcome:…, level:…, lesson:… or course");
            } else if (drawn.get().isEmpty()) {
                page.error(fence, "no question to draw from " + Faults.quoted(pool), "tag questions with it");
            }
            drawn.orElse(List.of())
                    .forEach(asked -> questions.putIfAbsent(asked.question().id(), asked));
        }
    }

    private void checkPick(Attributes attributes, Fence fence, int size) {
        int pick = attributes.value("pick").flatMap(Numbers::whole).orElse(0);
        if (pick > size) {
            page.error(fence, "the quiz picks " + pick + " of " + size + " questions", "add questions or pick fewer");
        } else if (size == 0) {
            page.error(fence, "the quiz has no question", "write questions in it, or refer to some with @id");
        }
    }
}
