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
import org.footing.files.PageImage;
import org.footing.files.Recipients;
import org.footing.files.StoredFile;
import org.footing.files.Upload;
import org.footing.web.page.Streamed;
import org.footing.web.security.CurrentViewer;
import org.jboss.resteasy.reactive.RestPath;

/** A file that was handed in, to its owner and to who looks after it; to be kept on the device, never shown as a page of ours. */
@Path("/files/{name}")
public class FilePages {

    @Inject
    CurrentViewer viewer;

    @Inject
    Recipients recipients;

    @GET
    public Response file(@RestPath String name, @HeaderParam("Range") Optional<String> wanted) {
        return QuarkusTransaction.joiningExisting().call(() -> {
            var upload = visible(name);
            return answer(
                    upload.sha256,
                    wanted,
                    upload.mediaType,
                    "attachment; filename*=UTF-8''" + encoded(upload.fileName));
        });
    }

    /** A small picture that stands for it, which was painted here. */
    @GET
    @Path("/pages/{number:[0-9]+}")
    public Response page(@RestPath String name, @RestPath int number) {
        return QuarkusTransaction.joiningExisting().call(() -> {
            var image = PageImage.of(visible(name), number).orElseThrow(NotFoundException::new);
            return answer(image.sha256, Optional.empty(), "image/jpeg", "inline");
        });
    }

    private Upload visible(String name) {
        return recipients.visible(viewer.get(), name).orElseThrow(NotFoundException::new);
    }

    private static Response answer(String sha256, Optional<String> wanted, String type, String disposition) {
        var headers = Map.of(
                "Content-Type",
                type,
                "Content-Disposition",
                disposition,
                "Content-Security-Policy",
                "sandbox",
                "Cache-Control",
                "private, no-cache");
        return Streamed.answer(StoredFile.content(sha256), wanted, headers);
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
