package org.footing.progress;

import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.footing.cohort.Enrolment;
import org.footing.course.Practice;
import org.footing.practice.CaseStudy;

/**
 * One student's hands-on work in numbers, read in one statement for a page that shows no more of it.
 *
 * @param observed how often each competency was seen, by its id
 * @param practicalsPassed rubrics by which a practical has passed that stands
 */
public record PracticeCounts(Map<String, Long> observed, long casesPassed, Set<String> practicalsPassed) {

    public static PracticeCounts of(Enrolment enrolment) {
        var rows = CaseStudy.getEntityManager()
                .createQuery(
                        """
                        select 'seen' as kind, o.competency as what, count(*) as times from Observation o
                        where o.enrolment = :enrolment and o.struckAt is null group by o.competency
                        union all
                        select 'case' as kind, '' as what, count(*) as times from CaseStudy s
                        where s.enrolment = :enrolment and s.passedAt is not null
                        union all
                        select 'practical' as kind, p.task.rubric as what, count(*) as times from Practical p
                        where p.enrolment = :enrolment and p.result.passed = true and p.settledAt is not null
                        and p.reversedAt is null group by p.task.rubric
                        """,
                        Tuple.class)
                .setParameter("enrolment", enrolment)
                .getResultList();
        var practicals = counts(rows, "practical").keySet();
        return new PracticeCounts(counts(rows, "seen"), counts(rows, "case").getOrDefault("", 0L), practicals);
    }

    private static Map<String, Long> counts(List<Tuple> rows, String kind) {
        return rows.stream()
                .filter(row -> row.get("kind", String.class).equals(kind))
                .collect(Collectors.toMap(row -> row.get("what", String.class), row -> row.get("times", Long.class)));
    }

    /** How many competencies of the course are signed off. */
    public long signed(Practice practice) {
        return practice.competencies().stream()
                .filter(one -> observed.getOrDefault(one.id(), 0L) >= one.observed())
                .count();
    }
}
