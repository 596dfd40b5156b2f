package org.footing.web.admin;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One page of a long list.
 *
 * @param page from 0
 * @param more whether another one follows
 */
public record Listed<T>(List<T> rows, int page, boolean more) {

    /** @param found one more than fits when another page follows */
    static <T> Listed<T> of(List<T> found, int page, int size) {
        return new Listed<>(found.subList(0, Math.min(size, found.size())), page, found.size() > size);
    }

    /** What a link says, counted from 1; what is no such number is the first page. */
    static int page(Optional<String> given) {
        return given.filter(text -> text.matches("[1-9][0-9]{0,5}"))
                        .map(Integer::parseInt)
                        .orElse(1)
                - 1;
    }

    /** Numbers of the pages before and behind, as links say them. */
    public OptionalInt previous() {
        return page == 0 ? OptionalInt.empty() : OptionalInt.of(page);
    }

    public OptionalInt next() {
        return more ? OptionalInt.of(page + 2) : OptionalInt.empty();
    }
}
