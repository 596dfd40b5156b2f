package org.footing.web.course;

import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.i18n.MessageBundles;
import java.util.stream.Collectors;
import org.footing.course.Course;
import org.footing.course.Lesson;
import org.footing.course.Lesson.Requirement;
import org.footing.course.Quiz;
import org.footing.progress.Lock;
import org.footing.web.page.Dates;

/** Why an item is not open, and what opens it. */
@TemplateExtension
public final class LockWords {

    private static final CourseMessages WORDS = MessageBundles.get(CourseMessages.class);

    private LockWords() {}

    /** Empty for an open item. */
    public static String words(Lock lock, Course course) {
        if (lock instanceof Lock.OpensOn later) {
            return WORDS.opensOn(Dates.dayAndTime(later.at()));
        }
        if (lock instanceof Lock.Needs needs) {
            return WORDS.opensAfter(needs.requirements().stream()
                    .map(requirement -> title(requirement, course))
                    .collect(Collectors.joining(", ")));
        }
        return lock instanceof Lock.Over ? WORDS.over() : "";
    }

    private static String title(Requirement requirement, Course course) {
        var title = WORDS.quoted(course.lesson(requirement.item())
                .map(Lesson::title)
                .or(() -> course.quiz(requirement.item()).map(Quiz::title))
                .orElse(requirement.item()));
        return requirement.minimum().map(least -> WORDS.withMark(title, least)).orElse(title);
    }
}
