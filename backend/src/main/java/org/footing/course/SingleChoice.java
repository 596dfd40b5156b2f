package org.footing.course;

import java.util.List;
import java.util.stream.Stream;

/** One right option; {@code trueFalse} when the options are just True and False. */
public record SingleChoice(Head head, List<Option> options, boolean trueFalse) implements Question {

    @Override
    public SingleChoice with(Head other) {
        return new SingleChoice(other, options, trueFalse);
    }

    @Override
    public boolean critical() {
        return options.stream().anyMatch(Option::critical);
    }

    @Override
    public List<String> substance() {
        return Stream.concat(Stream.of("single"), options.stream().flatMap(option -> option.substance().stream()))
                .toList();
    }

    @Override
    public List<String> choices() {
        return options.stream().map(Option::words).toList();
    }
}
