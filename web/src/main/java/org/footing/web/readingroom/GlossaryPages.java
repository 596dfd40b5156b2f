package org.footing.web.readingroom;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.footing.course.Course;
import org.footing.course.Course.Term;
import org.footing.course.Lesson;
import org.footing.web.course.OpenCourse;
import org.footing.web.page.Revalidated;
import org.footing.web.security.CurrentViewer;
import org.jboss.resteasy.reactive.RestPath;

/** All terms of a course by their first letter, each with the lessons that use it. */
@Path("/courses/{course}/glossary")
public class GlossaryPages {

    public record Entry(Term term, List<Lesson> lessons) {}

    public record Letter(String letter, List<Entry> entries) {}

    public record View(Course course, List<Letter> letters) {}

    @CheckedTemplate(basePath = "readingroom")
    static class Templates {
        static native TemplateInstance glossary(View view);
    }

    @Inject
    CurrentViewer viewer;

    @Inject
    OpenCourse.Courses courses;

    @GET
    @Transactional
    public Response show(@RestPath String course, Request request) {
        return Revalidated.page(
                Templates.glossary(view(courses.open(viewer.get(), course).course())), request);
    }

    private static View view(Course course) {
        var lessons = lessonsByTerm(course);
        var language = Locale.forLanguageTag(course.language());
        var letters = new LinkedHashMap<String, List<Entry>>();
        course.glossary().stream()
                .sorted(Comparator.comparing(Term::name, Collator.getInstance(language)))
                .map(term -> new Entry(term, lessons.getOrDefault(term.id(), List.of())))
                .forEach(entry -> letters.computeIfAbsent(letter(entry.term(), language), any -> new ArrayList<>())
                        .add(entry));
        return new View(
                course,
                letters.entrySet().stream()
                        .map(letter -> new Letter(letter.getKey(), letter.getValue()))
                        .toList());
    }

    /** By the id of the term, in the order of study. */
    private static Map<String, List<Lesson>> lessonsByTerm(Course course) {
        var lessons = new LinkedHashMap<String, List<Lesson>>();
        course.lessons().forEach(lesson -> lesson.terms()
                .forEach(term -> lessons.computeIfAbsent(term.id(), any -> new ArrayList<>())
                        .add(lesson)));
        return lessons;
    }

    private static String letter(Term term, Locale language) {
        return term.name().substring(0, term.name().offsetByCodePoints(0, 1)).toUpperCase(language);
    }
}
