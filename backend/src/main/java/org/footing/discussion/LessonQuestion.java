package org.footing.discussion;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
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
import org.footing.identity.Storable;
import org.footing.identity.Viewer;
import org.jspecify.annotations.Nullable;

/** What a student asks under a lesson, for their cohort and its tutors to read. */
@Entity
@Table(name = "lesson_question")
public class LessonQuestion extends Post {

    public static final int LONGEST_TITLE = 200;

    /** How many stand on a page of a list. */
    public static final int PAGE = 20;

    private static final String WITH_NAMES = "from LessonQuestion q join fetch q.author join fetch q.cohort c ";
    private static final String UNDER = "where q.cohort.id in ?1 and q.courseId = ?2 and q.lessonId in ?3";

    private static final String UNANSWERED =
            "where q.cohort.id in ?1 and q.answers = 0 and q.hiddenAt is null and q.cohort.archivedAt is null";

    /** Something was said since the reader was there last; what they said themselves they know. */
    private static final String UNREAD =
            """
            and not exists (select 1 from QuestionReading r
                where r.questionId = q.id and r.personId = ?2 and r.readAt >= q.lastAt)
            """;

    @ManyToOne(fetch = FetchType.LAZY)
    public Cohort cohort;

    @Column(name = "course_id")
    public String courseId;

    /** As the lesson was called then. */
    @Column(name = "lesson_id")
    public String lessonId;

    public String title;

    /** How many are to be seen. */
    public int answers;

    /** When something was said last. */
    @Column(name = "last_at")
    public Instant lastAt;

    /** The answer that who asked or a tutor accepted. */
    @Column(name = "accepted_id")
    public @Nullable Long acceptedId;

    /**
     * What was asked under a lesson in some cohorts.
     *
     * @param lessonNames the id that the lesson has, and those that it had
     * @param unansweredFirst else the newest first
     * @param page from 0
     */
    public static List<LessonQuestion> under(
            Collection<Long> cohorts, String courseId, List<String> lessonNames, boolean unansweredFirst, int page) {
        return cohorts.isEmpty()
                ? List.of()
                : LessonQuestion.<LessonQuestion>find(
                                WITH_NAMES + UNDER + " order by "
                                        + (unansweredFirst ? "case when q.answers = 0 then 0 else 1 end, " : "")
                                        + "q.writtenAt desc, q.id desc",
                                cohorts,
                                courseId,
                                lessonNames)
                        .page(page, PAGE)
                        .list();
    }

    public static long countUnder(Collection<Long> cohorts, String courseId, List<String> lessonNames) {
        return cohorts.isEmpty() ? 0 : count("from LessonQuestion q " + UNDER, cohorts, courseId, lessonNames);
    }

    /** What nobody has answered yet in these cohorts, the oldest first. @param page from 0 */
    public static List<LessonQuestion> unanswered(Collection<Long> cohorts, int page) {
        return cohorts.isEmpty()
                ? List.of()
                : LessonQuestion.<LessonQuestion>find(WITH_NAMES + UNANSWERED + " order by q.writtenAt, q.id", cohorts)
                        .page(page, PAGE)
                        .list();
    }

    public static long countUnanswered(Collection<Long> cohorts) {
        return cohorts.isEmpty() ? 0 : count("from LessonQuestion q " + UNANSWERED, cohorts);
    }

    /** Those of them that the viewer has not opened. */
    public static long countUnread(Viewer viewer, Collection<Long> cohorts) {
        return cohorts.isEmpty()
                ? 0
                : count("from LessonQuestion q " + UNANSWERED + " " + UNREAD, cohorts, viewer.personId());
    }

    /** What the viewer asked, the newest first. @param page from 0 */
    public static List<LessonQuestion> askedBy(Viewer viewer, int page) {
        return LessonQuestion.<LessonQuestion>find(
                        WITH_NAMES + "where q.author.id = ?1 order by q.writtenAt desc, q.id desc", viewer.personId())
                .page(page, PAGE)
                .list();
    }

    public static long countAskedBy(Viewer viewer) {
        return count("author.id", viewer.personId());
    }

    /** One that the viewer may read: as a student of its cohort at this moment, or as who teaches it. */
    public static Optional<LessonQuestion> readBy(Viewer viewer, long id) {
        return LessonQuestion.<LessonQuestion>find(WITH_NAMES + "where q.id = ?1", id)
                .firstResultOptional()
                .filter(known -> known.taughtBy(viewer) || known.studiedBy(viewer));
    }

    /** The same with its row taken: what is said to a question is said in a row. */
    static Optional<LessonQuestion> lockReadBy(Viewer viewer, long id) {
        return readBy(viewer, id).map(known -> {
            getEntityManager().refresh(known, LockModeType.PESSIMISTIC_WRITE);
            return known;
        });
    }

    static Optional<LessonQuestion> saved(Viewer viewer, String saveId) {
        return find("author.id = ?1 and saveId = ?2", viewer.personId(), saveId).firstResultOptional();
    }

    static long countOf(long personId, Instant since) {
        return count("author.id = ?1 and writtenAt > ?2", personId, since);
    }

    static LessonQuestion ask(
            Enrolment enrolment, String lessonId, String title, String text, Viewer by, String saveId, Instant now) {
        var question = new LessonQuestion();
        question.cohort = enrolment.cohort;
        question.courseId = enrolment.cohort.courseId;
        question.lessonId = lessonId;
        question.title = title.strip();
        question.lastAt = now;
        question.write(by, text, saveId, now);
        question.persist();
        return question;
    }

    public static boolean isTitle(String typed) {
        var title = typed.strip();
        return !title.isEmpty() && Storable.fits(title, LONGEST_TITLE);
    }

    /** What somebody wrote; that they asked stays, and what others answered. */
    public static void forgetWords(Person author) {
        update("title = '', text = '' where author = ?1", author);
    }

    void rename(String words) {
        title = words.strip();
    }

    void answered(Instant now) {
        answers++;
        lastAt = now;
    }

    /** An answer was hidden or taken back. */
    void missAnswer(LessonAnswer answer) {
        answers--;
        if (accepted(answer)) {
            acceptedId = null;
        }
    }

    void answerShownAgain() {
        answers++;
    }

    void accept(Optional<LessonAnswer> answer) {
        acceptedId = answer.map(one -> one.id).orElse(null);
    }

    public boolean accepted(LessonAnswer answer) {
        return answer.id.equals(acceptedId);
    }

    public boolean settled() {
        return acceptedId != null;
    }

    /** As long as nobody answered. */
    public boolean takableBackBy(Viewer viewer) {
        return isOf(viewer) && !hidden() && !cohort.archived() && !LessonAnswer.anyTo(this);
    }

    public boolean acceptableBy(Viewer viewer) {
        return !cohort.archived() && (isOf(viewer) || taughtBy(viewer));
    }

    private boolean studiedBy(Viewer viewer) {
        return Enrolment.of(viewer).stream().anyMatch(enrolment -> enrolment.cohort.id.equals(cohort.id));
    }

    @Override
    public LessonQuestion question() {
        return this;
    }

    @Override
    String place() {
        return "question " + id;
    }
}
