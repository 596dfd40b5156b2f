package org.footing.web.course;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.footing.assessment.Attempt;
import org.footing.course.Lesson;
import org.footing.library.Edition;
import org.footing.library.Library;
import org.footing.web.page.Streamed;
import org.footing.web.security.CurrentViewer;
import org.jboss.resteasy.reactive.RestPath;

/**
 * Pictures, films, captions and handouts of an edition, for those who may see a page that shows them. An edition never changes, so
 * browsers keep them.
 */
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

    /**
     * What is said of a document as it is sent: its kind, how long it may be kept, and of a handout that it is no page of ours. Empty
     * for what never leaves a course.
     */
    public static Optional<Map<String, String>> headers(String path, String caching) {
        var ending = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        var handout = Optional.ofNullable(HANDOUTS.get(ending)).filter(type -> !path.equals(OUTCOMES));
        return Optional.ofNullable(TYPES.get(ending)).or(() -> handout).map(type -> {
            var headers = new HashMap<>(Map.of("Content-Type", type, "Cache-Control", caching));
            handout.ifPresent(kept -> headers.put("Content-Disposition", "attachment"));
            return headers;
        });
    }

    @Inject
    CurrentViewer viewer;

    @Inject
    OpenCourse.Courses courses;

    @Inject
    Library library;

    @Inject
    Clock clock;

    @GET
    @Transactional
    public Response show(
            @RestPath String course,
            @RestPath int number,
            @RestPath String path,
            @HeaderParam("Range") Optional<String> wanted) {
        var headers = headers(path, "private, max-age=31536000, immutable").orElseThrow(NotFoundException::new);
        var content = edition(course, number, path)
                .flatMap(edition -> library.file(edition, path))
                .orElseThrow(NotFoundException::new);
        return Streamed.answer(content, wanted, headers);
    }

    /** The edition with this number, where it has a page that shows the document and that the viewer may see. */
    private Optional<Edition> edition(String course, int number, String path) {
        var open = courses.open(viewer.get(), course);
        if (open.edition().number == number) {
            return Optional.of(open.edition())
                    .filter(own -> open.offers(path, clock.instant()) || attempted(own, path));
        }
        return Edition.numbered(course, number).filter(other -> open.preview() || attempted(other, path));
    }

    /** An attempt goes on showing the edition in which it was begun, also when the cohort has moved on. */
    private boolean attempted(Edition edition, String path) {
        var begun = Attempt.quizzes(viewer.get(), edition.id);
        return !begun.isEmpty()
                && library.course(edition)
                        .lessons()
                        .filter(lesson -> lesson.files().contains(path))
                        .flatMap(Lesson::quizzes)
                        .anyMatch(quiz -> begun.contains(quiz.id()));
    }
}
