package org.footing.web.course;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.footing.library.Edition;
import org.footing.library.Library;
import org.footing.web.security.CurrentViewer;
import org.jboss.resteasy.reactive.RestPath;

/** Pictures, videos and captions of an edition, for those who may read its course. An edition never changes, so browsers keep them. */
@Path("/courses/{course}/editions/{number}/files/{path:.+}")
public class CourseFiles {

    /** Nothing else leaves a course folder: not the Markdown, which holds the keys of the questions. */
    private static final Map<String, String> TYPES = Map.of(
            "png", "image/png",
            "jpg", "image/jpeg",
            "jpeg", "image/jpeg",
            "webp", "image/webp",
            "gif", "image/gif",
            "mp4", "video/mp4",
            "webm", "video/webm",
            "vtt", "text/vtt; charset=UTF-8");

    @Inject
    CurrentViewer viewer;

    @Inject
    OpenCourse.Courses courses;

    @Inject
    Library library;

    @GET
    @Transactional
    public Response show(@RestPath String course, @RestPath int number, @RestPath String path) {
        courses.open(viewer.get(), course);
        var type = type(path).orElseThrow(NotFoundException::new);
        var bytes = Edition.numbered(course, number)
                .flatMap(edition -> library.file(edition, path))
                .orElseThrow(NotFoundException::new);
        return Response.ok(bytes)
                .header("Content-Type", type)
                .header("Cache-Control", "private, max-age=31536000, immutable")
                .build();
    }

    private static Optional<String> type(String path) {
        return Optional.ofNullable(
                TYPES.get(path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)));
    }
}
