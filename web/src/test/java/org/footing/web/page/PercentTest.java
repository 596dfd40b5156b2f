package org.footing.web.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.footing.assessment.Fraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PercentTest {

    @ParameterizedTest
    @CsvSource({
        "2/3, 67",
        "7/10, 70",
        "696/1000, 69.60",
        "139/200, 69.50",
        "69999999/100000000, 69.99",
        "694/1000, 69",
        "704/1000, 70",
        "1/1, 100",
        "0/1, 0"
    })
    void roundingReachesNoPassMarkThatTheMarkDoesNot(String mark, String shown) {
        assertEquals(shown, Percent.of(Fraction.parse(mark), Optional.of(70)));
    }

    @Test
    void whereNothingIsToBeReachedAMarkIsWhole() {
        assertEquals("70", Percent.of(Fraction.of(696, 1000), Optional.empty()));
    }
}
