package org.footing.web.security;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/**
 * Lets nothing that changes anything come from another site's page. Browsers say where a request comes from: by {@code
 * Sec-Fetch-Site} where they trust the connection, else by {@code Origin}.
 */
@ApplicationScoped
class CrossSite {

    private static final Set<HttpMethod> HARMLESS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    boolean allows(HttpServerRequest request, Connection connection) {
        if (HARMLESS.contains(request.method())) {
            return true;
        }
        var sites = request.headers().getAll("Sec-Fetch-Site");
        if (!sites.isEmpty()) {
            return sites.stream().allMatch("same-origin"::equals);
        }
        var origins = request.headers().getAll("Origin");
        return origins.isEmpty() ? carriesOnlyAToken(request) : origins.stream().allMatch(connection.origin()::equals);
    }

    /** A program that brings its own token brings no cookie that another site could borrow. */
    private static boolean carriesOnlyAToken(HttpServerRequest request) {
        var authorization = request.getHeader("Authorization");
        return authorization != null && authorization.startsWith("Bearer ") && request.getHeader("Cookie") == null;
    }
}
