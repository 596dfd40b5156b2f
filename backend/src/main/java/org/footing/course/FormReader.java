package org.footing.course;

import java.util.List;
import java.util.Optional;
import org.footing.course.Form.Field;
import org.footing.course.Form.Kind;
import org.footing.course.Form.Section;

/** Reads a form: sections with fields. */
record FormReader(Names ids) {

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
                fields.stream().flatMap(field -> field(field).stream()).toList());
    }

    private Optional<Field> field(FrontMatter entry) {
        String id = ids.of(entry);
        String title = entry.required("title", id);
        Optional<Kind> kind = entry.word("kind", Kind.class);
        List<String> options = entry.texts("options");
        Optional<String> hint = entry.text("hint");
        boolean required = entry.flag("required");
        kind.ifPresent(known -> checkOptions(known, options, entry));
        return kind.map(known -> new Field(id, title, known, hint, options, required));
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
