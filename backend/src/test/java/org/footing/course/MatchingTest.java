package org.footing.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.footing.course.Matching.Pair;
import org.junit.jupiter.api.Test;

class MatchingTest {

    private static final String AT = "01-care/01-hands.md:";

    @Test
    void pairsAndDistractorsAreRead() {
        Matching matching = matching("Which is which?\n- **Talus** => ankle & foot\n- Femur => *thigh*\n- ~ Skull");

        assertEquals("<p>Which is which?</p>", matching.head().text());
        assertEquals(List.of(new Pair("<strong>Talus</strong>", 0), new Pair("Femur", 1)), matching.pairs());
        assertEquals(List.of("ankle &amp; foot", "<em>thigh</em>", "Skull"), matching.answers());
    }

    @Test
    void theSameWordsOnTheRightAreOneAnswer() {
        Matching matching = matching("Sort.\n- Talus => foot\n- Femur => *leg*\n- Tibia => leg\n- Navicular => foot");

        assertEquals(List.of("foot", "<em>leg</em>"), matching.answers());
        assertEquals(
                List.of(0, 1, 1, 0), matching.pairs().stream().map(Pair::answer).toList());
    }

    @Test
    void aSideMayBeAPictureAndAnItemMayRunOverTwoLines() {
        Matching matching = (Matching) SmallCourse.asking("Match.\n- ![A heel](a.png) =>\n  heel\n- toe => toe")
                .with("01-care/a.png", RasterSizeTest.png(4, 3))
                .question();

        assertEquals(
                "<img src=\"/files/01-care/a.png\" alt=\"A heel\" width=\"4\" height=\"3\" loading=\"lazy\" decoding=\"async\">",
                matching.pairs().get(0).left());
        assertEquals(List.of("heel", "toe"), matching.answers());
    }

    @Test
    void arrowsAreWordsInCodeInStepsAndAboveOptions() {
        assertInstanceOf(
                Ordering.class,
                SmallCourse.asking("Order.\n- a => b\n\n1. one\n2. two").question());
        assertInstanceOf(
                SingleChoice.class,
                SmallCourse.asking("Given:\n\n* a => b\n\nSo?\n- (x) yes => no\n- ( ) no")
                        .question());
        assertInstanceOf(
                Matching.class,
                SmallCourse.asking("Match.\n- `a => x` => b\n- a=>x => c").question());
        assertEquals(
                "<code>a =&gt; x</code>",
                matching("Match.\n- `a => x` => b\n- c => d").pairs().get(0).left());
    }

    @Test
    void theVersionFollowsPairsAndAnswers() {
        String version = version("Match.\n- a => x\n- b => y");

        assertNotEquals(version, version("Match.\n- a => y\n- b => x"));
        assertNotEquals(version, version("Match.\n- a => x\n- b => y\n- ~ z"));
        assertEquals(version, version("Match.\n- a => x\n- b => y\n> [!HINT] Look."));
    }

    @Test
    void whatCannotBeMatchedIsNamed() {
        fault(
                "6:1: error: a pair has an empty side; write something on both sides of =>",
                "- a =>\n- b => c\n- d => e");
        fault(
                "6:1: error: a pair has an empty side; write something on both sides of =>",
                "- => a\n- b => c\n- d => e");
        fault(
                "7:1: error: an item is neither answer nor distractor; write - a => b, or - ~ b for what belongs nowhere",
                "- a => b\n- c\n- d => e");
        fault(
                "8:1: error: the distractor \"b\" is a right answer; remove it or change its words",
                "- a => b\n- c => d\n- ~ b");
        fault("9:1: error: the distractor \"e\" is there twice; keep one", "- a => b\n- c => d\n- ~ e\n- ~ e");
        fault("8:1: error: a distractor is empty; write its text after the ~", "- a => b\n- c => d\n- ~");
        fault(
                "7:1: error: a pair holds more than one paragraph; keep each side short, on one line",
                "- a => b\n- c => d\n  > x");
        fault("7:3: warning: two pairs have the same left side; change one", "- a => b\n- a => c");
    }

    @Test
    void aSingleAnswerIsNoChoice() {
        String nothing =
                "5:1: error: there is nothing to choose; give two pairs with different answers, or a distractor - ~ …";

        assertEquals(AT + nothing, SmallCourse.asking("Match.\n- a => b").faults());
        assertEquals(
                AT + nothing, SmallCourse.asking("Match.\n- a => b\n- c => b").faults());
        assertEquals("", SmallCourse.asking("Match.\n- a => b\n- ~ c").faults());
    }

    /** The items start on line 6. */
    private static void fault(String expected, String items) {
        assertEquals(
                AT + expected,
                SmallCourse.of("::: question {#q}\n" + items + "\n\nMatch these.\n:::\n")
                        .faults());
    }

    private static String version(String body) {
        return matching(body).head().version();
    }

    private static Matching matching(String body) {
        return assertInstanceOf(Matching.class, SmallCourse.asking(body).question());
    }
}
