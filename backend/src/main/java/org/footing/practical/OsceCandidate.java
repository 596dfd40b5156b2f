package org.footing.practical;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.Collection;
import java.util.List;
import org.footing.cohort.Enrolment;

/** That a student goes from station to station on an OSCE day, and as the how manieth. */
@Entity
@Table(name = "osce_candidate")
public class OsceCandidate extends PanacheEntity {

    @ManyToOne(fetch = FetchType.LAZY)
    public Osce osce;

    /** From 1. Whoever leaves the cohort leaves a gap: the others keep their times. */
    public int place;

    @ManyToOne(fetch = FetchType.LAZY)
    public Enrolment enrolment;

    /** In their order, those who left too, with their names. */
    public static List<OsceCandidate> of(Osce day) {
        return list(
                """
                from OsceCandidate c join fetch c.enrolment e join fetch e.person where c.osce = ?1 order by c.place
                """,
                day);
    }

    /** Of several days, without their names. */
    public static List<OsceCandidate> of(Collection<Osce> days) {
        return list("osce in ?1 order by osce.id, place", days);
    }

    static void create(Osce day, int place, Enrolment enrolment) {
        var candidate = new OsceCandidate();
        candidate.osce = day;
        candidate.place = place;
        candidate.enrolment = enrolment;
        candidate.persist();
    }

    public boolean left() {
        return enrolment.withdrawnAt != null;
    }
}
