package org.footing.web.files;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.footing.files.StoredFile;
import org.footing.web.page.Face;
import org.footing.web.security.Public;
import org.jboss.resteasy.reactive.RestPath;

/** The school's logo, also at the door. It is named by what is in it, so browsers may keep it. */
@Path("/logo/{name}")
@Public
public class LogoFiles {

    @Inject
    Face face;

    @GET
    public Response logo(@RestPath String name) {
        if (face.getLogo().filter(name::equals).isEmpty()) {
            throw new NotFoundException();
        }
        var bytes = QuarkusTransaction.joiningExisting()
                .call(() -> StoredFile.read(List.of(name)))
                .get(name);
        return Response.ok(bytes, "image/png")
                .header("Cache-Control", "public, max-age=31536000, immutable")
                .build();
    }
}
