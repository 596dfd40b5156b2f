package org.footing.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.footing.course.Ordering.Scoring;
import org.footing.course.Question.Option;
import org.junit.jupiter.api.Test;

class QuestionTest {

    private static final String TECHNIQUE =
            "::: technique {#t title=\"Slow & soft\"}\n1. **Glide** {seconds=5}\n2. Hold\n:::\n\n";

    @Test
    void aSingleChoiceHasOptionsFeedbackHintAndExplanation() {
        SingleChoice choice = assertInstanceOf(
                SingleChoice.class,
                question(
                        "{#q points=2.5 tags=\"heel, sole\" level=recall}",
                        "Where is *it*?\n- ( ) Here\n  > Not *here*.\n- (x) There\n> [!HINT] Look.\n> [!EXPLAIN] It **is**."));

        assertEquals("<p>Where is <em>it</em>?</p>", choice.head().text());
        assertEquals(new BigDecimal("2.5"), choice.head().points());
        assertEquals(List.of("heel", "sole"), choice.head().tags());
        assertEquals(Optional.of("recall"), choice.head().level());
        assertEquals(Optional.of("<p>Look.</p>"), choice.head().hint());
        assertEquals(
                Optional.of("<p>It <strong>is</strong>.</p>"), choice.head().explain());
        assertEquals(
                List.of(
                        option("Here", false, Optional.of("Not <em>here</em>.")),
                        option("There", true, Optional.empty())),
                choice.options());
        assertFalse(choice.trueFalse());
    }

    @Test
    void trueAndFalseMakeATrueFalseQuestion() {
        assertTrue(assertInstanceOf(SingleChoice.class, question("{#q}", "So?\n- (x) True\n- ( ) false"))
                .trueFalse());
    }

    @Test
    void aMultipleResponseHasSharesAndCriticalOptions() {
        MultipleResponse choice = assertInstanceOf(
                MultipleResponse.class,
                question("{#q}", "Which?\n- [x] a {50%}\n- [X] b {50%}\n- [ ] c {critical}\n- [ ] d {-25%}"));

        assertEquals(Optional.of(new BigDecimal("50")), choice.options().get(0).weight());
        assertTrue(choice.options().get(1).right());
        assertEquals(
                new Option("c", false, Optional.empty(), true, Optional.empty()),
                choice.options().get(2));
        assertEquals(Optional.of(new BigDecimal("-25")), choice.options().get(3).weight());
    }

    @Test
    void sharesThatDoNotAddUpAreAWarning() {
        assertTrue(SmallCourse.of(fence("{#q}", "Which?\n- [x] a {50%}\n- [x] b {40%}\n- [ ] c"))
                .faults()
                .contains("warning: the right options give 90% of the mark"));
    }

    @Test
    void anOrderingHasStepsAndDistractors() {
        Ordering ordering = assertInstanceOf(
                Ordering.class,
                question("{#q score=longest}", "In order:\n1. a *b*\n2. c\n3. d\n\n- ~ never\n- ~ nor this"));

        assertEquals(Scoring.LONGEST, ordering.scoring());
        assertEquals(List.of("a <em>b</em>", "c", "d"), ordering.steps());
        assertEquals(List.of("never", "nor this"), ordering.distractors());
    }

    @Test
    void oneStepHasNoOrder() {
        assertTrue(SmallCourse.of(fence("{#q}", "In order:\n1. a")).faults().contains("error: one step has no order"));
    }

    @Test
    void anOrderingMayDeriveFromATechnique() {
        Ordering ordering = assertInstanceOf(
                Ordering.class,
                SmallCourse.of(TECHNIQUE + fence("{#q from=#t}", "- ~ Pinch")).question());

        assertEquals(
                "<p>Put the steps of “Slow &amp; soft” in order.</p>",
                ordering.head().text());
        assertEquals(List.of("<strong>Glide</strong>", "Hold"), ordering.steps());
        assertEquals(List.of("Pinch"), ordering.distractors());
        assertEquals(Scoring.ADJACENT, ordering.scoring());
    }

    @Test
    void aQuestionMayDeriveFromATechniqueFurtherOn() {
        assertEquals(
                2,
                ((Ordering) SmallCourse.of(fence("{#q from=#t}", "") + TECHNIQUE)
                                .question())
                        .steps()
                        .size());
    }

