package org.footing.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.footing.course.Quiz;
import org.footing.library.Library;

/**
 * What follows when attempts come to something else than at their submission: progress hears of it, and the student is told. Whoever
 * calls it has taken the student's row.
 */
@ApplicationScoped
class Rescoring {

    @Inject
    Scorer scorer;

    @Inject
    Library library;

    @Inject
    Event<Scored> scored;

    /** Sums one attempt up anew after the change. */
    void rescore(Attempt attempt, ScoreEvent.Kind why, Instant now, Runnable change) {
        around(List.of(attempt), why, false, now, () -> {
            change.run();
            scorer.total(attempt, AttemptQuestion.of(attempt), now);
        });
    }

    /** @param changed all of one student at one quiz; told to others when all of them are changed */
    void around(List<Attempt> changed, ScoreEvent.Kind why, boolean takeBack, Instant now, Runnable change) {
        var one = changed.get(0);
        var all = Attempt.of(one.enrolment, one.quizId);
        var rule = rule(one);
        var before = mark(rule, all);
        change.run();
        var after = mark(rule, all);
        if (why != ScoreEvent.Kind.MARKED && !before.equals(after)) {
            Notice.write(one.enrolment, why, one.quizId, before, after, now);
        }
        changed.forEach(attempt -> scored.fire(new Scored(attempt, takeBack)));
    }

    private static Fraction mark(Quiz.Counting rule, List<Attempt> attempts) {
        return CountingMark.ofSubmitted(rule, attempts).map(CountingMark::mark).orElse(Fraction.ZERO);
    }

    /** That of the cohort's edition, by which progress counts too; of the attempt's own when that has the quiz no more. */
    private Quiz.Counting rule(Attempt attempt) {
        Optional<Quiz> now = library.course(attempt.enrolment.cohort.edition).quiz(attempt.quizId);
        return now.orElseGet(() -> scorer.quiz(attempt)).rules().mark();
    }
}
