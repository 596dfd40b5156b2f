package org.footing.web.course;

import io.quarkus.qute.i18n.MessageBundles;
import org.footing.assessment.Notice;
import org.footing.course.Course;
import org.footing.course.Quiz;
import org.footing.web.page.MarkChange;

/**
 * Something that a student has to be told, in words.
 *
 * @param address where to look; {@code dismissal} puts it away
 */
public record NoticeLine(String words, String address, String dismissal) {

    private static final HomeMessages WORDS = MessageBundles.get(HomeMessages.class);

    /** @param course as the student takes it */
    static NoticeLine of(Notice notice, Course course) {
        var quiz = course.quiz(notice.quizId).map(Quiz::title).orElse(notice.quizId);
        return new NoticeLine(
                words(notice, quiz),
                "/courses/" + course.id() + "/quizzes/" + notice.quizId,
                "/notices/" + notice.id + "/dismissal");
    }

    private static String words(Notice notice, String quiz) {
        var mark = new MarkChange(notice.before, notice.after);
        return switch (notice.kind) {
            case REGRADED -> WORDS.regraded(quiz, mark.from(), mark.to());
            case LATE_ACCEPTED -> WORDS.lateAccepted(quiz, mark.from(), mark.to());
            case PENALTY_WAIVED -> WORDS.penaltyWaived(quiz, mark.from(), mark.to());
            case MARKED -> WORDS.marked(quiz, mark.from(), mark.to());
        };
    }
}
