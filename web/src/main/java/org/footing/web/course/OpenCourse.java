package org.footing.web.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.footing.cohort.Cohort;
import org.footing.cohort.Enrolment;
import org.footing.cohort.ItemException.Exceptions;
import org.footing.course.Course;
import org.footing.course.Lesson;
import org.footing.course.Quiz;
import org.footing.identity.Viewer;
import org.footing.library.Edition;
import org.footing.library.Library;
import org.footing.progress.DueDates;
import org.footing.progress.Journey;
import org.footing.progress.Lock;
import org.footing.progress.Unlocking;

/**
 * A course as one viewer may see it: as a student of it, in the edition of their cohort, or as staff who look at it without
 * being counted.
 */
public record OpenCourse(Edition edition, Course course, Optional<Enrolment> enrolment, Optional<Unlocking> unlocking) {

    private static final Journey NOT_BEGUN = new Journey(Map.of(), Exceptions.NONE);

    /** Opens courses. */
    @ApplicationScoped
    public static class Courses {

        @Inject
        Library library;

        /** @throws NotFoundException if there is no such course for this viewer */
        public OpenCourse open(Viewer viewer, String courseId) {
            return Enrolment.of(viewer, courseId)
                    .map(this::asStudent)
                    .or(() -> asStaff(viewer, courseId))
                    .orElseThrow(NotFoundException::new);
        }

        /** What the viewer takes, then what they look after; each course once, as {@link #open} would open it. */
        public List<OpenCourse> all(Viewer viewer) {
            var courses = new LinkedHashMap<String, OpenCourse>();
            Enrolment.of(viewer)
                    .forEach(taken -> courses.computeIfAbsent(taken.cohort.courseId, id -> asStudent(taken)));
            Cohort.lookedAfterBy(viewer)
                    .forEach(cohort -> courses.computeIfAbsent(cohort.courseId, id -> preview(cohort.edition)));
            viewer.coursesLookedAfter().stream()
                    .filter(id -> !courses.containsKey(id))
                    .flatMap(id -> Edition.newest(id).stream())
                    .forEach(edition -> courses.put(edition.courseId, preview(edition)));
            return List.copyOf(courses.values());
        }

        private OpenCourse asStudent(Enrolment enrolment) {
            var edition = enrolment.cohort.edition;
            var course = library.course(edition);
            return new OpenCourse(
                    edition, course, Optional.of(enrolment), Optional.of(Unlocking.of(enrolment, course)));
        }

        /** The edition of the newest cohort they look after; the newest edition for who looks after the whole course. */
        private Optional<OpenCourse> asStaff(Viewer viewer, String courseId) {
            return Cohort.lookedAfterBy(viewer).stream()
                    .filter(cohort -> cohort.courseId.equals(courseId))
                    .findFirst()
                    .map(cohort -> cohort.edition)
                    .or(() -> viewer.looksAfter(courseId) ? Edition.newest(courseId) : Optional.empty())
                    .map(this::preview);
        }

        private OpenCourse preview(Edition edition) {
            return new OpenCourse(edition, library.course(edition), Optional.empty(), Optional.empty());
        }
    }

    /** @throws NotFoundException if the course has no such lesson */
    public Lesson lesson(String id) {
        return course.lesson(id).orElseThrow(NotFoundException::new);
    }

    /** @throws NotFoundException if the course has no such quiz */
    public Quiz quiz(String id) {
        return course.quiz(id).orElseThrow(NotFoundException::new);
    }

    /** Whether a page that this viewer may open shows or offers the document. Staff may look at everything. */
    boolean offers(String path, Instant now) {
        return preview()
                || course.sharedFiles().contains(path)
                || course.lessons()
                        .filter(lesson -> lesson.files().contains(path))
                        .anyMatch(lesson -> lock(lesson, now).open());
    }

    public boolean preview() {
        return enrolment.isEmpty();
    }

    public Journey journey() {
        return unlocking.map(Unlocking::journey).orElse(NOT_BEGUN);
    }

    /** Nothing is due for staff. */
    public Optional<DueDates> dueDates() {
        return unlocking.map(DueDates::of);
    }

    /** Staff may look at everything. */
    public Lock lock(Lesson lesson, Instant now) {
        return unlocking.map(rule -> rule.lock(lesson, now)).orElseGet(Lock.Open::new);
    }
}
