package org.footing.cohort;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.footing.cohort.Schedule.Times;
import org.jspecify.annotations.Nullable;

/** When an item opens for a cohort, and when it is due, as far as somebody said. Read through {@link Schedule}. */
@Entity
@Table(name = "scheduled_item")
@IdClass(ScheduledItem.Key.class)
class ScheduledItem extends PanacheEntityBase {

    record Key(long cohortId, String itemId) implements Serializable {}

    @Id
    @Column(name = "cohort_id")
    public long cohortId;

    @Id
    @Column(name = "item_id")
    public String itemId;

    @Convert(converter = MomentConverter.class)
    public @Nullable Moment opens;

    @Convert(converter = MomentConverter.class)
    public @Nullable Moment due;

    static List<ScheduledItem> of(Collection<Long> cohorts) {
        return cohorts.isEmpty() ? List.of() : list("cohortId in ?1", cohorts);
    }

    static Optional<ScheduledItem> of(long cohortId, String itemId) {
        return findByIdOptional(new Key(cohortId, itemId));
    }

    /** Nothing is kept of an item of which nothing is said. */
    static void put(long cohortId, String itemId, Times times) {
        var known = of(cohortId, itemId);
        if (times.none()) {
            known.ifPresent(ScheduledItem::delete);
            return;
        }
        var item = known.orElseGet(ScheduledItem::new);
        item.cohortId = cohortId;
        item.itemId = itemId;
        item.opens = times.opens().orElse(null);
        item.due = times.due().orElse(null);
        item.persist();
    }

    Times times() {
        return new Times(Optional.ofNullable(opens), Optional.ofNullable(due));
    }
}
