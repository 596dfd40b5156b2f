package org.footing.web.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.footing.course.Course;
import org.footing.course.Lesson;
import org.footing.course.Module;
import org.footing.progress.ItemProgress;

/** Gathers what a lesson page shows, for reading it and for answering a question on it. */
@ApplicationScoped
class LessonViews {

    @Inject
    Served served;

    /**
     * @param body HTML of what is read
     * @param questions how many are asked under it
     * @param early whether the reader has just said "read" before the time was up
     */
    LessonView view(OpenCourse open, Lesson lesson, String body, boolean early, long questions, Instant now) {
        var lessons = open.course().lessons().toList();
        var place = lessons.indexOf(lesson);
        var progress = open.journey().with(lesson);
        var next = place + 1 < lessons.size() ? Optional.of(lessons.get(place + 1)) : Optional.<Lesson>empty();
        return new LessonView(
                open.course(),
                module(open.course(), lesson),
                lesson,
                body,
                Rule.of(lesson, open.journey().state(lesson), progress),
                resume(lesson, progress),
                open.enrolment().map(enrolment -> served.sign(enrolment, lesson, now)),
                early,
                place > 0 ? Optional.of(lessons.get(place - 1)) : Optional.empty(),
                next,
                next.map(following -> LockWords.words(open.lock(following, now), open.course()))
                        .orElse(""),
                DueWords.ofPage(open, lesson, now),
                questions);
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
