package org.footing.web.course;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.footing.assessment.Asked;
import org.footing.course.Course;
import org.footing.course.Lesson;
import org.footing.course.Lesson.CompletionRule;
import org.footing.course.Lesson.Part;
import org.footing.course.Module;
import org.footing.course.Question;
import org.footing.course.Quiz;
import org.footing.course.Technique;
import org.footing.progress.ItemState;

/**
 * All that a lesson page shows.
 *
 * @param resume the heading last seen, where it is worth jumping to
 * @param nextLocked why the next lesson is not open; empty when it is
 * @param served signed moment of serving, for the button of those without scripts; empty for staff
 */
public record LessonView(
        Course course,
        Module module,
        Lesson lesson,
        List<Piece> body,
        Rule rule,
        Optional<Lesson.Section> resume,
        Optional<String> served,
        boolean tooEarly,
        Optional<Lesson> previous,
        Optional<Lesson> next,
        String nextLocked) {

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
            return known != null ? known : SelfCheck.open(Asked.of(question, seed), lessonAddress);
        }
    }

    public String address() {
        return address(course, lesson);
    }

    static String address(Course course, Lesson lesson) {
        return "/courses/" + course.id() + "/lessons/" + lesson.id();
    }

    /** Staff look without being counted. */
    public boolean counted() {
        return served.isPresent();
    }

    /** Without scripts its reader says when it is read. */
    public boolean confirmable() {
        return !done() && lesson.complete() == CompletionRule.VIEW;
    }

    /** Its reader alone says when it is done. */
    public boolean declarable() {
        return !done() && lesson.complete() == CompletionRule.MANUAL;
    }

    public boolean done() {
        return rule.state().done();
    }

    public boolean exempt() {
        return rule.state() == ItemState.EXEMPT;
    }
}
