package org.footing.course;

import java.util.List;
import java.util.Optional;
import org.footing.course.Form.Field;
import org.footing.course.Form.Kind;
import org.footing.course.Form.Section;

/** Reads a form: sections with fields. */
record FormReader(Names ids) {

    private static final int MOST_TIMES = 12;

    Form read(List<FrontMatter> sections) {
        return new Form(sections.stream().map(this::section).toList());
    }

    private Section section(FrontMatter entry) {
        List<FrontMatter> fields = entry.entries("fields");
        if (fields.isEmpty()) {
            entry.faults().error(entry.place("fields"), "the section has no fields", "list them below `fields:`");
        }
        return new Section(
                ids.of(entry),
                entry.required("title", ""),
                fields.stream().flatMap(field -> field(field).stream()).toList(),
                entry.value("repeat").map(given -> entry.number("repeat", 1, MOST_TIMES, 1)),
                entry.flag("tutor"));
    }

    private Optional<Field> field(FrontMatter entry) {
        String id = ids.of(entry);
        String title = entry.required("title", id);
        Optional<Kind> kind = entry.word("kind", Kind.class);
        List<String> options = entry.texts("options");
        Optional<String> hint = entry.text("hint");
        boolean required = entry.flag("required");
        boolean eachOnce = entry.flag("each-once");
        kind.ifPresent(known -> checkOptions(known, options, entry));
        if (eachOnce && options.isEmpty()) {
            entry.faults()
                    .error(
                            entry.place("each-once"),
                            "only the options of a choice are chosen once each",
                            "remove it, or write `kind: choice`");
        }
        return kind.map(known -> new Field(id, title, known, hint, options, required, eachOnce));
    }

    private static void checkOptions(Kind kind, List<String> options, FrontMatter entry) {
        if (kind == Kind.CHOICE && options.isEmpty()) {
            entry.faults().error(entry.place("kind"), "the choice has no options", "list them below `options:`");
        }
        if (kind != Kind.CHOICE && !options.isEmpty()) {
            entry.faults()
                    .error(entry.place("options"), "only a choice has options", "remove them, or write `kind: choice`");
        }
    }
}
