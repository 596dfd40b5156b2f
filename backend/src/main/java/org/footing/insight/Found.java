package org.footing.insight;

import java.util.Collection;
import java.util.List;
import org.footing.progress.Standing;

/** A student whom somebody looked for, with their sum. */
record Found(long enrolmentId, String name, String username, Standing standing) {

    private static final String STUDENTS =
            """
             from Standing s join Enrolment e on e.id = s.enrolmentId join e.person p
            where s.cohortId = :cohort and e.withdrawnAt is null
            """;

    /** @param page from 0 */
    static List<Found> page(Sought sought, int page, int size) {
        var query = Standing.getEntityManager()
                .createQuery(
                        "select e.id, p.name, p.username, s" + STUDENTS + sought.condition() + sought.order(),
                        Found.class);
        sought.parameters().forEach(query::setParameter);
        return query.setFirstResult(page * size).setMaxResults(size).getResultList();
    }

    /** How many there are; a database tells it apart much sooner than beside the rows of a page. */
    static long count(Sought sought) {
        var query = Standing.getEntityManager()
                .createQuery("select count(e.id)" + STUDENTS + sought.condition(), Long.class);
        sought.parameters().forEach(query::setParameter);
        return query.getSingleResult();
    }

    /** All of them, in their order. */
    static List<Long> ids(Sought sought) {
        var query = Standing.getEntityManager()
                .createQuery("select e.id" + STUDENTS + sought.condition() + sought.order(), Long.class);
        sought.parameters().forEach(query::setParameter);
        return query.getResultList();
    }

    /** Some of them, in no order. */
    static List<Found> these(Collection<Long> enrolments) {
        return Standing.getEntityManager()
                .createQuery(
                        """
                        select e.id, p.name, p.username, s
                        from Standing s join Enrolment e on e.id = s.enrolmentId join e.person p
                        where s.enrolmentId in :enrolments and e.withdrawnAt is null
                        """,
                        Found.class)
                .setParameter("enrolments", enrolments)
                .getResultList();
    }
}
