package org.footing.marking;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.footing.cohort.Enrolment;
import org.footing.identity.Person;
import org.footing.identity.Storable;
import org.footing.identity.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * What is said to a student about a piece of work: a draft until it is given back, from then on never changed. Whoever marks again gives
 * another.
 */
@Entity
public class Feedback extends PanacheEntity {

    public static final int LONGEST_WORDS = 4_000;
    public static final int LONGEST_NEXT = 1_000;
    public static final int LONGEST_POINTS = 20;

    /**
     * What is written, as it was typed: it may be half done.
     *
     * @param points empty where there are none yet
     * @param next what the student is to do next; may be empty
     */
    public record Said(String points, String words, String next) {

        public static final Said NOTHING = new Said("", "", "");

        public boolean fits() {
            return Storable.fits(points, LONGEST_POINTS)
                    && Storable.fits(words, LONGEST_WORDS)
                    && Storable.fits(next, LONGEST_NEXT);
        }
    }

    @Embedded
    public Work work;

    @Column(name = "cohort_id")
    public long cohortId;

    @ManyToOne(fetch = FetchType.LAZY)
    public Enrolment enrolment;

    @Column(name = "item_id")
    public String itemId;

    /** TRUE or absent, never false: a unique key over it allows one draft of each piece of work. */
    @Column(name = "is_draft")
    public @Nullable Boolean isDraft;

    /** Of a draft, as typed. */
    public String points;

    public String words;

    /** What the student is to do next; may be empty. */
    @Column(name = "next_step")
    public String nextStep;

    @ManyToOne(fetch = FetchType.LAZY)
    public Person author;

    @Column(name = "changed_at")
    public Instant changedAt;

    /** Of a draft: from 1, one more with each save. */
    public int revision;

    /** It was sent back, to be done again. */
    @Column(name = "asks_again")
    public boolean asksAgain;

    @Column(name = "given_at")
    public @Nullable Instant givenAt;

    @Column(name = "read_at")
    public @Nullable Instant readAt;

    /** What is being written about it. */
    public static Optional<Feedback> draft(Work work) {
        return find("from Feedback f join fetch f.author where f.work = ?1 and f.isDraft = true", work)
                .firstResultOptional();
    }

    /** What was given back of one subject, the first first. */
    public static List<Feedback> given(Collection<Work.Kind> kinds, long subject) {
        return list("work.kind in ?1 and work.subject = ?2 and isDraft is null order by id", kinds, subject);
    }

    /** What was given back to the viewer, unread first, then the latest. @param page from 0 */
    public static List<Feedback> givenTo(Viewer viewer, int page, int size) {
        return Feedback.<Feedback>find(
                        """
                        from Feedback f join fetch f.author join fetch f.enrolment e join fetch e.cohort c join fetch c.edition
                        where e.person.id = ?1 and e.withdrawnAt is null and f.isDraft is null
                        order by case when f.readAt is null then 0 else 1 end, f.givenAt desc, f.id desc
                        """,
                        viewer.personId())
                .page(page, size)
                .list();
    }

    public static long countGiven(Viewer viewer) {
        return count(
                "enrolment.person.id = ?1 and enrolment.withdrawnAt is null and isDraft is null", viewer.personId());
    }

    public static long countUnread(Viewer viewer) {
        return count(
                "enrolment.person.id = ?1 and enrolment.withdrawnAt is null and isDraft is null and readAt is null",
                viewer.personId());
    }

    /** Given back to the viewer. */
    static Optional<Feedback> givenTo(Viewer viewer, long id) {
        return find("id = ?1 and enrolment.person.id = ?2 and isDraft is null", id, viewer.personId())
                .firstResultOptional();
    }

    static List<Feedback> unread(Viewer viewer) {
        return list("enrolment.person.id = ?1 and isDraft is null and readAt is null", viewer.personId());
    }

    /** What was ever said to somebody. */
    public static void forgetWords(Collection<Long> enrolments) {
        update("points = '', words = '', nextStep = '' where enrolment.id in ?1", enrolments);
    }

    /** What was said about one piece of work. */
    public static void forgetWords(Work work) {
        Feedback.<Feedback>list("work", work).forEach(Feedback::forget);
    }

    static void give(
            Work work, Enrolment enrolment, String itemId, Said said, boolean asksAgain, Person by, Instant now) {
        var feedback = draft(work).orElseGet(() -> begin(work, enrolment, itemId));
        feedback.write(said, by, now);
        feedback.isDraft = null;
        feedback.asksAgain = asksAgain;
        feedback.givenAt = now;
        feedback.persist();
    }

    static Feedback begin(Work work, Enrolment enrolment, String itemId) {
        var feedback = new Feedback();
        feedback.work = work;
        feedback.cohortId = enrolment.cohort.id;
        feedback.enrolment = enrolment;
        feedback.itemId = itemId;
        feedback.isDraft = true;
        return feedback;
    }

    void write(Said said, Person by, Instant now) {
        points = said.points();
        words = said.words();
        nextStep = said.next();
        author = by;
        changedAt = now;
        revision++;
    }

    private void forget() {
        points = "";
        words = "";
        nextStep = "";
    }

    void read(Instant now) {
        readAt = readAt == null ? now : readAt;
    }

    public Said said() {
        return new Said(points, words, nextStep);
    }

    public boolean unread() {
        return readAt == null;
    }
}
