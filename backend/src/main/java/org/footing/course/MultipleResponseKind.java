package org.footing.course;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.ListBlock;

/** {@code - [ ]} and {@code - [x]}, each with its share of the mark where the author states one. */
record MultipleResponseKind() implements QuestionKind {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    @Override
    public boolean fits(QuestionBody body) {
        return answers(body).isPresent();
    }

    @Override
    public Optional<Answers> read(QuestionBody body) {
        List<OptionText> options = OptionText.read(body, body.take(answers(body).orElseThrow()), '[', ']');
        if (options.stream().noneMatch(OptionText::right)) {
            body.error("the question has no key", "mark the right options with [x]");
        }
        checkShares(body, options);
        return Optional.of((head, writing) -> new MultipleResponse(
                head, options.stream().map(option -> option.option(writing)).toList()));
    }

    private static Optional<ListBlock> answers(QuestionBody body) {
        return body.list(item -> OptionText.isMarked(item, '[', ']'));
    }

    private static void checkShares(QuestionBody body, List<OptionText> options) {
        List<BigDecimal> shares = options.stream()
                .filter(OptionText::right)
                .flatMap(option -> option.attributes().value(Attributes.SHARE).stream())
                .flatMap(share -> Numbers.decimal(share).stream())
                .toList();
        BigDecimal sum = shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        // Three thirds are written 33.33.
        if (!shares.isEmpty() && sum.subtract(WHOLE).abs().compareTo(BigDecimal.ONE) > 0) {
            body.page()
                    .warning(
                            body.fence(),
                            "the right options give " + sum.toPlainString() + "% of the mark",
                            "let their shares add up to 100%");
        }
    }
}
