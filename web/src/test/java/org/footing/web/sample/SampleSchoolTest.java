package org.footing.web.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.Callable;
import org.footing.assessment.Attempt;
import org.footing.assessment.AttemptQuestion;
import org.footing.cohort.Enrolment;
import org.footing.progress.ItemProgress;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SampleSchoolTest {

    /** The page tests have students of their own in the same school. */
    private static final String OF_THE_SAMPLE =
            " and enrolment.cohort.name = 'Spring' and enrolment.person.username like 'student%'";

    @Test
    void someHavePassedAndSomeHaveNot() {
        var passed = counted(() -> Attempt.count("passed = true" + OF_THE_SAMPLE));
        var failed = counted(() -> Attempt.count("passed = false" + OF_THE_SAMPLE));

        assertTrue(passed > failed && failed > 10, passed + " passed, " + failed + " not");
    }

    @Test
    void someOfWhatATutorMarksWaits() {
        assertTrue(counted(() -> AttemptQuestion.count("waits = true and questionId = 'ak-own-words'")) > 2);
        assertTrue(counted(() -> AttemptQuestion.count("waits = false and questionId = 'ak-own-words'")) > 2);
    }

    @Test
    void theStudentHasDoneTheFirstLessonWithItsQuiz() {
        var done = QuarkusTransaction.requiringNew()
                .call(() -> ItemProgress.of(
                                Enrolment.<Enrolment>find("person.username = 'student' and cohort.name = 'Spring'")
                                        .firstResult())
                        .stream()
                        .filter(ItemProgress::completed)
                        .map(item -> item.itemId)
                        .sorted()
                        .toList());

        assertEquals(List.of("what-it-is", "what-it-is-quiz"), done);
    }

    private static long counted(Callable<Long> count) {
        return QuarkusTransaction.requiringNew().call(count);
    }
}
