package org.footing.insight;

import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.footing.cohort.Cohort;

/**
 * How a cohort stands, and how it stood at the end of each week; read in one statement.
 *
 * @param weeks that are over, the first one first
 */
public record Trend(List<Week> weeks, Figures now) {

    /** @param on its Monday */
    public record Week(LocalDate on, Figures figures) {

        public LocalDate lastDay() {
            return on.plusDays(6);
        }
    }

    /** What is now has a day behind all weeks, so it comes last. */
    public static Trend of(Cohort cohort, Instant now) {
        var weeks = CohortWeek.getEntityManager()
                .createQuery(
                        """
                        select w.weekOn as day, cast(w.students as Long) as students,
                               w.medianPercent as median, cast(w.onTime as Long) as onTime,
                               cast(w.waiting as Long) as waiting, w.practiceMinutes as practice
                        from CohortWeek w where w.cohortId = :cohort
                        union all
                        select local date 9999-12-31 as day, count(e.id) as students,
                               cast(percentile_disc(0.5) within group (order by s.percent) as Integer) as median,
                               sum(case when s.dueAt < :now then 0L else 1L end) as onTime,
                               (select count(t.id) from Waiting t join t.enrolment x where t.cohortId = :cohort
                                and t.endedAt is null and t.heldAt is null and x.withdrawnAt is null) as waiting,
                               sum(cast(s.practiceMinutes as Long)) as practice
                        from Standing s join Enrolment e on e.id = s.enrolmentId
                        where s.cohortId = :cohort and e.withdrawnAt is null
                        """,
                        Tuple.class)
                .setParameter("cohort", cohort.id)
                .setParameter("now", now)
                .getResultList()
                .stream()
                .map(row -> new Week(row.get("day", LocalDate.class), figures(row)))
                .sorted(Comparator.comparing(Week::on))
                .toList();
        return new Trend(
                weeks.subList(0, weeks.size() - 1), weeks.get(weeks.size() - 1).figures());
    }

    private static Figures figures(Tuple row) {
        return new Figures(
                number(row, "students"),
                number(row, "median"),
                number(row, "onTime"),
                number(row, "waiting"),
                row.get("practice") instanceof Number minutes ? minutes.longValue() : 0);
    }

    /** Sums of nobody are absent. */
    private static int number(Tuple row, String name) {
        return row.get(name) instanceof Number number ? number.intValue() : 0;
    }
}
