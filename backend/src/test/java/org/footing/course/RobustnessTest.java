package org.footing.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a file holds, the compiler answers soon and with faults. */
class RobustnessTest {

    private static final Duration SOON = Duration.ofSeconds(4);
    private static final Duration HANGS = Duration.ofMinutes(2);

    @ParameterizedTest
    @ValueSource(strings = {"> ", "- ", "1. ", "* - + ", ">- ", "[^a]: "})
    void blocksNestedTenThousandDeepAreNamed(String mark) {
        String faults = soon(SmallCourse.of(mark.repeat(9_000) + "x"));

        assertTrue(faults.contains("deep") || faults.contains("characters"), faults);
    }

    @Test
    void listsNestedTenThousandDeepLineByLineAreNamed() {
        String nested =
                IntStream.range(0, 1_500).mapToObj(i -> "  ".repeat(i) + "- x").collect(Collectors.joining("\n\n"));

        assertTrue(soon(SmallCourse.of(nested)).contains("blocks are nested more than"));
    }

    @Test
    void fencesNestedTenThousandDeepAreNamed() {
        String faults = soon(SmallCourse.of("::: quiz {#q}\n\n".repeat(10_000) + ":::\n\n".repeat(10_000)));

        assertTrue(faults.contains("blocks are nested more than"), faults);
    }

    @Test
    void fencesThatAreNeverClosedAreNamed() {
        assertTrue(soon(SmallCourse.of("::: quiz {#q}\n".repeat(3_000))).contains("is never closed"));
    }

    @ParameterizedTest
    @MethodSource("repeated")
    void marksRepeatedWithoutEndAreReadSoon(String mark) {
        soon(SmallCourse.of(mark.repeat(19_000 / mark.length())));
        soon(SmallCourse.of((mark.repeat(40) + "\n").repeat(90_000 / (40 * mark.length()))));
        soon(SmallCourse.of((mark + "\n\n").repeat(60_000 / mark.length())));
    }

    static String[] repeated() {
        return new String[] {
            "[", "]", "![", "[x](", "[^a]", "[^a", "[@EV1]", "*", "**x", "_a*b", "~~", "++", "`", "``a`", "<", "<a ",
                    "<!--", "<?", "<![CDATA[",
            "&", "&#", "{", "{a", "{a=\"", "\\", "(", "http://", "a@b.c ", "www.", ":::", "::: x\n", "> [!FACT] ",
                    "> [!", "|", "a|", "|-|\n", "#", "# x\n",
            "[a]: b\n", "[^a]: b\n", "- [x] ", "x\n===\n", "\t", "\u0000", "\uD83E", "{50%}", "![x](y.png){regions}\n"
        };
    }

    @ParameterizedTest
    @MethodSource("repeatedInQuestions")
    void marksInQuestionsRepeatedWithoutEndAreReadSoon(String mark) {
        soon(Heel.asking("What?\n" + mark.repeat(19_000 / mark.length())));
        soon(Heel.asking("What?\n\n![x](heel.svg)\n\n" + (mark + "\n").repeat(80_000 / (mark.length() + 1))));
        soon(Heel.asking("What?\n\n![x](heel.png)\n\n" + (mark + "\n\n").repeat(60_000 / mark.length())));
    }

