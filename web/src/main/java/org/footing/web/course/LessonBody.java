package org.footing.web.course;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.footing.assessment.Asked;
import org.footing.assessment.Shuffle;
import org.footing.course.Lesson;
import org.footing.course.Lesson.Part;
import org.footing.course.Question;
import org.footing.course.Quiz;
import org.footing.course.Technique;

/**
 * What is read in a lesson. Nothing in it tells who reads.
 *
 * @param courseAddress of the course it stands in
 */
public record LessonBody(Lesson lesson, String courseAddress, List<Piece> pieces) {

    /** Whether the rooms of its course can be entered: a draft has none. */
    public boolean published() {
        return courseAddress.startsWith("/courses/");
    }

    /** One piece of the body; exactly one of the five is there. */
    public record Piece(
            Optional<String> prose,
            Optional<SelfCheck> check,
            Optional<ClosedCheck> closed,
            Optional<Technique> routine,
            Optional<Quiz> quiz) {

        private static final Piece NOTHING =
                new Piece(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

        static Piece of(String prose) {
            return new Piece(Optional.of(prose), NOTHING.check, NOTHING.closed, NOTHING.routine, NOTHING.quiz);
        }

        static Piece of(SelfCheck check) {
            return new Piece(NOTHING.prose, Optional.of(check), NOTHING.closed, NOTHING.routine, NOTHING.quiz);
        }

        static Piece of(ClosedCheck closed) {
            return new Piece(NOTHING.prose, NOTHING.check, Optional.of(closed), NOTHING.routine, NOTHING.quiz);
        }

        static Piece of(Technique routine) {
            return new Piece(NOTHING.prose, NOTHING.check, NOTHING.closed, Optional.of(routine), NOTHING.quiz);
        }

        static Piece of(Quiz quiz) {
            return new Piece(NOTHING.prose, NOTHING.check, NOTHING.closed, NOTHING.routine, Optional.of(quiz));
        }
    }

    /** Makes the pieces of one lesson for one reader. */
    private record Making(
            String lessonAddress, long seed, Map<String, ClosedCheck> closed, Map<String, SelfCheck> answered) {

        Piece piece(Part part) {
            if (part instanceof Part.SelfCheck check) {
                return check(check.question());
            } else if (part instanceof Part.Routine routine) {
                return Piece.of(routine.technique());
            } else if (part instanceof Part.EmbeddedQuiz quiz) {
                return Piece.of(quiz.quiz());
            }
            return Piece.of(((Part.Prose) part).html());
        }

        private Piece check(Question question) {
            var kept = closed.get(question.id());
            if (kept != null) {
                return Piece.of(kept);
            }
            var known = answered.get(question.id());
            return Piece.of(
                    known != null
                            ? known
                            : SelfCheck.open(Asked.of(question, Shuffle.of(question, seed, false)), lessonAddress));
        }
    }

    /**
     * @param closed self-checks that a quiz may still ask, by the id of the question
     * @param answered questions with what was just answered, by id
     */
    static LessonBody of(
            Lesson lesson,
            String lessonAddress,
            long seed,
            Map<String, ClosedCheck> closed,
            Map<String, SelfCheck> answered) {
        var making = new Making(lessonAddress, seed, closed, answered);
        return new LessonBody(
                lesson,
                lessonAddress.replaceFirst("/lessons/.*", ""),
                lesson.body().stream().map(making::piece).toList());
    }
}
