package org.footing.web.files;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.footing.assessment.Attempt;
import org.footing.files.StoredFile;
import org.footing.files.Upload;
import org.footing.identity.Viewer;
import org.footing.web.page.Streamed;
import org.footing.web.security.CurrentViewer;
import org.jboss.resteasy.reactive.RestPath;

/** A file that was handed in, to its owner and to who looks after it; to be kept on the device, never shown as a page of ours. */
@Path("/files/{name}")
public class FilePages {

    @Inject
    CurrentViewer viewer;

    @GET
    public Response file(@RestPath String name, @HeaderParam("Range") Optional<String> wanted) {
        return QuarkusTransaction.joiningExisting().call(() -> {
            var upload = visible(viewer.get(), name);
            var headers = Map.of(
                    "Content-Type",
                    upload.mediaType,
                    "Content-Disposition",
                    "attachment; filename*=UTF-8''" + encoded(upload.fileName),
                    "Content-Security-Policy",
                    "sandbox",
                    "Cache-Control",
                    "private, no-cache");
            return Streamed.answer(StoredFile.content(upload.sha256), wanted, headers);
        });
    }

    private static Upload visible(Viewer viewer, String name) {
        return Upload.named(name)
                .filter(upload -> upload.person.id == viewer.personId() || lookedAfter(viewer, upload))
                .orElseThrow(NotFoundException::new);
    }

    private static boolean lookedAfter(Viewer viewer, Upload upload) {
        return switch (upload.purpose) {
            case ATTEMPT -> Attempt.lookedAfterBy(viewer, upload.purposeId).isPresent();
        };
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
