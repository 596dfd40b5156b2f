package org.footing.help;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.List;
import org.footing.cohort.Cohort;
import org.footing.cohort.Enrolment;
import org.footing.identity.Person;

/** That somebody of the staff spoke to a student, and what other staff should know of it. */
@Entity
public class Contact extends PanacheEntity {

    public static final int LONGEST_NOTE = 2000;

    /** How. */
    public enum Way {
        SPOKEN,
        PHONE,
        MAIL,
        MESSAGE
    }

    @Column(name = "cohort_id")
    public long cohortId;

    @ManyToOne(fetch = FetchType.LAZY)
    public Enrolment enrolment;

    @Enumerated(EnumType.STRING)
    public Way way;

    /** May be empty. */
    public String note;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "made_by")
    public Person madeBy;

    @Column(name = "made_at")
    public Instant madeAt;

    /** Made by the page, so that the same form sent twice is one contact. */
    @Column(name = "save_id")
    String saveId;

    /** Those of a cohort, the newest first, with who made them. */
    public static List<Contact> of(Cohort cohort) {
        return list("from Contact c join fetch c.madeBy where c.cohortId = ?1 order by c.id desc", cohort.id);
    }

    /** Those of one student, the newest first, with who made them. */
    public static List<Contact> of(Enrolment enrolment) {
        return list(
                "from Contact c join fetch c.madeBy where c.cohortId = ?1 and c.enrolment = ?2 order by c.id desc",
                enrolment.cohort.id,
                enrolment);
    }

    static boolean saved(Enrolment enrolment, String saveId) {
        return count("enrolment = ?1 and saveId = ?2", enrolment, saveId) > 0;
    }

    static void make(Enrolment enrolment, Way way, String note, String saveId, Person by, Instant now) {
        var contact = new Contact();
        contact.cohortId = enrolment.cohort.id;
        contact.enrolment = enrolment;
        contact.way = way;
        contact.note = note;
        contact.saveId = saveId;
        contact.madeBy = by;
        contact.madeAt = now;
        contact.persist();
    }

    static void forgetNotes(Person person) {
        update("note = '' where enrolment.id in (select e.id from Enrolment e where e.person = ?1)", person);
    }
}
