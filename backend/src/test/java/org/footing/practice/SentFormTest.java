package org.footing.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.footing.practice.SentForm.Joined;
import org.footing.practice.SentForm.Side;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentFormTest {

    @ParameterizedTest(name = "read {0}, here {1}, stored {2}: {3}")
    @CsvSource(
            nullValues = "-",
            textBlock =
                    """
                    a, a, a, a
                    a, b, a, b
                    a, a, b, b
                    a, b, b, b
                    '', b, '', b
                    '', '', b, b
                    a, '', a, ''
                    a, a, '', ''
                    a, b, c, -
                    '', b, c, -
                    a, '', c, -
                    a, b, '', -
                    """)
    void whatChangedOnOneSideIsTakenFromThere(String read, String here, String stored, @Nullable String joined) {
        var sent = sent(read, here, Map.of());
        var taken = sent.onto(answer(stored), 1);
        if (joined == null) {
            assertEquals(new Joined(answer(here), Set.of("goal")), taken);
            assertThrows(ChangedSince.class, () -> sent.joined(answer(stored), 1));
        } else {
            assertEquals(new Joined(answer(joined), Set.of()), taken);
        }
    }

    @Test
    void aPageThatNamesOnlyItsRevisionHadReadThat() {
        var sent = new SentForm("id", 3, Optional.empty(), answer("b"), Map.of());
        assertEquals(new Joined(answer("b"), Set.of()), sent.onto(answer("a"), 3));
        assertEquals(new Joined(answer("b"), Set.of("goal")), sent.onto(answer("a"), 4));
        assertEquals(new Joined(answer("b"), Set.of()), sent.onto(answer("b"), 4));
    }

    @Test
    void whatWasChosenIsTaken() {
        assertEquals(answer("b"), sent("c", "b", Map.of("goal", Side.HERE)).joined(answer("c"), 1));
        assertEquals(answer("c"), sent("c", "b", Map.of("goal", Side.STORED)).joined(answer("c"), 1));
        var open = sent("c", "b", Map.of("goal", Side.OPEN));
        assertThrows(ChangedSince.class, () -> open.joined(answer("c"), 1));
        var stale = sent("c", "b", Map.of("goal", Side.HERE));
        assertThrows(ChangedSince.class, () -> stale.joined(answer("d"), 1), "chosen against another text");
    }

    @Test
    void whatAPageHadReadIsToldInALine() {
        var read = ReadAnswers.of(new FormAnswers(Map.of("goal", "Sleep", "screen.fever", "no")));
        assertEquals(read, ReadAnswers.parse(read.text()));
        assertTrue(read.read("goal", "Sleep") && read.read("minutes", ""));
        assertFalse(read.read("goal", "") || read.read("goal", "sleep") || read.read("minutes", "4"));
        assertEquals(new ReadAnswers(Map.of()), ReadAnswers.parse("  nonsense "));
        assertEquals(ReadAnswers.parse("a:2"), ReadAnswers.parse("a:1 a:2"));
    }

    @Test
    void onlyTheLastSavesAreKnown() {
        var saves = "";
        for (var n = 0; n < 20; n++) {
            saves = SaveId.note(saves, "n".repeat(62) + (10 + n));
        }
        assertTrue(SaveId.isNoted(saves, "n".repeat(62) + 29) && saves.length() <= 600);
        assertFalse(SaveId.isNoted(saves, "n".repeat(62) + 10));
        assertFalse(SaveId.isNoted("", "any"));
    }

    private static SentForm sent(String read, String here, Map<String, Side> chosen) {
        return new SentForm("id", 0, Optional.of(ReadAnswers.of(answer(read))), answer(here), chosen);
    }

    private static FormAnswers answer(String goal) {
        return new FormAnswers(goal.isEmpty() ? Map.of() : Map.of("goal", goal));
    }
}
