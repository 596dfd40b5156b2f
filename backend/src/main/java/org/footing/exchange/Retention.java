package org.footing.exchange;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.footing.database.Jobs;
import org.footing.identity.AuditEntry;
import org.footing.identity.Invitation;
import org.footing.identity.Session;
import org.footing.library.DraftRevision;
import org.footing.outbox.Message;
import org.jboss.logging.Logger;

/** Removes each night, on one node, what the school has kept as long as it wants to. */
@ApplicationScoped
public class Retention {

    private static final Logger LOG = Logger.getLogger(Retention.class);
    private static final Duration LEASE = Duration.ofHours(1);

    private static final Duration DAY = Duration.ofDays(1);

    /** Behind the backup: what is removed tonight is in the last archive that holds it. */
    private static final Duration BEHIND_BACKUP = Duration.ofMinutes(30);

    /**
     * How long what is kept.
     *
     * @param invitations after their time is over, accepted or not
     * @param drafts what stood in a document before it was changed
     * @param people after they left; absent for ever
     */
    public record Terms(Period audit, Period outbox, Period invitations, Period drafts, Optional<Period> people) {}

    @Inject
    Jobs jobs;

    @Inject
    Erasures erasures;

    @Inject
    Clock clock;

    @ConfigProperty(name = "footing.retention.audit")
    Period audit;

    @ConfigProperty(name = "footing.retention.outbox")
    Period outbox;

    @ConfigProperty(name = "footing.retention.invitations")
    Period invitations;

    @ConfigProperty(name = "footing.retention.drafts")
    Period drafts;

    @ConfigProperty(name = "footing.retention.people")
    Optional<Period> people;

    public Terms terms() {
        return new Terms(audit, outbox, invitations, drafts, people);
    }

    @Scheduled(every = "5m", delayed = "3m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        jobs.run("retention", LEASE, now -> NightlyBackups.nextNight(now).plus(BEHIND_BACKUP), () -> remove(terms()));
    }

    void remove(Terms terms) {
        var now = clock.instant();
        var erased =
                terms.people().map(kept -> eraseLeft(before(now, kept), now)).orElse(0L);
        QuarkusTransaction.requiringNew().run(() -> {
            var entries = AuditEntry.forget(before(now, terms.audit()));
            var sessions = Session.forgetExpired(now);
            var messages = Message.forget(before(now, terms.outbox()));
            var invited = Invitation.forget(before(now, terms.invitations()));
            DraftRevision.forget(before(now, terms.drafts()));
            DraftRevision.thin(now.minus(DAY));
            RetentionRun.forget(before(now, terms.audit()));
            RetentionRun.note(now, entries, sessions, messages, invited, erased);
        });
    }

    /** Each by itself: one that cannot be erased holds up nobody. */
    private long eraseLeft(Instant before, Instant now) {
        var left = QuarkusTransaction.requiringNew().call(() -> Leavers.before(before, now));
        var erased = 0L;
        for (var id : left) {
            try {
                erasures.eraseLeft(id, now);
                erased++;
            } catch (RuntimeException failed) {
                LOG.errorf(failed, "Person %d could not be erased; the next night tries again.", id);
            }
        }
        return erased;
    }

    private static Instant before(Instant now, Period kept) {
        return now.atZone(ZoneOffset.UTC).minus(kept).toInstant();
    }
}
