package org.footing.web.studio;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.footing.identity.Viewer;
import org.footing.library.Drafts;
import org.footing.library.FolderFault;
import org.footing.web.page.Fresh;
import org.footing.web.security.SeeOther;
import org.jboss.resteasy.reactive.RestForm;

/** The courses that somebody may write, and new ones. */
@Path("/studio")
public class StudioPages {

    private static final int UNPROCESSABLE = 422;

    /** @param begins whether the viewer may begin a course */
    public record View(List<CourseLine> courses, List<FolderFault> folderFaults, boolean begins, CourseForm form) {

        public String address() {
            return Places.STUDIO;
        }
    }

    @CheckedTemplate(basePath = "studio")
    static class Templates {
        static native TemplateInstance studio(View view);
    }

    @Inject
    Desk desk;

    @Inject
    CourseLines lines;

    @Inject
    Drafts drafts;

    @Inject
    Clock clock;

    @GET
    @Transactional
    public Response show() {
        return Fresh.page(page(desk.reader(), CourseForm.EMPTY));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response begin(
            @RestForm Optional<String> title, @RestForm Optional<String> id, @RestForm Optional<String> language) {
        var author = desk.authorOfAll();
        var form = CourseForm.typed(title.orElse(""), id.orElse(""), language.orElse(""));
        if (!form.sound()) {
            return again(author, form);
        }
        try {
            drafts.create(author, form.id(), form.documents(), clock.instant());
            return SeeOther.at(Places.course(form.id()));
        } catch (Drafts.CourseExists taken) {
            return again(author, form.taken());
        }
    }

    private Response again(Viewer author, CourseForm form) {
        return QuarkusTransaction.requiringNew().call(() -> Fresh.page(page(author, form), UNPROCESSABLE));
    }

    private TemplateInstance page(Viewer author, CourseForm form) {
        return Templates.studio(new View(lines.of(author), FolderFault.of(author), author.writesAll(), form));
    }
}
