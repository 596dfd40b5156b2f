package org.footing.course;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.footing.course.Lesson.Part;

/** The part of the report that has a row for each lesson. */
record LessonLines(Course course, Map<String, Page> pages) {

    List<String> lines() {
        TextTable table = new TextTable(
                "No",
                "Lesson",
                "Words",
                "Minutes",
                "Ease",
                "Grade",
                "Self-checks",
                "In quiz",
                "Figures",
                "Techniques",
                "Items");
        Row sum = Row.NONE;
        for (Module module : course.modules()) {
            table.line("").line(module.title());
            for (Lesson lesson : module.lessons()) {
                Row row = row(lesson);
                sum = sum.plus(row);
                row.write(table, String.valueOf(lesson.number()), lesson.id());
            }
        }
        table.line("").line("All");
        sum.write(table, String.valueOf(course.lessons().count()), "lessons");
        return table.lines();
    }

    private Row row(Lesson lesson) {
        Readability readability = Readability.of(RunningText.of(pages.get(lesson.path())));
        return new Row(
                lesson.words(),
                lesson.minutes(),
                readability,
                (int) lesson.body().stream()
                        .filter(Part.SelfCheck.class::isInstance)
                        .count(),
                lesson.quizzes().mapToInt(LessonLines::asked).sum(),
                lesson.pictures().size(),
                (int) lesson.techniques().count(),
                lesson.covers().size());
    }

    /** How many questions one attempt has. */
    private static int asked(Quiz quiz) {
        return quiz.rules().pick().orElse(quiz.questions().size());
    }

    private record Row(
            int words,
            int minutes,
            Readability readability,
            int selfChecks,
            int inQuiz,
            int figures,
            int techniques,
            int items) {

        static final Row NONE = new Row(0, 0, Readability.NONE, 0, 0, 0, 0, 0);

        Row plus(Row other) {
            return new Row(
                    words + other.words,
                    minutes + other.minutes,
                    readability.plus(other.readability),
                    selfChecks + other.selfChecks,
                    inQuiz + other.inQuiz,
                    figures + other.figures,
                    techniques + other.techniques,
                    items + other.items);
        }

        void write(TextTable table, String number, String name) {
            table.row(
                    number,
                    name,
                    String.valueOf(words),
                    String.valueOf(minutes),
                    String.format(Locale.ROOT, "%.0f", readability.ease()),
                    String.format(Locale.ROOT, "%.1f", readability.grade()),
                    String.valueOf(selfChecks),
                    String.valueOf(inQuiz),
                    String.valueOf(figures),
                    String.valueOf(techniques),
                    String.valueOf(items));
        }
    }
}
