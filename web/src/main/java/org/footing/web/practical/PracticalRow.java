package org.footing.web.practical;

import static org.footing.web.practical.PracticalWords.WORDS;

import org.footing.course.Course;
import org.footing.course.Rubric;
import org.footing.practical.Practical;
import org.footing.web.page.Dates;

/**
 * A practical in a list.
 *
 * @param what rubric and day
 * @param drawn as {@code tags/state} draws it
 */
public record PracticalRow(String address, String student, String what, String drawn, String state) {

    /** @param course as it was when the practical was begun */
    static PracticalRow of(Practical practical, Course course) {
        return new PracticalRow(
                "/practicals/" + practical.id,
                practical.enrolment.person.name,
                WORDS.what(
                        practical.task.rubric(course).map(Rubric::title).orElse(""),
                        Dates.inFull(practical.task.heldOn())),
                PracticalWords.drawn(practical),
                PracticalWords.state(practical));
    }
}
