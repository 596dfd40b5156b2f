package org.footing.practice;

import jakarta.persistence.Tuple;
import java.util.HashMap;
import java.util.Map;
import org.footing.cohort.Enrolment;
import org.footing.course.Practice;

/**
 * One student's hands-on work in numbers, read in one statement for a page that shows no more of it.
 *
 * @param observed how often each competency was seen, by its id
 */
public record PracticeCounts(Map<String, Long> observed, long casesPassed) {

    private static final String CASES = "";

    public static PracticeCounts of(Enrolment enrolment) {
        var rows = CaseStudy.getEntityManager()
                .createQuery(
                        """
                        select o.competency as what, count(*) as times from Observation o
                        where o.enrolment = :enrolment and o.struckAt is null group by o.competency
                        union all
                        select '' as what, count(*) as times from CaseStudy s
                        where s.enrolment = :enrolment and s.passedAt is not null
                        """,
                        Tuple.class)
                .setParameter("enrolment", enrolment)
                .getResultList();
        var counts = new HashMap<String, Long>();
        rows.forEach(row -> counts.put(row.get("what", String.class), row.get("times", Long.class)));
        var cases = counts.remove(CASES);
        return new PracticeCounts(counts, cases == null ? 0 : cases);
    }

    /** How many competencies of the course are signed off. */
    public long signed(Practice practice) {
        return practice.competencies().stream()
                .filter(one -> observed.getOrDefault(one.id(), 0L) >= one.observed())
                .count();
    }
}
