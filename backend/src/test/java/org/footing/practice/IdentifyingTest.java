package org.footing.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifyingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Write to jane.doe@example.org please | jane.doe@example.org
                    Call 020 7946 0991 after six         | 020 7946 0991
                    Ring +44 (0)20 7946 0991             | +44 (0)20 7946 0991
                    Mrs Jones came by bus                | Mrs Jones
                    Her GP, Dr. O’Neill, agrees          | Dr. O’Neill
                    I treated Jane Doe at home           | Jane Doe
                    Lives in SW1A 1AA                    | SW1A 1AA
                    """)
    void whatLooksLikeSomebodyIsFound(String text, String passage) {
        assertEquals(Set.of(passage), Identifying.in(Stream.of(text)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tender at the heel, 4 out of 10, left more than right.",
                "Level 2 on the sole, level 3 on the calf. No pain after.",
                "Achilles tendon firm. Calf soft. Plantar fascia tender.",
                "Took 400 mg of ibuprofen on 2026-11-21 at 09:30.",
                "On 21 November 2026 for 60 minutes, code C-07."
            })
    void whatIsOnlyAboutFeetIsNot(String text) {
        assertEquals(Set.of(), Identifying.in(Stream.of(text)));
    }

    @Test
    void eachIsNamedOnce() {
        assertEquals(Set.of("Mr Lee"), Identifying.in(Stream.of("Mr Lee, Mr Lee", "Mr Lee")));
    }
}
