package org.footing.web.api;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.footing.course.Vocabulary;
import org.footing.library.Draft;
import org.footing.library.DraftCourses;
import org.footing.web.security.CurrentViewer;
import org.jboss.resteasy.reactive.RestPath;

/** What the texts of a draft can refer to, for editors that offer it. */
@Path("/api/v1/courses/{course}/vocabulary")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Writing")
public class VocabularyResource {

    @Inject
    CurrentViewer viewer;

    @Inject
    DraftCourses courses;

    @Inject
    Clock clock;

    @GET
    @Transactional
    @Operation(
            summary = "What the texts of a draft can refer to",
            description =
                    "Each with its name as a text writes it and what it means: sources, outcomes, terms, lessons and quizzes, questions, documents, and the regions of drawings. Paths are those of the course folder.")
    @APIResponse(responseCode = "200", description = "As the draft stands now, also where it has faults")
    @APIResponse(responseCode = "404", description = "There is no such draft, or it is not the viewer's to write")
    public Vocabulary show(@RestPath String course) {
        var draft = Draft.of(viewer.get(), course).orElseThrow(NotFoundException::new);
        return courses.vocabulary(draft, clock.instant());
    }
}
