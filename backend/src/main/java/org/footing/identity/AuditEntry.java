package org.footing.identity;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** That somebody did something which others may ask about later. Only ever added to. */
@Entity
@Table(name = "audit_entry")
public class AuditEntry extends PanacheEntity {

    public static final int PAGE = 50;

    public Instant at;

    /** Absent when the program itself acted. */
    @ManyToOne(fetch = FetchType.LAZY)
    public @Nullable Person actor;

    /** What was done, as {@code subject.verb}, e.g. {@code password.changed}. */
    public String action;

    /** What it was done to, in words: a username, or e.g. {@code attempt 7}. */
    public String subject;

    /** Whom it was done to, or to whose work; absent where it was nobody's in particular. */
    @ManyToOne(fetch = FetchType.LAZY)
    public @Nullable Person about;

    public String detail;

    /**
     * The newest first, each with who did it.
     *
     * @param action one of {@link #actions}; empty for all
     * @param page from 0
     * @return up to one more than {@link #PAGE}, which tells that there is a next page; none unless the viewer administers
     */
    public static List<AuditEntry> found(Viewer viewer, Optional<String> action, int page) {
        if (!viewer.administers()) {
            return List.of();
        }
        var entries = "from AuditEntry e left join fetch e.actor ";
        var order = " order by e.at desc, e.id desc";
        var found = action.isPresent()
                ? AuditEntry.<AuditEntry>find(entries + "where e.action = ?1" + order, action.get())
                : AuditEntry.<AuditEntry>find(entries + order);
        return found.range(page * PAGE, (page + 1) * PAGE).list();
    }

    /** What has been done so far, each kind once. */
    public static List<String> actions() {
        return getEntityManager()
                .createQuery("select distinct e.action from AuditEntry e order by e.action", String.class)
                .getResultList();
    }

    /** Removes what was done before this; how many these were. */
    public static long forget(Instant before) {
        return delete("at < ?1", before);
    }

    /** Somebody came by this invitation: what was done to it was about them. */
    static void came(Invitation invitation, Person person) {
        update("about = ?1, subject = ?2 where subject = ?3", person, person.username, invitation.words());
    }

    /** Leaves that something was done about this person, and takes away what was said of it and what they were called. */
    static void forget(Person person, String formerUsername) {
        update("detail = '' where about = ?1", person);
        update("subject = ?1 where about = ?2 and subject = ?3", person.username, person, formerUsername);
    }

    /** Of what was done to a person. */
    public static void write(@Nullable Person actor, String action, Person about, String detail, Instant now) {
        write(actor, action, about.username, about, detail, now);
    }

    /** Of what is nobody's in particular. */
    public static void write(@Nullable Person actor, String action, String subject, String detail, Instant now) {
        write(actor, action, subject, null, detail, now);
    }

    /**
     * Of what was done to a person's work.
     *
     * @param subject which, e.g. {@code attempt 7}
     */
    public static void write(
            @Nullable Person actor, String action, String subject, @Nullable Person about, String detail, Instant now) {
        var entry = new AuditEntry();
        entry.at = now;
        entry.actor = actor;
        entry.action = action;
        entry.subject = subject;
        entry.about = about;
        entry.detail = detail;
        entry.persist();
    }
}
