package org.footing.web.security;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.footing.web.watch.Requests;
import org.footing.web.watch.Route;
import org.jboss.logging.Logger;

/**
 * The first thing that every request meets, whatever it asks for. It turns away foreign hosts, plain http where it is not
 * allowed, and requests that another site made; and it gives every answer its headers.
 */
@ApplicationScoped
class Gate {

    private static final Logger LOG = Logger.getLogger(Gate.class);

    /** Runs before Quarkus' own filters. */
    private static final int FIRST = 10_000;

    /** One MiB. */
    private static final long LARGEST = 1 << 20;

    /** A text of a course: each of 500,000 characters of three bytes takes nine in a form. */
    private static final long LARGEST_TEXT = 5 << 20;

    private static final Pattern TEXTS =
            Pattern.compile("/studio/[^/]+/documents/.*|/api/v1/(courses/[^/]+/documents/.*|preview)");

    /** As the framework is told, which would answer without a word. */
    private static final long LARGEST_FILE = 32 << 20;

    private static final int MALFORMED = 400;
    private static final int TOO_LARGE = 413;
    private static final int BROKEN = 500;

    @Inject
    Connections connections;

    @Inject
    CrossSite crossSite;

    @Inject
    DemoGuard demo;

    @Inject
    Keycloak keycloak;

    @Inject
    RefusalPage refusals;

    @Inject
    Requests requests;

    @Inject
    Closing closing;

    @Inject
    Administrators administrators;

    void install(@Observes Filters filters) {
        filters.register(this::pass, FIRST);
    }

    void installLast(@Observes Router router) {
        router.route().order(-FIRST).failureHandler(this::fail);
    }

    /** What went wrong outside our pages, and perhaps before the gate: the framework could not read a header, for one. */
    private void fail(RoutingContext context) {
        if (context.response().headWritten()) {
            context.next();
            return;
        }
        requests.begin(context, givenId(context));
        Headers.set(context.response(), connections.of(context.request()), keycloak.formTarget());
        Headers.keepNothingUnlessSaid(context.response());
        var status = status(context);
        if (status < BROKEN) {
            refusals.answer(context, status);
        } else {
            LOG.errorf(context.failure(), "%s %s failed", context.request().method(), Route.of(context));
            refusals.answer(context, Refusal.BROKEN);
        }
    }

    private static int status(RoutingContext context) {
        return context.failure() instanceof WebApplicationException refused
                        && refused.getResponse().getStatus() < BROKEN
                ? MALFORMED
                : context.statusCode();
    }

    private void pass(RoutingContext context) {
        requests.begin(context, givenId(context));
        var connection = connections.of(context.request());
        context.put(Connection.KEY, connection);
        Headers.set(context.response(), connection, keycloak.formTarget());
        context.addHeadersEndHandler(end -> keep(context));
        var refusal = refusal(context, connection);
        if (refusal.isPresent()) {
            refusals.answer(context, refusal.get());
        } else if (context.request().uri().contains("%00")) {
            refusals.answer(context, MALFORMED);
        } else if (tooLarge(context)) {
            refusals.answer(context, TOO_LARGE);
        } else if (context.normalizedPath().startsWith("/q/metrics") && !connection.local()) {
            administratorsOnly(context);
        } else {
            context.next();
        }
    }

    /** What a monitor on this machine reads freely, others read as administrators; to anybody else it is not there. */
    private void administratorsOnly(RoutingContext context) {
        context.vertx()
                .executeBlocking(() -> administrators.signedIn(context))
                .onSuccess(administrator -> {
                    if (administrator) {
                        context.next();
                    } else {
                        refusals.answer(context, Refusal.NOT_FOUND);
                    }
                })
                .onFailure(context::fail);
    }

    private Optional<String> givenId(RoutingContext context) {
        return connections.fromKnownProxy(context.request())
                ? Optional.ofNullable(context.request().getHeader("X-Request-Id"))
                : Optional.empty();
    }

    /** What monitors and the commands of this machine ask for. */
    private static boolean forOperators(RoutingContext context) {
        var path = context.normalizedPath();
        return path.startsWith("/q/") || path.startsWith("/operate/");
    }

    private static void keep(RoutingContext context) {
        Headers.nameTheLetters(context.response());
        var path = context.normalizedPath();
        if (path.startsWith(Headers.UNNUMBERED)) {
            Headers.keepForAWhile(context.response());
        } else if (!path.startsWith(Headers.NUMBERED)) {
            Headers.keepNothingUnlessSaid(context.response());
        }
    }

    /** Nothing but files is large, and what does not say its length is held to that of files by the framework. */
    private static boolean tooLarge(RoutingContext context) {
        var length = context.request().getHeader("Content-Length");
        var file = Optional.ofNullable(context.request().getHeader("Content-Type"))
                .filter(type -> type.startsWith("multipart/form-data"))
                .isPresent();
        var text = TEXTS.matcher(context.normalizedPath()).matches();
        var most = file ? LARGEST_FILE : text ? LARGEST_TEXT : LARGEST;
        return length != null && (!length.matches("[0-9]{1,18}") || Long.parseLong(length) > most);
    }

    private Optional<Refusal> refusal(RoutingContext context, Connection connection) {
        var request = context.request();
        var operator = forOperators(context);
        if (closing.refuses() && !operator) {
            return Optional.of(Refusal.CLOSING);
        }
        if (!connections.known(connection) && !(operator && connections.within(connection))) {
            return Optional.of(Refusal.FOREIGN_HOST);
        }
        if (!connections.safe(connection)) {
            return Optional.of(Refusal.PLAIN_HTTP);
        }
        if (demo.refuses(connection)) {
            return Optional.of(Refusal.DEMO_BEYOND_THIS_MACHINE);
        }
        return crossSite.allows(request, connection) ? Optional.empty() : Optional.of(Refusal.CROSS_SITE);
    }
}
