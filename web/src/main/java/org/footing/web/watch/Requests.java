package org.footing.web.watch;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.http.Outcome;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/**
 * Writes one line for each request and counts it. A line never holds what people typed: instead of the address stands the page's
 * pattern, instead of the person's name their id. Whatever is logged meanwhile bears the same request id.
 */
@ApplicationScoped
public class Requests {

    private static final Logger LOG = Logger.getLogger(Requests.class);
    private static final String PERSON = "person";
    private static final String METER = "http.server.requests";

    /** Anybody may invent a method; each would be a new series of figures. */
    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE");

    /** How many answers took at most so long is counted; few, since each is a series for each page. */
    private static final Duration[] BOUNDS =
            Stream.of(50, 100, 250, 500, 1_000, 5_000).map(Duration::ofMillis).toArray(Duration[]::new);

    private static final int FAILED = 400;

    private final MeterRegistry meters;
    private final boolean lines;
    private final AtomicInteger active = new AtomicInteger();

    @Inject
    Requests(MeterRegistry meters, @ConfigProperty(name = "footing.log.requests") boolean lines) {
        this.meters = meters;
        this.lines = lines;
        Gauge.builder("http.server.active.requests", active, AtomicInteger::doubleValue)
                .description("Requests that are being answered")
                .register(meters);
    }

    /**
     * The first thing done with a request, and done once: one that is refused before it reaches the gate begins there.
     *
     * @param given the id that a believed proxy gave it
     */
    public void begin(RoutingContext context, Optional<String> given) {
        if (RequestId.known(context)) {
            return;
        }
        var started = System.nanoTime();
        active.incrementAndGet();
        var id = RequestId.taken(given);
        id.keep(context);
        MDC.put(OneLine.REQUEST, id.text());
        context.addEndHandler(end -> end(context, Duration.ofNanos(System.nanoTime() - started)));
    }

    /** Called when it is known who asks. */
    public static void by(RoutingContext context, long person) {
        context.put(PERSON, person);
        MDC.put(OneLine.PERSON, Long.toString(person));
    }

    private void end(RoutingContext context, Duration spent) {
        active.decrementAndGet();
        var status = context.response().getStatusCode();
        var method = METHODS.contains(context.request().method().name())
                ? context.request().method().name()
                : "OTHER";
        var route = Route.of(context);
        Timer.builder(METER)
                .tags("method", method, "uri", route, "status", Integer.toString(status))
                .tag("outcome", Outcome.forStatus(status).name())
                .serviceLevelObjectives(BOUNDS)
                .register(meters)
                .record(spent);
        if (lines && (status >= FAILED || !route.equals(Route.NONE))) {
            write(context, method, route, status, spent);
        }
    }

    /** The ids are said again: whoever leaves early ends the request where nobody remembers them. */
    private static void write(RoutingContext context, String method, String route, int status, Duration spent) {
        MDC.put(OneLine.REQUEST, RequestId.of(context));
        Optional.ofNullable(context.<Long>get(PERSON)).ifPresent(person -> MDC.put(OneLine.PERSON, person.toString()));
        LOG.infof("%s %s %d %d ms", method, route, status, spent.toMillis());
    }
}
