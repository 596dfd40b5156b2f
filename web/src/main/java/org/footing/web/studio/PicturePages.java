package org.footing.web.studio;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.footing.course.Document;
import org.footing.course.DocumentPath;
import org.footing.course.PlainMarkdown;
import org.footing.identity.Viewer;
import org.footing.library.DraftDocument;
import org.footing.library.Drafts;
import org.footing.library.TextSave;
import org.footing.web.page.Problem;
import org.footing.web.security.SeeOther;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Takes pictures and films for a lesson. They stand in its folder, and each has a description for those who cannot see it. */
@Path("/studio/{course}/pictures")
public class PicturePages {

    private static final StudioMessages WORDS = MessageBundles.get(StudioMessages.class);

    private static final int UNPROCESSABLE = 422;

    /** So many of one name in one lesson. */
    private static final int MOST = 99;

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
        if (!DocumentPath.isLesson(lesson) || !isThere(course, lesson)) {
            throw new NotFoundException();
        }
        var ending = file == null ? Optional.<String>empty() : SentFile.ending(file);
        if (file == null || ending.isEmpty() || description.isBlank()) {
            return refused(course, lesson, description, apart, WORDS.pictureRefused());
        }
        var names = names(lesson, file, ending.get());
        var longest = markdown(description, names.get(names.size() - 1));
        if (!apart && !LessonEnd.takes(author, course, lesson, longest)) {
            return refused(course, lesson, description, false, WORDS.lessonFull(TextSave.LONGEST));
        }
        try {
            return keep(author, course, lesson, names, file)
                    .map(name -> kept(author, course, lesson, description, apart, name))
                    .orElseGet(() -> refused(course, lesson, description, apart, WORDS.nameUsedUp(MOST)));
        } catch (Drafts.Full full) {
            return refused(course, lesson, description, apart, WORDS.courseFull());
        }
    }

    private boolean isThere(String course, String lesson) {
        return QuarkusTransaction.requiringNew().call(() -> DraftDocument.of(desk.draft(course), lesson)
                .filter(DraftDocument::present)
                .isPresent());
    }

    private Response kept(Viewer author, String course, String lesson, String description, boolean apart, String name) {
        var markdown = markdown(description, name);
        if (apart) {
            return Response.ok(markdown, MediaType.TEXT_PLAIN_TYPE.withCharset("UTF-8"))
                    .build();
        }
        try {
            lessonEnd.put(author, course, lesson, markdown);
        } catch (LessonEnd.Unfit grown) {
            return refused(course, lesson, description, false, WORDS.lessonFull(TextSave.LONGEST));
        }
        return SeeOther.at(Places.document(course, lesson));
    }

    private Response refused(String course, String lesson, String description, boolean apart, String why) {
        return apart ? Problem.of(UNPROCESSABLE, why) : documents.withoutPicture(course, lesson, description, why);
    }

    private static String markdown(String description, String name) {
        return "![%s](%s)".formatted(PlainMarkdown.of(description), name);
    }

    /** What it may be called in the lesson, the best first. */
    private static List<String> names(String lesson, FileUpload file, String ending) {
        var folder = lesson.substring(lesson.lastIndexOf('/') + 1).replaceFirst("\\.md$", "");
        var given = Ids.of(file.fileName().replaceFirst("\\.[^.]*$", ""));
        var stem = given.isEmpty() ? "picture" : given;
        return IntStream.rangeClosed(1, MOST)
                .mapToObj(n -> folder + "/" + stem + (n == 1 ? "" : "-" + n) + ending)
                .toList();
    }

    /** @return where it stands, as the lesson names it; empty where every name is taken */
    private Optional<String> keep(Viewer author, String course, String lesson, List<String> names, FileUpload file) {
        var around = lesson.substring(0, lesson.lastIndexOf('/') + 1);
        var picture = SentFile.bytes(file);
        for (var name : names) {
            try {
                drafts.put(author, course, new Document(around + name, picture), 0, clock.instant());
                return Optional.of(name);
            } catch (Drafts.ChangedSince taken) {
                // There is another one of that name: the next number.
            }
        }
        return Optional.empty();
    }
}
