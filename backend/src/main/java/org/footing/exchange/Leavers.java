package org.footing.exchange;

import java.time.Instant;
import java.util.List;
import org.footing.identity.Person;
import org.footing.identity.Role;

/** People who have left the school: shut out, or withdrawn from every cohort they were in, and not seen since. */
final class Leavers {

    private Leavers() {}

    /** Those who had left before this and do not teach or administer, by id. */
    static List<Long> before(Instant before, Instant now) {
        return Person.find(
                        """
                        select p.id from Person p
                        where p.erasedAt is null and p.createdAt < ?1
                        and (p.disabledAt < ?1
                             or p.disabledAt is null and exists (select 1 from Enrolment e where e.person = p)
                                and not exists (select 1 from Enrolment e
                                    where e.person = p and (e.withdrawnAt is null or e.withdrawnAt >= ?1)))
                        and not exists (select 1 from Session s where s.person = p and s.lastSeenAt >= ?1)
                        and not exists (select 1 from Enrolment e join Standing t on t.enrolmentId = e.id
                            where e.person = p and t.lastVisitAt >= ?1)
                        and not exists (select 1 from Right r where r.person = p and p.disabledAt is null
                            and r.role <> ?2 and (r.until is null or r.until > ?3))
                        order by p.id
                        """,
                        before,
                        Role.STUDENT,
                        now)
                .project(Long.class)
                .list();
    }
}
