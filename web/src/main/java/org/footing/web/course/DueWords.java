package org.footing.web.course;

import io.quarkus.qute.i18n.MessageBundles;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.footing.course.Lesson;
import org.footing.course.Quiz;
import org.footing.progress.DueDates;
import org.footing.web.page.Dates;

/** By when something is to be done, in words. */
final class DueWords {

    private static final CourseMessages WORDS = MessageBundles.get(CourseMessages.class);

    /**
     * By when one thing is to be done.
     *
     * @param words empty where there is no such day, and for what is done
     */
    public record Due(String words, boolean late) {

        static final Due NEVER = new Due("", false);
    }

    private DueWords() {}

    static Due of(OpenCourse open, Lesson lesson, Instant now) {
        return open.dueDates()
                .flatMap(dates -> dates.pending(lesson).map(due -> due(due, dates, now)))
                .orElse(Due.NEVER);
    }

    static Due of(OpenCourse open, Quiz quiz, Instant now) {
        return open.dueDates()
                .flatMap(dates -> dates.pending(quiz).map(due -> due(due, dates, now)))
                .orElse(Due.NEVER);
    }

    private static Due due(Instant due, DueDates dates, Instant now) {
        return of(due, new Dates(dates.schedule().days().zone()), now);
    }

    static Due of(Instant due, Dates dates, Instant now) {
        var late = due.isBefore(now);
        var day = dates.nearDayAndTime(due);
        return new Due(late ? WORDS.wasDue(day) : WORDS.due(day), late);
    }

    /** The lesson and its quizzes, as far as they have a day. */
    static List<Due> ofPage(OpenCourse open, Lesson lesson, Instant now) {
        var lines = new ArrayList<Due>();
        Optional.of(of(open, lesson, now)).filter(due -> !due.words().isEmpty()).ifPresent(lines::add);
        lesson.quizzes().forEach(quiz -> Optional.of(of(open, quiz, now))
                .filter(due -> !due.words().isEmpty())
                .ifPresent(due -> lines.add(new Due(WORDS.dueQuiz(quiz.title(), due.words()), due.late()))));
        return List.copyOf(lines);
    }
}
