package org.footing.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.footing.library.Difference.Kind;
import org.junit.jupiter.api.Test;

class DifferenceTest {

    @Test
    void aChangedLineIsRemovedAndAdded() {
        assertEquals(List.of("  one", "- two", "+ 2", "  three"), difference("one\ntwo\nthree\n", "one\n2\nthree\n"));
    }

    @Test
    void aNewTextIsAdded() {
        assertEquals(List.of("+ one", "+ two"), difference("", "one\ntwo\n"));
    }

    @Test
    void aTextThatIsGoneIsRemoved() {
        assertEquals(List.of("- one", "- ☂"), difference("one\n☂", ""));
    }

    @Test
    void equalTextsHaveNone() {
        assertTrue(Difference.of("one\ntwo", "one\ntwo").none());
        assertTrue(Difference.of("", "").none());
        assertFalse(Difference.of("one", "two").none());
    }

    @Test
    void bothTextsCanBeReadFromIt() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            String before = text(random);
            String after = text(random);
            Difference difference = Difference.of(before, after);
            assertEquals(before, without(difference, Kind.ADDED), "seed " + seed);
            assertEquals(after, without(difference, Kind.REMOVED), "seed " + seed);
        }
    }

    private static String text(Random random) {
        return IntStream.range(0, random.nextInt(20))
                .mapToObj(line -> random.nextInt(6) + "\n")
                .collect(Collectors.joining());
    }

    private static String without(Difference difference, Kind kind) {
        return difference.lines().stream()
                .filter(line -> line.kind() != kind)
                .map(line -> line.text() + "\n")
                .collect(Collectors.joining());
    }

    private static List<String> difference(String before, String after) {
        return Difference.of(before, after).lines().stream()
                .map(line -> switch (line.kind()) {
                            case SAME -> "  ";
                            case REMOVED -> "- ";
                            case ADDED -> "+ ";
                        }
                        + line.text())
                .toList();
    }
}
