package org.footing.web.practice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.footing.course.Course;
import org.footing.course.Form;
import org.footing.practice.FormAnswers;

/**
 * A section of a course's form with what was filled in. A form is long and a phone is small: only where something is to be done it is
 * unfolded.
 *
 * @param asked whether it must be filled in
 * @param missing answers that are missing or wrong, where it must
 * @param next whether it is the first with any
 * @param refused whether something of it was refused just now
 */
public record FilledSection(
        String id, String title, List<FilledField> fields, boolean asked, int missing, boolean next, boolean refused) {

    static List<FilledSection> of(
            Course course,
            Form form,
            List<Form.Section> asked,
            FormAnswers answers,
            Map<String, FormAnswers.Fault> faults) {
        var sections = new ArrayList<FilledSection>();
        var found = false;
        for (var section : form.sections()) {
            var missing = asked.contains(section)
                    ? answers.faults(List.of(section), course.practice().contraindications())
                            .size()
                    : 0;
            var fields = section.fields().stream()
                    .map(field -> FilledField.of(course, field, answers, faults))
                    .toList();
            var refused = fields.stream().anyMatch(FilledField::refused);
            sections.add(new FilledSection(
                    section.id(),
                    section.title(),
                    fields,
                    asked.contains(section),
                    missing,
                    missing > 0 && !found,
                    refused));
            found = found || missing > 0;
        }
        return sections;
    }

    public boolean open() {
        return next || refused;
    }

    /** Where whoever has kept a part goes on. */
    public String anchor() {
        return next ? "go-on" : "part-" + id;
    }

    /** As {@code tags/state} draws it. */
    public String drawn() {
        return missing > 0 ? "now" : "done";
    }

    public String state() {
        if (!asked) {
            return FilledField.WORDS.notNeeded();
        }
        return missing > 0 ? FilledField.WORDS.toFillIn(missing) : FilledField.WORDS.complete();
    }
}
