package org.footing.web.assessment;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The fields of one question in a form that may hold many: {@code heel.place-3} is {@code place-3} of the question heel. */
public record Fields(String question, MultivaluedMap<String, String> form) {

    /** A field holds what the page does not offer. */
    static final class NotOffered extends RuntimeException {

        private static final long serialVersionUID = 1;

        NotOffered(String field) {
            super(field, null, false, false);
        }
    }

    /** What was filled in, empty fields left out. */
    List<String> all(String name) {
        return form.getOrDefault(question + "." + name, List.of()).stream()
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** Empty when nothing was filled in. */
    Optional<String> one(String name) {
        var values = all(name);
        if (values.size() > 1) {
            throw new NotOffered(name);
        }
        return values.stream().findFirst();
    }

    /** What was written, without characters that nobody writes; lines end with one character. */
    Optional<String> text(String name) {
        return one(name).map(text -> text.replace("\r\n", "\n").replaceAll("[\\p{Cntrl}\\p{Cs}&&[^\n\t]]", ""));
    }

    /** A number from 0, below the bound. */
    Optional<Integer> number(String name, int bound) {
        return one(name).map(value -> number(name, value, bound));
    }

    /** Different numbers from 0, below the bound. */
    List<Integer> numbers(String name, int bound) {
        var numbers =
                all(name).stream().map(value -> number(name, value, bound)).toList();
        if (numbers.stream().distinct().count() < numbers.size()) {
            throw new NotOffered(name);
        }
        return numbers;
    }

    /** Of the fields {@code name-0}, {@code name-1} … those that hold a number, by their own. */
    SortedMap<Integer, Integer> numbered(String name, int fields, int bound) {
        var numbers = new TreeMap<Integer, Integer>();
        for (var field = 0; field < fields; field++) {
            var key = field;
            number(name + "-" + key, bound).ifPresent(number -> numbers.put(key, number));
        }
        return numbers;
    }

    private static int number(String name, String value, int bound) {
        // Longer ones are none of ours, and might not fit a number.
        if (!value.matches("[0-9]{1,6}") || Integer.parseInt(value) >= bound) {
            throw new NotOffered(name);
        }
        return Integer.parseInt(value);
    }
}
