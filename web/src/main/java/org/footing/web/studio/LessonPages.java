package org.footing.web.studio;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Optional;
import org.footing.course.Lesson;
import org.footing.library.Draft;
import org.footing.web.course.Checks;
import org.footing.web.course.LessonBodies;
import org.footing.web.page.Fresh;
import org.jboss.resteasy.reactive.RestPath;

/** A lesson of a draft as students would read it and answer its self-checks, with a way back to its text. Nothing is kept. */
@Path("/studio/{course}/lessons/{lesson}")
public class LessonPages {

    /** @param edit where its text is; absent for whoever may not change it */
    public record View(String course, Optional<String> edit, Lesson lesson, String body) {}

    @CheckedTemplate(basePath = "studio")
    static class Templates {
        static native TemplateInstance lesson(View view);
    }

    @Inject
    Desk desk;

    @Inject
    Previews previews;

    @Inject
    Clock clock;

    @GET
    @Transactional
    public Response show(@RestPath String course, @RestPath String lesson) {
        var draft = desk.readable(course);
        var shown = previews.lesson(draft, lesson, clock.instant());
        return Fresh.page(Templates.lesson(view(draft, shown, LessonBodies.preview(shown, address(draft, shown)))));
    }

    /** With the header {@code X-Fragment} the question alone, else the whole lesson with the verdict in its place. */
    @POST
    @Path("/checks/{question}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response answer(
            @RestPath String course,
            @RestPath String lesson,
            @RestPath String question,
            @HeaderParam("X-Fragment") Optional<String> fragment,
            MultivaluedMap<String, String> form) {
        var draft = desk.readable(course);
        var shown = previews.lesson(draft, lesson, clock.instant());
        var address = address(draft, shown);
        var check = Checks.answered(shown, question, address, LessonBodies.PREVIEW, form);
        return Fresh.page(
                fragment.isPresent()
                        ? Checks.page(check)
                        : Templates.lesson(view(draft, shown, LessonBodies.preview(shown, address, check))));
    }

    private static String address(Draft draft, Lesson lesson) {
        return draft.addresses().lessons() + lesson.id();
    }

    private View view(Draft draft, Lesson lesson, String body) {
        return new View(
                draft.courseId,
                Optional.of(Places.document(draft.courseId, lesson.path()))
                        .filter(address -> desk.viewer().writes(draft.courseId)),
                lesson,
                body);
    }
}
