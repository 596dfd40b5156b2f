package org.footing.course;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class GlossaryTest {

    private static final String TERMS =
            "## Draping {also=\"cover, towel work\"}\n\nCovering.\n\n## Plantar fascia\n\nA band.\n\n## Fascia\n\nTissue.\n";

    @Test
    void theFirstUseBecomesAButton() {
        html("<p>Good " + button("draping", "draping") + " is kind draping.</p>", "Good draping is kind draping.");
    }

    @Test
    void caseDoesNotMatterAndOtherFormsCount() {
        html("<p>" + button("draping", "Cover") + " and draping.</p>", "Cover and draping.");
        html("<p>" + button("draping", "Towel works") + "</p>", "Towel works");
    }

    @Test
    void theLongestTermWins() {
        html(
                "<p>The " + button("plantar-fascia", "plantar fascia") + " is " + marked("fascia", "fascia", ".")
                        + "</p>",
                "The plantar fascia is fascia.");
    }

    @Test
    void theMarksBehindATermStayWithIt() {
        html("<p>(No " + marked("draping", "draping", ").") + "</p>", "(No draping).");
    }

    @Test
    void aTermMayStandAcrossTheEndOfALine() {
        html("<p>The " + button("plantar-fascia", "plantar\nfascia") + "</p>", "The plantar\nfascia");
    }

    @Test
    void partsOfWordsAreNoTerms() {
        html("<p>Undercover fascial discovering</p>", "Undercover fascial discovering");
    }

    @Test
    void pluralsCount() {
        html("<p>Two " + button("plantar-fascia", "plantar fascias") + "</p>", "Two plantar fascias");
    }

    @Test
    void headingsLinksAndCodeAreLeftAlone() {
        html(
                "<h2 id=\"s-draping\">Draping</h2>\n<p><a href=\"#s-draping\">draping</a> <code>draping</code> "
                        + button("draping", "draping") + "</p>",
                "## Draping\n\n[draping](#draping) `draping` draping");
    }

    @Test
    void callOutsAreMarked() {
        html(
                "<div class=\"note tip\" role=\"note\"><p class=\"kind\">Tip</p>\n<p>" + button("draping", "Draping")
                        + " first.</p>\n</div>",
                "> [!TIP] Draping first.");
    }

    @Test
    void questionsAreLeftAlone() {
        SmallCourse course = course("::: question {#q}\nWhat is draping?\n- (x) cover\n- ( ) fascia\n:::\n");

        assertEquals("<p>What is draping?</p>", course.question().head().text());
        assertEquals(List.of(), course.lesson().terms());
    }

    @Test
    void theLessonListsTheTermsItMarks() {
        Lesson lesson = course("Fascia and draping, draping.").lesson();

        assertEquals(
                List.of("term-fascia", "term-draping"),
                lesson.terms().stream().map(Course.Term::id).toList());
        assertEquals("<p>Covering.</p>", lesson.terms().get(1).definition());
    }

    @Test
    void aTermTwiceIsNamed() {
        assertEquals(
                "glossary.md:5:1: error: the term \"palm\" is there twice; join it with line 1",
                SmallCourse.of("x")
                        .with("glossary.md", "## Palm\n\na\n\n## palm\n\nb\n")
                        .faults());
    }

    private static String button(String term, String words) {
        return "<button class=\"term\" type=\"button\" popovertarget=\"term-" + term + "\">" + words + "</button>";
    }

    private static String marked(String term, String words, String marks) {
        return "<span class=\"unbroken\">" + button(term, words) + marks + "</span>";
    }

    private static SmallCourse course(String body) {
        return SmallCourse.of(body).with("glossary.md", TERMS);
    }

    private static void html(String expected, String body) {
        assertEquals(expected, course(body).html());
    }
}
