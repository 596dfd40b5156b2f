package org.footing.web.api;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.footing.course.Document;
import org.footing.course.Fault;
import org.footing.course.Surroundings.Preview;
import org.footing.library.Draft;
import org.footing.library.DraftCourses;
import org.footing.web.course.LessonBodies;
import org.footing.web.security.CurrentViewer;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What a document would become; nothing is kept. */
@Path("/api/v1/preview")
@Tag(name = "Writing")
public class PreviewResource {

    /**
     * A document as students would see it.
     *
     * @param title of the lesson; empty where the document is none
     * @param html of its body; empty where the document is no lesson
     */
    public record PreviewedDocument(String title, String html, List<NamedFault> faults) {}

    /**
     * @param line from 1
     * @param column from 1, in characters
     */
    public record NamedFault(Fault.Severity severity, int line, int column, String wrong, String mend) {

        static NamedFault of(Fault fault) {
            return new NamedFault(fault.severity(), fault.line(), fault.column(), fault.wrong(), fault.mend());
        }
    }

    @Inject
    CurrentViewer viewer;

    @Inject
    DraftCourses courses;

    @Inject
    Clock clock;

    @POST
    @Consumes("text/markdown")
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(
            summary = "See what a document would become",
            description =
                    "The document takes the place of the one that has its path in the draft. With `Accept: text/html` the answer is the HTML alone.")
    public PreviewedDocument preview(
            @RestQuery @Nullable String course, @RestQuery @Nullable String path, byte[] text) {
        var draft = draft(course);
        var preview = courses.preview(draft, new Document(given(path), text), clock.instant());
        return new PreviewedDocument(
                preview.lesson().map(lesson -> lesson.title()).orElse(""),
                html(draft, preview),
                preview.faults().stream().map(NamedFault::of).toList());
    }

    @POST
    @Consumes("text/markdown")
    @Produces(MediaType.TEXT_HTML)
    @Transactional
    @Operation(hidden = true)
    public byte[] page(@RestQuery @Nullable String course, @RestQuery @Nullable String path, byte[] text) {
        var draft = draft(course);
        return html(draft, courses.preview(draft, new Document(given(path), text), clock.instant()))
                .getBytes(StandardCharsets.UTF_8);
    }

    private Draft draft(@Nullable String course) {
        return Draft.of(viewer.get(), given(course)).orElseThrow(NotFoundException::new);
    }

    private static String given(@Nullable String parameter) {
        if (parameter == null || parameter.isBlank()) {
            throw new BadRequestException();
        }
        return parameter;
    }

    private static String html(Draft draft, Preview preview) {
        return preview.lesson()
                .map(lesson -> LessonBodies.preview(lesson, draft.addresses().lessons() + lesson.id()))
                .orElse("");
    }
}
