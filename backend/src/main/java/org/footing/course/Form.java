package org.footing.course;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What is to be filled in, section by section. */
public record Form(List<Section> sections) {

    static final Form EMPTY = new Form(List.of());

    public Stream<Field> fields() {
        return sections.stream().flatMap(section -> section.fields().stream());
    }

    /** Without what only a tutor fills in. */
    public Form forStudents() {
        return new Form(sections.stream().filter(section -> !section.tutors()).toList());
    }

    /** How often what is repeated is filled in at least; 1 where nothing is. */
    public int leastTimes() {
        return sections.stream()
                .flatMap(section -> section.repeat().stream())
                .mapToInt(Integer::intValue)
                .max()
                .orElse(1);
    }

    /** With a section for each time of what is repeated, whose ids end in {@code _1}, {@code _2}: no id of a course does. */
    public Form unrolled(int times) {
        return new Form(sections.stream()
                .flatMap(section -> section.repeat().isEmpty()
                        ? Stream.of(section)
                        : IntStream.rangeClosed(1, times).mapToObj(section::time))
                .toList());
    }

    /**
     * @param repeat how often it is filled in at least; absent where it is filled in once
     * @param tutors whether a tutor fills it in
     */
    public record Section(String id, String title, List<Field> fields, Optional<Integer> repeat, boolean tutors) {

        Section time(int number) {
            return new Section(
                    id + "_" + number,
                    title + " " + number,
                    fields.stream().map(field -> field.time(number)).toList(),
                    Optional.empty(),
                    tutors);
        }
    }

    /**
     * @param hint what helps to fill it in
     * @param options of a choice, in order; empty for every other kind
     * @param eachOnce whether every option is to be chosen once, in one form after the other
     */
    public record Field(
            String id,
            String title,
            Kind kind,
            Optional<String> hint,
            List<String> options,
            boolean required,
            boolean eachOnce) {

        Field time(int number) {
            return new Field(id + "_" + number, title, kind, hint, options, required, eachOnce);
        }
    }

    /** What a field takes. */
    public enum Kind {
        /** One line. */
        TEXT,
        /** Several lines. */
        NOTE,
        YES_NO,
        CHOICE,
        NUMBER,
        /** A whole number from 0 to 10. */
        SCALE,
        DATE,
        TIME,
        /** The course's contraindications, each asked for. */
        SCREEN,
        /** Marks on a drawing of both feet. */
        CHART,
        SIGNATURE
    }
}
