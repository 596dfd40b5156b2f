package org.footing.web.page;

import java.util.Optional;

/**
 * One page of a long list whose length is known.
 *
 * @param number from 1, also of an empty list
 * @param size rows of a full page
 * @param all rows of all pages
 */
public record Paging(int number, int size, long all) {

    /** Says which rows of how many stand on a page. */
    public interface Range {

        /** @param from the first row, from 1 @param to the last row, included */
        String words(long from, long to, long all);
    }

    /** @param wanted as it stands in an address; the nearest page that there is, and the first where it is no number */
    public static Paging of(Optional<String> wanted, int size, long all) {
        var asked = wanted.filter(text -> text.matches("[0-9]{1,18}"))
                .map(Long::parseLong)
                .orElse(1L);
        return new Paging((int) Math.max(1, Math.min(asked, (all + size - 1) / size)), size, all);
    }

    /** From 0, as finders count pages. */
    public int index() {
        return number - 1;
    }

    /** Empty when all rows stand on this page. */
    public String range(Range range) {
        return all <= size ? "" : range.words(before() + 1, last(), all);
    }

    /** Of the page before; empty on the first. @param list address of the list */
    public String previous(String list) {
        return number == 1 ? "" : address(list, number - 1);
    }

    /** Of the page after; empty on the last. @param list address of the list */
    public String next(String list) {
        return last() == all ? "" : address(list, number + 1);
    }

    private static String address(String list, int number) {
        return list + (list.contains("?") ? "&" : "?") + "page=" + number;
    }

    private long before() {
        return (long) index() * size;
    }

    private long last() {
        return Math.min(all, before() + size);
    }
}
