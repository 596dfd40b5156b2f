package org.footing.cohort;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.footing.identity.Person;
import org.jspecify.annotations.Nullable;

/** That a group named somebody as a student of a cohort, and when it named them no more. */
@Entity
@Table(name = "group_entry")
@IdClass(GroupEntry.Key.class)
public class GroupEntry extends PanacheEntityBase {

    record Key(long cohortId, long personId) implements Serializable {}

    @Id
    @Column(name = "cohort_id")
    public long cohortId;

    @Id
    @Column(name = "person_id")
    public long personId;

    @Column(name = "entered_at")
    public Instant enteredAt;

    /** Whether the group made them a student; else they were one, or staff had withdrawn them. */
    public boolean brought;

    @Column(name = "left_at")
    public @Nullable Instant leftAt;

    static List<GroupEntry> of(long personId) {
        return list("personId", personId);
    }

    static void create(long cohortId, long personId, boolean brought, Instant now) {
        var entry = new GroupEntry();
        entry.cohortId = cohortId;
        entry.personId = personId;
        entry.enteredAt = now;
        entry.brought = brought;
        entry.persist();
    }

    /** @param student whether they still are one: else staff decided, and no group undoes it */
    void leave(boolean student, Instant now) {
        leftAt = now;
        brought = brought && student;
    }

    public static void forget(Person person) {
        delete("personId", person.id);
    }

    void enterAgain() {
        leftAt = null;
    }
}
