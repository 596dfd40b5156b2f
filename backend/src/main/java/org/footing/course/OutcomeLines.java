package org.footing.course;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.footing.course.Course.Outcome;

/** The part of the report that says by what a student shows each outcome. */
record OutcomeLines(Course course) {

    List<String> lines() {
        if (course.outcomes().isEmpty()) {
            return List.of("  none");
        }
        TextTable table = new TextTable("Outcome", "Lessons", "Questions", "Sign-offs", "Text");
        course.outcomes()
                .forEach(outcome -> table.row(
                        outcome.id(),
                        count(lessons(outcome)),
                        count(questions(outcome)),
                        count(signOffs(outcome)),
                        outcome.text()));
        List<String> lines = new ArrayList<>(table.lines());
        lines.add("");
        lines.add("  Without a question: " + those(outcome -> questions(outcome) == 0));
        lines.add("  Without a practical: " + those(outcome -> signOffs(outcome) == 0));
        return lines;
    }

    private String those(Predicate<Outcome> missing) {
        List<String> ids =
                course.outcomes().stream().filter(missing).map(Outcome::id).toList();
        return ids.isEmpty() ? "none" : String.join(" ", ids);
    }

    private long lessons(Outcome outcome) {
        return course.lessons()
                .filter(lesson -> lesson.outcomes().contains(outcome.id()))
                .count();
    }

    private long questions(Outcome outcome) {
        return course.questions()
                .filter(question -> question.head().outcomes().contains(outcome.id()))
                .count();
    }

    private long signOffs(Outcome outcome) {
        return course.practice().competencies().stream()
                .filter(competency -> competency.outcomes().contains(outcome.id()))
                .count();
    }

    private static String count(long n) {
        return n == 0 ? "none" : String.valueOf(n);
    }
}
