package org.footing.progress;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.footing.cohort.Cohort;
import org.footing.cohort.Enrolment;
import org.footing.identity.Person;
import org.footing.identity.Viewer;
import org.jspecify.annotations.Nullable;

/** That a student has completed a course. Nothing in it changes later, whatever becomes of the course; it can be revoked. */
@Entity
public class Certificate extends PanacheEntity {

    /** What it is worth on a day. */
    public enum Validity {
        VALID,
        /** Its time is over. */
        EXPIRED,
        REVOKED
    }

    /** A {@link Serial}. */
    public String serial;

    @ManyToOne(fetch = FetchType.LAZY)
    public Enrolment enrolment;

    /** What the student was called; empty once they were erased. */
    public String holder;

    /** Whether they agreed that everybody who has the serial reads their name. */
    @Column(name = "name_shown")
    public boolean nameShown;

    @Embedded
    public Study study;

    /** The last day; absent where it is valid for good. */
    @Column(name = "valid_until")
    public @Nullable LocalDate validUntil;

    @Column(name = "issued_at")
    public Instant issuedAt;

    /** The student themself, where they asked for it. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "issued_by")
    public Person issuedBy;

    /** Absent once it is revoked: an enrolment has one that stands. */
    @Nullable
    Boolean standing;

    @Column(name = "revoked_at")
    public @Nullable Instant revokedAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "revoked_by")
    @Nullable
    Person revokedBy;

    /** Why; empty while it stands. */
    @Column(name = "revoke_reason")
    public String revokeReason;

    /** One student's, the newest first. */
    public static List<Certificate> of(Enrolment enrolment) {
        return list("enrolment = ?1 order by id desc", enrolment);
    }

    /** The one of a student that stands. */
    public static Optional<Certificate> standing(Enrolment enrolment) {
        return find("enrolment = ?1 and standing = true", enrolment).firstResultOptional();
    }

    /** Those of a cohort, each with its student, the newest first. */
    public static List<Certificate> of(Cohort cohort) {
        return list(
                "from Certificate c join fetch c.enrolment e join fetch e.person where e.cohort = ?1 order by c.id"
                        + " desc",
                cohort);
    }

    /** For whoever has the serial: what {@link #nameShown} and {@link #validity} allow to be told. */
    public static Optional<Certificate> known(Serial serial) {
        return find("serial", serial.text()).firstResultOptional();
    }

    /** For the student and for who looks after them, with cohort and edition. */
    public static Optional<Certificate> seenBy(Viewer viewer, Serial serial) {
        return there(serial)
                .filter(known -> known.enrolment.person.id == viewer.personId() || known.lookedAfterBy(viewer));
    }

    static Optional<Certificate> there(Serial serial) {
        return find(
                        """
                        from Certificate c join fetch c.enrolment e join fetch e.person
                        join fetch e.cohort h join fetch h.edition where c.serial = ?1
                        """,
                        serial.text())
                .firstResultOptional();
    }

    private boolean lookedAfterBy(Viewer viewer) {
        return viewer.looksAfter(study.courseId(), enrolment.cohort.id);
    }

    static Certificate create(
            Enrolment enrolment,
            Study study,
            boolean nameShown,
            Optional<LocalDate> validUntil,
            Person by,
            Instant now) {
        var certificate = new Certificate();
        certificate.serial = Serial.random().text();
        certificate.enrolment = enrolment;
        certificate.holder = enrolment.person.name;
        certificate.nameShown = nameShown;
        certificate.study = study;
        certificate.validUntil = validUntil.orElse(null);
        certificate.issuedAt = now;
        certificate.issuedBy = by;
        certificate.standing = true;
        certificate.revokeReason = "";
        certificate.persist();
        return certificate;
    }

    /** Takes the row, so that of two who change it one comes after the other. */
    Certificate locked() {
        getEntityManager().refresh(this, LockModeType.PESSIMISTIC_WRITE);
        return this;
    }

    void showName(boolean shown) {
        nameShown = shown;
    }

    void revoke(Person by, String reason, Instant now) {
        standing = null;
        revokedAt = now;
        revokedBy = by;
        revokeReason = reason;
    }

    /** That somebody completed a course stays, and its serial can be checked; who it was goes. */
    public static void forgetHolder(Person person) {
        Certificate.<Certificate>list("enrolment.person", person).forEach(certificate -> {
            certificate.holder = "";
            certificate.nameShown = false;
            certificate.revokeReason = "";
        });
    }

    public Serial number() {
        return new Serial(serial);
    }

    public boolean revoked() {
        return revokedAt != null;
    }

    public Validity validity(LocalDate today) {
        if (revoked()) {
            return Validity.REVOKED;
        }
        var last = validUntil;
        return last != null && today.isAfter(last) ? Validity.EXPIRED : Validity.VALID;
    }

    /** Empty where it is not to be told. */
    public String publicName() {
        return nameShown && !revoked() ? holder : "";
    }
}
