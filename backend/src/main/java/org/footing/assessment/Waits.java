package org.footing.assessment;

import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.footing.marking.Waiting;
import org.footing.marking.Work;
import org.footing.marking.Work.Kind;

/** What of attempts waits for tutors, in step with the attempts themselves. */
public final class Waits {

    /** The work that is marked here. */
    public static final Set<Kind> KINDS = Set.of(Kind.RESPONSE, Kind.UPLOAD);

    private Waits() {}

    /** Makes those wait that a tutor is to mark, and ends it for the others. @param rows all of the attempt */
    static void follow(Attempt attempt, Collection<AttemptQuestion> rows, Instant now) {
        var known = Waiting.of(KINDS, attempt.id).stream()
                .collect(Collectors.toMap(one -> one.work.part(), Function.identity(), (one, other) -> other));
        for (var row : rows) {
            var before = Optional.ofNullable(known.get(row.questionId));
            if (row.waitsForTutor()) {
                before.ifPresentOrElse(
                        one -> one.again(since(attempt, row)),
                        () -> Waiting.create(work(row), attempt.enrolment, attempt.quizId, since(attempt, row)));
            } else {
                before.ifPresent(one -> one.end(now));
            }
        }
    }

    static Work work(AttemptQuestion row) {
        var kind = row.response instanceof Response.Uploaded ? Kind.UPLOAD : Kind.RESPONSE;
        return new Work(kind, row.attemptId, row.questionId);
    }

    /** Since it was handed in; a response that came afterwards, since it came. */
    private static Instant since(Attempt attempt, AttemptQuestion row) {
        var submitted = Objects.requireNonNull(attempt.submittedAt);
        return Optional.ofNullable(row.savedAt).filter(submitted::isBefore).orElse(submitted);
    }
}
