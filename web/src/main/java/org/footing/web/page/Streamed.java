package org.footing.web.page;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Map;
import java.util.Optional;
import org.footing.files.Content;

/** A file on its way to the reader, piece by piece: whole, or in the part that was asked for. */
public final class Streamed {

    private Streamed() {}

    /**
     * @param wanted the header {@code Range}: some players show nothing of a server that gives no parts
     * @param headers that say what the file is, and how long it may be kept
     */
    public static Response answer(Content content, Optional<String> wanted, Map<String, String> headers) {
        var range = ByteRange.of(wanted, content.size());
        if (range.isEmpty()) {
            return Response.status(ByteRange.UNSATISFIABLE)
                    .header("Content-Range", "bytes */" + content.size())
                    .build();
        }
        var part = range.get();
        var answer = Response.status(part.status())
                .entity((StreamingOutput) out -> content.write(part.first(), part.last(), out))
                .header("Content-Length", part.length())
                .header("Accept-Ranges", "bytes");
        headers.forEach(answer::header);
        return part.whole()
                ? answer.build()
                : answer.header("Content-Range", part.header(content.size())).build();
    }
}
