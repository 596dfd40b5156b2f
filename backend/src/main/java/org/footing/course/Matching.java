package org.footing.course;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * To each thing on the left belongs one answer on the right.
 *
 * @param answers HTML of all that can be chosen, each once, distractors behind those that belong somewhere
 */
public record Matching(Head head, List<Pair> pairs, List<String> answers) implements Question {

    /**
     * @param left HTML
     * @param answer its place among the answers, from 0; two lefts may share one
     */
    public record Pair(String left, int answer) {}

    @Override
    public Matching with(Head other) {
        return new Matching(other, pairs, answers);
    }

    @Override
    public List<String> substance() {
        var parts = new ArrayList<>(List.of("matching", String.valueOf(pairs.size())));
        for (var pair : pairs) {
            parts.add(pair.left());
            parts.add(String.valueOf(pair.answer()));
        }
        parts.addAll(answers);
        return parts;
    }

    @Override
    public List<String> choices() {
        return Stream.concat(pairs.stream().map(Pair::left), answers.stream())
                .map(Html::words)
                .toList();
    }
}
