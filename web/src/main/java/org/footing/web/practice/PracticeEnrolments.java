package org.footing.web.practice;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import java.util.function.Predicate;
import org.footing.cohort.Enrolment;
import org.footing.course.Course;
import org.footing.library.Library;
import org.footing.web.security.CurrentViewer;

/** Which of the courses that the viewer is a student of a page of hands-on work is about. */
@RequestScoped
class PracticeEnrolments {

    @Inject
    CurrentViewer viewer;

    @Inject
    Library library;

    /**
     * The newest that the page can be about.
     *
     * @param course the id of the one that was named; empty for any
     * @throws NotFoundException if there is none
     */
    Enrolment of(String course, Predicate<Course> asks) {
        return Enrolment.of(viewer.get()).stream()
                .filter(enrolment -> course.isEmpty() || enrolment.cohort.courseId.equals(course))
                .filter(enrolment -> asks.test(library.course(enrolment.cohort.edition)))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }
}
