package org.footing.web.practice;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.footing.course.Course;
import org.footing.course.Rubric;
import org.footing.web.course.OpenCourse;
import org.footing.web.page.Revalidated;
import org.footing.web.security.CurrentViewer;
import org.jboss.resteasy.reactive.RestPath;

/** What a practical is judged by, for those who judge and for those who prepare for it. */
@Path("/courses/{course}/rubrics/{rubric}")
public class RubricPages {

    private static final PracticeMessages WORDS = MessageBundles.get(PracticeMessages.class);

    /** @param judging whether the viewer may be who judges: what is written for them is shown to nobody else */
    public record View(Course course, Rubric rubric, boolean judging) {

        /** What is written on paper before the practical. */
        public List<String> blanks() {
            return List.of(WORDS.student(), WORDS.assessor(), WORDS.date());
        }

        /** What is written on paper when it is over. */
        public List<String> results() {
            return List.of(WORDS.total(rubric.most()), WORDS.result(), WORDS.signatures());
        }
    }

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
    public Response show(@RestPath String course, @RestPath String rubric, Request request) {
        var open = courses.open(viewer.get(), course);
        var shown = open.course().rubric(rubric).orElseThrow(NotFoundException::new);
        return Revalidated.page(Templates.rubric(new View(open.course(), shown, open.preview())), request);
    }
}
