package org.footing.web.security;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The end of the program's day: told to stop, it says at once that it is not ready, takes what comes until a balancer has seen
 * that, then takes nothing new, and ends when what it took is answered.
 */
@ApplicationScoped
class Closing {

    @Inject
    Clock clock;

    /** How long what comes is still taken. */
    @ConfigProperty(name = "quarkus.shutdown.delay")
    Optional<Duration> delay;

    private volatile @Nullable Instant closed;

    void begin(@Observes ShutdownDelayInitiatedEvent told) {
        closed = clock.instant().plus(delay.orElse(Duration.ZERO));
    }

    boolean refuses() {
        var since = closed;
        return since != null && !clock.instant().isBefore(since);
    }
}
