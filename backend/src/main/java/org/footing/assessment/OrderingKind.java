package org.footing.assessment;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.footing.assessment.Response.Ordered;
import org.footing.assessment.Verdict.Neighbours;
import org.footing.course.Ordering;

/** Marked by {@link OrderingMark}; distractors are numbered behind the steps. */
record OrderingKind() implements Kind<Ordering, Ordered> {

    @Override
    public Class<Ordering> questions() {
        return Ordering.class;
    }

    @Override
    public Class<Ordered> responses() {
        return Ordered.class;
    }

    @Override
    public Shuffle shuffle(Ordering question, long seed, boolean wanted) {
        var steps = question.steps().size();
        return Shuffle.of(all(question).size(), question.id(), seed, order -> showsKey(order, steps));
    }

    /**
     * Whether all steps stand in the right order, also with distractors between them. Of two steps they may: if they never did, the
     * right order would be the other one.
     */
    private static boolean showsKey(List<Integer> order, int steps) {
        var shown = order.stream().filter(number -> number < steps).toList();
        return steps > 2 && shown.equals(shown.stream().sorted().toList());
    }

    @Override
    public Asked ask(Ordering question, Shuffle shuffle) {
        return new Asked.Order(
                Asked.Prompt.of(question), !question.distractors().isEmpty(), shuffle.entries(all(question)));
    }

    @Override
    public boolean fits(Ordering question, Ordered response) {
        var placed = response.steps();
        var size = all(question).size();
        return placed.stream().distinct().count() == placed.size()
                && placed.stream().allMatch(number -> number >= 0 && number < size);
    }

    @Override
    public Verdict mark(Ordering question, Ordered response) {
        var mark = new OrderingMark(question.steps().size(), response.steps());
        var neighbours = new Neighbours(mark.neighbours(), question.steps().size() - 1, mark.distractors());
        return new Verdict(
                mark.by(question.scoring()),
                false,
                false,
                List.of(),
                Optional.of(neighbours),
                question.head().explain());
    }

    @Override
    public Optional<Ordered> carried(Ordering before, Ordering now, Ordered response) {
        return Renumbering.ofAsMany(all(before), all(now)).map(response::renumbered);
    }

    /** Of each step which one was put behind it. */
    @Override
    public List<Said> said(Ordering question, Ordered response) {
        var steps = all(question);
        var placed = response.steps();
        return IntStream.range(1, placed.size())
                .mapToObj(place -> {
                    int before = placed.get(place - 1);
                    int after = placed.get(place);
                    var right = after == before + 1 && after < question.steps().size();
                    return new Said(before, steps.get(before) + " → " + steps.get(after), right);
                })
                .toList();
    }

    @Override
    public List<String> inWords(Ordering question, Ordered response) {
        return response.steps().stream().map(all(question)::get).toList();
    }

    @Override
    public List<String> solution(Ordering question) {
        return question.steps();
    }

    private static List<String> all(Ordering question) {
        return Stream.concat(question.steps().stream(), question.distractors().stream())
                .toList();
    }
}
