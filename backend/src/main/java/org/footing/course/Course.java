package org.footing.course;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A compiled course: immutable, ready to be shown, safe to share between threads.
 *
 * @param about the body of {@code course.md} as HTML
 * @param minutes the study time its author states; the sum of the lessons' minutes when not stated
 * @param pass the final mark in per cent that completes the course
 * @param sharedFiles documents that pages outside lessons show or offer, by path
 * @param asking the quizzes that can ask a question, by its id; absent where none can
 */
public record Course(
        String id,
        String title,
        String language,
        int minutes,
        int pass,
        Practice practice,
        List<Rubric> rubrics,
        String about,
        List<Module> modules,
        List<Term> glossary,
        List<Source> sources,
        List<Outcome> outcomes,
        List<Plate> atlas,
        Set<String> sharedFiles,
        Map<String, List<Quiz>> asking) {

    /** All lessons in the order of study. */
    public Stream<Lesson> lessons() {
        return modules.stream().flatMap(module -> module.lessons().stream());
    }

    public Optional<Lesson> lesson(String id) {
        return lessons().filter(lesson -> lesson.id().equals(id)).findFirst();
    }

    public Optional<Quiz> quiz(String id) {
        return quizzes().filter(quiz -> quiz.id().equals(id)).findFirst();
    }

    /** What case studies are judged by. */
    public Optional<Rubric> caseRubric() {
        return rubrics.stream().filter(Rubric::forCases).findFirst();
    }

    /** What practicals are judged by. */
    public List<Rubric> practicalRubrics() {
        return rubrics.stream().filter(rubric -> !rubric.forCases()).toList();
    }

    public Optional<Rubric> rubric(String id) {
        return rubrics.stream().filter(rubric -> rubric.id().equals(id)).findFirst();
    }

    /** Whether it asks for anything beside its lessons and quizzes. */
    public boolean asksPractice() {
        return !practice.isEmpty() || !rubrics.isEmpty();
    }

    /** The lesson that a quiz stands in. */
    public Optional<Lesson> lessonOf(Quiz quiz) {
        return lessons()
                .filter(lesson -> lesson.quizzes().anyMatch(quiz::equals))
                .findFirst();
    }

    /** The quizzes that can ask a question: as long as one of them is not over, the question is closed elsewhere. */
    public List<Quiz> quizzesAsking(String question) {
        return asking.getOrDefault(question, List.of());
    }

    /** All techniques in the order of study. */
    public Stream<Technique> techniques() {
        return lessons().flatMap(Lesson::techniques);
    }

    /** The lesson that teaches a technique. */
    public Optional<Lesson> lessonTeaching(String technique) {
        return lessons()
                .filter(lesson ->
                        lesson.techniques().anyMatch(taught -> taught.id().equals(technique)))
                .findFirst();
    }

    /** All quizzes in the order of study. */
    public Stream<Quiz> quizzes() {
        return lessons().flatMap(Lesson::quizzes);
    }

    /** All questions in the order of study, each once, wherever and however often it is asked. */
    public Stream<Question> questions() {
        Set<String> seen = new HashSet<>();
        return lessons().flatMap(Lesson::questions).filter(question -> seen.add(question.id()));
    }

    /** An awarding body's outcome that lessons and questions are tagged with. */
    public record Outcome(String id, String text, String source) {}

    /** A glossary entry; {@code id} is its anchor, {@code definition} HTML. */
    public record Term(String id, String name, List<String> also, String definition) {}

    /** An evidence reference; {@code id} as written, e.g. EV08, {@code body} HTML. */
    public record Source(String id, String body) {}
}
