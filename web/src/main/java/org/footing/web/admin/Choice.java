package org.footing.web.admin;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** One of several things to choose from. */
public record Choice(String value, String words, boolean chosen) {

    public static <T> List<Choice> of(
            Stream<T> all, Function<T, String> value, Function<T, String> words, String chosen) {
        return all.map(one -> new Choice(
                        value.apply(one), words.apply(one), value.apply(one).equals(chosen)))
                .toList();
    }
}
