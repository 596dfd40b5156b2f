package org.footing.web.course;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.SortedMap;
import java.util.TreeMap;
import org.footing.course.Lesson;
import org.footing.course.Lesson.Part;

/**
 * Which self-checks of a lesson are closed to its reader (course-format, "Questions"): a question that a quiz may still ask would
 * tell its key before the quiz has asked it.
 */
@ApplicationScoped
class ClosedChecks {

    /** By the id of the question. Nobody can take a quiz yet, so all that any quiz may ask are closed to everybody. */
    SortedMap<String, ClosedCheck> of(OpenCourse open, Lesson lesson) {
        var closed = new TreeMap<String, ClosedCheck>();
        for (var part : lesson.body()) {
            if (part instanceof Part.SelfCheck check) {
                var id = check.question().id();
                open.course().quizzesAsking(id).stream()
                        .findFirst()
                        .ifPresent(quiz -> closed.put(id, ClosedCheck.of(id, quiz, open.course())));
            }
        }
        return closed;
    }
}
