package org.footing.web.page;

import java.math.RoundingMode;
import org.footing.assessment.Fraction;

/** From which mark to which, per cent; with decimals only where whole numbers would hide the difference. */
public record MarkChange(Fraction before, Fraction after) {

    public String from() {
        return percent(before);
    }

    public String to() {
        return percent(after);
    }

    private String percent(Fraction mark) {
        var whole = before.equals(after) || before.percent() != after.percent();
        return whole ? Integer.toString(mark.percent()) : Percent.fine(mark, RoundingMode.HALF_UP);
    }
}
