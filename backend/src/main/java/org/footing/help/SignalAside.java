package org.footing.help;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.footing.cohort.Cohort;
import org.footing.cohort.Enrolment;
import org.footing.identity.Person;
import org.footing.insight.Signal;

/** A signal of one student that somebody has put aside: it does not call for anybody until then. */
@Entity
@Table(name = "signal_aside")
@IdClass(SignalAside.Key.class)
public class SignalAside extends PanacheEntityBase {

    public static final Duration LASTS = Duration.ofDays(7);
    public static final int LONGEST_NOTE = 1000;

    record Key(long cohortId, long enrolmentId, Signal.Kind kind) implements Serializable {}

    @Id
    @Column(name = "cohort_id")
    public long cohortId;

    @Id
    @Column(name = "enrolment_id")
    public long enrolmentId;

    @Id
    @Enumerated(EnumType.STRING)
    public Signal.Kind kind;

    @Column(name = "aside_until")
    public Instant until;

    /** Why, for other staff; may be empty. */
    public String note;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "put_by")
    public Person putBy;

    @Column(name = "put_at")
    public Instant putAt;

    /** Those of a cohort that still are, with who put them. */
    public static List<SignalAside> of(Cohort cohort, Instant now) {
        return list(
                "from SignalAside a join fetch a.putBy where a.cohortId = ?1 and a.until > ?2 order by a.putAt",
                cohort.id,
                now);
    }

    static Optional<SignalAside> of(Enrolment enrolment, Signal.Kind kind) {
        return findByIdOptional(new Key(enrolment.cohort.id, enrolment.id, kind));
    }

    /** In place of what is there: put aside again it is put aside for longer. */
    static void put(Enrolment enrolment, Signal.Kind kind, String note, Person by, Instant now) {
        var aside = of(enrolment, kind).orElseGet(SignalAside::new);
        aside.cohortId = enrolment.cohort.id;
        aside.enrolmentId = enrolment.id;
        aside.kind = kind;
        aside.until = now.plus(LASTS);
        aside.note = note;
        aside.putBy = by;
        aside.putAt = now;
        aside.persist();
    }

    static void forgetNotes(Person person) {
        update("note = '' where enrolmentId in (select e.id from Enrolment e where e.person = ?1)", person);
    }
}
