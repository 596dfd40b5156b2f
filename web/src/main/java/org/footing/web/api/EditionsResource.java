package org.footing.web.api;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.footing.library.Draft;
import org.footing.web.security.CurrentViewer;
import org.jboss.resteasy.reactive.RestPath;

/** What was published of a course, when, by whom and why. */
@Path("/api/v1/courses/{course}/editions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Writing")
public class EditionsResource {

    @Inject
    CurrentViewer viewer;

    @GET
    @Transactional
    @Operation(
            summary = "The editions of a course, the newest first",
            description = "For those who may write the course, and those who may agree to what others wrote.")
    public List<EditionSummary> list(@RestPath String course) {
        if (!viewer.get().readsDraft(course)) {
            throw new NotFoundException();
        }
        var editions = EditionSummary.of(course);
        if (editions.isEmpty() && !Draft.isBegun(course)) {
            throw new NotFoundException();
        }
        return editions;
    }
}
