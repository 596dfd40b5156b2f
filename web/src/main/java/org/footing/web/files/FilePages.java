package org.footing.web.files;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.footing.assessment.Attempt;
import org.footing.files.StoredFile;
import org.footing.files.Upload;
import org.footing.identity.Viewer;
import org.footing.web.page.ByteRange;
import org.footing.web.security.CurrentViewer;
import org.jboss.resteasy.reactive.RestPath;

/** A file that was handed in, to its owner and to who looks after it; to be kept on the device, never shown as a page of ours. */
@Path("/files/{name}")
public class FilePages {

    @Inject
    CurrentViewer viewer;

    @GET
    public Response file(@RestPath String name, @HeaderParam("Range") Optional<String> wanted) {
        var upload = QuarkusTransaction.joiningExisting().call(() -> visible(viewer.get(), name));
        var range = ByteRange.of(wanted, upload.bytes);
        if (range.isEmpty()) {
            return Response.status(ByteRange.UNSATISFIABLE)
                    .header("Content-Range", "bytes */" + upload.bytes)
                    .build();
        }
        var part = range.get();
        var answer = Response.status(part.status())
                .entity((StreamingOutput) out -> write(upload.sha256, part, out))
                .header("Content-Type", upload.mediaType)
                .header("Content-Length", part.length())
                .header("Content-Disposition", "attachment; filename*=UTF-8''" + encoded(upload.fileName))
                .header("Content-Security-Policy", "sandbox")
                .header("Accept-Ranges", "bytes")
                .header("Cache-Control", "private, no-cache");
        return part.whole()
                ? answer.build()
                : answer.header("Content-Range", part.header(upload.bytes)).build();
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

    /** Piece by piece, so that a film never stands in memory. */
    private static void write(String sha256, ByteRange range, OutputStream out) throws IOException {
        var size = StoredFile.PIECE;
        for (var n = range.first() / size; n <= range.last() / size; n++) {
            var piece = (int) n;
            var bytes = QuarkusTransaction.requiringNew().call(() -> StoredFile.piece(sha256, piece));
            var from = Math.max(range.first() - n * size, 0);
            var to = Math.min(range.last() - n * size, bytes.length - 1L);
            out.write(bytes, (int) from, (int) (to - from + 1));
        }
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
