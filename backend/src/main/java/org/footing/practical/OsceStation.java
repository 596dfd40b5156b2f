package org.footing.practical;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.footing.identity.Person;

/** Where something is shown on an OSCE day, by what it is marked, and who marks it. */
@Entity
@Table(name = "osce_station")
public class OsceStation extends PanacheEntity {

    @ManyToOne(fetch = FetchType.LAZY)
    public Osce osce;

    /** From 1. */
    public int place;

    public String rubric;

    /** The id of the one whose steps are ticked off; empty for none. */
    public String technique;

    /** That a student has there. */
    @Column(name = "length_minutes")
    public int minutes;

    @ManyToOne(fetch = FetchType.LAZY)
    public Person assessor;

    /** Those of a day in their order, with who marks there. */
    public static List<OsceStation> of(Osce day) {
        return list("from OsceStation s join fetch s.assessor where s.osce = ?1 order by s.place", day);
    }

    /** Of several days, without who marks there. */
    public static List<OsceStation> of(Collection<Osce> days) {
        return list("osce in ?1 order by osce.id, place", days);
    }

    static Optional<OsceStation> there(Osce day, int place) {
        return find("osce = ?1 and place = ?2", day, place).firstResultOptional();
    }

    static void create(Osce day, int place, OsceDays.StationPlan plan) {
        var station = new OsceStation();
        station.osce = day;
        station.place = place;
        station.rubric = plan.rubric();
        station.technique = plan.technique();
        station.minutes = plan.minutes();
        station.assessor = plan.assessor();
        station.persist();
    }

    PracticalTask task() {
        var day = LocalDate.ofInstant(osce.startsAt, osce.cohort.zone());
        return new PracticalTask(osce.editionId, rubric, technique, day, false);
    }
}