    static String[] repeatedInQuestions() {
        return new String[] {
            "[[",
            "]]",
            "[[a]]",
            "[[a]] ",
            "[[a|",
            "[[a [[b]] ",
            "[ [[a]] ",
            "[[(a)|b]]",
            "\\[[",
            "`[[",
            "*[[a*]]",
            "[[]]",
            "![[a]]",
            "[[a]](",
            "[[a][b]]",
            "[[*|**]]",
            "- a => b",
            "- => ",
            "=> ",
            "- ~ b",
            "- (x) @ #talus",
            "- [x] @ #talus",
            "- (x) @ #no",
            "- ( ) @ circle 1% 2% 3% \"a\"",
            "- A @ #talus",
            "- A @ poly 1%,1% ",
            "@ poly 1%,1% ",
            "1%,1% ",
            "= 5",
            "= ",
            "= [",
            "+-",
            "____",
            "_",
            "^^^^",
            "^^^^ {accept=x}",
            "> [!RUBRIC] a",
            "![y](heel.svg)",
            "1. [[a]]",
            "| [[a\\|b]] "
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"[[a]] ", "[a](b) ", "[@EV1] "})
    void bracketsThatAreNeverClosedDoNotSlowOthersDown(String mark) {
        String most = "[".repeat(100) + "\n";
        String closed = mark.repeat(16) + "\n";
        String block = most.repeat(25) + closed.repeat(75) + "\n";

        soon(SmallCourse.asking(block.repeat(30)));
        assertTrue(soon(SmallCourse.asking(most.repeat(450) + closed.repeat(450)))
                .contains(
                        "hands.md:56:1: error: the text has too many brackets; put an empty line between paragraphs"));
    }

    @Test
    void aPolygonOfTooManyPointsIsNamed() {
        String points = "1.25%,1.25% ".repeat(1_500);

        assertTrue(soon(Heel.asking(
                        "Where?\n\n![x](heel.png)\n\n- (x) @ poly " + points + "\"a\"\n- ( ) @ circle 1% 1% 1% \"b\""))
                .contains("error: the region \"poly 1.25%,1.25%"));
    }

    @Test
    void aDrawingOfThousandsOfNamedPartsIsReadSoon() {
        StringBuilder svg = new StringBuilder("<svg viewBox='0 0 9 9'>");
        for (int i = 0; i < 9_000; i++) {
            svg.append(
                    "<g id='r%d'><title>Part %d</title><desc>%d</desc><text>Part %d</text></g>".formatted(i, i, i, i));
        }
        String one = "![x](heel.svg)\n\n- (x) @ #r1\n";
        String several = "![x](heel.svg)\n\n" + "- A @ #r8999\n".repeat(26);

        assertTrue(soon(Heel.drawn(svg + "</svg>", "Where?\n\n" + one)).contains("the question has 9000 regions"));
        assertTrue(soon(Heel.drawn(svg + "</svg>", "Where?\n\n" + several)).contains("is listed twice"));
    }

    @Test
    void aTableOfTooManyCellsIsNamed() {
        String wide = "|a".repeat(4_000) + "|\n" + "|-".repeat(4_000) + "|\n" + "|a\n".repeat(10_000);
        String many = ("|a".repeat(200) + "|\n" + "|-".repeat(200) + "|\n" + "|a\n".repeat(100) + "\n").repeat(1_000);

        assertTrue(soon(SmallCourse.of(wide)).contains("the tables have too many cells"));
        assertTrue(soon(SmallCourse.of(many)).contains("the tables have too many cells"));
    }

    @Test
    void aLineWithoutEndIsNamed() {
        String faults = soon(SmallCourse.of("x".repeat(3_000_000)));

        assertTrue(faults.contains(":5:1: error: the line has 3000000 characters; break it up"), faults);
    }

    @Test
    void aTextWithoutEmptyLinesIsNamed() {
        assertTrue(soon(SmallCourse.of("some words\n".repeat(20_000))).contains("the text runs on for too long"));
        assertTrue(soon(SmallCourse.of("_\n".repeat(40_000)))
                .contains("hands.md:5005:1: error: the text runs on for too long"));
        assertEquals("", soon(SmallCourse.of("_\n".repeat(5_000))));
    }

    @Test
    void fiftyMegabytesAreNotRead() {
        String faults = soon(SmallCourse.empty().with(SmallCourse.LESSON, new byte[50 << 20]));

        assertTrue(faults.contains("the file has 52428800 bytes"), faults);
    }

    @Test
    void fourMegabytesOfTextAreRead() {
        SmallCourse course = SmallCourse.of("Some *words* of `text` and more.\n\n## Same\n\n".repeat(90_000));

        assertEquals("", within(Duration.ofSeconds(10), course));
    }

