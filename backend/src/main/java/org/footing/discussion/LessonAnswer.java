package org.footing.discussion;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.footing.identity.Person;
import org.footing.identity.Viewer;

/** What a student or a tutor of the cohort answers to a question. */
@Entity
@Table(name = "lesson_answer")
public class LessonAnswer extends Post {

    @ManyToOne(fetch = FetchType.LAZY)
    public LessonQuestion question;

    /** Whether its author taught the cohort when they wrote it. */
    @Column(name = "is_by_tutor")
    public boolean byTutor;

    /** In the order in which they were written, with who wrote them. */
    public static List<LessonAnswer> to(LessonQuestion question) {
        return list(
                "from LessonAnswer a join fetch a.author where a.question = ?1 order by a.writtenAt, a.id", question);
    }

    static boolean anyTo(LessonQuestion question) {
        return count("question", question) > 0;
    }

    static Optional<LessonAnswer> to(LessonQuestion question, long id) {
        return find("from LessonAnswer a join fetch a.author where a.question = ?1 and a.id = ?2", question, id)
                .firstResultOptional();
    }

    static Optional<LessonAnswer> saved(Viewer viewer, String saveId) {
        return find("author.id = ?1 and saveId = ?2", viewer.personId(), saveId).firstResultOptional();
    }

    static long countOf(long personId, Instant since) {
        return count("author.id = ?1 and writtenAt > ?2", personId, since);
    }

    static LessonAnswer give(LessonQuestion question, String text, Viewer by, String saveId, Instant now) {
        var answer = new LessonAnswer();
        answer.question = question;
        answer.byTutor = question.taughtBy(by);
        answer.write(by, text, saveId, now);
        answer.persist();
        return answer;
    }

    /** What somebody wrote; that they answered stays. */
    public static void forgetWords(Person author) {
        update("text = '' where author = ?1", author);
    }

    /** As long as nothing came of it: it is the last one, and not accepted. */
    public boolean takableBackBy(Viewer viewer) {
        return isOf(viewer)
                && !hidden()
                && !cohort().archived()
                && !question.accepted(this)
                && count("question = ?1 and (writtenAt > ?2 or writtenAt = ?2 and id > ?3)", question, writtenAt, id)
                        == 0;
    }

    @Override
    public LessonQuestion question() {
        return question;
    }

    @Override
    String place() {
        return "answer " + id;
    }
}
