package org.footing.outbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Delivers what is due, one message after another, on every node. A message is leased, delivered and noted, the first and the
 * last in short transactions of their own: no lock is held while another system thinks. Between delivery and note lies the
 * moment at which a killed program delivers again.
 */
@ApplicationScoped
public class Deliveries {

    /** How long no other node will try the same message, even if this one has died at it. */
    static final Duration LEASE = Duration.ofMinutes(5);

    /** What could not be sent for so long is not sent any more. */
    static final Duration PATIENCE = Duration.ofDays(2);

    private static final Logger LOG = Logger.getLogger(Deliveries.class);

    private final Map<String, Delivery> byKind;
    private final Clock clock;

    @Inject
    Deliveries(@Any Instance<Delivery> deliveries, Clock clock) {
        this(deliveries.stream(), clock);
    }

    Deliveries(Stream<Delivery> deliveries, Clock clock) {
        this.byKind = deliveries.collect(Collectors.toUnmodifiableMap(Delivery::kind, Function.identity()));
        this.clock = clock;
    }

    @Scheduled(every = "5s", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        deliverDue();
    }

    /** Until nothing is due any more; what fails is due later. */
    public void deliverDue() {
        var now = clock.instant();
        QuarkusTransaction.requiringNew().run(() -> Message.giveUpTried(byKind.keySet(), now.minus(PATIENCE), now));
        var next = take();
        while (next.isPresent()) {
            deliver(next.get());
            next = take();
        }
    }

    private Optional<Message> take() {
        var now = clock.instant();
        var until = now.plus(LEASE);
        return QuarkusTransaction.requiringNew().call(() -> {
            var message = Message.due(Breaker.rest(byKind.keySet(), now), now)
                    .filter(due -> Breaker.admits(due.kind, now, until));
            message.ifPresent(due -> due.lease(until));
            return message;
        });
    }

    /** What a message is about, and what the other system says of it, names people: that stands on the page, not in the log. */
    private void deliver(Message message) {
        try {
            byKind.get(message.kind).deliver(message);
        } catch (DeliveryFailed refused) {
            LOG.warnf("Message %d (%s) could not be delivered; /admin/outbox says why", message.id, message.kind);
            failed(message, refused);
            return;
        } catch (RuntimeException broken) {
            LOG.errorf(broken, "The delivery of message %d (%s) broke", message.id, message.kind);
            failed(message, DeliveryFailed.forNow("The program made a mistake; its log says more.", broken));
            return;
        }
        note(message, (sent, now) -> sent.sent(now));
        QuarkusTransaction.requiringNew().run(() -> Breaker.worked(message.kind));
    }

    /** A refusal is an answer: the other system is there. */
    private void failed(Message message, DeliveryFailed why) {
        note(message, (failed, now) -> {
            failed.failed(why.words, now);
            if (!why.again) {
                failed.giveUp(now);
            }
        });
        if (why.again) {
            countFailure(message.kind);
        } else {
            QuarkusTransaction.requiringNew().run(() -> Breaker.worked(message.kind));
        }
    }

    private interface Note {
        void write(Message message, Instant now);
    }

    /** Not of a message whose place a newer one has taken meanwhile: that one is still to be delivered. */
    private void note(Message delivered, Note note) {
        var now = clock.instant();
        QuarkusTransaction.requiringNew().run(() -> {
            var message = Message.unchanged(delivered);
            message.ifPresentOrElse(same -> note.write(same, now), () -> Message.release(delivered.id));
        });
    }

    /** Of two first failures at once the second finds the row of the other. */
    private void countFailure(String kind) {
        var now = clock.instant();
        try {
            QuarkusTransaction.requiringNew().run(() -> Breaker.failed(kind, now));
        } catch (PersistenceException | IllegalStateException raced) {
            QuarkusTransaction.requiringNew().run(() -> Breaker.failed(kind, now));
        }
    }
}
