package org.footing.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ViewRuleTest {

    @Test
    void aShortLessonTakesTwentySeconds() {
        assertEquals(Duration.ofSeconds(20), ViewRule.of(0).atLeast());
        assertEquals(Duration.ofSeconds(20), ViewRule.of(133).atLeast());
    }

    @Test
    void aLongLessonTakesAMinuteForFourHundredWords() {
        assertEquals(Duration.ofSeconds(60), ViewRule.of(400).atLeast());
        assertEquals(Duration.ofSeconds(150), ViewRule.of(1_000).atLeast());
    }

    @Test
    void aPartOfASecondIsAskedAsAWholeOne() {
        assertEquals(Duration.ofSeconds(21), ViewRule.of(134).atLeast());
    }

    @Test
    void bothTheEndAndTheTimeAreNeeded() {
        var rule = ViewRule.of(400);
        assertEquals(new ViewRule.Missing(true, Duration.ofSeconds(60)), rule.missing(false, Duration.ZERO));
        assertEquals(new ViewRule.Missing(false, Duration.ofSeconds(1)), rule.missing(true, Duration.ofSeconds(59)));
        assertFalse(rule.missing(true, Duration.ofMillis(59_999)).nothing());
        assertFalse(rule.missing(false, Duration.ofSeconds(60)).nothing());
        assertTrue(rule.missing(true, Duration.ofSeconds(60)).nothing());
    }

    @Test
    void nothingIsMissingAfterMoreThanTheTime() {
        assertEquals(
                Duration.ZERO,
                ViewRule.of(400).missing(true, Duration.ofHours(2)).time());
    }
}
