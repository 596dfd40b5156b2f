package org.footing.web.readingroom;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.footing.course.Course;
import org.footing.course.Lesson;
import org.footing.course.Technique;
import org.footing.web.course.LockedLesson;
import org.footing.web.course.OpenCourse;
import org.footing.web.page.Revalidated;
import org.footing.web.security.CurrentViewer;
import org.jboss.resteasy.reactive.RestPath;

/** The techniques of a course: all of them, one beside the couch, and as an assessor's checklist. */
@Path("/courses/{course}/techniques")
public class TechniquePages {

    /** The techniques that one lesson teaches. */
    public record Taught(Lesson lesson, boolean open, List<Technique> techniques) {}

    public record ListView(Course course, List<Taught> lessons) {}

    public record View(Course course, Lesson lesson, Technique technique) {

        public List<Stage> stages() {
            return Stage.of(technique);
        }

        /** Where the lesson teaches it. */
        public String back() {
            return "/courses/" + course.id() + "/lessons/" + lesson.id() + "#technique-" + technique.id();
        }
    }

    @CheckedTemplate(basePath = "readingroom")
    static class Templates {
        static native TemplateInstance techniques(ListView view);

        static native TemplateInstance tableMode(View view);

        static native TemplateInstance checklist(View view);
    }

    @Inject
    CurrentViewer viewer;

    @Inject
    OpenCourse.Courses courses;

    @Inject
    Clock clock;

    @GET
    @Transactional
    public Response list(@RestPath String course, Request request) {
        var now = clock.instant();
        var open = courses.open(viewer.get(), course);
        var taught = open.course()
                .lessons()
                .filter(lesson -> lesson.techniques().findAny().isPresent())
                .map(lesson -> new Taught(
                        lesson,
                        open.lock(lesson, now).open(),
                        lesson.techniques().toList()))
                .toList();
        return Revalidated.page(Templates.techniques(new ListView(open.course(), taught)), request);
    }

    @GET
    @Path("/{technique}")
    @Transactional
    public Response table(@RestPath String course, @RestPath String technique, Request request) {
        return show(course, technique, request, Templates::tableMode);
    }

    @GET
    @Path("/{technique}/checklist")
    @Transactional
    public Response checklist(@RestPath String course, @RestPath String technique, Request request) {
        return show(course, technique, request, Templates::checklist);
    }

    private Response show(String courseId, String id, Request request, Function<View, TemplateInstance> page) {
        var open = courses.open(viewer.get(), courseId);
        var lesson = open.course().lessonTeaching(id).orElseThrow(NotFoundException::new);
        var lock = open.lock(lesson, clock.instant());
        if (!lock.open()) {
            return LockedLesson.page(open, lesson, lock);
        }
        var technique = lesson.techniques()
                .filter(taught -> taught.id().equals(id))
                .findFirst()
                .orElseThrow();
        return Revalidated.page(page.apply(new View(open.course(), lesson, technique)), request);
    }
}
