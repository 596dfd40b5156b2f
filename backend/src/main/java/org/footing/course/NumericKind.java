package org.footing.course;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A last line {@code = 5 +- 0.5 cm}, {@code = [4, 6] cm} or {@code = 5}. A comma is a decimal point where it cannot part two bounds:
 * {@code = 5 ± 0,5}, {@code = [4,5; 5,5]}.
 */
record NumericKind() implements QuestionKind {

    private static final int LONGEST = 200;
    private static final String POINT = "([-−]?[0-9]{1,6}(?:\\.[0-9]{1,6})?)";
    private static final String NUMBER = "([-−]?[0-9]{1,6}(?:[.,][0-9]{1,6})?)";
    private static final String UNIT = "(?: *((?![eE][0-9])[^\\s0-9.,=+±\\[\\]{}][^=\\[\\]{}]{0,30}))?";
    private static final Pattern START = Pattern.compile("= *[-−+.,0-9\\[]|= ");
    private static final Pattern AROUND =
            Pattern.compile("= *" + NUMBER + "(?: *(?:\\+-|\\+/-|±) *" + NUMBER + ")?" + UNIT);
    private static final Pattern BETWEEN = Pattern.compile("= *\\[ *" + POINT + " *, *" + POINT + " *]" + UNIT);
    private static final Pattern BETWEEN_COMMAS =
            Pattern.compile("= *\\[ *" + NUMBER + " *; *" + NUMBER + " *]" + UNIT);

    /** @param shown what to show as right */
    private record Bounds(BigDecimal least, BigDecimal most, BigDecimal shown, Optional<String> unit) {}

    @Override
    public boolean fits(QuestionBody body) {
        return LastLine.of(body)
                .filter(line -> START.matcher(line.text()).lookingAt())
                .isPresent();
    }

    @Override
    public Optional<Answers> read(QuestionBody body) {
        LastLine line = LastLine.of(body).orElseThrow();
        Optional<Bounds> bounds = Optional.of(line.text())
                .filter(text -> text.length() <= LONGEST)
                .flatMap(NumericKind::bounds);
        if (bounds.isEmpty()) {
            body.page()
                    .error(
                            line.nodes().get(0),
                            "the number cannot be read in " + Faults.quoted(line.text()),
                            "write = 5, = 5 +- 0.5 cm or = [4, 6] cm");
            return Optional.empty();
        }
        bounds.ifPresent(found -> check(found, line, body));
        line.take(body);
        return bounds.map(found ->
                (head, writing) -> new Numeric(head, found.least(), found.most(), found.shown(), found.unit()));
    }

    private static void check(Bounds bounds, LastLine line, QuestionBody body) {
        if (bounds.least().compareTo(bounds.most()) > 0) {
            boolean tolerance = AROUND.matcher(line.text()).matches();
            body.page()
                    .error(
                            line.nodes().get(0),
                            tolerance ? "the tolerance is below zero" : "the least number is above the most",
                            tolerance ? "write it without a minus" : "write the smaller bound first");
        }
    }

    private static Optional<Bounds> bounds(String text) {
        Matcher around = AROUND.matcher(text);
        if (around.matches()) {
            BigDecimal middle = number(around.group(1));
            BigDecimal tolerance = around.group(2) == null ? BigDecimal.ZERO : number(around.group(2));
            return Optional.of(
                    new Bounds(middle.subtract(tolerance), middle.add(tolerance), middle, unit(around.group(3))));
        }
        return between(BETWEEN.matcher(text)).or(() -> between(BETWEEN_COMMAS.matcher(text)));
    }

    private static Optional<Bounds> between(Matcher matcher) {
        if (!matcher.matches()) {
            return Optional.empty();
        }
        BigDecimal least = number(matcher.group(1));
        BigDecimal most = number(matcher.group(2));
        BigDecimal middle = least.add(most).divide(BigDecimal.valueOf(2));
        return Optional.of(new Bounds(least, most, middle, unit(matcher.group(3))));
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text.replace(',', '.').replace('−', '-'));
    }

    private static Optional<String> unit(@org.jspecify.annotations.Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(unit -> !unit.isEmpty());
    }
}
