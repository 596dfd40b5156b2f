package org.footing.exchange;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** How much was removed in one night because it had been kept long enough. */
@Entity
@Table(name = "retention_run")
public class RetentionRun extends PanacheEntityBase {

    @Id
    @Column(name = "made_at")
    public Instant madeAt;

    @Column(name = "audit_entries")
    public long auditEntries;

    public long sessions;

    public long messages;

    public long invitations;

    public long people;

    public static Optional<RetentionRun> last() {
        return find("order by madeAt desc").page(0, 1).firstResultOptional();
    }

    static void note(Instant now, long auditEntries, long sessions, long messages, long invitations, long people) {
        var run = new RetentionRun();
        run.madeAt = now;
        run.auditEntries = auditEntries;
        run.sessions = sessions;
        run.messages = messages;
        run.invitations = invitations;
        run.people = people;
        run.persist();
    }

    /** Nobody needs to know them longer than what they counted was kept. */
    static void forget(Instant before) {
        delete("madeAt < ?1", before);
    }
}
