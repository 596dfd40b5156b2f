package org.footing.insight;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How a cohort stood at the end of a week of its calendar. Written once and never changed: what is edited later does not change the past. Of
 * a cohort, and not of each of its students: a school of 100,000 in cohorts of 25 keeps 208,000 such rows a year.
 */
@Entity
@Table(name = "cohort_week")
@IdClass(CohortWeek.Key.class)
public class CohortWeek extends PanacheEntityBase {

    record Key(long cohortId, LocalDate weekOn) implements Serializable {}

    @Id
    @Column(name = "cohort_id")
    public long cohortId;

    /** Its Monday. */
    @Id
    @Column(name = "week_on")
    public LocalDate weekOn;

    public int students;

    @Column(name = "median_percent")
    public int medianPercent;

    /** Students who were late with nothing. */
    @Column(name = "on_time")
    public int onTime;

    /** Pieces of work that waited for somebody who marks them. */
    public int waiting;

    /** Of all students. */
    @Column(name = "practice_minutes")
    public long practiceMinutes;

    /** The Monday of the last week that is kept, by cohort. */
    static Map<Long, LocalDate> last() {
        return find("select w.cohortId, max(w.weekOn) from CohortWeek w group by w.cohortId")
                .project(Last.class)
                .stream()
                .collect(Collectors.toMap(Last::cohortId, Last::weekOn));
    }

    record Last(long cohortId, LocalDate weekOn) {}

    static void create(long cohortId, LocalDate weekOn, Figures figures) {
        var week = new CohortWeek();
        week.cohortId = cohortId;
        week.weekOn = weekOn;
        week.students = figures.students();
        week.medianPercent = figures.medianPercent();
        week.onTime = figures.onTime();
        week.waiting = figures.waiting();
        week.practiceMinutes = figures.practiceMinutes();
        week.persist();
    }
}
