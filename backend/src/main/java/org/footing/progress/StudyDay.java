package org.footing.progress;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.footing.cohort.Cohort;
import org.footing.cohort.Enrolment;

/** How long a student was at lessons on a day, by the clock of their cohort: active time as of {@link ActiveTime}. */
@Entity
@Table(name = "study_day")
@IdClass(StudyDay.Key.class)
public class StudyDay extends PanacheEntityBase {

    record Key(long cohortId, long enrolmentId, LocalDate studiedOn) implements Serializable {}

    @Id
    @Column(name = "cohort_id")
    public long cohortId;

    @Id
    @Column(name = "enrolment_id")
    public long enrolmentId;

    @Id
    @Column(name = "studied_on")
    public LocalDate studiedOn;

    public long millis;

    /** Whoever adds has taken the enrolment's row, so nobody else begins the same day. */
    static void add(Enrolment enrolment, Duration active, Instant now) {
        if (active.isZero()) {
            return;
        }
        var cohort = enrolment.cohort;
        var today = LocalDate.ofInstant(now, cohort.zone());
        var added = update(
                "millis = millis + ?1 where cohortId = ?2 and enrolmentId = ?3 and studiedOn = ?4",
                active.toMillis(),
                cohort.id,
                enrolment.id,
                today);
        if (added == 0) {
            var day = new StudyDay();
            day.cohortId = cohort.id;
            day.enrolmentId = enrolment.id;
            day.studiedOn = today;
            day.millis = active.toMillis();
            day.persist();
        }
    }

    record Sum(long enrolmentId, long millis) {}

    /** From a day on, by enrolment; of those who studied. */
    public static Map<Long, Duration> since(Cohort cohort, Collection<Long> enrolments, LocalDate first) {
        return find(
                        """
                        select d.enrolmentId, sum(d.millis) from StudyDay d
                        where d.cohortId = ?1 and d.enrolmentId in ?2 and d.studiedOn >= ?3 group by d.enrolmentId
                        """,
                        cohort.id,
                        enrolments,
                        first)
                .project(Sum.class)
                .stream()
                .collect(Collectors.toMap(Sum::enrolmentId, sum -> Duration.ofMillis(sum.millis())));
    }

    /** The first that is known of a cohort: a school may have gone on from a program that did not note them. */
    public static Optional<LocalDate> first(Cohort cohort) {
        return getEntityManager()
                .createQuery("select min(d.studiedOn) from StudyDay d where d.cohortId = ?1", LocalDate.class)
                .setParameter(1, cohort.id)
                .getResultStream()
                .flatMap(Stream::ofNullable)
                .findFirst();
    }
}
