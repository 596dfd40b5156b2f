package org.footing.course;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Steps, as HTML, to be put in order; {@code distractors} belong nowhere. */
public record Ordering(Head head, Scoring scoring, List<String> steps, List<String> distractors) implements Question {

    /** How an order earns its mark (learning-rules, "Marks of an ordering question"). */
    public enum Scoring {
        ADJACENT,
        EXACT,
        POSITION,
        LONGEST
    }

    @Override
    public Ordering with(Head other) {
        return new Ordering(other, scoring, steps, distractors);
    }

    @Override
    public List<String> substance() {
        var parts = new ArrayList<>(List.of("ordering", scoring.name(), String.valueOf(steps.size())));
        parts.addAll(steps);
        parts.add(String.valueOf(distractors.size()));
        parts.addAll(distractors);
        return parts;
    }

    @Override
    public List<String> choices() {
        return Stream.concat(steps.stream(), distractors.stream())
                .map(Html::words)
                .toList();
    }
}
