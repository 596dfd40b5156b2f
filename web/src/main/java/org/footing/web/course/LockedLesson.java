package org.footing.web.course;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.footing.course.Course;
import org.footing.course.Lesson;
import org.footing.progress.Lock;

/** The page in the place of a lesson, or of something that it teaches, which is not open yet: why, and what to do instead. */
public final class LockedLesson {

    /** @param instead the lesson that has to be done first */
    public record View(Course course, Lesson lesson, String why, Optional<Lesson> instead) {}

    @CheckedTemplate(basePath = "course")
    static class Templates {
        static native TemplateInstance locked(View view);
    }

    private LockedLesson() {}

    public static Response page(OpenCourse open, Lesson lesson, Lock lock) {
        var instead = lock instanceof Lock.Needs needs
                ? open.course().lesson(needs.requirements().get(0).item())
                : Optional.<Lesson>empty();
        return Response.ok(Templates.locked(
                        new View(open.course(), lesson, LockWords.words(lock, open.course()), instead)))
                .header("Cache-Control", "private, no-cache")
                .build();
    }
}
