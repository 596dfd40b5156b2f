package org.footing.course;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadabilityTest {

    @ParameterizedTest
    @CsvSource({
        "foot, 1",
        "bone, 1",
        "bones, 1",
        "rolled, 1",
        "the, 1",
        "heel, 1",
        "through, 1",
        "massage, 2",
        "muscle, 2",
        "muscles, 2",
        "ankle, 2",
        "passes, 2",
        "rested, 2",
        "client, 2",
        "quiet, 2",
        "region, 2",
        "friction, 2",
        "special, 2",
        "patient, 2",
        "Achilles, 3",
        "medial, 3",
        "tibia, 3",
        "effleurage, 3",
        "gently, 2",
        "diabetes, 3",
        "anatomy, 4"
    })
    void syllablesAreCountedByTheSpelling(String word, int syllables) {
        assertEquals(syllables, Syllables.of(word));
    }

    @Test
    void wordsAndSentencesAreCounted() {
        assertEquals(
                new Readability(10, 3, 10),
                Readability.of(List.of("Wash your hands. Don’t rush!", "Hold the foot for 20 s")));
    }

    @Test
    void aPointInsideASentenceDoesNotEndIt() {
        assertEquals(
                1,
                Readability.of(List.of("Keep it at 37.5 °C, e.g. by a gauge.")).sentences());
        assertEquals(2, Readability.of(List.of("“Does it hurt?” Ask it.")).sentences());
    }

    /** By hand: 6 words, 1 sentence, 6 syllables. */
    @Test
    void theFormulasAreThoseOfFleschAndKincaid() {
        Readability text = Readability.of(List.of("The cat sat on the mat."));

        assertEquals(116.145, text.ease(), 0.001);
        assertEquals(-1.45, text.grade(), 0.001);
    }

    @Test
    void noTextIsNeitherEasyNorHard() {
        assertEquals(0, Readability.NONE.ease());
        assertEquals(0, Readability.of(List.of("20 30")).grade());
    }
}
