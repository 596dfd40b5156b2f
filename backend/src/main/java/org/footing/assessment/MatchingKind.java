package org.footing.assessment;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.footing.assessment.Response.Matched;
import org.footing.assessment.Verdict.Part;
import org.footing.course.Matching;
import org.footing.course.Matching.Pair;

/** The share of the pairs that are right. The answers are always shuffled, what stands on the left never. */
record MatchingKind() implements Kind<Matching, Matched> {

    @Override
    public Class<Matching> questions() {
        return Matching.class;
    }

    @Override
    public Class<Matched> responses() {
        return Matched.class;
    }

    @Override
    public Shuffle shuffle(Matching question, long seed, boolean wanted) {
        var key = question.pairs().stream().map(Pair::answer).distinct().toList();
        return Shuffle.beside(key, question.answers().size(), question.id(), seed);
    }

    @Override
    public Asked ask(Matching question, Shuffle shuffle) {
        return new Asked.Match(Asked.Prompt.of(question), lefts(question), shuffle.entries(question.answers()));
    }

    @Override
    public boolean fits(Matching question, Matched response) {
        return response.answers().entrySet().stream()
                .allMatch(pair -> pair.getKey() >= 0
                        && pair.getKey() < question.pairs().size()
                        && pair.getValue() >= 0
                        && pair.getValue() < question.answers().size());
    }

    @Override
    public Verdict mark(Matching question, Matched response) {
        var parts = response.answers().entrySet().stream()
                .map(pair -> Part.of(pair.getKey(), right(question, pair.getKey(), pair.getValue())))
                .toList();
        return Verdict.of(parts, question.pairs().size(), question.head().explain());
    }

    private static boolean right(Matching question, int left, int answer) {
        return question.pairs().get(left).answer() == answer;
    }

    @Override
    public Optional<Matched> carried(Matching before, Matching now, Matched response) {
        var answers = Renumbering.of(before.answers(), now.answers());
        return Renumbering.ofAsMany(lefts(before), lefts(now))
                .map(lefts -> response.renumbered(answers).moved(lefts));
    }

    @Override
    public List<Said> said(Matching question, Matched response) {
        return response.answers().entrySet().stream()
                .map(pair -> new Said(
                        pair.getKey(),
                        pair(question, pair.getKey(), pair.getValue()),
                        right(question, pair.getKey(), pair.getValue())))
                .toList();
    }

    @Override
    public List<String> solution(Matching question) {
        return IntStream.range(0, question.pairs().size())
                .mapToObj(
                        left -> pair(question, left, question.pairs().get(left).answer()))
                .toList();
    }

    private static List<String> lefts(Matching question) {
        return question.pairs().stream().map(Pair::left).toList();
    }

    private static String pair(Matching question, int left, int answer) {
        return question.pairs().get(left).left() + " → " + question.answers().get(answer);
    }
}