    @Test
    void anUnknownTechniqueIsNamed() {
        assertTrue(SmallCourse.of(fence("{#q from=#no}", "")).faults().contains("there is no technique \"#no\""));
    }

    @Test
    void listsWithoutMarksBelongToWhatIsAsked() {
        Question question = question("{#q}", "Given:\n\n* one\n* two\n\nWhich?\n\n- (x) a\n- ( ) b");

        assertEquals(
                "<p>Given:</p>\n<ul>\n<li>one</li>\n<li>two</li>\n</ul>\n<p>Which?</p>",
                question.head().text());
    }

    @Test
    void anEqualsSignIsNoKindWhenThereAreOptions() {
        assertInstanceOf(SingleChoice.class, question("{#q}", "Is 1 + 1 = 2 so?\n- (x) yes\n- ( ) no"));
    }

    @Test
    void optionsOfTwoStylesAreNamed() {
        assertTrue(SmallCourse.of(fence("{#q}", "What?\n- (x) a\n- [ ] b\n- ( ) c"))
                .faults()
                .contains("hands.md:8:1: error: an option is not marked ( ) or (x)"));
    }

    @Test
    void anEmptyOptionAndAnUnaskedQuestionAreNamed() {
        assertTrue(
                SmallCourse.of(fence("{#q}", "What?\n- (x) a\n- ( )")).faults().contains("error: an option is empty"));
        assertTrue(SmallCourse.of(fence("{#q}", "- (x) a\n- ( ) b"))
                .faults()
                .contains("error: the question asks nothing"));
    }

    @Test
    void theVersionChangesWithTextKeyOptionsAndPoints() {
        String version = version("{#q}", "What?\n- (x) a\n- ( ) b");

        assertEquals(64, version.length());
        assertNotEquals(version, version("{#q}", "What now?\n- (x) a\n- ( ) b"));
        assertNotEquals(version, version("{#q}", "What?\n- ( ) a\n- (x) b"));
        assertNotEquals(version, version("{#q}", "What?\n- (x) a\n- ( ) c"));
        assertNotEquals(version, version("{#q points=2}", "What?\n- (x) a\n- ( ) b"));
        assertNotEquals(version, version("{#q}", "What?\n- (x) a\n- ( ) b {critical}"));
    }

    @Test
    void theVersionIsBlindToHintsFeedbackAndTags() {
        assertEquals(
                version("{#q}", "What?\n- (x) a\n- ( ) b"),
                version(
                        "{#q tags=x level=y points=1.0}",
                        "What?\n- (x) a\n  > Yes.\n- ( ) b\n> [!HINT] h\n> [!EXPLAIN] e"));
    }

    @Test
    void theVersionIsBlindToAddresses() {
        SmallCourse course = SmallCourse.of(fence("{#q}", "What? [x](01-hands.md) ![y](a.png)\n- (x) a\n- ( ) b"))
                .with("01-care/a.png", RasterSizeTest.png(2, 2));
        String other = course.compile(new Addresses("/x/", "/editions/9/"))
                .course()
                .orElseThrow()
                .toString();

        assertTrue(other.contains("/editions/9/")
                && other.contains(course.question().head().version()));
    }

    @Test
    void theVersionFollowsTheTechnique() {
        String changed = TECHNIQUE.replace("Hold", "Let go");

        assertNotEquals(
                SmallCourse.of(TECHNIQUE + fence("{#q from=#t}", ""))
                        .question()
                        .head()
                        .version(),
                SmallCourse.of(changed + fence("{#q from=#t}", ""))
                        .question()
                        .head()
                        .version());
    }

    private static String version(String attributes, String body) {
        return question(attributes, body).head().version();
    }

    private static Option option(String text, boolean right, Optional<String> feedback) {
        return new Option(text, right, Optional.empty(), false, feedback);
    }

    private static Question question(String attributes, String body) {
        return SmallCourse.of(fence(attributes, body)).question();
    }

    private static String fence(String attributes, String body) {
        return "::: question " + attributes + "\n" + body + "\n:::\n";
    }
}
