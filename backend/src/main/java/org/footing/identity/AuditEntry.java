package org.footing.identity;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** That somebody did something which others may ask about later. Only ever added to. */
@Entity
@Table(name = "audit_entry")
public class AuditEntry extends PanacheEntity {

    public Instant at;

    /** Absent when the program itself acted. */
    @ManyToOne(fetch = FetchType.LAZY)
    public @Nullable Person actor;

    /** What was done, as {@code subject.verb}, e.g. {@code password.changed}. */
    public String action;

    public String subject;

    public String detail;

    public static void write(@Nullable Person actor, String action, String subject, String detail, Instant now) {
        var entry = new AuditEntry();
        entry.at = now;
        entry.actor = actor;
        entry.action = action;
        entry.subject = subject;
        entry.detail = detail;
        entry.persist();
    }
}
