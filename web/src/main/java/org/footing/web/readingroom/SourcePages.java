package org.footing.web.readingroom;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.footing.course.Course;
import org.footing.course.Course.Source;
import org.footing.course.Lesson;
import org.footing.web.course.OpenCourse;
import org.footing.web.page.Revalidated;
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
    public Response show(@RestPath String course, Request request) {
        var opened = courses.open(viewer.get(), course).course();
        var entries = opened.sources().stream()
                .map(source -> new Entry(source, citing(opened, source)))
                .toList();
        return Revalidated.page(Templates.sources(new View(opened, entries)), request);
    }

    private static List<Lesson> citing(Course course, Source source) {
        return course.lessons()
                .filter(lesson -> lesson.sources().contains(source))
                .toList();
    }
}
