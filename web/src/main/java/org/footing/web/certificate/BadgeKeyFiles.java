package org.footing.web.certificate;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.footing.progress.BadgeKey;
import org.footing.web.security.Public;

/** The public keys by which everybody checks the badges of the school, the newest first: a JWK set (RFC 7517). */
@Path("/.well-known/jwks.json")
public class BadgeKeyFiles {

    @GET
    @Public
    @Transactional
    public Response show() {
        var keys = BadgeKey.all().stream()
                .<JWK>map(key -> Badge.published(key.publicHalf()))
                .toList();
        return Response.ok(new JWKSet(keys).toString(true), "application/jwk-set+json")
                .header("Cache-Control", "no-store")
                .build();
    }
}
