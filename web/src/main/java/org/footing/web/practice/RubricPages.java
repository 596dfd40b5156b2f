package org.footing.web.practice;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import org.footing.course.Course;
import org.footing.course.Rubric;
import org.footing.web.course.OpenCourse;
import org.footing.web.security.CurrentViewer;
import org.jboss.resteasy.reactive.RestPath;

/** What a practical is judged by, for those who judge and for those who prepare for it. */
@Path("/courses/{course}/rubrics/{rubric}")
public class RubricPages {

    /** @param judging whether the viewer may be who judges: what is written for them is shown to nobody else */
    public record View(Course course, Rubric rubric, boolean judging) {}

    @CheckedTemplate(basePath = "practice")
    static class Templates {
        static native TemplateInstance rubric(View view);
    }

    @Inject
    CurrentViewer viewer;

    @Inject
    OpenCourse.Courses courses;

    @GET
    @Transactional
    public TemplateInstance show(@RestPath String course, @RestPath String rubric) {
        var open = courses.open(viewer.get(), course);
        var shown = open.course().rubric(rubric).orElseThrow(NotFoundException::new);
        return Templates.rubric(new View(open.course(), shown, open.preview()));
    }
}
