package org.footing.progress;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.footing.cohort.Cohort;
import org.footing.cohort.Enrolment;
import org.footing.cohort.ItemException;
import org.footing.cohort.ItemException.Exceptions;
import org.footing.course.Course;

/** What each student of a cohort has done of what the course asks for, by name. */
public record CohortRequirements(Map<Enrolment, CourseRequirements> students) {

    /** Reads the rows of all students at once. */
    public static CohortRequirements of(Cohort cohort, Course course, Instant now) {
        var progress = ItemProgress.of(cohort).stream().collect(Collectors.groupingBy(item -> item.enrolmentId));
        var exceptions =
                ItemException.of(cohort).stream().collect(Collectors.groupingBy(exception -> exception.enrolmentId));
        var students = new LinkedHashMap<Enrolment, CourseRequirements>();
        HandsOn.of(cohort, course, now).forEach((student, handsOn) -> {
            var own = Exceptions.from(exceptions.getOrDefault(student.id, List.of()));
            var journey = Journey.of(progress.getOrDefault(student.id, List.of()), own);
            students.put(student, CourseRequirements.of(course, journey, handsOn));
        });
        return new CohortRequirements(students);
    }
}
