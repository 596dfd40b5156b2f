package org.footing.web.discussion;

import io.quarkus.qute.i18n.MessageBundles;
import java.util.Set;
import org.footing.course.Course;
import org.footing.discussion.LessonQuestion;
import org.footing.identity.Viewer;
import org.footing.web.page.Dates;

/**
 * A question in a list.
 *
 * @param by who asked it and when, in words
 * @param where under which lesson and in which cohort, in words; empty where that is clear
 * @param unread whether something was said there since the viewer looked
 */
public record QuestionLine(
        long id, String title, String by, String where, int answers, boolean accepted, boolean unread) {

    private static final DiscussionMessages WORDS = MessageBundles.get(DiscussionMessages.class);

    public String address() {
        return address(id);
    }

    static String address(long id) {
        return "/questions/" + id;
    }

    static QuestionLine of(LessonQuestion question, Viewer viewer, Set<Long> upToDate, String where) {
        var when = new Dates(question.cohort.zone()).dayAndTime(question.writtenAt);
        return new QuestionLine(
                question.id,
                title(question, viewer),
                WORDS.by(question.author.name, when),
                where,
                question.answers,
                question.settled(),
                !upToDate.contains(question.id));
    }

    static String title(LessonQuestion question, Viewer viewer) {
        if (!question.legibleTo(viewer)) {
            return WORDS.hiddenTitle();
        }
        return question.erased() ? WORDS.erasedTitle() : question.title;
    }

    static String where(LessonQuestion question, Course course) {
        return WORDS.where(lesson(question, course), question.cohort.name);
    }

    /** What its lesson is called now; a lesson that is not in the edition any more, as it was called. */
    private static String lesson(LessonQuestion question, Course course) {
        return LessonNames.find(course, question.lessonId)
                .map(lesson -> lesson.title())
                .orElse(question.lessonId);
    }
}
