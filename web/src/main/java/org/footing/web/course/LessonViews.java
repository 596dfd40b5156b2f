package org.footing.web.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.footing.course.Course;
import org.footing.course.Lesson;
import org.footing.course.Module;
import org.footing.progress.ItemProgress;
import org.footing.web.security.CurrentViewer;

/** Gathers what a lesson page shows, for reading it and for answering a question on it. */
@ApplicationScoped
class LessonViews {

    @Inject
    CurrentViewer viewer;

    @Inject
    Served served;

    /**
     * @param early whether the reader has just said "read" before the time was up
     * @param answered questions with what was just answered, by id
     */
    LessonView view(OpenCourse open, Lesson lesson, boolean early, Map<String, SelfCheck> answered, Instant now) {
        var lessons = open.course().lessons().toList();
        var place = lessons.indexOf(lesson);
        var progress = open.journey().with(lesson);
        var address = LessonView.address(open.course(), lesson);
        var next = place + 1 < lessons.size() ? Optional.of(lessons.get(place + 1)) : Optional.<Lesson>empty();
        return new LessonView(
                open.course(),
                module(open.course(), lesson),
                lesson,
                lesson.body().stream()
                        .map(part -> LessonView.Piece.of(part, address, seed(), answered))
                        .toList(),
                Rule.of(lesson, open.journey().state(lesson), progress),
                resume(lesson, progress),
                open.enrolment().map(enrolment -> served.sign(enrolment, lesson, now)),
                early,
                place > 0 ? Optional.of(lessons.get(place - 1)) : Optional.empty(),
                next,
                next.map(following -> LockWords.words(open.lock(following, now), open.course()))
                        .orElse(""));
    }

    /** Questions are shuffled by person: the same page is the same when it comes again. */
    long seed() {
        return viewer.get().personId();
    }

    private static Optional<Lesson.Section> resume(Lesson lesson, Optional<ItemProgress> progress) {
        return progress.filter(known -> !known.completed()).flatMap(known -> lesson.sections().stream()
                .skip(1)
                .filter(section -> section.id().equals(known.section))
                .findFirst());
    }

    private static Module module(Course course, Lesson lesson) {
        return course.modules().stream()
                .filter(module -> module.lessons().contains(lesson))
                .findFirst()
                .orElseThrow();
    }
}
