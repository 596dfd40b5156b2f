package org.footing.assessment;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A save as it arrived: evidence, should anybody ask later what was sent when. Only ever added to. */
@Entity
@Table(name = "response_event")
public class ResponseEvent extends PanacheEntity {

    /** What became of a save. */
    public enum Kind {
        SAVED,
        /** Made from an older revision than the one kept; the student chooses. */
        CONFLICT,
        /** Arrived after the deadline: no part of the mark, but not thrown away. */
        LATE
    }

    @Column(name = "attempt_id")
    public long attemptId;

    @Column(name = "question_id")
    public String questionId;

    @Enumerated(EnumType.STRING)
    public Kind kind;

    /** That it led to; of a conflict or a late one that it was made from. */
    public int revision;

    @Column(name = "save_id")
    public String saveId;

    public @Nullable Response response;

    public Instant at;

    @Column(name = "session_id")
    public long sessionId;

    /** In the order of arrival. */
    public static List<ResponseEvent> of(Attempt attempt) {
        return list("attemptId = ?1 order by id", attempt.id);
    }

    /** What stood there before it was sent back, the first first: empty unless it was. */
    public static List<ResponseEvent> sentBack(AttemptQuestion question, Collection<Instant> times) {
        var saves = ResponseEvent.<ResponseEvent>list(
                "attemptId = ?1 and questionId = ?2 and kind = ?3 order by id",
                question.attemptId,
                question.questionId,
                Kind.SAVED);
        return times.stream()
                .flatMap(time ->
                        saves.stream().filter(save -> save.at.isBefore(time)).reduce((one, later) -> later).stream())
                .distinct()
                .toList();
    }

    /** By question, the last one that came too late and has not been accepted since. */
    public static Map<String, ResponseEvent> late(Attempt attempt, List<AttemptQuestion> questions) {
        var accepted = questions.stream()
                .flatMap(asked -> Optional.ofNullable(asked.saveId).stream())
                .collect(Collectors.toSet());
        return lastLate(attempt).stream()
                .filter(event -> !accepted.contains(event.saveId))
                .collect(Collectors.toMap(event -> event.questionId, Function.identity()));
    }

    private static List<ResponseEvent> lastLate(Attempt attempt) {
        return list(
                """
                attemptId = ?1 and kind = ?2 and id in
                (select max(later.id) from ResponseEvent later
                 where later.attemptId = ?1 and later.kind = ?2 group by later.questionId)
                """,
                attempt.id,
                Kind.LATE);
    }

    /** How many of an attempt were kept without counting. */
    static long countBeside(Attempt attempt) {
        return count("attemptId = ?1 and kind <> ?2", attempt.id, Kind.SAVED);
    }

    /** One that came too late for this question. */
    static Optional<ResponseEvent> late(AttemptQuestion question, long id) {
        return ResponseEvent.<ResponseEvent>findByIdOptional(id)
                .filter(event -> event.kind == Kind.LATE
                        && event.attemptId == question.attemptId
                        && event.questionId.equals(question.questionId));
    }

    /** What became of the save of this id when it came first. */
    static Optional<ResponseEvent> of(AttemptQuestion question, String saveId) {
        return ResponseEvent.<ResponseEvent>find(
                        "attemptId = ?1 and questionId = ?2 and saveId = ?3 order by id",
                        question.attemptId,
                        question.questionId,
                        saveId)
                .firstResultOptional();
    }

    static void forgetResponses(Collection<Long> attempts) {
        update("response = null where attemptId in ?1", attempts);
    }

    static void write(long attemptId, Save save, Kind kind, int revision, long sessionId, Instant now) {
        var event = new ResponseEvent();
        event.attemptId = attemptId;
        event.questionId = save.questionId();
        event.kind = kind;
        event.revision = revision;
        event.saveId = save.saveId();
        event.response = save.response().orElse(null);
        event.at = now;
        event.sessionId = sessionId;
        event.persist();
    }
}
