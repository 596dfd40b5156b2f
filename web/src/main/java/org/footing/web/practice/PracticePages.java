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
import java.util.Arrays;
import java.util.List;
import org.footing.course.Contraindication;
import org.footing.course.Contraindication.Extent;
import org.footing.course.Course;
import org.footing.course.Form;
import org.footing.course.Lesson;
import org.footing.course.Practice.Competency;
import org.footing.course.Technique;
import org.footing.web.course.OpenCourse;
import org.footing.web.page.Revalidated;
import org.footing.web.security.CurrentViewer;
import org.jboss.resteasy.reactive.RestPath;

/** What hands-on work a course asks for, and its forms to be printed. */
@Path("/courses/{course}/practice")
public class PracticePages {

    /** A competency with what it is about. */
    public record Shown(Competency competency, List<Technique> techniques, List<Lesson> lessons) {}

    /**
     * @param works whether the viewer is a student who is asked for any
     * @param vouches whether the viewer decides on the hands-on work of others
     */
    public record View(Course course, List<Shown> competencies, boolean works, boolean vouches) {}

    public record FormView(Course course, String title, Form form) {}

    public record Group(Extent extent, List<Contraindication> contraindications) {}

    public record ScreenView(Course course, List<Group> groups) {}

    @CheckedTemplate(basePath = "practice")
    static class Templates {
        static native TemplateInstance practice(View view);

        static native TemplateInstance form(FormView view);

        static native TemplateInstance contraindications(ScreenView view);
    }

    @Inject
    CurrentViewer viewer;

    @Inject
    OpenCourse.Courses courses;

    @GET
    @Transactional
    public Response show(@RestPath String course, Request request) {
        var open = courses.open(viewer.get(), course);
        var shown = open.course();
        var competencies = shown.practice().competencies().stream()
                .map(competency -> shown(shown, competency))
                .toList();
        return Revalidated.page(
                Templates.practice(new View(
                        shown,
                        competencies,
                        shown.asksPractice() && !open.preview(),
                        shown.asksPractice() && viewer.get().teaches())),
                request);
    }

    @GET
    @Path("/treatment-record")
    @Transactional
    public Response treatmentRecord(@RestPath String course, Request request) {
        var shown = open(course);
        return form(shown, words().treatmentRecord(), shown.practice().treatmentRecord(), request);
    }

    @GET
    @Path("/case-study")
    @Transactional
    public Response caseStudy(@RestPath String course, Request request) {
        var shown = open(course);
        return form(shown, words().caseStudy(), shown.practice().caseStudy(), request);
    }

    @GET
    @Path("/contraindications")
    @Transactional
    public Response contraindications(@RestPath String course, Request request) {
        var shown = open(course);
        var groups = Arrays.stream(Extent.values())
                .map(extent -> group(shown, extent))
                .filter(group -> !group.contraindications().isEmpty())
                .toList();
        if (groups.isEmpty()) {
            throw new NotFoundException();
        }
        return Revalidated.page(Templates.contraindications(new ScreenView(shown, groups)), request);
    }

    private Course open(String course) {
        return courses.open(viewer.get(), course).course();
    }

    private static Response form(Course course, String title, Form form, Request request) {
        if (form.sections().isEmpty()) {
            throw new NotFoundException();
        }
        return Revalidated.page(Templates.form(new FormView(course, title, form)), request);
    }

    private static Shown shown(Course course, Competency competency) {
        return new Shown(
                competency,
                course.techniques()
                        .filter(technique -> competency.techniques().contains(technique.id()))
                        .toList(),
                course.lessons()
                        .filter(lesson -> competency.lessons().contains(lesson.id()))
                        .toList());
    }

    private static Group group(Course course, Extent extent) {
        return new Group(
                extent,
                course.practice().contraindications().stream()
                        .filter(contraindication -> contraindication.extent() == extent)
                        .toList());
    }

    private static PracticeMessages words() {
        return MessageBundles.get(PracticeMessages.class);
    }
}
