package org.footing.web.assessment;

import static org.footing.web.assessment.QuestionWords.words;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.footing.assessment.Asked.Fill;
import org.footing.assessment.Response.Filled;
import org.footing.assessment.Verdict;
import org.footing.assessment.Verdict.Part;

/** A text with gaps: the field {@code gap-3} holds what was written into the fourth or chosen for it. */
public record FillForm(QuestionView view, Fill asked) implements QuestionForm {

    /** HTML, and the gap behind it; none behind the last. */
    public record Piece(String html, Optional<Gap> gap) {}

    /**
     * @param place from 0
     * @param options plain texts to choose from; none when it is to be written into
     */
    public record Gap(int place, List<String> options, String text, Optional<Part> mark) {}

    @Override
    public String kind() {
        return "fill";
    }

    @Override
    public Reading read(Fields fields) {
        var texts = IntStream.range(0, asked.blanks().size())
                .mapToObj(number -> text(fields, number))
                .toList();
        if (texts.stream().allMatch(String::isEmpty)) {
            return Reading.EMPTY;
        }
        var reading = Reading.of(new Filled(texts));
        return texts.stream().anyMatch(text -> text.length() > Filled.LONGEST)
                ? reading.but(Reading.Unclear.TOO_LONG)
                : reading;
    }

    private String text(Fields fields, int number) {
        var field = "gap-" + number;
        var options = asked.blanks().get(number).options();
        var text = fields.text(field).map(String::strip).orElse("");
        if (!text.isEmpty() && !options.isEmpty() && !options.contains(text)) {
            throw new Fields.NotOffered(field);
        }
        return text;
    }

    public List<Piece> pieces() {
        return IntStream.range(0, asked.pieces().size())
                .mapToObj(place -> new Piece(
                        asked.pieces().get(place),
                        place < asked.blanks().size() ? Optional.of(gap(place)) : Optional.empty()))
                .toList();
    }

    public int longest() {
        return Filled.LONGEST;
    }

    private Gap gap(int place) {
        var text = view.response(Filled.class)
                .map(filled -> filled.texts().get(place))
                .orElse("");
        return new Gap(place, asked.blanks().get(place).options(), text, view.mark(place));
    }

    @Override
    public Optional<String> heading() {
        return Optional.empty();
    }

    @Override
    public String instruction() {
        return words().fillGaps();
    }

    @Override
    public String unanswered() {
        return words().nothingFilled();
    }

    @Override
    public String wrong() {
        return words().noneRight();
    }

    @Override
    public String tally(Verdict verdict) {
        return words().gapsRight(verdict.rightParts(), asked.blanks().size());
    }

    @Override
    public boolean sequence() {
        return true;
    }
}
