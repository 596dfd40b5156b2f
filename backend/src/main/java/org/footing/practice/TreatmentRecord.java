package org.footing.practice;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.footing.cohort.Cohort;
import org.footing.cohort.Enrolment;
import org.footing.identity.Person;
import org.footing.identity.Viewer;
import org.jspecify.annotations.Nullable;

/** What a student wrote of one treatment, from the consultation to the aftercare, in the form of the course. */
@Entity
@Table(name = "treatment_record")
public class TreatmentRecord extends PanacheEntity {

    /** What came of the consultation. */
    public enum Outcome {
        TREATED,
        /** Sent on to somebody who may judge it, or asked to come back. */
        NOT_TREATED
    }

    @ManyToOne(fetch = FetchType.LAZY)
    public Enrolment enrolment;

    @ManyToOne(fetch = FetchType.LAZY)
    public Client client;

    public FormAnswers answers;

    @Enumerated(EnumType.STRING)
    public Outcome outcome;

    /** From 1, one more with each change. */
    public int revision;

    /** Made by the page, so that the same form sent twice is one record. */
    @Column(name = "save_id")
    String saveId;

    /** Ids of the last saves, as {@link SaveId#note} tells them. */
    String saves;

    @Column(name = "begun_at")
    public Instant begunAt;

    @Column(name = "changed_at")
    public Instant changedAt;

    /** Absent while it is a draft. */
    @Column(name = "finished_at")
    public @Nullable Instant finishedAt;

    /** What a tutor said of it; empty while they said nothing. */
    public String comment;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "commented_by")
    public @Nullable Person commentedBy;

    /** One student's, the newest first, with their clients. */
    public static List<TreatmentRecord> of(Enrolment enrolment) {
        return list(
                "from TreatmentRecord r join fetch r.client where r.enrolment = ?1 order by r.begunAt desc, r.id desc",
                enrolment);
    }

    /** Finished ones of these cohorts without the viewer's own, the newest first, with their clients, students and cohorts. */
    public static List<TreatmentRecord> finished(Viewer viewer, Collection<Cohort> cohorts, int most) {
        return cohorts.isEmpty()
                ? List.of()
                : TreatmentRecord.<TreatmentRecord>find(
                                """
                                from TreatmentRecord r join fetch r.client join fetch r.enrolment e join fetch e.person
                                join fetch e.cohort c where c in ?1 and e.withdrawnAt is null and r.finishedAt is not null
                                and e.person.id <> ?2 order by r.finishedAt desc, r.id desc
                                """,
                                cohorts,
                                viewer.personId())
                        .page(0, most)
                        .list();
    }

    /** How many that are finished nobody has said anything of, without the viewer's own. */
    public static long countUncommented(Viewer viewer, Collection<Cohort> cohorts) {
        return cohorts.isEmpty()
                ? 0
                : count(
                        """
                        enrolment.cohort.id in ?1 and enrolment.withdrawnAt is null and enrolment.person.id <> ?2
                        and finishedAt is not null and comment = ''
                        """,
                        Cohort.ids(cohorts),
                        viewer.personId());
    }

    /** The viewer's own. */
    public static Optional<TreatmentRecord> of(Viewer viewer, long id) {
        return there(id)
                .filter(record -> record.enrolment.person.id == viewer.personId())
                .filter(record -> record.enrolment.withdrawnAt == null);
    }

    /** A finished one of a student whom the viewer teaches and is not. */
    public static Optional<TreatmentRecord> taughtBy(Viewer viewer, long id) {
        return there(id)
                .filter(TreatmentRecord::finished)
                .filter(record -> record.enrolment.person.id != viewer.personId())
                .filter(record -> viewer.teaches(record.enrolment.cohort.courseId, record.enrolment.cohort.id));
    }

    private static Optional<TreatmentRecord> there(long id) {
        return find(
                        """
                        from TreatmentRecord r join fetch r.client join fetch r.enrolment e join fetch e.person
                        join fetch e.cohort c join fetch c.edition left join fetch r.commentedBy where r.id = ?1
                        """,
                        id)
                .firstResultOptional();
    }

    /** Of one client, the newest first. */
    public static List<TreatmentRecord> of(Client client) {
        return list("client = ?1 order by begunAt desc, id desc", client);
    }

    static Optional<TreatmentRecord> saved(Enrolment enrolment, String saveId) {
        return find("enrolment = ?1 and saveId = ?2", enrolment, saveId).firstResultOptional();
    }

    static List<TreatmentRecord> ofAll(Collection<Long> enrolments) {
        return list("enrolment.id in ?1", enrolments);
    }

    static TreatmentRecord create(Client client, String saveId, Instant now) {
        var record = new TreatmentRecord();
        record.enrolment = client.enrolment;
        record.client = client;
        record.answers = FormAnswers.EMPTY;
        record.outcome = Outcome.TREATED;
        record.revision = 1;
        record.saveId = saveId;
        record.saves = "";
        record.begunAt = now;
        record.changedAt = now;
        record.comment = "";
        record.persist();
        return record;
    }

    /** Takes the row, so that of two who write one is told. */
    TreatmentRecord locked() {
        getEntityManager().refresh(this, LockModeType.PESSIMISTIC_WRITE);
        enrolment.cohort.requireOpen();
        return this;
    }

    /** @param saveId of the save that brought it */
    void write(FormAnswers other, Outcome came, String saveId, Instant now) {
        answers = other;
        saves = SaveId.note(saves, saveId);
        outcome = came;
        changedAt = now;
        revision++;
    }

    void finish(Instant now) {
        finishedAt = now;
    }

    /** A tutor asks for more: it is a draft again. */
    void reopen(String why, Person by, Instant now) {
        say(why, by);
        finishedAt = null;
        changedAt = now;
    }

    void say(String words, Person by) {
        comment = words;
        commentedBy = by;
        revision++;
    }

    void forget(FormAnswers kept) {
        answers = kept;
        comment = "";
        revision++;
    }

    /** Whether a save was kept before. */
    boolean keeps(SentForm sent) {
        return sent.arrived(saves, answers, revision);
    }

    public boolean finished() {
        return finishedAt != null;
    }
}
