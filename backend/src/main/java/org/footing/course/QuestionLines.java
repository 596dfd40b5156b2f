package org.footing.course;

import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The part of the report that counts the questions, each once, by kind. */
record QuestionLines(Course course) {

    List<String> lines() {
        TreeMap<String, Long> kinds = course.questions()
                .collect(Collectors.groupingBy(QuestionLines::kind, TreeMap::new, Collectors.counting()));
        TextTable table = new TextTable("Kind", "Questions");
        kinds.forEach((kind, count) -> table.row(kind, String.valueOf(count)));
        table.row("All", String.valueOf(course.questions().count()));
        return table.lines();
    }

    /** "single choice" of {@code SingleChoice}. */
    private static String kind(Question question) {
        return question.getClass()
                .getSimpleName()
                .replaceAll("(?<=.)([A-Z])", " $1")
                .toLowerCase(Locale.ROOT);
    }
}
