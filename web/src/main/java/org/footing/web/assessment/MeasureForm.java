package org.footing.web.assessment;

import static org.footing.web.assessment.QuestionWords.words;

import org.footing.assessment.Asked.Measure;
import org.footing.assessment.Response.Measured;
import org.footing.assessment.Verdict;

/** A number to write: the field {@code number} holds it as it was typed. */
public record MeasureForm(QuestionView view, Measure asked) implements QuestionForm {

    @Override
    public String kind() {
        return "measure";
    }

    @Override
    public Reading read(Fields fields) {
        var number = fields.text("number").map(String::strip).orElse("");
        if (number.isEmpty()) {
            return Reading.EMPTY;
        }
        var reading = Reading.of(new Measured(number));
        return number.length() > Measured.LONGEST ? reading.but(Reading.Unclear.TOO_LONG) : reading;
    }

    /** As it was typed. */
    public String number() {
        return view.response(Measured.class).map(Measured::number).orElse("");
    }

    public int longest() {
        return Measured.LONGEST;
    }

    @Override
    public String instruction() {
        return words().writeNumber();
    }

    @Override
    public String unanswered() {
        return words().noNumber();
    }

    @Override
    public String wrong() {
        return words().notThisNumber();
    }

    @Override
    public String tally(Verdict verdict) {
        return verdict.parts().isEmpty() ? words().isNoNumber() : "";
    }
}
