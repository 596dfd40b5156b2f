package org.footing.web.assessment;

import static org.footing.web.assessment.QuestionWords.words;

import org.footing.assessment.Asked.Write;
import org.footing.assessment.Response.Wrote;

/** An answer in words: the field {@code text} holds it. */
public record WriteForm(QuestionView view, Write asked) implements QuestionForm {

    @Override
    public String kind() {
        return "write";
    }

    @Override
    public Reading read(Fields fields) {
        var text = fields.text("text").orElse("");
        if (text.isBlank()) {
            return Reading.EMPTY;
        }
        var reading = Reading.of(new Wrote(text));
        return text.length() > Wrote.LONGEST ? reading.but(Reading.Unclear.TOO_LONG) : reading;
    }

    public String text() {
        return view.response(Wrote.class).map(Wrote::text).orElse("");
    }

    public int longest() {
        return Wrote.LONGEST;
    }

    @Override
    public String instruction() {
        return words().writeAnswer();
    }

    @Override
    public String unanswered() {
        return words().nothingWritten();
    }

    @Override
    public String wrong() {
        return words().noneRight();
    }
}
