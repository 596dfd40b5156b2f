package org.footing.web.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PagingTest {

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "3, 3", "4, 3", "0, 1", "-1, 1", "soon, 1", "'', 1", "999999999999999999, 3"})
    void theNearestPageIsShown(String wanted, int number) {
        assertEquals(number, Paging.of(Optional.of(wanted), 10, 21).number());
    }

    @Test
    void aPageKnowsItsRowsAndItsNeighbours() {
        var middle = Paging.of(Optional.of("2"), 10, 21);
        assertEquals(1, middle.index());
        assertEquals("11 to 20 of 21", range(middle));
        assertEquals("/list?page=1", middle.previous("/list"));
        assertEquals("/list?sort=name&page=3", middle.next("/list?sort=name"));
        var last = Paging.of(Optional.of("3"), 10, 21);
        assertEquals("21 to 21 of 21", range(last));
        assertEquals("", last.next("/list"));
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "10"})
    void whatFitsOnOnePageHasNoOther(long all) {
        var only = Paging.of(Optional.empty(), 10, all);
        assertEquals(0, only.index());
        assertEquals("", range(only) + only.previous("/list") + only.next("/list"));
    }

    private static String range(Paging paging) {
        return paging.range((from, to, all) -> "%d to %d of %d".formatted(from, to, all));
    }
}
