package org.footing.web.studio;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.IntStream;
import org.footing.course.Document;
import org.footing.course.DocumentPath;
import org.footing.course.PlainMarkdown;
import org.footing.identity.Viewer;
import org.footing.library.Drafts;
import org.footing.web.page.Problem;
import org.footing.web.security.SeeOther;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Takes pictures and films for a lesson. They stand in its folder, and each has a description for those who cannot see it. */
@Path("/studio/{course}/pictures")
public class PicturePages {

    private static final int UNPROCESSABLE = 422;

    /** So many of one name in one lesson. */
    private static final int MOST = 100;

    @Inject
    Desk desk;

    @Inject
    Drafts drafts;

    @Inject
    LessonEnd lessonEnd;

    @Inject
    DocumentPages documents;

    @Inject
    Clock clock;

    /** Put at the end of the lesson; with {@code apart} the answer is the Markdown for it, and the lesson stays as it is. */
    @POST
    public Response add(
            @RestPath String course,
            @RestForm @DefaultValue("") String lesson,
            @RestForm @DefaultValue("") String description,
            @RestForm boolean apart,
            @RestForm @Nullable FileUpload file) {
        var author = desk.authorOf(course);
        if (!DocumentPath.isLesson(lesson)) {
            throw new NotFoundException();
        }
        var ending = file == null ? Optional.<String>empty() : SentFile.ending(file);
        if (file == null || ending.isEmpty() || description.isBlank()) {
            return apart ? refused() : documents.withoutPicture(course, lesson, description);
        }
        var name = keep(author, course, lesson, file, ending.get());
        var markdown = "![%s](%s)".formatted(PlainMarkdown.of(description), name);
        if (apart) {
            return Response.ok(markdown, MediaType.TEXT_PLAIN_TYPE.withCharset("UTF-8"))
                    .build();
        }
        lessonEnd.put(author, course, lesson, markdown);
        return SeeOther.at(Places.document(course, lesson));
    }

    private static Response refused() {
        return Problem.of(UNPROCESSABLE, "No picture or film, too large, or without a description");
    }

    /** @return where it stands, as the lesson names it */
    private String keep(Viewer author, String course, String lesson, FileUpload file, String ending) {
        var folder = lesson.substring(lesson.lastIndexOf('/') + 1).replaceFirst("\\.md$", "");
        var around = lesson.substring(0, lesson.lastIndexOf('/') + 1);
        var given = Ids.of(file.fileName().replaceFirst("\\.[^.]*$", ""));
        var stem = given.isEmpty() ? "picture" : given;
        var picture = SentFile.bytes(file);
        for (var name : IntStream.range(1, MOST)
                .mapToObj(n -> folder + "/" + stem + (n == 1 ? "" : "-" + n) + ending)
                .toList()) {
            try {
                drafts.put(author, course, new Document(around + name, picture), 0, clock.instant());
                return name;
            } catch (Drafts.ChangedSince taken) {
                // There is another one of that name: the next number.
            }
        }
        throw new NotFoundException();
    }
}
