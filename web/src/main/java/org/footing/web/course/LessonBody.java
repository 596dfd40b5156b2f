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

/** What is read in a lesson. Nothing in it tells who reads. */
public record LessonBody(Lesson lesson, List<Piece> pieces) {

    /** One piece of the body; exactly one of the four is there. */
    public record Piece(
            Optional<String> prose, Optional<SelfCheck> check, Optional<Technique> routine, Optional<Quiz> quiz) {

        static Piece of(Part part, String lessonAddress, long seed, Map<String, SelfCheck> answered) {
            if (part instanceof Part.SelfCheck check) {
                return new Piece(
                        Optional.empty(),
                        Optional.of(check(check.question(), lessonAddress, seed, answered)),
                        Optional.empty(),
                        Optional.empty());
            }
            if (part instanceof Part.Routine routine) {
                return new Piece(
                        Optional.empty(), Optional.empty(), Optional.of(routine.technique()), Optional.empty());
            }
            if (part instanceof Part.EmbeddedQuiz quiz) {
                return new Piece(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(quiz.quiz()));
            }
            return new Piece(
                    Optional.of(((Part.Prose) part).html()), Optional.empty(), Optional.empty(), Optional.empty());
        }

        private static SelfCheck check(
                Question question, String lessonAddress, long seed, Map<String, SelfCheck> answered) {
            var known = answered.get(question.id());
            return known != null
                    ? known
                    : SelfCheck.open(Asked.of(question, Shuffle.of(question, seed, false)), lessonAddress);
        }
    }

    /** @param answered questions with what was just answered, by id */
    static LessonBody of(Lesson lesson, String lessonAddress, long seed, Map<String, SelfCheck> answered) {
        return new LessonBody(
                lesson,
                lesson.body().stream()
                        .map(part -> Piece.of(part, lessonAddress, seed, answered))
                        .toList());
    }
}
