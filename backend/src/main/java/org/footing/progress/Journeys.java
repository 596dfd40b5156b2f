package org.footing.progress;

import jakarta.persistence.Tuple;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.footing.cohort.Cohort;
import org.footing.cohort.ItemException;
import org.footing.cohort.ItemException.Exceptions;

/** The ways of some students of a cohort, read in one statement: rows that nobody changes, so nothing is kept watch over. */
public final class Journeys {

    /** Of one student, while the rows come. */
    private record Gathered(
            List<ItemProgress> rows, Set<String> opened, Set<String> exempt, Map<String, Duration> extended) {

        static Gathered nothing() {
            return new Gathered(new ArrayList<>(), new HashSet<>(), new HashSet<>(), new HashMap<>());
        }

        Journey journey() {
            return Journey.of(rows, new Exceptions(opened, exempt, extended));
        }
    }

    private Journeys() {}

    /** By enrolment; each of these has one. */
    public static Map<Long, Journey> of(Cohort cohort, Collection<Long> enrolments) {
        var gathered = new HashMap<Long, Gathered>();
        enrolments.forEach(id -> gathered.put(id, Gathered.nothing()));
        if (!enrolments.isEmpty()) {
            for (var row : rows(cohort, enrolments)) {
                var student = gathered.get(row.get("student", Long.class));
                if (student != null) {
                    add(student, row);
                }
            }
        }
        var journeys = new HashMap<Long, Journey>();
        gathered.forEach((id, student) -> journeys.put(id, student.journey()));
        return journeys;
    }

    private static void add(Gathered student, Tuple row) {
        var exception = row.get("exception", ItemException.Kind.class);
        var item = row.get("item", String.class);
        if (exception == null) {
            student.rows().add(ItemProgress.seen(item, row));
        } else {
            switch (exception) {
                case OPENED -> student.opened().add(item);
                case EXEMPT -> student.exempt().add(item);
                case EXTENDED -> student.extended().put(item, Duration.ofMinutes(row.get("more", Integer.class)));
            }
        }
    }

    /**
     * What the other half has not is taken from a row that never is: nothing at all has no type. Progress is not asked by cohort as well: H2
     * would then read that of the whole cohort.
     */
    private static List<Tuple> rows(Cohort cohort, Collection<Long> enrolments) {
        return ItemProgress.getEntityManager()
                .createQuery(
                        """
                        select p.enrolmentId as student, p.itemId as item, n.kind as exception, p.firstVisitAt as begun,
                               p.lastReportAt as seen, p.activeMillis as active, p.endReachedAt as ended,
                               p.completedAt as completed, p.attempts as attempts, p.mark as mark, p.waits as waits, 0 as more
                        from ItemProgress p left join ItemException n on n.cohortId = -1 and n.enrolmentId = -1
                        where p.enrolmentId in :students
                        union all
                        select x.enrolmentId as student, x.itemId as item, x.kind as exception, x.givenAt as begun,
                               x.givenAt as seen, 0L as active, n.endReachedAt as ended,
                               n.completedAt as completed, 0 as attempts, n.mark as mark, false as waits, x.extensionMinutes as more
                        from ItemException x left join ItemProgress n on n.cohortId = -1 and n.enrolmentId = -1
                        where x.cohortId = :cohort and x.enrolmentId in :students
                        """,
                        Tuple.class)
                .setParameter("cohort", cohort.id)
                .setParameter("students", enrolments)
                .getResultList();
    }
}
