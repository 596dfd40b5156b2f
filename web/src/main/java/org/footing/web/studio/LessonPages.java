package org.footing.web.studio;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Optional;
import org.footing.course.Lesson;
import org.footing.course.Outline;
import org.footing.library.DraftCourses;
import org.footing.library.DraftDocument;
import org.footing.web.course.LessonBodies;
import org.footing.web.page.Fresh;
import org.jboss.resteasy.reactive.RestPath;

/** A lesson of a draft as students would read it, with a way back to its text. */
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
    DraftCourses courses;

    @Inject
    Clock clock;

    @GET
    @Transactional
    public Response show(@RestPath String course, @RestPath String lesson) {
        var draft = desk.readable(course);
        var path = courses.outline(draft).modules().stream()
                .flatMap(module -> module.lessons().stream())
                .filter(entry -> entry.id().equals(lesson))
                .map(Outline.Entry::path)
                .findFirst()
                .orElseThrow(NotFoundException::new);
        var document = DraftDocument.of(draft, path).orElseThrow(NotFoundException::new);
        var shown = courses.preview(draft, document.document(), clock.instant())
                .lesson()
                .orElseThrow(NotFoundException::new);
        return Fresh.page(Templates.lesson(new View(
                course,
                Optional.of(Places.document(course, path))
                        .filter(address -> desk.viewer().writes(course)),
                shown,
                LessonBodies.preview(shown, draft.addresses().lessons() + shown.id()))));
    }
}
