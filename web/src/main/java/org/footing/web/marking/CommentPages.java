package org.footing.web.marking;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.footing.marking.CommentBank;
import org.footing.marking.SavedComment;
import org.footing.web.page.Fresh;
import org.footing.web.security.CurrentViewer;
import org.footing.web.security.SeeOther;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** The comments that somebody keeps to use again while marking. */
@Path("/marking/comments")
public class CommentPages {

    private static final String HERE = "/marking/comments";

    /** @param course its id */
    public record Row(long id, String course, String words, boolean shared) {}

    @CheckedTemplate(basePath = "marking")
    static class Templates {
        static native TemplateInstance comments(List<Row> rows);
    }

    @Inject
    CurrentViewer viewer;

    @Inject
    CommentBank bank;

    @GET
    @Transactional
    public Response show() {
        if (!viewer.get().teaches()) {
            throw new NotFoundException();
        }
        return Fresh.page(Templates.comments(SavedComment.of(viewer.get()).stream()
                .map(comment -> new Row(comment.id, comment.courseId, comment.words, comment.shared))
                .toList()));
    }

    @POST
    @Path("/{id}/sharing")
    public Response share(@RestPath long id, @RestForm @DefaultValue("false") boolean shared) {
        return there(bank.share(viewer.get(), id, shared));
    }

    @POST
    @Path("/{id}/removal")
    public Response remove(@RestPath long id) {
        return there(bank.remove(viewer.get(), id));
    }

    private static Response there(boolean known) {
        if (!known) {
            throw new NotFoundException();
        }
        return SeeOther.at(HERE);
    }
}
