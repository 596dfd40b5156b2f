package org.footing.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.footing.course.Lesson.Part;
import org.footing.course.Lesson.Section;
import org.junit.jupiter.api.Test;

class ProseTest {

    @Test
    void headingsHaveAnchorsAndBecomeSections() {
        Lesson lesson =
                SmallCourse.of("## Wash & dry\n\n### Deeper\n\n## Wash & dry\n").lesson();

        assertEquals(
                List.of(new Section("s-wash--dry", "Wash & dry"), new Section("s-wash--dry-1", "Wash & dry")),
                lesson.sections());
        assertEquals(
                List.of(
                        new Part.Prose(
                                "<h2 id=\"s-wash--dry\">Wash &amp; dry</h2>\n<h3 id=\"s-deeper\">Deeper</h3>\n<h2 id=\"s-wash--dry-1\">Wash &amp; dry</h2>")),
                lesson.body());
    }

    @Test
    void everydayMarkdownIsWritten() {
        html(
                "<p>a <em>b</em> <strong>c</strong> <code>d&lt;</code> <s>e</s> <ins>f</ins><br>\ng</p>",
                "a *b* **c** `d<` ~~e~~ ++f++  \ng");
        html("<ul>\n<li>a</li>\n<li>b</li>\n</ul>", "- a\n- b");
        html("<ol start=\"3\">\n<li>a</li>\n</ol>", "3. a");
        html("<pre><code>x &lt; y\n</code></pre>", "```java\nx < y\n```");
        html("<blockquote>\n<p>a</p>\n</blockquote>", "> a");
        html("<hr>", "***");
    }

    @Test
    void aTableScrollsInItsOwnRegion() {
        html(
                """
                <div class="wide" role="region" tabindex="0" aria-label="Table"><table>
                <thead>
                <tr><th scope="col">a</th><th scope="col" class="right">b</th></tr>
                </thead>
                <tbody>
                <tr><td>1</td><td class="right">2</td></tr>
                </tbody>
                </table></div>""",
                "| a | b |\n|---|--:|\n| 1 | 2 |");
    }

    @Test
    void callOutsSayTheirKind() {
        html(
                "<div class=\"note fact\" role=\"note\"><p class=\"kind\">Fact</p>\n<p>Skin is warm.</p>\n</div>",
                "> [!FACT]\n> Skin is warm.");
    }

    @Test
    void oneCallOutMayFollowAnotherWithoutAnEmptyLine() {
        String html = SmallCourse.of("> [!TIP] a\n> [!STOP] b\n> goes on").html();

        assertEquals(
                """
                <div class="note tip" role="note"><p class="kind">Tip</p>
                <p>a</p>
                </div>
                <div class="note stop" role="note"><p class="kind">Stop</p>
                <p>b
                goes on</p>
                </div>""",
                html);
    }

    @Test
    void theClaimOfAMythIsStruckOut() {
        html(
                """
                <div class="note myth" role="note"><p class="kind">Myth check</p>
                <p class="claim"><span class="unseen">Claim: </span><s>Oil cures.</s></p>
                <p><strong>Better:</strong> It glides.</p>
                </div>""",
                "> [!MYTH]\n> Oil cures.\n>\n> It glides.");
    }

    @Test
    void citationsLeadToTheSourcesOfTheLesson() {
        Lesson lesson = SmallCourse.of("One. [@EV08; @EV05] Two. [@EV08]")
                .with("sources.md", "## EV05\n\nA.\n\n## EV08\n\nB.\n")
                .lesson();

        assertEquals(
                List.of("EV08", "EV05"),
                lesson.sources().stream().map(Course.Source::id).toList());
        assertEquals("<p>B.</p>", lesson.sources().get(0).body());
        assertTrue(
                lesson.body()
                        .toString()
                        .contains(
                                "<sup class=\"cite\"><a href=\"#source-ev08\">EV08</a>, <a href=\"#source-ev05\">EV05</a></sup>"));
    }

    @Test
    void linksToLessonsKnowTheirHeadings() {
        SmallCourse course = SmallCourse.of("[x](02-feet.md#toe-nails) [y](../01-care/02-feet.md) [z](module.md)")
                .with("01-care/02-feet.md", "---\nid: feet\ntitle: Feet\n---\n## Toe nails\n");

        assertEquals(
                "<p><a href=\"/lessons/feet#s-toe-nails\">x</a> <a href=\"/lessons/feet\">y</a> <a href=\"/lessons/hands\">z</a></p>",
                course.html());
    }

    @Test
    void linksOutsideGiveNothingAway() {
        html(
                "<p><a href=\"https://example.org/?a=1&amp;b=2\" rel=\"noopener noreferrer\">x</a></p>",
                "[x](https://example.org/?a=1&b=2)");
        html(
                "<p><a href=\"https://example.org/a\" rel=\"noopener noreferrer\">https://example.org/a</a></p>",
                "https://example.org/a");
        html("<p><a href=\"mailto:a@example.org\" rel=\"noopener noreferrer\">x</a></p>", "[x](mailto:a@example.org)");
    }

    @Test
    void handoutsAreFiles() {
        SmallCourse course = SmallCourse.of("[plan](my%20plan.pdf)").with("01-care/my plan.pdf", "%PDF");

        assertEquals("<p><a href=\"/files/01-care/my%20plan.pdf\">plan</a></p>", course.html());
    }

    @Test
    void footnotesStandAtTheEndAndLeadBack() {
        html(
                """
                <p>a<sup class="footnote"><a href="#fn-1" id="fn-1-back">1</a></sup></p>
                <section class="footnotes" aria-label="Footnotes"><ol>
                <li id="fn-1">
                <p>More.</p>
                <a href="#fn-1-back" aria-label="Back to the text">↩</a></li>
                </ol></section>""",
                "a[^x]\n\n[^x]: More.");
    }

    @Test
    void rawHtmlIsShownAsTextAndCommentsAreNot() {
        assertTrue(SmallCourse.of("a <b>c</b>").html().equals("<p>a &lt;b&gt;c&lt;/b&gt;</p>"));
        assertFalse(
                SmallCourse.of("a <!-- secret -->\n\n<!-- secret -->").html().contains("secret"));
    }

    @Test
    void fencesInsideCodeAreText() {
        html("<pre><code>::: question {#q}\n:::\n</code></pre>", "```\n::: question {#q}\n:::\n```");
    }

    @Test
    void wordsAreThoseOfTheRunningText() {
        Lesson lesson = SmallCourse.of(
                        "## Two words\n\nThree more words.\n\n::: question {#q}\nNot counted here?\n- (x) a\n- ( ) b\n:::\n")
                .lesson();

        assertEquals(5, lesson.words());
    }

    @Test
    void partsKeepTheOrderOfReading() {
        List<Part> body = SmallCourse.of("a\n\n::: question {#q}\nWhat?\n- (x) a\n- ( ) b\n:::\n\nb\n")
                .lesson()
                .body();

        assertEquals(
                List.of("Prose", "SelfCheck", "Prose"),
                body.stream().map(part -> part.getClass().getSimpleName()).toList());
    }

    private static void html(String expected, String body) {
        assertEquals(expected, SmallCourse.of(body).html());
    }
}
