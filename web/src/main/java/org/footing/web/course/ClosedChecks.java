package org.footing.web.course;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import org.footing.assessment.QuizHistory;
import org.footing.course.Lesson;
import org.footing.course.Lesson.Part;
import org.footing.course.Quiz;

/**
 * Which self-checks of a lesson are closed to its reader (course-format, "Questions"): a question that a quiz may still ask would
 * tell its key before the quiz has asked it.
 */
@ApplicationScoped
class ClosedChecks {

    /** By the id of the question. Statements only for a lesson with questions that a quiz asks, and none for staff. */
    SortedMap<String, ClosedCheck> of(OpenCourse open, Lesson lesson, Instant now) {
        var closed = new TreeMap<String, ClosedCheck>();
        for (var part : lesson.body()) {
            if (part instanceof Part.SelfCheck check) {
                var id = check.question().id();
                open.course().quizzesAsking(id).stream()
                        .filter(quiz -> !over(open, quiz, now))
                        .findFirst()
                        .ifPresent(quiz -> closed.put(id, ClosedCheck.of(id, quiz, open.course())));
            }
        }
        return closed;
    }

    /** Whether the reader has taken the quiz and may see its key by now. */
    private static boolean over(OpenCourse open, Quiz quiz, Instant now) {
        return open.enrolment()
                .map(enrolment -> QuizHistory.of(enrolment, quiz).over(now))
                .orElse(true);
    }
}
