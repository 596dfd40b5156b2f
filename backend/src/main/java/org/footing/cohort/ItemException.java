package org.footing.cohort;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.footing.identity.AuditEntry;
import org.footing.identity.Person;

/** What a tutor allowed one student for one item, and why. */
@Entity
@Table(name = "item_exception")
@IdClass(ItemException.Key.class)
public class ItemException extends PanacheEntityBase {

    /** What was allowed. */
    public enum Kind {
        /** Open now, whatever the schedule and the requirements say. */
        OPENED("item.opened"),
        /** Not asked of this student at all. */
        EXEMPT("item.exempt");

        private final String action;

        Kind(String action) {
            this.action = action;
        }
    }

    record Key(long cohortId, long enrolmentId, String itemId, Kind kind) implements Serializable {}

    @Id
    @Column(name = "cohort_id")
    public long cohortId;

    @Id
    @Column(name = "enrolment_id")
    public long enrolmentId;

    @Id
    @Column(name = "item_id")
    public String itemId;

    @Id
    @Enumerated(EnumType.STRING)
    public Kind kind;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "given_by")
    public Person givenBy;

    @Column(name = "given_at")
    public Instant givenAt;

    public String reason;

    /** Items with such an exception; without a statement for a student who has none. */
    public static Exceptions of(Enrolment enrolment) {
        return enrolment.hasExceptions
                ? Exceptions.from(list("cohortId = ?1 and enrolmentId = ?2", enrolment.cohort.id, enrolment.id))
                : Exceptions.NONE;
    }

    /** Why a person was treated differently may tell of their health. */
    public static void forgetReasons(Person person) {
        update("reason = '' where enrolmentId in (select e.id from Enrolment e where e.person = ?1)", person);
    }

    /** All exceptions of a cohort. */
    public static List<ItemException> of(Cohort cohort) {
        return list("cohortId", cohort.id);
    }

    static void create(Enrolment enrolment, String itemId, Kind kind, Person by, String reason, Instant now) {
        var exception = new ItemException();
        exception.cohortId = enrolment.cohort.id;
        exception.enrolmentId = enrolment.id;
        exception.itemId = itemId;
        exception.kind = kind;
        exception.givenBy = by;
        exception.givenAt = now;
        exception.reason = reason;
        exception.persist();
        AuditEntry.write(by, kind.action, "enrolment " + enrolment.id, enrolment.person, itemId + ": " + reason, now);
    }

    /** One student's exceptions, by kind. */
    public record Exceptions(Set<String> opened, Set<String> exempt) {

        public static final Exceptions NONE = new Exceptions(Set.of(), Set.of());

        public static Exceptions from(List<ItemException> rows) {
            return new Exceptions(items(rows, Kind.OPENED), items(rows, Kind.EXEMPT));
        }

        private static Set<String> items(List<ItemException> rows, Kind kind) {
            return rows.stream()
                    .filter(row -> row.kind == kind)
                    .map(row -> row.itemId)
                    .collect(Collectors.toUnmodifiableSet());
        }
    }
}
