package org.footing.insight;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.footing.cohort.Cohort;
import org.footing.cohort.Enrolment;
import org.footing.identity.Role;
import org.footing.progress.ItemProgress;
import org.footing.progress.Standing;
import org.jspecify.annotations.Nullable;

/**
 * What students made of a lesson or a quiz.
 *
 * @param item its id
 * @param begun students who were there
 * @param done students who completed it
 * @param attempts begun at a quiz; 0 for a lesson
 * @param millis of study of half of those who completed it; absent where nobody did
 */
public record ItemUse(String item, long begun, long done, long attempts, @Nullable Double millis) {

    /** Who was not seen for so long, and is not through, has stopped. */
    public static final Duration STOPPED = Duration.ofDays(14);

    /** By item, in one statement. */
    static Map<String, ItemUse> of(Collection<Cohort> cohorts, Instant now) {
        return ItemProgress.getEntityManager()
                .createQuery(
                        """
                        select p.itemId, count(*), count(p.completedAt), sum(p.attempts),
                            percentile_cont(0.5) within group
                                (order by case when p.completedAt is not null then cast(p.activeMillis as Double) end)
                        from ItemProgress p join Enrolment e on e.id = p.enrolmentId
                        where p.cohortId in ?3 and """
                                + Enrolment.COUNTED
                                + " group by p.itemId",
                        ItemUse.class)
                .setParameter(1, Role.STAFF)
                .setParameter(2, now)
                .setParameter(3, Cohort.ids(cohorts))
                .getResultList()
                .stream()
                .collect(Collectors.toMap(ItemUse::item, Function.identity()));
    }

    private record Stop(String item, long students) {}

    /** How many stopped at which lesson: those who have not come for long and are not through, by what they saw last. */
    static Map<String, Long> stops(Collection<Cohort> cohorts, Instant now) {
        var stops = new HashMap<String, Long>();
        Standing.getEntityManager()
                .createQuery(
                        """
                        select s.lastItem, count(*) from Standing s join Enrolment e on e.id = s.enrolmentId
                        where s.cohortId in ?3 and s.lastItem is not null and s.lastVisitAt < ?4
                            and s.doneItems < s.requiredItems and """
                                + Enrolment.COUNTED
                                + " group by s.lastItem",
                        Stop.class)
                .setParameter(1, Role.STAFF)
                .setParameter(2, now)
                .setParameter(3, Cohort.ids(cohorts))
                .setParameter(4, now.minus(STOPPED))
                .getResultList()
                .forEach(stop -> stops.put(stop.item(), stop.students()));
        return stops;
    }

    /** Students who count. */
    static long students(Collection<Cohort> cohorts, Instant now) {
        return Enrolment.getEntityManager()
                .createQuery(
                        "select count(*) from Enrolment e where e.cohort.id in ?3 and " + Enrolment.COUNTED, Long.class)
                .setParameter(1, Role.STAFF)
                .setParameter(2, now)
                .setParameter(3, Cohort.ids(cohorts))
                .getSingleResult();
    }

    public Optional<Duration> median() {
        return Optional.ofNullable(millis).map(known -> Duration.ofMillis(Math.round(known)));
    }

    /** Of a lesson and the names it had before. */
    static Optional<ItemUse> together(List<ItemUse> uses) {
        return uses.stream().reduce((one, other) -> one.begun >= other.begun ? one : other);
    }
}
