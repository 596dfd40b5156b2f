package org.footing.practice;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.footing.cohort.Cohort;
import org.footing.cohort.Enrolment;
import org.footing.course.Course;
import org.footing.course.Form;
import org.footing.identity.Viewer;
import org.footing.marking.Work;
import org.jspecify.annotations.Nullable;

/** One client over several treatments, as their student tells it in the form of the course. A client has one of a student at most. */
@Entity
@Table(name = "case_study")
public class CaseStudy extends PanacheEntity {

    /** More treatments than any study needs. */
    public static final int MOST_TREATMENTS = 12;

    /** Where it stands. */
    public enum State {
        DRAFT,
        /** Waits for a tutor; nothing can be changed. */
        HANDED_IN,
        /** A tutor asks for more: it can be changed again. */
        RETURNED,
        PASSED
    }

    @ManyToOne(fetch = FetchType.LAZY)
    public Enrolment enrolment;

    @ManyToOne(fetch = FetchType.LAZY)
    public Client client;

    public FormAnswers answers;

    /** How many treatments there is room for, from what the course asks for up to {@link #MOST_TREATMENTS}. */
    public int treatments;

    /** From 1, one more with each change. */
    public int revision;

    /** Made by the page, so that the same form sent twice is one study. */
    @Column(name = "save_id")
    String saveId;

    /** Ids of the last saves, as {@link SaveId#note} tells them. */
    String saves;

    @Column(name = "begun_at")
    public Instant begunAt;

    @Column(name = "changed_at")
    public Instant changedAt;

    /** Absent while the student writes. */
    @Column(name = "handed_in_at")
    public @Nullable Instant handedInAt;

    /** When a tutor last asked for more. */
    @Column(name = "returned_at")
    public @Nullable Instant returnedAt;

    @Column(name = "passed_at")
    public @Nullable Instant passedAt;

    /** One student's, in the order in which they were begun, with their clients. */
    public static List<CaseStudy> of(Enrolment enrolment) {
        return list("from CaseStudy s join fetch s.client where s.enrolment = ?1 order by s.begunAt, s.id", enrolment);
    }

    /** These, with their clients, by their ids. */
    public static Map<Long, CaseStudy> among(Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : CaseStudy.<CaseStudy>list("from CaseStudy s join fetch s.client where s.id in ?1", ids).stream()
                        .collect(Collectors.toMap(study -> study.id, Function.identity()));
    }

    /** How many passed, of the students of a cohort who have passed any, by the id of their enrolment. */
    public static Map<Long, Long> passed(Cohort cohort) {
        return getEntityManager()
                .createQuery(
                        """
                        select s.enrolment.id as student, count(*) as passed from CaseStudy s
                        where s.enrolment.cohort = ?1 and s.passedAt is not null group by s.enrolment.id
                        """,
                        Tuple.class)
                .setParameter(1, cohort)
                .getResultStream()
                .collect(Collectors.toMap(row -> row.get("student", Long.class), row -> row.get("passed", Long.class)));
    }

    /** The viewer's own. */
    public static Optional<CaseStudy> of(Viewer viewer, long id) {
        return there(id)
                .filter(study -> study.enrolment.person.id == viewer.personId())
                .filter(study -> study.enrolment.withdrawnAt == null);
    }

    /** One that was handed in or has passed, of a student whom the viewer teaches and is not. */
    public static Optional<CaseStudy> taughtBy(Viewer viewer, long id) {
        return there(id)
                .filter(study -> study.handedInAt != null)
                .filter(study -> study.enrolment.person.id != viewer.personId())
                .filter(study -> viewer.teaches(study.enrolment.cohort.courseId, study.enrolment.cohort.id));
    }

    /** Whether it was judged and is its student's again: then it is not the viewer's to read, though they may have been judging it too. */
    public static boolean wentBack(Viewer viewer, long id) {
        return there(id)
                .filter(study -> study.handedInAt == null && study.passedAt == null)
                .filter(study -> study.enrolment.person.id != viewer.personId())
                .filter(study -> viewer.teaches(study.enrolment.cohort.courseId, study.enrolment.cohort.id))
                .filter(study -> !CaseMark.of(study).isEmpty())
                .isPresent();
    }

    private static Optional<CaseStudy> there(long id) {
        return find(
                        """
                        from CaseStudy s join fetch s.client join fetch s.enrolment e join fetch e.person
                        join fetch e.cohort c join fetch c.edition where s.id = ?1
                        """,
                        id)
                .firstResultOptional();
    }

    static Optional<CaseStudy> of(Client client) {
        return find("client", client).firstResultOptional();
    }

    static Optional<CaseStudy> saved(Enrolment enrolment, String saveId) {
        return find("enrolment = ?1 and saveId = ?2", enrolment, saveId).firstResultOptional();
    }

    static List<CaseStudy> ofAll(Collection<Long> enrolments) {
        return list("enrolment.id in ?1", enrolments);
    }

    static CaseStudy create(Client client, int treatments, String saveId, Instant now) {
        var study = new CaseStudy();
        study.enrolment = client.enrolment;
        study.client = client;
        study.answers = FormAnswers.EMPTY;
        study.treatments = treatments;
        study.revision = 1;
        study.saveId = saveId;
        study.saves = "";
        study.begunAt = now;
        study.changedAt = now;
        study.persist();
        return study;
    }

    /** Takes the row, so that of two who write one is told. */
    CaseStudy locked() {
        getEntityManager().refresh(this, LockModeType.PESSIMISTIC_WRITE);
        enrolment.cohort.requireOpen();
        return this;
    }

    /** @param saveId of the save that brought it */
    void write(FormAnswers other, String saveId, Instant now) {
        answers = other;
        saves = SaveId.note(saves, saveId);
        changedAt = now;
        revision++;
    }

    void addTreatment() {
        treatments++;
    }

    void handIn(Instant now) {
        handedInAt = now;
    }

    void giveBack(Instant now) {
        handedInAt = null;
        returnedAt = now;
        revision++;
    }

    void pass(Instant now) {
        passedAt = now;
        revision++;
    }

    void forget(FormAnswers kept) {
        answers = kept;
        revision++;
    }

    /** Whether a save was kept before. */
    boolean keeps(SentForm sent) {
        return sent.arrived(saves, answers, revision);
    }

    /** As what it waits for those who mark. */
    Work work() {
        return Work.whole(Work.Kind.CASE_STUDY, id);
    }

    public State state() {
        if (passedAt != null) {
            return State.PASSED;
        }
        if (handedInAt != null) {
            return State.HANDED_IN;
        }
        return returnedAt == null ? State.DRAFT : State.RETURNED;
    }

    /** Whether its student may change it. */
    public boolean open() {
        return passedAt == null && handedInAt == null && !client.ended();
    }

    /** What its student fills in, a section for each treatment. */
    public Form form(Course course) {
        return course.practice().caseStudy().forStudents().unrolled(treatments);
    }

    /** Sections in which something is missing or wrong; none when it can be handed in. */
    public List<Form.Section> owed(Course course) {
        return CaseStudies.asked(course, form(course), answers).stream()
                .filter(section -> !answers.faults(
                                List.of(section), course.practice().contraindications())
                        .isEmpty())
                .toList();
    }
}
