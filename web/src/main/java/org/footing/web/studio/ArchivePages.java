package org.footing.web.studio;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.footing.course.CourseZip;
import org.footing.identity.Viewer;
import org.footing.library.DocumentChange;
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

    private static final int OK = 200;
    private static final int UNPROCESSABLE = 422;

    /**
     * @param version of the draft
     * @param changes what the archive would do to it
     * @param error why nothing was tried
     */
    public record View(
            String course,
            int version,
            Optional<SentArchive> sent,
            List<DocumentChange> changes,
            Optional<String> error) {

        public String address() {
            return Places.archive(course);
        }
    }

    @CheckedTemplate(basePath = "studio")
    static class Templates {
        static native TemplateInstance archive(View view);
    }

    @Inject
    Desk desk;

    @Inject
    Drafts drafts;

    @Inject
    OneZip zips;

    @Inject
    Clock clock;

    @GET
    @Transactional
    public Response show(@RestPath String course) {
        var version = desk.draft(course).version;
        return Fresh.page(Templates.archive(new View(course, version, Optional.empty(), List.of(), Optional.empty())));
    }

    @GET
    @Path("/course.zip")
    @Transactional
    public Response download(@RestPath String course) {
        var documents = DraftDocument.documents(desk.draft(course));
        return Fresh.download(
                (StreamingOutput) out -> CourseZip.write(documents, out), "application/zip", course + ".zip");
    }

    /**
     * Without {@code sure} it is only tried: what would change, and every fault.
     *
     * @param version of the draft that the author has looked at
     */
    @POST
    public Response bringIn(
            @RestPath String course,
            @RestForm @Nullable FileUpload file,
            @RestForm boolean sure,
            @RestForm @DefaultValue("-1") int version) {
        var author = desk.authorOf(course);
        if (file == null || file.size() == 0) {
            return again(course, Optional.empty(), Optional.of(WORDS.noArchive()), UNPROCESSABLE);
        }
        return zips.at(() -> broughtIn(author, course, file, sure, version));
    }

    private Response broughtIn(Viewer author, String course, FileUpload file, boolean sure, int version) {
        var sent = SentArchive.read(file);
        if (!sure || !sent.readable()) {
            return again(course, Optional.of(sent), Optional.empty(), sent.readable() ? OK : UNPROCESSABLE);
        }
        try {
            drafts.replace(author, course, version, sent.documents(), clock.instant());
            return SeeOther.at(Places.course(course));
        } catch (Drafts.ChangedSince since) {
            return again(course, Optional.of(sent), Optional.of(WORDS.draftChangedBeforeBroughtIn()), Fresh.CONFLICT);
        }
    }

    private Response again(String course, Optional<SentArchive> sent, Optional<String> error, int status) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var draft = desk.draft(course);
            var changes = sent.filter(SentArchive::readable)
                    .map(known -> DocumentChange.between(draft, known.documents()))
                    .orElse(List.of());
            return Fresh.page(Templates.archive(new View(course, draft.version, sent, changes, error)), status);
        });
    }
}
