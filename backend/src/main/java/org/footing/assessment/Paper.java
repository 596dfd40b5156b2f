package org.footing.assessment;

import java.util.Optional;
import org.footing.course.Course;
import org.footing.course.Question;
import org.footing.course.Quiz;

/** The questions of an attempt as its edition has them, and how they are shown in it. */
public record Paper(Quiz quiz, long seed) {

    /** Empty when the course has no such quiz (any more). */
    public static Optional<Paper> of(Attempt attempt, Course course) {
        return course.quiz(attempt.quizId).map(quiz -> new Paper(quiz, attempt.seed));
    }

    public Optional<Question> question(String id) {
        return quiz.question(id);
    }

    public Shuffle shuffle(Question question) {
        return Shuffle.of(question, seed, quiz.rules().shuffle());
    }

    /** HTML of the hint, as soon as it may be read: at once where it costs nothing, else when it was taken. */
    public Optional<String> hint(AttemptQuestion asked) {
        var free = quiz.rules().hintCost().signum() == 0;
        return question(asked.questionId)
                .flatMap(question -> question.head().hint())
                .filter(text -> free || asked.hintAt != null);
    }
}
