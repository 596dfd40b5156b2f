package org.footing.practice;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.footing.identity.Person;
import org.jspecify.annotations.Nullable;

/** What became of an entry of a logbook, who did it and why, and what the entry said until then. */
@Entity
@Table(name = "logbook_change")
public class LogbookChange extends PanacheEntity {

    public enum Act {
        LOGGED,
        CORRECTED,
        CONFIRMED,
        RETURNED,
        REMOVED
    }

    @Column(name = "entry_id")
    public long entryId;

    @Enumerated(EnumType.STRING)
    public Act act;

    public Instant at;

    /** Absent where it was somebody without an account. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "person_id")
    public @Nullable Person by;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "supervisor_id")
    public @Nullable Supervisor supervisor;

    /** Empty where none is asked for. */
    public String reason;

    @Embedded
    public Logged before;

    /** Of one entry, the oldest first, with who did it. */
    public static List<LogbookChange> of(LogbookEntry entry) {
        return list(
                "from LogbookChange c left join fetch c.by left join fetch c.supervisor where c.entryId = ?1 order by c.id",
                entry.id);
    }

    /** What an entry said when it was logged. */
    static Logged logged(LogbookEntry entry) {
        return of(entry).get(0).before;
    }

    static List<LogbookChange> ofAll(Collection<Long> entries) {
        return list("entryId in ?1 order by id", entries);
    }

    static void note(LogbookEntry entry, Act act, Person by, String reason, Instant now) {
        var change = begin(entry, act, now);
        change.by = by;
        change.reason = reason;
        change.persist();
    }

    static void noteConfirmed(LogbookEntry entry, Supervisor by, Instant now) {
        var change = begin(entry, Act.CONFIRMED, now);
        change.supervisor = by;
        change.persist();
    }

    private static LogbookChange begin(LogbookEntry entry, Act act, Instant now) {
        var change = new LogbookChange();
        change.entryId = entry.id;
        change.act = act;
        change.at = now;
        change.reason = "";
        change.before = entry.logged;
        return change;
    }

    /** Whoever did it, with an account or without. */
    public String name() {
        return by != null ? by.name : Objects.requireNonNull(supervisor).name;
    }

    void forgetNotes() {
        before = before.withoutNotes();
    }

    void forgetWords() {
        reason = "";
        before = before.withoutWords();
    }
}
