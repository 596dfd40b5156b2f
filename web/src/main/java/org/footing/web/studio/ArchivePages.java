package org.footing.web.studio;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.footing.course.Addresses;
import org.footing.course.CourseCompiler;
import org.footing.course.CourseFolder;
import org.footing.course.CourseZip;
import org.footing.course.Fault;
import org.footing.library.DocumentChange;
import org.footing.library.Draft;
import org.footing.library.DraftDocument;
import org.footing.library.Drafts;
import org.footing.web.page.Fresh;
import org.footing.web.security.SeeOther;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** A course as a zip of its documents: taken out byte for byte, and brought in after a look at what that would do. */
@Path("/studio/{course}/archive")
public class ArchivePages {

    private static final StudioMessages WORDS = MessageBundles.get(StudioMessages.class);

    private static final int UNPROCESSABLE = 422;

    private static final Addresses NOWHERE = new Addresses("/", "/");

    /**
     * What an archive would do to the draft.
     *
     * @param refused what keeps it from being read; nothing can be brought in
     * @param faults of the course in it; it can be brought in, but not published
     */
    public record Trial(List<Fault> refused, List<Fault> faults, List<DocumentChange> changes) {}

    /** @param error why nothing was tried */
    public record View(String course, Optional<Trial> trial, Optional<String> error) {}

    @CheckedTemplate(basePath = "studio")
    static class Templates {
        static native TemplateInstance archive(View view);
    }

    @Inject
    Desk desk;

    @Inject
    Drafts drafts;

    @Inject
    Clock clock;

    @GET
    @Transactional
    public Response show(@RestPath String course) {
        desk.draft(course);
        return Fresh.page(Templates.archive(new View(course, Optional.empty(), Optional.empty())));
    }

    @GET
    @Path("/course.zip")
    @Transactional
    public Response download(@RestPath String course) {
        var documents = DraftDocument.documents(desk.draft(course));
        return Response.ok((StreamingOutput) out -> CourseZip.write(documents, out), "application/zip")
                .header("Content-Disposition", "attachment; filename=" + course + ".zip")
                .header("Cache-Control", "no-store")
                .build();
    }

    /** Without {@code sure} it is only tried: what would change, and every fault. */
    @POST
    public Response bringIn(@RestPath String course, @RestForm @Nullable FileUpload file, @RestForm boolean sure) {
        var author = desk.authorOf(course);
        if (file == null || file.size() == 0) {
            return again(course, Optional.empty(), Optional.of(WORDS.noArchive()));
        }
        var folder = read(file);
        if (!sure || !folder.faults().isEmpty()) {
            return again(course, Optional.of(folder), Optional.empty());
        }
        drafts.replace(author, course, folder.documents(), clock.instant());
        return SeeOther.at(Places.course(course));
    }

    private static CourseFolder read(FileUpload file) {
        try (var in = Files.newInputStream(file.uploadedFile())) {
            return CourseZip.read(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Response again(String course, Optional<CourseFolder> folder, Optional<String> error) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var draft = desk.draft(course);
            var trial = folder.map(known -> trial(draft, known));
            var good = trial.filter(known -> known.refused().isEmpty()).isPresent();
            return Fresh.page(
                    Templates.archive(new View(course, trial, error)),
                    good ? Response.Status.OK.getStatusCode() : UNPROCESSABLE);
        });
    }

    private static Trial trial(Draft draft, CourseFolder folder) {
        var compilation = CourseCompiler.compile(folder.documents(), NOWHERE);
        return new Trial(folder.faults(), compilation.faults(), DocumentChange.between(draft, folder.documents()));
    }
}
