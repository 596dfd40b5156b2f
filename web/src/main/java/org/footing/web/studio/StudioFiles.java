package org.footing.web.studio;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.footing.library.DraftDocument;
import org.footing.web.course.CourseFiles;
import org.footing.web.page.Streamed;
import org.jboss.resteasy.reactive.RestPath;

/** Pictures, films and handouts of a draft, for those who write it. */
@Path("/studio/{course}/files/{path:.+}")
public class StudioFiles {

    @Inject
    Desk desk;

    @GET
    @Transactional
    public Response show(
            @RestPath String course, @RestPath String path, @HeaderParam("Range") Optional<String> wanted) {
        var headers = CourseFiles.headers(path, "private, no-cache").orElseThrow(NotFoundException::new);
        var content = DraftDocument.of(desk.readable(course), path)
                .flatMap(DraftDocument::content)
                .orElseThrow(NotFoundException::new);
        return Streamed.answer(content, wanted, headers);
    }
}
