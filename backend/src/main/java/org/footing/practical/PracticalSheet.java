package org.footing.practical;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.footing.identity.Person;
import org.jspecify.annotations.Nullable;

/** What one assessor marks of a practical. Once it is finished nobody changes it. */
@Entity
@Table(name = "practical_sheet")
public class PracticalSheet extends PanacheEntity {

    @ManyToOne(fetch = FetchType.LAZY)
    public Practical practical;

    @ManyToOne(fetch = FetchType.LAZY)
    public Person assessor;

    /** 1, or 2 of who marks it too. */
    public int place;

    /** From 1, one more with each save. */
    public int revision;

    public Judgement judgement;

    @Column(name = "assessor_signature")
    public Signature assessorSignature;

    @Column(name = "student_signature")
    public Signature studentSignature;

    @Column(name = "begun_at")
    public Instant begunAt;

    @Column(name = "saved_at")
    public Instant savedAt;

    @Column(name = "finished_at")
    public @Nullable Instant finishedAt;

    /** Absent until it is finished. */
    @Embedded
    public @Nullable PracticalResult result;

    /** Those of one practical with who marked them, the first first. */
    public static List<PracticalSheet> of(Practical practical) {
        return list("from PracticalSheet s join fetch s.assessor where s.practical = ?1 order by s.place", practical);
    }

    /** Those of several. */
    public static List<PracticalSheet> of(Collection<Practical> practicals) {
        return practicals.isEmpty()
                ? List.of()
                : list(
                        "from PracticalSheet s join fetch s.assessor where s.practical in ?1 order by s.place",
                        practicals);
    }

    static List<PracticalSheet> ofAll(Collection<Long> enrolments) {
        return list("practical.enrolment.id in ?1", enrolments);
    }

    static List<PracticalSheet> markedBy(Person person) {
        return list("assessor", person);
    }

    static PracticalSheet create(Practical practical, Person assessor, int place, Instant now) {
        var sheet = new PracticalSheet();
        sheet.practical = practical;
        sheet.assessor = assessor;
        sheet.place = place;
        sheet.revision = 1;
        sheet.judgement = Judgement.NOTHING;
        sheet.assessorSignature = Signature.NONE;
        sheet.studentSignature = Signature.NONE;
        sheet.begunAt = now;
        sheet.savedAt = now;
        sheet.persist();
        return sheet;
    }

    void write(Marked marked, Instant now) {
        judgement = marked.judgement();
        assessorSignature = marked.assessor().receivedAt(now);
        studentSignature = marked.student().receivedAt(now);
        savedAt = now;
        revision++;
    }

    void finish(PracticalResult reckoned, Instant now) {
        result = reckoned;
        finishedAt = now;
    }

    /** Of the student; the marks stay. */
    void forgetWords() {
        judgement = judgement.withoutWords();
        studentSignature = Signature.NONE;
    }

    void forgetAssessor() {
        assessorSignature = Signature.NONE;
    }

    public boolean finished() {
        return finishedAt != null;
    }

    /** Whether the student signs it: the first of a practical that is no station, since a station ends with a bell. */
    public boolean signedByStudent() {
        return place == 1 && practical.station == null;
    }

    public Marked marked() {
        return new Marked(judgement, assessorSignature, studentSignature);
    }
}
