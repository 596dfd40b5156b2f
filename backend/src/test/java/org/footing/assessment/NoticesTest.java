package org.footing.assessment;

import static org.footing.cast.Cast.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import org.footing.cast.Cast;
import org.footing.cohort.Enrolment;
import org.footing.database.DatabaseTest;
import org.junit.jupiter.api.Test;

@DatabaseTest
class NoticesTest {

    @Inject
    Notices notices;

    @Inject
    Cast cast;

    @Test
    void aNoticeIsShownUntilItsStudentPutsItAway() {
        var amara = told();
        var id = TakenQuiz.notices(amara).get(0).id;
        assertTrue(notices.dismiss(Cast.viewer(amara.person), id, NOW));
        assertEquals(0, TakenQuiz.notices(amara).size());
        assertTrue(notices.dismiss(Cast.viewer(amara.person), id, NOW));
    }

    @Test
    void nobodyElseCanPutItAway() {
        var amara = told();
        var id = TakenQuiz.notices(amara).get(0).id;
        assertFalse(notices.dismiss(Cast.viewer(cast.person("bruno")), id, NOW));
        assertEquals(1, TakenQuiz.notices(amara).size());
    }

    private Enrolment told() {
        var amara = cast.student(cast.cohort(TakenQuiz.course("")), "amara");
        QuarkusTransaction.requiringNew()
                .run(() -> Notice.write(
                        amara, ScoreEvent.Kind.REGRADED, TakenQuiz.QUIZ, Fraction.ZERO, Fraction.ONE, NOW));
        return amara;
    }
}
