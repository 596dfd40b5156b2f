package org.footing.course;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonmark.node.ListBlock;

/** {@code - ( )} and {@code - (x)}. */
record SingleChoiceKind() implements QuestionKind {

    @Override
    public boolean fits(QuestionBody body) {
        return answers(body).isPresent();
    }

    @Override
    public Optional<Answers> read(QuestionBody body) {
        List<OptionText> options = OptionText.read(body, body.take(answers(body).orElseThrow()), '(', ')');
        long keys = options.stream().filter(OptionText::right).count();
        if (keys == 0) {
            body.error("the question has no key", "mark the right option with (x)");
        } else if (keys > 1) {
            body.error(
                    "the question has " + keys + " keys",
                    "mark one option with (x), or use [x] where several are right");
        }
        boolean trueFalse = isTrueFalse(options);
        return Optional.of((head, writing) -> new SingleChoice(
                head, options.stream().map(option -> option.option(writing)).toList(), trueFalse));
    }

    private static Optional<ListBlock> answers(QuestionBody body) {
        return body.list(item -> OptionText.isMarked(item, '(', ')'));
    }

    private static boolean isTrueFalse(List<OptionText> options) {
        Set<String> texts = options.stream()
                .map(option -> option.plain().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        return options.size() == 2 && texts.equals(Set.of("true", "false"));
    }
}
