package org.footing.progress;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.footing.cohort.ItemException.Exceptions;

/** Rows of progress that stand in no database. */
final class Rows {

    static final Instant NOW = Instant.parse("2026-11-02T09:00:00Z");

    private Rows() {}

    static ItemProgress begun(String itemId) {
        var row = new ItemProgress();
        row.itemId = itemId;
        row.firstVisitAt = NOW;
        row.lastReportAt = NOW;
        return row;
    }

    static ItemProgress read(String itemId, Duration active) {
        var row = begun(itemId);
        row.visited(active, Optional.empty(), NOW);
        return row;
    }

    static ItemProgress done(String itemId) {
        var row = begun(itemId);
        row.complete(null, NOW);
        return row;
    }

    static Journey journey(ItemProgress... rows) {
        return Journey.of(Arrays.asList(rows), Exceptions.NONE);
    }

    static Exceptions exempt(String... items) {
        return new Exceptions(Set.of(), Set.of(items));
    }

    static Exceptions opened(String... items) {
        return new Exceptions(Set.of(items), Set.of());
    }
}
