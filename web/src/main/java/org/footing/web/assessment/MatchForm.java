package org.footing.web.assessment;

import static org.footing.web.assessment.QuestionWords.words;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.footing.assessment.Asked.Match;
import org.footing.assessment.Response.Matched;
import org.footing.assessment.Verdict;

/** Things on the left that each want an answer: the field {@code left-3} holds the key of its answer. */
public record MatchForm(QuestionView view, Match asked) implements QuestionForm {

    /** @param html of the left */
    public record Row(String html, Slot slot) {}

    @Override
    public String kind() {
        return "match";
    }

    @Override
    public Reading read(Fields fields) {
        var answers =
                fields.numbered("left", asked.lefts().size(), asked.answers().size());
        return answers.isEmpty() ? Reading.EMPTY : Reading.of(new Matched(answers));
    }

    public List<Row> rows() {
        var answers = view.response(Matched.class).map(Matched::answers).orElse(Map.of());
        return IntStream.range(0, asked.lefts().size())
                .mapToObj(number -> new Row(
                        asked.lefts().get(number),
                        Slot.of(this, "left", number, asked.answers(), Optional.ofNullable(answers.get(number)))))
                .toList();
    }

    @Override
    public String instruction() {
        return words().matchEach();
    }

    @Override
    public String unanswered() {
        return words().nothingMatched();
    }

    @Override
    public String wrong() {
        return words().noneRight();
    }

    @Override
    public String tally(Verdict verdict) {
        return words().rightOf(verdict.rightParts(), asked.lefts().size());
    }
}
