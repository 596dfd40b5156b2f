package org.footing.discussion;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.footing.identity.Viewer;

/** When somebody opened a question last. */
@Entity
@Table(name = "question_reading")
@IdClass(QuestionReading.Key.class)
public class QuestionReading extends PanacheEntityBase {

    record Key(long questionId, long personId) implements Serializable {}

    @Id
    @Column(name = "question_id")
    public long questionId;

    @Id
    @Column(name = "person_id")
    public long personId;

    @Column(name = "read_at")
    public Instant readAt;

    /** Ids of those in which the viewer has read everything that was said. */
    public static Set<Long> upToDate(Viewer viewer, Collection<LessonQuestion> questions) {
        return questions.isEmpty()
                ? Set.of()
                : find(
                                """
                                select q.id from QuestionReading r join LessonQuestion q on q.id = r.questionId
                                where r.personId = ?1 and q.id in ?2 and r.readAt >= q.lastAt
                                """,
                                viewer.personId(),
                                questions.stream().map(one -> one.id).toList())
                        .project(Long.class)
                        .stream()
                        .collect(Collectors.toSet());
    }

    static void note(long questionId, long personId, Instant now) {
        QuestionReading known = findById(new Key(questionId, personId));
        if (known != null) {
            known.readAt = now;
            return;
        }
        var reading = new QuestionReading();
        reading.questionId = questionId;
        reading.personId = personId;
        reading.readAt = now;
        reading.persist();
    }

    static void forget(LessonQuestion question) {
        delete("questionId", question.id);
    }
}
