package org.footing.web.course;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.footing.library.Edition;
import org.footing.library.Library;
import org.footing.web.page.ByteRange;
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

    /** A table of the compiler's, not a handout. */
    private static final String OUTCOMES = "outcomes.csv";

    /** Kept on the reader's device, never shown in a page of ours. */
    private static final Map<String, String> HANDOUTS = Map.of(
            "pdf", "application/pdf",
            "csv", "text/csv; charset=UTF-8",
            "txt", "text/plain; charset=UTF-8",
            "mp3", "audio/mpeg",
            "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "odt", "application/vnd.oasis.opendocument.text");

    @Inject
    CurrentViewer viewer;

    @Inject
    OpenCourse.Courses courses;

    @Inject
    Library library;

    @GET
    @Transactional
    public Response show(
            @RestPath String course,
            @RestPath int number,
            @RestPath String path,
            @HeaderParam("Range") Optional<String> wanted) {
        courses.open(viewer.get(), course);
        var ending = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        var handout = Optional.ofNullable(HANDOUTS.get(ending)).filter(type -> !path.equals(OUTCOMES));
        var type = Optional.ofNullable(TYPES.get(ending)).or(() -> handout).orElseThrow(NotFoundException::new);
        var bytes = Edition.numbered(course, number)
                .flatMap(edition -> library.file(edition, path))
                .orElseThrow(NotFoundException::new);
        var range = ByteRange.of(wanted, bytes.length);
        if (range.isEmpty()) {
            return Response.status(ByteRange.UNSATISFIABLE)
                    .header("Content-Range", "bytes */" + bytes.length)
                    .build();
        }
        var answer = part(bytes, range.get())
                .header("Content-Type", type)
                .header("Cache-Control", "private, max-age=31536000, immutable");
        return handout.isPresent()
                ? answer.header("Content-Disposition", "attachment").build()
                : answer.build();
    }

    /** Films are asked for in parts: some players show nothing of a server that cannot give them. */
    private static ResponseBuilder part(byte[] bytes, ByteRange range) {
        var answer = Response.status(range.status()).header("Accept-Ranges", "bytes");
        return range.whole()
                ? answer.entity(bytes)
                : answer.entity(Arrays.copyOfRange(bytes, (int) range.first(), (int) range.last() + 1))
                        .header("Content-Range", range.header(bytes.length));
    }
}
