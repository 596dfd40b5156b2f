package org.footing.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Pattern;
import org.footing.course.Gaps.Gap.Inline;
import org.footing.course.Gaps.Gap.Typed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GapsTest {

    private static final String AT = "01-care/01-hands.md:";

    @Test
    void aGapIsTypedOrChosen() {
        Gaps gaps = gaps("The [[heel bone|calcan*]] is the *largest* of [[five|(seven)|nine]] tarsal bones.");

        assertEquals(List.of("<p>The ", " is the <em>largest</em> of ", " tarsal bones.</p>"), gaps.pieces());
        assertEquals(
                List.of(new Typed(List.of("heel bone", "calcan*")), new Inline(List.of("five", "seven", "nine"), 1)),
                gaps.gaps());
        assertEquals(
                "<p>The ____ is the <em>largest</em> of ____ tarsal bones.</p>",
                gaps.head().text());
    }

    @Test
    void gapsStandInParagraphsListsTablesHeadingsAndQuotes() {
        Gaps gaps = gaps(
                """
                ### The [[foot]]

                1. First [[a]],
                   **then [[b]]**
                2. last

                | Bone | Place |
                |------|-------|
                | [[calcaneus\\|heel bone]] | [[(back)\\|front]] |

                > [[Quoted]][[twice]]""");

        assertEquals(
                List.of("foot", "a", "b", "calcaneus", "back", "Quoted", "twice"),
                gaps.gaps().stream().map(GapsTest::first).toList());
        assertEquals(new Typed(List.of("calcaneus", "heel bone")), gaps.gaps().get(3));
        assertEquals(
                "<h3>The ____</h3>\n<ol>\n<li>First ____,\n<strong>then ____</strong></li>\n<li>last</li>\n</ol>\n"
                        + "<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-label=\"Table 1\"><table>\n"
                        + "<thead>\n<tr><th scope=\"col\">Bone</th><th scope=\"col\">Place</th></tr>\n</thead>\n"
                        + "<tbody>\n<tr><td>____</td><td>____</td></tr>\n</tbody>\n</table></div>\n"
                        + "<blockquote>\n<p>________</p>\n</blockquote>",
                gaps.head().text());
        assertEquals(gaps.head().text(), String.join("____", gaps.pieces()));
    }

    @Test
    void markdownMeansNothingInAGap() {
        assertEquals(
                List.of(
                        new Typed(List.of("a*", "*b", "_c_", "<d> & \"e\"", "f|g", "h]i", "{j}")),
                        new Typed(List.of("two words"))),
                gaps("It is [[ a* |*b|_c_|<d> & \"e\"|f\\|g|h\\]i|{j}]] *and* [[two\nwords]].")
                        .gaps());
    }

    @Test
    void theSameFormTwiceCountsOnce() {
        assertEquals(List.of(new Typed(List.of("heel"))), gaps("[[heel|heel]]").gaps());
    }

    @Test
    void bracketsInCodeAndBehindABackslashAreText() {
        Gaps gaps = gaps("`[[x]]` and \\[[y]] and \\[\\[z]] and [[gap]]\n\n    [[code]]\n");

        assertEquals(List.of(new Typed(List.of("gap"))), gaps.gaps());
        assertTrue(gaps.pieces().get(0).startsWith("<p><code>[[x]]</code> and [[y]] and [[z]] and "));
    }

    @Test
    void bracketsAreWordsAboveOptionsAndSteps() {
        assertEquals(
                "<p>Is [[1], [2]] or [[<em>a</em>]] so?</p>",
                assertInstanceOf(
                                SingleChoice.class,
                                SmallCourse.asking("Is [[1], [2]] or [[*a*]] so?\n- (x) yes\n- ( ) no")
                                        .question())
                        .head()
                        .text());
        assertInstanceOf(
                Ordering.class, SmallCourse.asking("Order [[a]].\n\n1. a\n2. b").question());
    }

    @Test
    void bracketsInALessonAreText() {
        assertEquals(
                "<p>A [[<em>b</em>]] and <a href=\"https://a.example/\" rel=\"noopener noreferrer\">[1]</a> and"
                        + " [<a href=\"https://b.example/\" rel=\"noopener noreferrer\">c</a>].</p>",
                SmallCourse.of("A [[*b*]] and [[1]](https://a.example/) and [[c]].\n\n[c]: https://b.example/\n")
                        .html());
        assertEquals(
                List.of("A [[b]]"),
                SmallCourse.of("## A [[b]]\n").lesson().sections().stream()
                        .map(Lesson.Section::title)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The [[heel bone",
                "The [[heel\n\nbone]].",
                "A [[b]] and [[c.",
                "A [[b [c] d]].",
                "A [[[b]]].",
                "A [[b]](in the foot)."
            })
    void aGapThatIsNotClosedIsNamed(String text) {
        String faults = SmallCourse.asking(text).faults();

        assertTrue(
                faults.matches(AT
                        + "6:\\d+: error: a gap is not closed or holds brackets; "
                        + Pattern.quote("write [[heel|calcaneus]], on one line of text; write \\[[ for brackets")),
                faults);
    }

    @Test
    void aReferenceInAGapIsNamed() {
        assertTrue(SmallCourse.of("[b]: https://a.example/\n\n::: question {#q}\nA [[b]].\n:::\n")
                .faults()
                .contains("8:1: error: a gap is not closed or holds brackets"));
    }

    @Test
    void whatCannotBeFilledInIsNamed() {
        String empty = "a gap or one of its forms is empty; write what belongs in it, such as [[heel|calcaneus]]";
        fault("7:4: error: " + empty, "A\nb [[]].");
        fault("6:4: error: " + empty, "A [[b||c]].");
        fault("6:4: error: " + empty, "A [[b|]].");
        fault("6:4: error: a gap has two keys; put one option in parentheses", "A [[(b)|(c)|d]].");
        fault(
                "6:4: error: a gap offers one option; write [[heel|(ankle)|toe]], or [[ankle]] to have it typed",
                "A [[(b)]].");
        fault("6:4: error: a gap offers the same option twice; keep one", "A [[(b)|c|c]].");
        fault("6:4: error: a gap accepts everything; write some letters beside the *", "A [[b|*]].");
        fault("6:4: warning: the form that is shown as right has a *; write a whole word first", "A [[b*|c]].");
    }

    @Test
    void aGapInWordsForWhoCannotSeeIsNoGap() {
        SmallCourse course = SmallCourse.asking("![A [[heel]]](a.png)\n\nThe [[heel]].")
                .with("01-care/a.png", RasterSizeTest.png(4, 3));

        assertTrue(((Gaps) course.question()).pieces().get(0).contains("alt=\"A [[heel]]\""), course.faults());
    }

    @Test
    void aGapThatIsNotShownIsNamed() {
        assertTrue(SmallCourse.asking("The [[heel]] is below.\n\n[^1]: It is a [[bone]].")
                .faults()
                .contains("5:1: error: a gap stands where nothing can be filled in; move it into the running text"));
    }

    @Test
    void theVersionFollowsTextAndForms() {
        String version = gaps("The [[heel]].").head().version();

        assertNotEquals(version, gaps("A [[heel]].").head().version());
        assertNotEquals(version, gaps("The [[heel|calx]].").head().version());
        assertNotEquals(version, gaps("The [[(heel)|calx]].").head().version());
        assertEquals(
                version,
                gaps("The [[heel]].\n> [!HINT] h\n> [!EXPLAIN] e").head().version());
    }

    private static String first(Gaps.Gap gap) {
        return gap instanceof Typed typed
                ? typed.accepted().get(0)
                : ((Inline) gap).options().get(0);
    }

    private static void fault(String expected, String text) {
        assertEquals(AT + expected, SmallCourse.asking(text).faults());
    }

    private static Gaps gaps(String body) {
        return assertInstanceOf(Gaps.class, SmallCourse.asking(body).question());
    }
}
