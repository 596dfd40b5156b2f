package org.footing.assessment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.footing.assessment.Response.Measured;
import org.footing.assessment.Verdict.Part;
import org.footing.course.Numeric;
import org.footing.identity.Storable;

/** All of the mark within the bounds, or nothing. What is no number is wrong and has no part in the verdict. */
record NumericKind() implements Kind<Numeric, Measured> {

    @Override
    public Class<Numeric> questions() {
        return Numeric.class;
    }

    @Override
    public Class<Measured> responses() {
        return Measured.class;
    }

    @Override
    public Asked ask(Numeric question, Shuffle shuffle) {
        return new Asked.Measure(Asked.Prompt.of(question), question.unit());
    }

    @Override
    public boolean fits(Numeric question, Measured response) {
        return Storable.fits(response.number(), Measured.LONGEST);
    }

    @Override
    public Verdict mark(Numeric question, Measured response) {
        var parts = number(question, response).stream()
                .map(number -> Part.of(0, right(question, number)))
                .toList();
        return Verdict.of(parts, 1, question.head().explain());
    }

    private static boolean right(Numeric question, BigDecimal number) {
        return number.compareTo(question.least()) >= 0 && number.compareTo(question.most()) <= 0;
    }

    private static Optional<BigDecimal> number(Numeric question, Measured response) {
        return new Measurement(response.number(), question.unit()).number();
    }

    /** In another unit the same number says something else. */
    @Override
    public Optional<Measured> carried(Numeric before, Numeric now, Measured response) {
        return before.unit().equals(now.unit()) ? Optional.of(response) : Optional.empty();
    }

    @Override
    public List<Said> said(Numeric question, Measured response) {
        return List.of(number(question, response)
                .map(number -> new Said(0, number.stripTrailingZeros().toPlainString(), right(question, number)))
                .orElseGet(() -> new Said(0, TypedText.html(TypedText.folded(response.number())), false)));
    }

    /** Such as {@code 5 cm (4.5 … 5.5)}. */
    @Override
    public List<String> solution(Numeric question) {
        var unit = question.unit().map(name -> " " + TypedText.html(name)).orElse("");
        return List.of(question.shown().toPlainString() + unit + bounds(question));
    }

    private static String bounds(Numeric question) {
        return question.least().compareTo(question.most()) == 0
                ? ""
                : " (" + question.least().toPlainString() + " … "
                        + question.most().toPlainString() + ")";
    }
}
