package org.footing.database;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A piece of timed work: when it is due, and until when a node that took it may be at it. Migrations name what there is. */
@Entity
public class Job extends PanacheEntityBase {

    @Id
    public String name;

    @Column(name = "due_at")
    public Instant dueAt;

    @Column(name = "leased_until")
    public @Nullable Instant leasedUntil;

    /** Whether the caller now has it. The condition stands in the statement: of two nodes one changes the row. */
    static boolean take(String name, Instant now, Instant until) {
        return update(
                        "leasedUntil = ?1 where name = ?2 and dueAt <= ?3 and (leasedUntil is null or leasedUntil <= ?3)",
                        until,
                        name,
                        now)
                == 1;
    }

    static void done(String name, Instant next) {
        update("leasedUntil = null, dueAt = ?1 where name = ?2", next, name);
    }
}
