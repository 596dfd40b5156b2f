package org.footing.web.admin;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;

/**
 * One page of a long list.
 *
 * @param page from 0
 * @param more whether another one follows
 */
public record Listed<T>(List<T> rows, int page, boolean more) {

    /**
     * A page, or the first where the list ends before it: links grow old.
     *
     * @param find finds a page, with one row more than fits when another one follows
     */
    public static <T> Listed<T> of(int page, int size, IntFunction<List<T>> find) {
        var found = find.apply(page);
        return found.isEmpty() && page > 0
                ? of(0, size, find)
                : new Listed<>(found.subList(0, Math.min(size, found.size())), page, found.size() > size);
    }

    /** This page, of what is shown of its rows. */
    public <R> Listed<R> with(List<R> shown) {
        return new Listed<>(shown, page, more);
    }

    /** What a link says, counted from 1; what is no such number is the first page. */
    public static int page(Optional<String> given) {
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
