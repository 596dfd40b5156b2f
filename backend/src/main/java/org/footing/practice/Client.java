package org.footing.practice;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.footing.cohort.Enrolment;
import org.footing.identity.Viewer;
import org.jspecify.annotations.Nullable;

/** Whom a student treats: a code, and what was consented to. Who it is stands nowhere in here. */
@Entity
public class Client extends PanacheEntity {

    @ManyToOne(fetch = FetchType.LAZY)
    public Enrolment enrolment;

    public String code;

    @Embedded
    public Consent consent;

    /** When the client took it back, or it ended: what was written of them is gone since. */
    @Column(name = "ended_at")
    public @Nullable Instant endedAt;

    /** One student's, by code, those that ended too. */
    public static List<Client> of(Enrolment enrolment) {
        return list("enrolment = ?1 order by code", enrolment);
    }

    public static Optional<Client> called(Enrolment enrolment, String code) {
        return find("enrolment = ?1 and code = ?2", enrolment, code).firstResultOptional();
    }

    /** The viewer's own. */
    public static Optional<Client> of(Viewer viewer, long id) {
        return Client.<Client>find(
                        """
                        from Client c join fetch c.enrolment e join fetch e.cohort h join fetch h.edition
                        where c.id = ?1 and e.person.id = ?2 and e.withdrawnAt is null
                        """,
                        id,
                        viewer.personId())
                .firstResultOptional();
    }

    /** Those whose consent has ended by now and of whom something is kept still; ids. */
    static List<Long> over(LocalDate today, int most) {
        return Client.<Client>find(
                        "select c.id from Client c where c.consent.until < ?1 and c.endedAt is null order by c.id",
                        today)
                .page(0, most)
                .project(Long.class)
                .list();
    }

    static List<Client> ofAll(Collection<Long> enrolments) {
        return list("enrolment.id in ?1", enrolments);
    }

    static Client create(Enrolment enrolment, String code, Consent consent) {
        var client = new Client();
        client.enrolment = enrolment;
        client.code = code;
        client.consent = consent;
        client.persist();
        return client;
    }

    Client locked() {
        getEntityManager().refresh(this, LockModeType.PESSIMISTIC_WRITE);
        return this;
    }

    void consents(Consent other) {
        consent = other;
    }

    void forgetWords() {
        consent = consent.withoutWords();
    }

    void end(Instant now) {
        endedAt = now;
    }

    public boolean ended() {
        return endedAt != null;
    }
}
