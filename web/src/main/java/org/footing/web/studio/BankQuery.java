package org.footing.web.studio;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.StringJoiner;
import org.footing.assessment.Facility;
import org.footing.assessment.Facility.Level;
import org.footing.course.QuestionBank.Search;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * What an author looks for in the question bank, as the address of the page says it.
 *
 * @param level absent where it does not matter
 * @param alike looks for questions that are nearly the same, and for nothing else
 * @param page from 1
 */
public record BankQuery(Search search, Optional<Level> level, Sort sort, boolean alike, int page) {

    public enum Sort {
        COURSE,
        HARDEST,
        EASIEST;

        /** Those of which nothing is known come last, in the order of the course. */
        Comparator<Facility> order() {
            var known = Comparator.comparing((Facility facility) -> !said(facility.level()));
            var mean = Comparator.comparing(Facility::mean);
            return switch (this) {
                case COURSE -> (one, other) -> 0;
                case HARDEST -> known.thenComparing(mean);
                case EASIEST -> known.thenComparing(mean.reversed());
            };
        }

        private static boolean said(Level level) {
            return level != Level.NEVER_ASKED && level != Level.TOO_FEW;
        }
    }

    /** As it came. What is none of ours counts as not said. */
    public static class Typed {

        @RestQuery
        Optional<String> words = Optional.empty();

        @RestQuery
        Optional<String> tag = Optional.empty();

        @RestQuery
        Optional<String> outcome = Optional.empty();

        @RestQuery
        Optional<String> kind = Optional.empty();

        @RestQuery
        Optional<String> level = Optional.empty();

        @RestQuery
        Optional<String> sort = Optional.empty();

        @RestQuery
        Optional<String> alike = Optional.empty();

        @RestQuery
        Optional<String> page = Optional.empty();

        BankQuery query() {
            return new BankQuery(
                    new Search(words.orElse("").strip(), tag.orElse(""), outcome.orElse(""), kind.orElse("")),
                    level.flatMap(name -> named(Level.values(), name)),
                    sort.flatMap(name -> named(Sort.values(), name)).orElse(Sort.COURSE),
                    alike.isPresent(),
                    page.filter(number -> number.matches("[1-9][0-9]{0,5}"))
                            .map(Integer::valueOf)
                            .orElse(1));
        }

        private static <E extends Enum<E>> Optional<E> named(E[] all, String name) {
            return Arrays.stream(all).filter(one -> one.name().equals(name)).findFirst();
        }
    }

    BankQuery at(int otherPage) {
        return new BankQuery(search, level, sort, alike, otherPage);
    }

    /** @param place of the page or of what its form does */
    String address(String place) {
        var query = new StringJoiner("&", "?", "").setEmptyValue("");
        add(query, "words", search.words());
        add(query, "tag", search.tag());
        add(query, "outcome", search.outcome());
        add(query, "kind", search.kind());
        add(query, "level", level.map(Level::name).orElse(""));
        add(query, "sort", sort == Sort.COURSE ? "" : sort.name());
        add(query, "alike", alike ? "true" : "");
        add(query, "page", page == 1 ? "" : Integer.toString(page));
        return place + query;
    }

    private static void add(StringJoiner query, String name, String value) {
        if (!value.isEmpty()) {
            query.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
