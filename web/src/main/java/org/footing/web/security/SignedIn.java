package org.footing.web.security;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.footing.identity.ApiTokens;
import org.footing.identity.ApiTokens.OutOfScope;
import org.footing.identity.Sessions;
import org.footing.identity.Token;
import org.footing.identity.Viewer;
import org.footing.web.watch.Requests;
import org.footing.web.watch.Route;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Finds out who is looking, before any page; sends people who are not signed in to the door, unless the page is {@link Public}. */
class SignedIn {

    private static final String BEARER = "Bearer ";

    @Inject
    CurrentViewer current;

    @Inject
    Sessions sessions;

    @Inject
    ApiTokens tokens;

    @Inject
    Keycloak keycloak;

    @Inject
    Clock clock;

    @ServerRequestFilter
    public Optional<Response> filter(ContainerRequestContext request, ResourceInfo page, RoutingContext context) {
        Route.note(context, page);
        var now = clock.instant();
        var viewer = bearer(request)
                .map(token -> byToken(token, page, now))
                .orElseGet(() -> SessionCookie.session(context).flatMap(token -> Viewer.holding(token, now)));
        viewer.ifPresent(known -> {
            Requests.by(context, known.personId());
            welcome(known, now);
        });
        return viewer.isPresent() || open(page) ? Optional.empty() : Optional.of(toTheDoor(request));
    }

    /** What a program holds; a session does not help where there is one. */
    private static Optional<Token> bearer(ContainerRequestContext request) {
        return Optional.ofNullable(request.getHeaderString(HttpHeaders.AUTHORIZATION))
                .filter(header ->
                        Asking.isProgram(request.getUriInfo().getRequestUri().getPath()))
                .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(header -> new Token(header.substring(BEARER.length()).strip()));
    }

    private Optional<Viewer> byToken(Token token, ResourceInfo page, Instant now) {
        var scope = Optional.ofNullable(page.getResourceMethod().getAnnotation(ForTokens.class))
                .map(ForTokens::value);
        try {
            return tokens.holder(token, scope, now);
        } catch (OutOfScope other) {
            throw new ForbiddenException();
        }
    }

    private void welcome(Viewer viewer, Instant now) {
        current.set(viewer);
        if (viewer.notedLongBefore(now)) {
            sessions.seen(viewer, now);
        }
    }

    private static boolean open(ResourceInfo page) {
        return page.getResourceMethod().isAnnotationPresent(Public.class)
                || page.getResourceClass().isAnnotationPresent(Public.class);
    }

    /** Only what can be shown again is returned to; a script or a program gets a 401. */
    private Response toTheDoor(ContainerRequestContext request) {
        var path = request.getUriInfo().getRequestUri();
        var asksForPage = request.getMethod().equals("GET")
                && !Asking.isProgram(path.getPath())
                && request.getHeaderString("X-Fragment") == null;
        if (!asksForPage) {
            throw new NotAuthorizedException(
                    Response.status(Response.Status.UNAUTHORIZED).build());
        }
        var local = path.getRawPath() + (path.getRawQuery() == null ? "" : "?" + path.getRawQuery());
        var door = keycloak.on() ? "/login/keycloak" : "/login";
        return SeeOther.at(
                local.equals("/") ? door : door + "?returnTo=" + URLEncoder.encode(local, StandardCharsets.UTF_8));
    }
}
