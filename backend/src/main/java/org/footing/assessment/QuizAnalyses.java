package org.footing.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import org.footing.cohort.Cohort;
import org.footing.course.Quiz;

/** Analyses a quiz whenever it is asked for, from one query. */
@ApplicationScoped
public class QuizAnalyses {

    @Inject
    CountingKeys keys;

    /**
     * @param cohorts whose students' attempts are looked at together
     * @param quiz as it is now
     */
    public QuizAnalysis of(Collection<Cohort> cohorts, Quiz quiz, Instant now) {
        var lines = AttemptQuestion.firsts(cohorts, quiz.id(), now);
        return new QuizMarks(
                        lines, line -> keys.of(quiz.id(), line.questionId(), line.editionId(), line.keyEditionId()))
                .analysed(quiz);
    }
}
