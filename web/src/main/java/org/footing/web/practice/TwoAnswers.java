package org.footing.web.practice;

import static org.footing.web.practice.FilledField.WORDS;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.footing.course.Contraindication;
import org.footing.course.Course;
import org.footing.course.Form;
import org.footing.practice.FormAnswers;

/**
 * One answer as it was typed here and as it is stored, in words; each may be empty.
 *
 * @param title of its field
 */
public record TwoAnswers(String key, String title, String here, String stored) {

    /** In the order of the form. */
    static List<TwoAnswers> of(Course course, Form form, Set<String> keys, FormAnswers here, FormAnswers stored) {
        return form.fields()
                .flatMap(field -> field.kind() == Form.Kind.SCREEN
                        ? course.practice().contraindications().stream().map(one -> of(field, one, here, stored))
                        : Stream.of(of(course, field, here, stored)))
                .filter(two -> keys.contains(two.key()))
                .toList();
    }

    private static TwoAnswers of(Course course, Form.Field field, FormAnswers here, FormAnswers stored) {
        return new TwoAnswers(field.id(), field.title(), said(course, field, here), said(course, field, stored));
    }

    private static String said(Course course, Form.Field field, FormAnswers answers) {
        return FilledField.of(course, field, answers, Map.of()).said();
    }

    private static TwoAnswers of(Form.Field screen, Contraindication asked, FormAnswers here, FormAnswers stored) {
        var key = FormAnswers.screened(screen.id(), asked.id());
        return new TwoAnswers(
                key, WORDS.ofScreen(screen.title(), asked.title()), said(here.value(key)), said(stored.value(key)));
    }

    private static String said(String screened) {
        return switch (screened) {
            case FormAnswers.YES -> WORDS.yes();
            case FormAnswers.NO -> WORDS.no();
            default -> screened;
        };
    }
}
