package org.footing.identity;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** That a person may act in a role, where, from when until when, and who said so. */
@Entity
@Table(name = "person_right")
public class Right extends PanacheEntity {

    @ManyToOne(fetch = FetchType.LAZY)
    public Person person;

    @Enumerated(EnumType.STRING)
    public Role role;

    @Enumerated(EnumType.STRING)
    public Scope scope;

    /** The course's or the cohort's id; absent for the whole school. */
    @Column(name = "scope_id")
    public @Nullable String scopeId;

    @Column(name = "valid_from")
    public Instant from;

    @Column(name = "valid_until")
    public @Nullable Instant until;

    @ManyToOne(fetch = FetchType.LAZY)
    @jakarta.persistence.JoinColumn(name = "given_by")
    public @Nullable Person givenBy;

    /** Rights that hold now or will, of all these people. */
    public static List<Right> of(Collection<Person> people, Instant now) {
        return people.isEmpty()
                ? List.of()
                : list("person in ?1 and (until is null or until > ?2) order by person.id, id", people, now);
    }

    /** Whether somebody looks after students, or ever did. */
    static boolean everStaff(Person person) {
        return count("person = ?1 and role in ?2", person, Role.STAFF) > 0;
    }

    public static Right give(
            Person person, Role role, Scope scope, @Nullable String scopeId, @Nullable Person givenBy, Instant now) {
        var right = new Right();
        right.person = person;
        right.role = role;
        right.scope = scope;
        right.scopeId = scopeId;
        right.from = now;
        right.givenBy = givenBy;
        right.persist();
        AuditEntry.write(
                givenBy,
                "right.given",
                person.username,
                role + " " + scope + (scopeId == null ? "" : " " + scopeId),
                now);
        return right;
    }
}
