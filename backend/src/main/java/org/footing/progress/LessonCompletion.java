package org.footing.progress;

import java.time.Instant;
import org.footing.course.Lesson;
import org.footing.course.Quiz;

/** Whether what a lesson's rule asks has been done (learning-rules 2); a student's or tutor's word is no matter of this. */
final class LessonCompletion {

    private LessonCompletion() {}

    /** Completes the lesson if its rule is met now; what is complete stays so. @return whether that made it complete */
    static boolean settle(Lesson lesson, Journey journey, Instant now) {
        return byRule(lesson)
                && read(lesson, journey)
                && quizzesDone(lesson, journey)
                && journey.with(lesson)
                        .map(progress -> progress.complete(null, now))
                        .orElse(false);
    }

    /** Only where staff decided so: what the rule completed is open again when its quizzes no longer bear it out. */
    static void takeBack(Lesson lesson, Journey journey) {
        if (byRule(lesson) && !quizzesDone(lesson, journey)) {
            journey.with(lesson)
                    .filter(progress -> progress.completedBy == null)
                    .ifPresent(ItemProgress::takeBack);
        }
    }

    private static boolean byRule(Lesson lesson) {
        return lesson.complete().asksReading() || lesson.complete().asksQuizzes();
    }

    private static boolean read(Lesson lesson, Journey journey) {
        return !lesson.complete().asksReading()
                || journey.with(lesson)
                        .filter(progress -> ViewRule.of(lesson.words())
                                .missing(progress.endReachedAt != null, progress.active())
                                .nothing())
                        .isPresent();
    }

    static boolean quizzesDone(Lesson lesson, Journey journey) {
        return !lesson.complete().asksQuizzes()
                || lesson.quizzes().filter(quiz -> !quiz.optional()).allMatch(quiz -> done(quiz, journey));
    }

    private static boolean done(Quiz quiz, Journey journey) {
        var state = journey.state(quiz);
        return state.done() || state == ItemState.EXEMPT;
    }
}
