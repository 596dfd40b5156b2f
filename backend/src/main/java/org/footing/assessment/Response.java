package org.footing.assessment;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;

/**
 * What a student answered. Numbers count from 0: on a page and in the API by the place at which things were shown there, in the
 * records by the order in which the author wrote them; {@link Shuffle} turns one into the other.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @Type(value = Response.Picked.class, name = "single"),
    @Type(value = Response.Chosen.class, name = "multiple"),
    @Type(value = Response.Ordered.class, name = "ordering"),
    @Type(value = Response.Matched.class, name = "matching"),
    @Type(value = Response.Filled.class, name = "gap"),
    @Type(value = Response.Measured.class, name = "numeric"),
    @Type(value = Response.Pointed.class, name = "hotspot"),
    @Type(value = Response.Labelled.class, name = "labelling"),
    @Type(value = Response.Wrote.class, name = "written"),
    @Type(value = Response.Uploaded.class, name = "upload")
})
public sealed interface Response {

    /** The same with every number of something that can stand elsewhere on a page put through {@code number}. */
    default Response renumbered(IntUnaryOperator number) {
        return this;
    }

    /** Whether nothing was answered: fields sent empty are as good as none. */
    default boolean blank() {
        return false;
    }

    record Picked(@JsonProperty(required = true) @JsonSetter(nulls = Nulls.FAIL) int option) implements Response {

        @Override
        public Picked renumbered(IntUnaryOperator number) {
            return new Picked(number.applyAsInt(option));
        }
    }

    record Chosen(Set<Integer> options) implements Response {

        public Chosen {
            options = new TreeSet<>(options);
        }

        @Override
        public boolean blank() {
            return options.isEmpty();
        }

        @Override
        public Chosen renumbered(IntUnaryOperator number) {
            return new Chosen(options.stream().map(number::applyAsInt).collect(Collectors.toSet()));
        }
    }

    /** @param steps in the order given; those left out belong nowhere in the student's eyes */
    record Ordered(List<Integer> steps) implements Response {

        public Ordered {
            steps = List.copyOf(steps);
        }

        @Override
        public boolean blank() {
            return steps.isEmpty();
        }

        @Override
        public Ordered renumbered(IntUnaryOperator number) {
            return new Ordered(steps.stream().map(number::applyAsInt).toList());
        }
    }

    /** @param answers by the number of what stands on the left; those left open are missing */
    record Matched(Map<Integer, Integer> answers) implements Response {

        public Matched {
            answers = new TreeMap<>(Map.copyOf(answers));
        }

        @Override
        public boolean blank() {
            return answers.isEmpty();
        }

        @Override
        public Matched renumbered(IntUnaryOperator number) {
            return new Matched(values(answers, number));
        }

        /** The same with other numbers on the left. */
        Matched moved(IntUnaryOperator left) {
            return new Matched(keys(answers, left));
        }
    }

    /** @param texts one for each gap, in order; empty where nothing was written */
    record Filled(List<String> texts) implements Response {

        /** Characters in one gap: far longer than any term, so that nobody's typing is cut. */
        public static final int LONGEST = 500;

        public Filled {
            texts = List.copyOf(texts);
        }

        @Override
        public boolean blank() {
            return texts.stream().allMatch(String::isBlank);
        }
    }

    /** @param number as it was typed */
    record Measured(String number) implements Response {

        /** Characters. */
        public static final int LONGEST = 40;

        public Measured {
            Objects.requireNonNull(number);
        }

        @Override
        public boolean blank() {
            return number.isBlank();
        }
    }

    record Pointed(@JsonProperty(required = true) @JsonSetter(nulls = Nulls.FAIL) int region) implements Response {}

    /** @param names by the number of the region they were put to */
    record Labelled(Map<Integer, Integer> names) implements Response {

        public Labelled {
            names = new TreeMap<>(Map.copyOf(names));
        }

        @Override
        public boolean blank() {
            return names.isEmpty();
        }

        @Override
        public Labelled renumbered(IntUnaryOperator number) {
            return new Labelled(values(names, number));
        }

        /** The same with other numbers for the regions. */
        Labelled moved(IntUnaryOperator region) {
            return new Labelled(keys(names, region));
        }
    }

    record Wrote(String text) implements Response {

        /** Characters: some 3,000 words. In the longest script it stays under what one field of a form may hold. */
        public static final int LONGEST = 20_000;

        public Wrote {
            Objects.requireNonNull(text);
        }

        @Override
        public boolean blank() {
            return text.isBlank();
        }
    }

    /** @param file the id under which it is kept */
    record Uploaded(String file) implements Response {

        public Uploaded {
            Objects.requireNonNull(file);
        }

        @Override
        public boolean blank() {
            return file.isBlank();
        }
    }

    private static SortedMap<Integer, Integer> keys(Map<Integer, Integer> map, IntUnaryOperator number) {
        var changed = new TreeMap<Integer, Integer>();
        map.forEach((key, value) -> changed.put(number.applyAsInt(key), value));
        return changed;
    }

    private static SortedMap<Integer, Integer> values(Map<Integer, Integer> map, IntUnaryOperator number) {
        var changed = new TreeMap<Integer, Integer>();
        map.forEach((key, value) -> changed.put(key, number.applyAsInt(value)));
        return changed;
    }
}
