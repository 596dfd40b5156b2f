package org.footing.course;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;

/** A picture, {@code - Calcaneus @ #region}, and {@code - ~ Patella} for a name that belongs nowhere. */
record LabellingKind() implements QuestionKind {

    @Override
    public boolean fits(QuestionBody body) {
        return items(body).isPresent();
    }

    @Override
    public Optional<Answers> read(QuestionBody body) {
        List<Node> items = body.take(items(body).orElseThrow());
        Optional<ScenePicture> picture = ScenePicture.take(body);
        return picture.filter(found -> Targets.areFew(body, items.size())).map(found -> read(body, items, found));
    }

    private static Answers read(QuestionBody body, List<Node> items, ScenePicture picture) {
        Targets targets = new Targets(body, picture);
        List<Target> regions = new ArrayList<>();
        List<Node> names = new ArrayList<>();
        List<Node> distractors = new ArrayList<>();
        for (Node item : items) {
            Optional<Split> label = Split.cut(item, Pointer.MARK);
            if (label.isPresent()) {
                checkLabel(body, item, label.get());
                find(targets, label.get(), item).ifPresent(target -> {
                    regions.add(target);
                    names.add(label.get().before());
                });
            } else if (Distractors.take(body, item, "write - Name @ #region, or - ~ Name for what belongs nowhere")) {
                distractors.add(item);
            }
        }
        Distractors.faultDoubled(body, distractors, distinct(body, names));
        if (names.size() + distractors.size() < 2) {
            body.error("there is nothing to choose", "label two regions, or add a distractor - ~ …");
        }
        return (head, writing) -> new Labelling(
                head,
                picture.scene(regions, writing.scope()),
                Distractors.join(phrases(names, writing), distractors, writing));
    }

    private static Optional<Target> find(Targets targets, Split label, Node item) {
        return targets.find(PlainText.of(label.after()), PlainText.of(label.before()), item);
    }

    private static Optional<ListBlock> items(QuestionBody body) {
        return body.bullets(item -> Split.canCut(item, Pointer.MARK));
    }

    private static List<String> phrases(List<Node> names, Writing writing) {
        return names.stream().map(name -> writing.phrase(List.of(name))).toList();
    }

    private static void checkLabel(QuestionBody body, Node item, Split label) {
        if (label.before().getFirstChild() == null) {
            body.page().error(item, "a region has no name", "write it before the @");
        } else if (label.after().getNext() != null) {
            body.page().error(item, "a label holds more than one paragraph", "keep it short, on one line");
        }
    }

    private static Set<String> distinct(QuestionBody body, List<Node> names) {
        Set<String> seen = new HashSet<>();
        for (Node name : names) {
            if (!seen.add(PlainText.of(name))) {
                body.page()
                        .error(
                                name,
                                "the name " + Faults.quoted(PlainText.of(name)) + " is there twice",
                                "give each region its own");
            }
        }
        return seen;
    }
}
