package org.footing.web.files;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import org.footing.files.Deliveries;
import org.footing.files.Deliveries.Misplaced;
import org.footing.files.Deliveries.Progress;
import org.footing.files.NotTaken;
import org.footing.files.Target;
import org.footing.files.Upload;
import org.footing.web.page.Fresh;
import org.footing.web.security.CurrentViewer;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Files that come piece by piece, sent by a script: docs/reference/urls.md says how. */
@Path("/uploads")
public class UploadPages {

    private static final String OFFSET = "Upload-Offset";
    private static final String LENGTH = "Upload-Length";
    private static final int NOWHERE = -1;

    /** @param address to which the pieces go */
    public record Begun(String address) {}

    /**
     * A file that was taken.
     *
     * @param file the name under which it is kept
     */
    public record Taken(String file, String fileName) {}

    /** Why something was not, in words. */
    public record NotKept(String message) {}

    @Inject
    CurrentViewer viewer;

    @Inject
    Deliveries deliveries;

    @Inject
    FileRefusals refusals;

    @Inject
    Clock clock;

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.APPLICATION_JSON)
    public Response begin(
            @RestForm @DefaultValue("") String purpose,
            @RestForm @DefaultValue("0") long target,
            @RestForm @DefaultValue("") String part,
            @RestForm @DefaultValue("") String caption,
            @RestForm @DefaultValue("") String fileName,
            @RestForm @DefaultValue("0") long bytes) {
        var wanted = new Target(purpose(purpose), target, part, caption);
        try {
            var address = "/uploads/" + deliveries.begin(viewer.get(), wanted, fileName, bytes, clock.instant());
            return Response.created(URI.create(address))
                    .entity(new Begun(address))
                    .build();
        } catch (NotTaken refused) {
            return refused(refused);
        }
    }

    private static Upload.Purpose purpose(String given) {
        return Arrays.stream(Upload.Purpose.values())
                .filter(purpose -> purpose.name().toLowerCase(Locale.ROOT).equals(given))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    @HEAD
    @Path("/{name}")
    public Response progress(@RestPath String name) {
        var progress = deliveries.progress(viewer.get(), name);
        return Response.ok()
                .header(OFFSET, progress.received())
                .header(LENGTH, progress.bytes())
                .build();
    }

    @PATCH
    @Path("/{name}")
    @Produces(MediaType.APPLICATION_JSON)
    public Response add(
            @RestPath String name,
            @HeaderParam(OFFSET) @DefaultValue("" + NOWHERE) long offset,
            byte @Nullable [] piece) {
        try {
            var bytes = piece == null ? new byte[0] : piece;
            return told(deliveries.add(viewer.get(), name, offset, bytes, clock.instant()));
        } catch (Misplaced elsewhere) {
            return Response.status(Fresh.CONFLICT)
                    .header(OFFSET, elsewhere.received)
                    .build();
        } catch (NotTaken refused) {
            return refused(refused);
        }
    }

    private static Response told(Progress progress) {
        return progress.upload()
                .map(upload -> Response.ok(new Taken(upload.name, upload.fileName)))
                .orElseGet(Response::noContent)
                .header(OFFSET, progress.received())
                .build();
    }

    /** Nothing more of it is to come; twice is once. */
    @DELETE
    @Path("/{name}")
    public void giveUp(@RestPath String name) {
        deliveries.progress(viewer.get(), name);
        deliveries.giveUp(viewer.get(), name);
    }

    private Response refused(NotTaken refused) {
        return Response.status(Fresh.UNPROCESSABLE)
                .entity(new NotKept(refusals.words(refused)))
                .build();
    }
}
