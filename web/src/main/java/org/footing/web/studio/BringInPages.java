package org.footing.web.studio;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Optional;
import org.footing.identity.Viewer;
import org.footing.library.Draft;
import org.footing.library.Drafts;
import org.footing.library.Edition;
import org.footing.web.page.Fresh;
import org.footing.web.security.SeeOther;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** A zip that becomes a course of its own, after a look at what is in it. */
@Path("/studio")
public class BringInPages {

    private static final OriginMessages WORDS = MessageBundles.get(OriginMessages.class);
    private static final StudioMessages STUDIO = MessageBundles.get(StudioMessages.class);

    private static final int UNPROCESSABLE = 422;

    /**
     * @param there where a zip is brought into the course that has this id already
     * @param error why nothing was tried
     */
    public record View(Optional<SentArchive> sent, Optional<String> there, Optional<String> error) {

        /** Whether it can be brought in as it is. */
        public boolean good() {
            return error.isEmpty()
                    && there.isEmpty()
                    && sent.filter(SentArchive::readable).isPresent();
        }

        public String address() {
            return Places.STUDIO;
        }

        public String found() {
            return sent.map(known -> WORDS.newCourse(
                            known.title(), known.courseId(), known.documents().size()))
                    .orElse("");
        }
    }

    @CheckedTemplate(basePath = "studio")
    static class Templates {
        static native TemplateInstance newArchive(View view);
    }

    @Inject
    Desk desk;

    @Inject
    Drafts drafts;

    @Inject
    OneZip zips;

    @Inject
    Clock clock;

    /** Without {@code sure} it is only tried. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response bringIn(@RestForm @Nullable FileUpload file, @RestForm boolean sure) {
        var author = desk.authorOfAll();
        if (file == null || file.size() == 0) {
            return page(new View(Optional.empty(), Optional.empty(), Optional.of(STUDIO.noArchive())));
        }
        return zips.at(() -> broughtIn(author, file, sure));
    }

    private Response broughtIn(Viewer author, FileUpload file, boolean sure) {
        var sent = SentArchive.read(file);
        var view = QuarkusTransaction.requiringNew().call(() -> looked(author, sent));
        if (!sure || !view.good()) {
            return page(view);
        }
        try {
            drafts.create(author, sent.courseId(), sent.documents(), clock.instant());
            return SeeOther.at(Places.course(sent.courseId()));
        } catch (Drafts.CourseExists meanwhile) {
            return page(QuarkusTransaction.requiringNew().call(() -> looked(author, sent)));
        }
    }

    private static View looked(Viewer author, SentArchive sent) {
        if (!sent.readable()) {
            return new View(Optional.of(sent), Optional.empty(), Optional.empty());
        }
        var id = sent.courseId();
        return Ids.isOne(id)
                ? new View(Optional.of(sent), there(author, id), Optional.empty())
                : new View(Optional.of(sent), Optional.empty(), Optional.of(WORDS.noIdInArchive()));
    }

    /** A course that is not written here yet is to be taken over first. */
    private static Optional<String> there(Viewer author, String id) {
        return Draft.of(author, id).map(draft -> Places.archive(id)).or(() -> Edition.newest(id)
                .map(edition -> Places.course(id)));
    }

    private static Response page(View view) {
        return Fresh.page(Templates.newArchive(view), view.good() ? Response.Status.OK.getStatusCode() : UNPROCESSABLE);
    }
}
