package org.footing.course;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commonmark.node.Node;
import org.footing.course.Names.Kind;
import org.footing.course.Ordering.Scoring;

/** An ordering whose steps are those of a technique: {@code from=#five-step}. */
record DerivedOrderingKind() implements QuestionKind {

    @Override
    public boolean fits(QuestionBody body) {
        return body.attributes().has("from");
    }

    @Override
    public Set<String> attributes() {
        return Set.of("from", "score");
    }

    @Override
    public String otherwiseAsked(QuestionBody body) {
        String title = technique(body).map(Technique::title).orElse("");
        return new Html()
                .open("p")
                .text("Put the steps of “" + title + "” in order.")
                .close("p")
                .toString();
    }

    @Override
    public Optional<Answers> read(QuestionBody body) {
        String from = body.attributes().value("from").orElse("");
        Optional<Technique> technique = technique(body);
        if (technique.isEmpty()) {
            // A technique that is there but could not be read has faults of its own.
            if (body.course()
                    .names()
                    .find(from.replaceFirst("^#", ""), Kind.TECHNIQUE)
                    .isEmpty()) {
                body.error(
                        "there is no technique " + Faults.quoted(from), "name one by its id, such as from=#five-step");
            }
            return Optional.empty();
        }
        List<Node> distractors = OrderingKind.distractors(body);
        Scoring scoring = OrderingKind.scoring(body);
        List<String> steps =
                technique.get().steps().stream().map(Technique.Step::html).toList();
        if (steps.size() < 2) {
            body.error("one step has no order", "derive the question from a technique of several steps");
        }
        return Optional.of(
                (head, writing) -> new Ordering(head, scoring, steps, OrderingKind.phrases(distractors, writing)));
    }

    private static Optional<Technique> technique(QuestionBody body) {
        return body.attributes()
                .value("from")
                .map(from -> from.replaceFirst("^#", ""))
                .flatMap(body.course()::technique);
    }
}
