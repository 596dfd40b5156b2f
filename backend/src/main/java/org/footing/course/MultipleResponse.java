package org.footing.course;

import java.util.List;
import java.util.stream.Stream;

/** Any number of right options, each with its share of the mark. */
public record MultipleResponse(Head head, List<Option> options) implements Question {

    @Override
    public MultipleResponse with(Head other) {
        return new MultipleResponse(other, options);
    }

    @Override
    public boolean critical() {
        return options.stream().anyMatch(Option::critical);
    }

    @Override
    public List<String> substance() {
        return Stream.concat(Stream.of("multiple"), options.stream().flatMap(option -> option.substance().stream()))
                .toList();
    }

    @Override
    public List<String> choices() {
        return options.stream().map(Option::words).toList();
    }
}
