package org.footing.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumericTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "= 5 +- 0.5 cm    ! 4.5  ! 5.5  ! 5    ! cm",
                "= 5 ± 0,5 cm     ! 4.5  ! 5.5  ! 5    ! cm",
                "=5+/-1cm         ! 4    ! 6    ! 5    ! cm",
                "= [4, 6] cm      ! 4    ! 6    ! 5    ! cm",
                "= [4.5,6]        ! 4.5  ! 6    ! 5.25 !",
                "= [4,5; 5,5] kg  ! 4.5  ! 5.5  ! 5    ! kg",
                "= 5              ! 5    ! 5    ! 5    !",
                "= 0,25           ! 0.25 ! 0.25 ! 0.25 !",
                "= -3 +- 1 °C     ! -4   ! -2   ! -3   ! °C",
                "= −3             ! -3   ! -3   ! -3   !",
                "= [-2, -1]       ! -2   ! -1   ! -1.5 !",
                "= 40 +- 5 %      ! 35   ! 45   ! 40   ! %",
                "= 3 mm²/s        ! 3    ! 3    ! 3    ! mm²/s",
                "= 90 beats a minute ! 90 ! 90  ! 90   ! beats a minute"
            })
    void aNumberHasBoundsAndAUnit(String line, BigDecimal least, BigDecimal most, BigDecimal shown, String unit) {
        Numeric numeric = numeric("How much?\n\n" + line);

        assertEquals("<p>How much?</p>", numeric.head().text());
        assertEquals(0, least.compareTo(numeric.least()), numeric::toString);
        assertEquals(0, most.compareTo(numeric.most()), numeric::toString);
        assertEquals(0, shown.compareTo(numeric.shown()), numeric::toString);
        assertEquals(Optional.ofNullable(unit), numeric.unit());
    }

    @Test
    void theNumberMayStandOnTheLastLineOfTheText() {
        assertEquals(
                "<p>How <em>long</em>?\nIn rest.</p>",
                numeric("How *long*?\nIn rest.\n= 5 cm").head().text());
    }

    @Test
    void anEqualsSignIsAWordAboveOptionsAndInsideALine() {
        assertInstanceOf(
                SingleChoice.class,
                SmallCourse.asking("Is this so?\n= 5\n\n- (x) yes\n- ( ) no").question());
        assertInstanceOf(
                Ordering.class,
                SmallCourse.asking("Order.\n\n= 5\n\n1. one\n2. two").question());
        assertInstanceOf(
                Numeric.class,
                SmallCourse.asking("1. one\n2. two\n\nHow many steps?\n\n= 2").question());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "= five",
                "= 5 +-",
                "= [4]",
                "= [4, 5, 6]",
                "= [4,5, 6,5]",
                "= 5 = 6",
                "= 1234567",
                "= 5 {x=1}",
                "= .5",
                "= 1e9"
            })
    void aNumberThatCannotBeReadIsNamed(String line) {
        assertEquals(
                "01-care/01-hands.md:7:1: error: the number cannot be read in \"" + line
                        + "\"; write = 5, = 5 +- 0.5 cm or = [4, 6] cm",
                SmallCourse.asking("How much?\n" + line).faults());
    }

    @Test
    void boundsTheWrongWayRoundAreNamed() {
        assertEquals(
                "01-care/01-hands.md:8:1: error: the least number is above the most; write the smaller bound first",
                SmallCourse.asking("How much?\n\n= [6, 4]").faults());
        assertEquals(
                "01-care/01-hands.md:8:1: error: the tolerance is below zero; write it without a minus",
                SmallCourse.asking("How much?\n\n= 5 +- -1").faults());
        assertEquals("", SmallCourse.asking("How much?\n\n= [4, 4]").faults());
    }

    @Test
    void theVersionFollowsBoundsAndUnitAndIsBlindToHowTheyAreWritten() {
        String version = numeric("How much?\n\n= 5 +- 1 cm").head().version();

        assertEquals(version, numeric("How much?\n\n= [4.0, 6] cm").head().version());
        assertNotEquals(version, numeric("How much?\n\n= 5 +- 2 cm").head().version());
        assertNotEquals(version, numeric("How much?\n\n= 5 +- 1 mm").head().version());
    }

    private static Numeric numeric(String body) {
        return assertInstanceOf(Numeric.class, SmallCourse.asking(body).question());
    }
}
