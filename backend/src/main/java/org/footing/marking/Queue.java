package org.footing.marking;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.footing.cohort.Cohort;
import org.footing.identity.Viewer;
import org.footing.marking.Work.Kind;

/**
 * What somebody looks through who marks: the work of the students whom they teach, as far as they want to see it; never their own.
 *
 * @param cohorts ids of them
 * @param now which claims still hold depends on it
 */
public record Queue(long viewerId, Set<Long> cohorts, Set<Kind> kinds, Whose whose, Instant now) {

    /** By who is at it. */
    public enum Whose {
        ALL,
        /** Nobody else is. */
        FREE,
        MINE
    }

    /** What is wanted; absent is all. */
    public record Wish(Optional<String> course, Optional<Long> cohort, Optional<Kind> kind, Whose whose) {

        public static final Wish ALL = new Wish(Optional.empty(), Optional.empty(), Optional.empty(), Whose.ALL);

        private boolean wants(Cohort one) {
            return course.filter(id -> !id.equals(one.courseId)).isEmpty()
                    && cohort.filter(id -> !id.equals(one.id)).isEmpty();
        }
    }

    public Queue {
        cohorts = Set.copyOf(cohorts);
        kinds = Set.copyOf(kinds);
    }

    /** @param taught the cohorts that the viewer teaches */
    public static Queue of(Viewer viewer, Collection<Cohort> taught, Wish wish, Instant now) {
        var cohorts = taught.stream().filter(wish::wants).toList();
        Set<Kind> kinds = wish.kind().<Set<Kind>>map(Set::of).orElseGet(() -> EnumSet.allOf(Kind.class));
        return new Queue(viewer.personId(), Cohort.ids(cohorts), kinds, wish.whose(), now);
    }

    /** The same, without what another is at. */
    Queue free() {
        return whose == Whose.ALL ? new Queue(viewerId, cohorts, kinds, Whose.FREE, now) : this;
    }

    boolean empty() {
        return cohorts.isEmpty();
    }

    /** Of the statements of {@link Waiting}. */
    String condition() {
        return """
                 w.cohortId in :cohorts and w.endedAt is null and w.heldAt is null and w.work.kind in :kinds
                and e.withdrawnAt is null and p.erasedAt is null and p.id <> :viewer
                """
                + switch (whose) {
                    case ALL -> "";
                    case FREE -> " and (w.claimedUntil is null or w.claimedUntil < :now or w.claimedBy.id = :viewer)";
                    case MINE -> " and w.claimedUntil >= :now and w.claimedBy.id = :viewer";
                };
    }

    Map<String, Object> parameters() {
        var parameters = new HashMap<String, Object>(Map.of("cohorts", cohorts, "kinds", kinds, "viewer", viewerId));
        if (whose != Whose.ALL) {
            parameters.put("now", now);
        }
        return parameters;
    }
}
