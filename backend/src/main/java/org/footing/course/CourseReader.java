package org.footing.course;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.footing.course.Course.Outcome;
import org.footing.course.Course.Source;

/** Reads {@code course.md}. */
record CourseReader(Catalogue course, Page page) {

    static final String PATH = "course.md";

    /** The language is needed before any lesson is written. */
    void readLanguage() {
        String tag = page.matter().text("language").orElse("en");
        Locale locale = Locale.forLanguageTag(tag);
        if (!locale.toLanguageTag().equalsIgnoreCase(tag)
                || locale.getLanguage().isEmpty()) {
            page.faults()
                    .error(
                            page.matter().place("language"),
                            "`language` is " + Faults.quoted(tag),
                            "write a language tag such as en-GB");
        }
        course.language(locale.toLanguageTag());
    }

    Practice.Targets targets() {
        FrontMatter matter = page.matter();
        return new Practice.Targets(
                matter.number("hours", 0, 100_000, 0),
                matter.number("supervised", 0, 100_000, 0),
                matter.number("clients", 0, 100_000, 0),
                matter.number("cases", 0, 100_000, 0),
                matter.number("attendance", 0, 100, 0));
    }

    Course read(
            List<Module> modules,
            Practice practice,
            List<Rubric> rubrics,
            Glossary glossary,
            List<Source> sources,
            List<Outcome> outcomes) {
        FrontMatter matter = page.matter();
        String id = matter.required("id", "course");
        if (matter.required("title", id).length() > Limits.TITLE_CHARACTERS) {
            page.faults()
                    .error(
                            matter.place("title"),
                            "the title is longer than " + Limits.TITLE_CHARACTERS + " characters",
                            "shorten it; what else there is to say stands below");
        }
        course.names().check(id, matter.place("id"));
        int sum = modules.stream()
                .flatMap(module -> module.lessons().stream())
                .mapToInt(Lesson::minutes)
                .sum();
        Scope scope = Scope.apart(course, page, id);
        Course read = new Course(
                id,
                matter.required("title", id),
                course.language(),
                matter.number("minutes", 0, 1_000_000, sum),
                matter.number("pass", 0, 100, 0),
                practice,
                rubrics,
                new Body(scope).html(),
                modules,
                glossary.terms(),
                sources,
                outcomes,
                new Plates(course.pictures()).of(modules),
                Set.copyOf(course.sharedFiles()),
                asking(modules));
        matter.text("licence");
        matter.warnOfUnknownKeys();
        return read;
    }

    private static Map<String, List<Quiz>> asking(List<Module> modules) {
        Map<String, List<Quiz>> asking = new HashMap<>();
        modules.stream()
                .flatMap(module -> module.lessons().stream())
                .flatMap(Lesson::quizzes)
                .forEach(quiz -> quiz.questions()
                        .forEach(question -> asking.computeIfAbsent(question.id(), id -> new ArrayList<>())
                                .add(quiz)));
        return Collections.unmodifiableMap(asking);
    }
}
