package org.footing.web.readingroom;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.footing.course.Course;
import org.footing.course.Course.Source;
import org.footing.course.Lesson;
import org.footing.web.course.OpenCourse;
import org.footing.web.security.CurrentViewer;
import org.jboss.resteasy.reactive.RestPath;

/** What a course rests on: every source, how sure it is, and the lessons that cite it. */
@Path("/courses/{course}/sources")
public class SourcePages {

    public record Entry(Source source, List<Lesson> lessons) {}

    public record View(Course course, List<Entry> entries) {}

    @CheckedTemplate(basePath = "readingroom")
    static class Templates {
        static native TemplateInstance sources(View view);
    }

    @Inject
    CurrentViewer viewer;

    @Inject
    OpenCourse.Courses courses;

    @GET
    @Transactional
    public TemplateInstance show(@RestPath String course) {
        var opened = courses.open(viewer.get(), course).course();
        return Templates.sources(new View(
                opened,
                opened.sources().stream()
                        .map(source -> new Entry(source, citing(opened, source)))
                        .toList()));
    }

    private static List<Lesson> citing(Course course, Source source) {
        return course.lessons()
                .filter(lesson -> lesson.sources().contains(source))
                .toList();
    }
}
