package org.footing.identity;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    public String subject;

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

    /** Leaves that something was done about these, and takes away what was said of it. */
    public static void forgetDetails(Collection<String> subjects) {
        if (!subjects.isEmpty()) {
            update("detail = '' where subject in ?1", subjects);
        }
    }

    /**
     * Wherever a person is named, but not where their name is a part of another's. A name without a letter may as well be the number of
     * an attempt or a mark: it is theirs only where nothing else stands.
     */
    static void rename(String before, String after) {
        var word = word(before);
        var pattern = "%" + before.toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%";
        AuditEntry.<AuditEntry>list("lower(subject) like ?1 escape '!' or lower(detail) like ?1 escape '!'", pattern)
                .forEach(entry -> {
                    entry.subject = word.matcher(entry.subject).replaceAll(Matcher.quoteReplacement(after));
                    entry.detail = word.matcher(entry.detail).replaceAll(Matcher.quoteReplacement(after));
                });
    }

    private static Pattern word(String name) {
        var own = Pattern.quote(name);
        var text = name.codePoints().anyMatch(Character::isLetter)
                ? "(?<![\\p{L}\\p{N}._@-])" + own + "(?![\\p{L}\\p{N}_@-]|\\.[\\p{L}\\p{N}])"
                : "\\A" + own + "\\z";
        return Pattern.compile(text, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

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
