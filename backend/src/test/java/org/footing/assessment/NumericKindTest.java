package org.footing.assessment;

import static org.footing.assessment.Samples.WIDTH;
import static org.footing.assessment.Samples.head;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.footing.assessment.Response.Measured;
import org.footing.assessment.Verdict.Part;
import org.footing.course.Numeric;
import org.junit.jupiter.api.Test;

class NumericKindTest {

    private static final Numeric COLD = new Numeric(
            head("cold"), new BigDecimal("-3"), new BigDecimal("-3"), new BigDecimal("-3"), Optional.empty());

    @Test
    void aNumberWithinTheBoundsIsRightAndTheyBelongToIt() {
        for (var right : List.of("5", "5.0", "5,0", "+5", " 05.00 ", "4.5", "5.5")) {
            assertTrue(measured(WIDTH, right).right(), right);
        }
        for (var wrong : List.of("4.4999999999999999999999999999", "5.51", "-5", ".5", "0")) {
            assertEquals(
                    List.of(new Part(0, false, Optional.empty())),
                    measured(WIDTH, wrong).parts(),
                    wrong);
        }
    }

    @Test
    void aNumberMayBeBelowNothing() {
        assertTrue(measured(COLD, "-3").right());
        assertTrue(measured(COLD, "−3,0").right());
        assertFalse(measured(COLD, "3").right());
    }

    @Test
    void theUnitMayStandBehindTheNumberHoweverItIsWritten() {
        for (var right : List.of("5cm", "5 cm", "5 CM", "5,0 c m", "5\u00a0cm")) {
            assertTrue(measured(WIDTH, right).right(), right);
        }
        assertNoNumber(WIDTH, "5 mm");
        assertNoNumber(WIDTH, "5 cm cm");
        assertNoNumber(WIDTH, "cm");
        assertNoNumber(COLD, "-3 °C");
    }

    @Test
    void whatIsNoNumberIsWrongAndSaysSo() {
        for (var text :
                List.of("", "five", "1/2", "10/2", "5 000", "5.000,0", "5e0", "1e999999999", "5.", "--5", "NaN", "٥")) {
            assertNoNumber(WIDTH, text);
        }
    }

    @Test
    void aNumberOfMoreThanFortyCharactersDoesNotFit() {
        assertTrue(measured(WIDTH, "5." + "0".repeat(38)).right());
        assertFalse(Marking.fits(WIDTH, new Measured("5." + "0".repeat(39))));
    }

    @Test
    void whatIsAskedTellsTheUnitAlone() {
        assertEquals(new Asked.Measure(Asked.Prompt.of(WIDTH), Optional.of("cm")), Asked.of(WIDTH, Shuffle.NONE));
    }

    @Test
    void theSolutionNamesTheUnitAndTheBoundsWhereTheyDiffer() {
        assertEquals(List.of("5 cm (4.5 … 5.5)"), Marking.solution(WIDTH));
        assertEquals(List.of("-3"), Marking.solution(COLD));
        var odd = new Numeric(head("odd"), BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE, Optional.of("<b>"));
        assertEquals(List.of("1 &lt;b&gt;"), Marking.solution(odd));
    }

    private static Verdict measured(Numeric question, String number) {
        return Marking.mark(question, new Measured(number));
    }

    private static void assertNoNumber(Numeric question, String text) {
        var verdict = measured(question, text);
        assertEquals(Fraction.ZERO, verdict.share(), text);
        assertEquals(List.of(), verdict.parts(), text);
    }
}
