package org.footing.assessment;

import static org.footing.cast.Cast.unique;
import static org.footing.cast.TestCourse.lesson;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.footing.assessment.Response.Chosen;
import org.footing.assessment.Response.Ordered;
import org.footing.assessment.Response.Picked;
import org.footing.cast.TestCourse;

/** A course with one quiz that shuffles, and one lesson that waits for it. */
final class Quizzes {

    static final String CHECK = "heel-check";

    private Quizzes() {}

    /** @param rules attributes of the quiz */
    static TestCourse course(String rules) {
        var quiz =
                """

                ::: quiz {#heel-check %s}
                ::: question {#bone points=2}
                Which bone is the heel?
                - ( ) Talus
                - (x) Calcaneus
                - ( ) Navicular {critical}
                > [!HINT] Think of the heel.
                :::

                ::: question {#strokes}
                Put the strokes in order.
                1. Glide
                2. Knead
                3. Rest
                :::

                ::: question {#bones}
                Which are bones?
                - [x] Talus
                - [x] Cuboid
                - [ ] Soleus
                - [ ] Fascia
                :::
                :::
                """
                        .formatted(rules);
        return TestCourse.of(unique("quizzes"), lesson("heel") + quiz, lesson("ankle", "requires: [heel-check>=70]"));
    }

    /** All right, as kept: straight into the rows, without going through a save. */
    static void answer(Attempt attempt) {
        put(attempt, "bone", new Picked(1));
        put(attempt, "strokes", new Ordered(List.of(0, 1, 2)));
        put(attempt, "bones", new Chosen(Set.of(0, 1)));
    }

    /** All right but the first, which is worth half the points and chosen as no therapist ever should. */
    static void answerCritically(Attempt attempt) {
        answer(attempt);
        put(attempt, "bone", new Picked(2));
    }

    private static void put(Attempt attempt, String question, Response response) {
        QuarkusTransaction.requiringNew().run(() -> {
            var base = AttemptQuestion.of(attempt, question).orElseThrow().revision;
            AttemptQuestion.save(
                    attempt.id,
                    new Save(question, base, unique("save"), Optional.of(response), Optional.empty(), false),
                    attempt.startedAt);
        });
    }
}
