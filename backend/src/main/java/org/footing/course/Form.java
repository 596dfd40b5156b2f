package org.footing.course;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is to be filled in, section by section. */
public record Form(List<Section> sections) {

    static final Form EMPTY = new Form(List.of());

    public Stream<Field> fields() {
        return sections.stream().flatMap(section -> section.fields().stream());
    }

    public record Section(String id, String title, List<Field> fields) {}

    /**
     * @param hint what helps to fill it in
     * @param options of a choice, in order; empty for every other kind
     */
    public record Field(
            String id, String title, Kind kind, Optional<String> hint, List<String> options, boolean required) {}

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
