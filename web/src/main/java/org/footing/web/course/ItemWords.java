package org.footing.web.course;

import io.quarkus.qute.i18n.MessageBundles;
import org.footing.cohort.CourseItem;
import org.footing.course.Course;
import org.footing.web.schedule.ScheduleMessages;

/** What has a day, as a student meets it. */
final class ItemWords {

    private static final ScheduleMessages WORDS = MessageBundles.get(ScheduleMessages.class);

    private ItemWords() {}

    static String name(CourseItem item) {
        return switch (item.kind()) {
            case LESSON, QUIZ, PRACTICAL -> item.title();
            case HOURS -> WORDS.hours();
            case SIGN_OFFS -> WORDS.signOffs();
            case CASES -> WORDS.cases();
        };
    }

    static String address(Course course, CourseItem item) {
        return "/courses/" + course.id()
                + switch (item.kind()) {
                    case LESSON -> "/lessons/" + item.id();
                    case QUIZ -> "/quizzes/" + item.id();
                    case PRACTICAL, HOURS, SIGN_OFFS, CASES -> "";
                };
    }
}
