package org.footing.cohort;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.footing.identity.Person;

/** A group of the identity provider whose members are students of a cohort. */
@Entity
@Table(name = "cohort_group")
@IdClass(CohortGroup.Key.class)
public class CohortGroup extends PanacheEntityBase {

    public static final int LONGEST_NAME = 300;

    record Key(long cohortId, String name) implements Serializable {}

    @Id
    @Column(name = "cohort_id")
    public long cohortId;

    /** Its path without the slash at the beginning, in the provider's own spelling. */
    @Id
    public String name;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "made_by")
    public Person madeBy;

    @Column(name = "made_at")
    public Instant madeAt;

    /** Those of a cohort by name. */
    public static List<CohortGroup> of(Cohort cohort) {
        return list("cohortId = ?1 order by name", cohort.id);
    }

    /** Those of all cohorts that go on. */
    static List<CohortGroup> all() {
        return list("cohortId in (select c.id from Cohort c where c.archivedAt is null) order by cohortId, name");
    }

    static Optional<CohortGroup> of(long cohortId, String name) {
        return findByIdOptional(new Key(cohortId, name));
    }

    /** The one spelling of a group's name. */
    static String plain(String typed) {
        return typed.strip().replaceFirst("^/+", "");
    }

    static void create(Cohort cohort, String name, Person by, Instant now) {
        var group = new CohortGroup();
        group.cohortId = cohort.id;
        group.name = name;
        group.madeBy = by;
        group.madeAt = now;
        group.persist();
    }
}
