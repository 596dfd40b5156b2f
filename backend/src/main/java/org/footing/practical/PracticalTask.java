package org.footing.practical;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.footing.course.Course;
import org.footing.course.Rubric;
import org.footing.course.Technique;

/**
 * What a student shows in a practical, and on which day. Its edition is that of the day it was begun: what was marked is read by the rubric
 * it was marked by.
 *
 * @param rubric its id in the edition
 * @param technique the id of the one whose steps are ticked off; empty for none
 * @param twice whether two assessors mark it
 */
@Embeddable
public record PracticalTask(
        @Column(name = "edition_id") long editionId,
        String rubric,
        String technique,
        @Column(name = "held_on") LocalDate heldOn,
        @Column(name = "is_twice") boolean twice) {

    /** @param course compiled from the edition */
    public Optional<Rubric> rubric(Course course) {
        return course.rubric(rubric);
    }

    /** The steps to be ticked off; none where no technique was named. */
    public List<Technique.Step> steps(Course course) {
        return technique(course).map(Technique::steps).orElse(List.of());
    }

    public Optional<Technique> technique(Course course) {
        return course.techniques().filter(known -> known.id().equals(technique)).findFirst();
    }

    /** Whether the course has what it names. */
    boolean known(Course course) {
        return known(course, rubric, technique);
    }

    /** Whether a course has this rubric and, where one is named, this technique. */
    static boolean known(Course course, String rubric, String technique) {
        return course.rubric(rubric).isPresent()
                && (technique.isEmpty()
                        || course.techniques().anyMatch(known -> known.id().equals(technique)));
    }
}