    @Test
    void binaryDataIsNoText() {
        byte[] bytes = new byte[10_000];
        new java.util.Random(1).nextBytes(bytes);

        assertTrue(soon(SmallCourse.empty().with(SmallCourse.LESSON, bytes)).contains("the text is not UTF-8"));
    }

    @Test
    void aZeroByteIsNamedWithItsLine() {
        assertTrue(soon(SmallCourse.of("a\nb\0c")).contains("hands.md:6:1: error: the file is not a text"));
    }

    @Test
    void aWrongEncodingIsNamedWithItsLine() {
        byte[] latin =
                "---\nid: hands\ntitle: Hands\n---\ncaf\u00e9\n".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);

        assertTrue(soon(SmallCourse.empty().with(SmallCourse.LESSON, latin))
                .contains("hands.md:5:1: error: the text is not UTF-8; save the file with the encoding UTF-8"));
    }

    @Test
    void aByteOrderMarkAndForeignLineEndsDoNoHarm() {
        SmallCourse course = SmallCourse.empty()
                .with(SmallCourse.LESSON, "\uFEFF---\r\nid: hands\r\ntitle: Hands\r\n---\r\n## One\r\n\r\nText.\r\n");

        assertTrue(course.html().contains("<h2 id=\"s-one\">One</h2>\n<p>Text.</p>"));
    }

    @Test
    void aBombOfAliasesHasNothingToGrowIn() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 30; i++) {
            bomb.append("a%d: &a%d [%s]\n".formatted(i, i, ("*a" + (i - 1) + ", ").repeat(9)));
        }

        assertFalse(soon(SmallCourse.matter(bomb.toString())).isEmpty());
    }

    @Test
    void deepFrontMatterIsNamed() {
        assertTrue(soon(SmallCourse.matter("x: " + "[".repeat(20_000))).contains("broken YAML"));
        assertTrue(soon(SmallCourse.matter("x: " + "{a: ".repeat(5_000))).contains("broken YAML"));
    }

    @Test
    void aTagThatNamesAClassMakesNothing() {
        SmallCourse course = SmallCourse.matter("minutes: !!java.net.URL [\"http://127.0.0.1:1/\"]");

        assertEquals(
                "01-care/01-hands.md:4:10: error: broken YAML: Global tag is not allowed: tag:yaml.org,2002:java.net.URL;"
                        + " mend the line; put text with a colon in quotation marks",
                soon(course));
    }

    @Test
    void aChainOfTwoThousandLessonsIsFollowedAndItsCycleNamed() {
        SmallCourse course = SmallCourse.empty();
        for (int i = 1; i <= 2_000; i++) {
            course.with(
                    "01-care/%d-l.md".formatted(i),
                    "---\nid: l%d\ntitle: L\nrequires: l%d\n---\n".formatted(i, i % 2_000 + 1));
        }

        assertTrue(soon(course).contains("lessons require each other in a circle"));
    }

    @Test
    void aThousandDeadLinksAreCutShort() {
        String faults = soon(SmallCourse.of("[x](no.md)\n\n".repeat(20_000)));

        assertTrue(faults.contains("more than 200 faults"), faults);
        assertTrue(faults.lines().count() < 300);
    }

    @Test
    void aDrawingNestedWithoutEndIsNamed() {
        SmallCourse course = SmallCourse.of("![x](a.svg)").with("01-care/a.svg", "<svg>" + "<g>".repeat(50_000));

        assertTrue(soon(course).contains("a.svg:1:"));
    }

    /** Processor time, not the clock: a busy build machine must not fail this. The clock only ends what hangs. */
    static String soon(SmallCourse course) {
        return within(SOON, course);
    }

    private static String within(Duration limit, SmallCourse course) {
        return assertTimeoutPreemptively(HANGS, () -> {
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            String faults = course.faults();
            long nanos = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
            assertTrue(nanos < limit.toNanos(), () -> "took " + Duration.ofNanos(nanos));
            return faults;
        });
    }
}
