package org.footing.web.practice;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.footing.course.Course;
import org.footing.course.Form;
import org.footing.practice.FormAnswers;
import org.footing.practice.ReadAnswers;
import org.footing.practice.SentForm;

/**
 * A form of a course as a page shows it: all that is stored stands in it, or beside what was typed in its place.
 *
 * @param answers that stand in its fields
 * @param saveId of what the page will send
 * @param read what it will say that it had read
 * @param open whether it can be filled in
 * @param both of an open form, what was changed in two windows; of one that is closed meanwhile, what was typed and cannot be kept
 */
public record ShownForm(FormAnswers answers, String saveId, String read, boolean open, List<TwoAnswers> both) {

    static ShownForm of(FormAnswers stored, boolean open) {
        return new ShownForm(stored, newSaveId(), ReadAnswers.of(stored).text(), open, List.of());
    }

    /**
     * After it was sent.
     *
     * @param revision of what is stored
     */
    static ShownForm after(SentForm sent, Course course, Form form, FormAnswers stored, int revision, boolean open) {
        var joined = sent.onto(stored, revision);
        var here = joined.answers();
        var both = open ? joined.both() : differing(here, stored);
        return new ShownForm(
                open ? here : stored,
                newSaveId(),
                ReadAnswers.of(stored).text(),
                open,
                TwoAnswers.of(course, form, both, here, stored));
    }

    private static Set<String> differing(FormAnswers here, FormAnswers stored) {
        var keys = new TreeSet<>(here.values().keySet());
        keys.addAll(stored.values().keySet());
        keys.removeIf(key -> here.value(key).equals(stored.value(key)));
        return keys;
    }

    /** Why it was not kept, where it was changed elsewhere. */
    Optional<String> changed(String closed) {
        if (!open) {
            return Optional.of(closed);
        }
        return Optional.of(
                both.isEmpty() ? FilledField.WORDS.changedSince() : FilledField.WORDS.changedTwice(both.size()));
    }

    private static String newSaveId() {
        return UUID.randomUUID().toString();
    }
}
