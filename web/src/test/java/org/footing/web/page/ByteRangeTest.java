package org.footing.web.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {

    private static final long SIZE = 100;

    @ParameterizedTest
    @CsvSource({"bytes=0-9, 0, 9", "bytes=90-, 90, 99", "bytes=-10, 90, 99", "bytes=50-999, 50, 99", "bytes=-999, 0, 99"
    })
    void aPartIsGiven(String header, long first, long last) {
        assertEquals(Optional.of(new ByteRange(first, last, false)), ByteRange.of(Optional.of(header), SIZE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=", "bytes=-", "bytes=5-3", "bytes=1-2,4-5", "lines=1-2", "bytes=one-two"})
    void whatIsNotUnderstoodAsksForTheWhole(String header) {
        assertEquals(Optional.of(new ByteRange(0, 99, true)), ByteRange.of(Optional.of(header), SIZE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=100-", "bytes=100-200", "bytes=-0"})
    void whatLiesBeyondTheEndIsNotThere(String header) {
        assertEquals(Optional.empty(), ByteRange.of(Optional.of(header), SIZE));
    }

    @Test
    void withoutAHeaderTheWholeIsGiven() {
        var whole = ByteRange.of(Optional.empty(), SIZE).orElseThrow();

        assertEquals(200, whole.status());
        assertEquals(SIZE, whole.length());
    }
}
