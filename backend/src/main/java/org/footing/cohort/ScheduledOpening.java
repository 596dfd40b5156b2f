package org.footing.cohort;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Map;
import java.util.stream.Collectors;

/** The day on which an item opens for a cohort, counted from the cohort's start. */
@Entity
@Table(name = "scheduled_opening")
@IdClass(ScheduledOpening.Key.class)
public class ScheduledOpening extends PanacheEntityBase {

    record Key(long cohortId, String itemId) implements Serializable {}

    @Id
    @Column(name = "cohort_id")
    public long cohortId;

    @Id
    @Column(name = "item_id")
    public String itemId;

    @Column(name = "day_offset")
    public int dayOffset;

    /** Days after the start, by item; empty without a statement for a cohort that has no schedule. */
    public static Map<String, Integer> of(Cohort cohort) {
        return cohort.scheduled
                ? ScheduledOpening.<ScheduledOpening>list("cohortId", cohort.id).stream()
                        .collect(Collectors.toMap(opening -> opening.itemId, opening -> opening.dayOffset))
                : Map.of();
    }

    static void create(long cohortId, String itemId, int dayOffset) {
        var opening = new ScheduledOpening();
        opening.cohortId = cohortId;
        opening.itemId = itemId;
        opening.dayOffset = dayOffset;
        opening.persist();
    }
}
