package org.footing.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.footing.course.Vocabulary.Word;
import org.junit.jupiter.api.Test;

class VocabularyTest {

    private static final Addresses ADDRESSES = new Addresses("/lessons/", "/files/");

    @Test
    void itHoldsAllThatATextCanReferTo() {
        var words = vocabulary(Heel.pictured(SmallCourse.of(
                        """
                                ::: quiz {#check}
                                ::: question {#warm}
                                Are your *hands* warm & dry?
                                - (x) Yes
                                - ( ) No
                                :::
                                :::
                                """)
                .with("sources.md", "## EV2\n\nA **study** of feet.\n\n## EV1\n\nOlder.\n")
                .with("outcomes.csv", "id,text,source\nLO1,Say what hands do,\n")
                .with("glossary.md", "## Heel\n\nThe back of the foot.\n")
                .with("01-care/hands/plan.pdf", "%PDF")));

        assertEquals(List.of(new Word("EV1", "Older."), new Word("EV2", "A study of feet.")), words.sources());
        assertEquals(List.of(new Word("LO1", "Say what hands do")), words.outcomes());
        assertEquals(List.of(new Word("Heel", "The back of the foot.")), words.terms());
        assertEquals(List.of(new Word("hands", "Hands"), new Word("check", "Hands")), words.items());
        assertEquals(List.of(new Word("warm", "Are your hands warm & dry?")), words.questions());
        assertEquals(
                List.of(
                        new Word("01-care/module.md", "Care"),
                        new Word(SmallCourse.LESSON, "Hands"),
                        new Word("01-care/hands/plan.pdf", ""),
                        new Word("01-care/heel.png", ""),
                        new Word("01-care/heel.svg", "")),
                words.documents());
        assertEquals(Set.of("01-care/heel.svg"), words.regions().keySet());
        assertEquals(
                new Picture.Region("talus", "Talus", "The part below the shin"),
                words.regions().get("01-care/heel.svg").get(1));
    }

    @Test
    void aCourseFullOfFaultsHasWordsToo() {
        var words = vocabulary(
                SmallCourse.of("[@none] ![](gone.svg)\n\n::: quiz {#z}\n@gone").with("pictures/broken.svg", "<svg"));
        assertEquals(List.of(new Word("hands", "Hands"), new Word("z", "Hands")), words.items());
        assertEquals(Map.of(), words.regions());
    }

    @Test
    void aLongMeaningIsCut() {
        var meaning = vocabulary(SmallCourse.of("").with("sources.md", "## EV1\n\n" + "many words ".repeat(40) + "\n"))
                .sources()
                .get(0)
                .meaning();
        assertTrue(meaning.length() <= 120 && meaning.endsWith("…"), meaning);
    }

    private static Vocabulary vocabulary(SmallCourse course) {
        return Surroundings.of(course.documents(), ADDRESSES).vocabulary();
    }
}
