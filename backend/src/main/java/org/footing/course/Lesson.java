package org.footing.course;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.footing.course.Course.Source;
import org.footing.course.Course.Term;

/**
 * One lesson, its body in parts: HTML made once, and what must be rendered for each reader.
 *
 * @param was former ids of this lesson, so that progress made under them still counts
 * @param number its place in the whole course, from 1
 * @param minutes the study time its author states
 * @param safety HTML of the warning shown at the top
 * @param sections the second-level headings, in order
 * @param words of running text, for the time a reader needs
 * @param terms glossary entries whose first use the body marks
 * @param sources what the body cites, in order of first citation
 * @param pictures what the body shows, in order
 * @param files documents that the lesson and what it asks show or offer, by path
 */
public record Lesson(
        String id,
        List<String> was,
        String path,
        int number,
        String title,
        int minutes,
        List<String> objectives,
        List<String> outcomes,
        List<String> covers,
        List<Requirement> requires,
        CompletionRule complete,
        int weight,
        boolean optional,
        Optional<String> safety,
        List<Section> sections,
        List<Part> body,
        int words,
        List<Term> terms,
        List<Source> sources,
        List<Picture> pictures,
        Set<String> files) {

    /** In the order of the body. */
    public Stream<Quiz> quizzes() {
        return body.stream()
                .flatMap(part ->
                        part instanceof Part.EmbeddedQuiz embedded ? Stream.of(embedded.quiz()) : Stream.empty());
    }

    /** What is asked outside quizzes and can be asked in them, in the order of the body. */
    public Stream<Question> questions() {
        return body.stream().flatMap(part -> {
            if (part instanceof Part.EmbeddedQuiz embedded) {
                return embedded.quiz().questions().stream();
            }
            return part instanceof Part.SelfCheck check ? Stream.of(check.question()) : Stream.empty();
        });
    }

    /** In the order of the body. */
    public Stream<Technique> techniques() {
        return body.stream()
                .flatMap(
                        part -> part instanceof Part.Routine routine ? Stream.of(routine.technique()) : Stream.empty());
    }

    /** How a lesson is completed (learning-rules 2). */
    public enum CompletionRule {
        VIEW,
        QUIZ,
        /** Where a graded quiz is embedded and the author states no rule. */
        VIEW_AND_QUIZ,
        MANUAL,
        TUTOR;

        public boolean asksReading() {
            return this == VIEW || this == VIEW_AND_QUIZ;
        }

        public boolean asksQuizzes() {
            return this == QUIZ || this == VIEW_AND_QUIZ;
        }
    }

    /** A heading that the contents list; {@code id} is its anchor. */
    public record Section(String id, String title) {}

    /** Must be done before this lesson opens; {@code minimum} per cent when a quiz must reach a mark. */
    public record Requirement(String item, Optional<Integer> minimum) {}

    /** A piece of the body, in the order of reading. */
    public sealed interface Part {

        /** HTML that is the same for every reader. */
        record Prose(String html) implements Part {}

        /** A question outside any quiz: ungraded, answered in place. */
        record SelfCheck(Question question) implements Part {}

        record EmbeddedQuiz(Quiz quiz) implements Part {}

        record Routine(Technique technique) implements Part {}
    }
}
