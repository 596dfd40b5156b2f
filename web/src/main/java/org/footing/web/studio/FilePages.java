package org.footing.web.studio;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.footing.course.Document;
import org.footing.course.DocumentPath;
import org.footing.course.Outline;
import org.footing.course.Uses;
import org.footing.identity.School;
import org.footing.library.Draft;
import org.footing.library.DraftCourses;
import org.footing.library.DraftDocument;
import org.footing.library.Drafts;
import org.footing.web.course.CourseFiles;
import org.footing.web.page.Dates;
import org.footing.web.page.Fresh;
import org.footing.web.security.SeeOther;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/**
 * One picture or other file of a draft: shown, replaced, removed. Also a text that cannot be read, for which there is no other page.
 */
@Path("/studio/{course}")
public class FilePages {

    private static final FileMessages WORDS = MessageBundles.get(FileMessages.class);
    private static final StudioMessages STUDIO = MessageBundles.get(StudioMessages.class);

    private static final int OK = 200;

    /** A text that names the file. */
    public record Use(String title, String address) {}

    /**
     * @param base the revision that is shown
     * @param ending of its name, with the point
     * @param drawing HTML of it; absent for what is no drawing
     * @param content where a browser finds it; absent for what is not sent as it is
     * @param readable whether it is a text that can be read, or no text at all
     * @param text whether it can be changed as text
     * @param notice what the author has to be told
     */
    public record View(
            String course,
            String path,
            int base,
            String ending,
            String changed,
            Optional<String> drawing,
            Optional<String> content,
            boolean readable,
            boolean text,
            List<Use> uses,
            Optional<String> notice) {

        public String address() {
            return Places.file(course, path);
        }

        public String removal() {
            return Places.course(course) + "/file-removal";
        }

        public String history() {
            return Places.history(course, path);
        }

        public String edit() {
            return Places.document(course, path);
        }

        public boolean photograph() {
            return DocumentPath.isPicture(path) && content.isPresent();
        }

        /** Whether the course cannot be without it. */
        public boolean needed() {
            return path.equals(Outline.COURSE);
        }
    }

    @CheckedTemplate(basePath = "studio")
    static class Templates {
        static native TemplateInstance file(View view);
    }

    @Inject
    Desk desk;

    @Inject
    Drafts drafts;

    @Inject
    DraftCourses courses;

    @Inject
    Clock clock;

    @GET
    @Path("/file/{path:.+}")
    @Transactional
    public Response show(@RestPath String course, @RestPath String path) {
        return page(desk.draft(course), path, Optional.empty(), OK);
    }

    @POST
    @Path("/file/{path:.+}")
    public Response replace(
            @RestPath String course,
            @RestPath String path,
            @RestForm @DefaultValue("0") int base,
            @RestForm @Nullable FileUpload file) {
        var author = desk.authorOf(course);
        if (file == null || !SentFile.fits(file, path)) {
            var ending = SentFile.endingOf(path);
            return again(
                    course,
                    path,
                    Fresh.UNPROCESSABLE,
                    DocumentPath.isText(path) ? WORDS.notThisText(ending) : WORDS.notThisKind(ending));
        }
        try {
            drafts.put(author, course, new Document(path, SentFile.bytes(file)), base, clock.instant());
            return SeeOther.at(Places.file(course, path));
        } catch (Drafts.ChangedSince since) {
            return again(course, path, Fresh.CONFLICT, WORDS.changedMeanwhile());
        } catch (Drafts.Full full) {
            return again(course, path, Fresh.UNPROCESSABLE, STUDIO.courseFull());
        }
    }

    @POST
    @Path("/file-removal")
    public Response remove(
            @RestPath String course, @RestForm @DefaultValue("") String path, @RestForm @DefaultValue("0") int base) {
        var author = desk.authorOf(course);
        var uses = QuarkusTransaction.requiringNew().call(() -> uses(desk.draft(course), path));
        if (!uses.isEmpty()) {
            var texts = uses.stream().map(Use::title).collect(Collectors.joining(", "));
            return again(course, path, Fresh.UNPROCESSABLE, WORDS.namedBy(texts));
        } else if (path.equals(Outline.COURSE)) {
            return again(course, path, Fresh.UNPROCESSABLE, WORDS.needed());
        }
        try {
            drafts.remove(author, course, path, base, clock.instant());
            return SeeOther.at(Places.course(course));
        } catch (Drafts.ChangedSince since) {
            return again(course, path, Fresh.CONFLICT, WORDS.changedMeanwhile());
        }
    }

    private Response again(String course, String path, int status, String notice) {
        return QuarkusTransaction.requiringNew()
                .call(() -> page(desk.draft(course), path, Optional.of(notice), status));
    }

    private Response page(Draft draft, String path, Optional<String> notice, int status) {
        var document = DraftDocument.of(draft, path).orElseThrow(NotFoundException::new);
        if (document.movedTo != null) {
            return SeeOther.at(Places.file(draft.courseId, document.movedTo));
        }
        if (!document.present()) {
            return SeeOther.at(Places.history(draft.courseId, path));
        }
        var text = DocumentPath.isText(path);
        var readable = !text || document.text().isPresent();
        return text && readable && path.endsWith(".md")
                ? SeeOther.at(Places.document(draft.courseId, path))
                : Fresh.page(Templates.file(view(draft, document, text && readable, readable, notice)), status);
    }

    private View view(Draft draft, DraftDocument document, boolean text, boolean readable, Optional<String> notice) {
        var path = document.path;
        var when = new Dates(School.find().orElseThrow().zone()).dayAndTime(document.changedAt);
        return new View(
                draft.courseId,
                path,
                document.revision,
                SentFile.endingOf(path),
                Optional.ofNullable(document.changedBy)
                        .map(person -> WORDS.changedBy(when, person.name))
                        .orElseGet(() -> WORDS.fromProgram(when)),
                SentFile.endingOf(path).equals(".svg")
                        ? courses.canvas(draft, path, clock.instant())
                                .map(canvas ->
                                        canvas.scene(WORDS.picture(), List.of()).picture())
                        : Optional.empty(),
                CourseFiles.headers(path, "").map(sent -> Places.content(draft.courseId, path)),
                readable,
                text,
                uses(draft, path),
                notice);
    }

    private List<Use> uses(Draft draft, String path) {
        var outline = courses.outline(draft);
        var titles = Stream.concat(
                        Stream.of(outline.course()),
                        outline.modules().stream()
                                .flatMap(part -> Stream.concat(Stream.of(part.module()), part.lessons().stream())))
                .collect(Collectors.toMap(Outline.Entry::path, Outline.Entry::title, (one, other) -> one));
        return Uses.of(path, DraftDocument.texts(draft)).stream()
                .map(from -> new Use(titles.getOrDefault(from, from), Places.document(draft.courseId, from)))
                .toList();
    }
}
