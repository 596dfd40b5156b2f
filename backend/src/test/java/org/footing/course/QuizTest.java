package org.footing.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.footing.course.Lesson.CompletionRule;
import org.footing.course.Lesson.Part;
import org.footing.course.Lesson.Requirement;
import org.footing.course.Quiz.Counting;
import org.footing.course.Quiz.Review;
import org.junit.jupiter.api.Test;

class QuizTest {

    private static final String BANK = question("a", "tags=heel")
            + question("b", "tags=\"sole,heel\" self-check=true")
            + question("c", "tags=heel level=apply");

    @Test
    void aQuizKeepsItsRules() {
        Quiz quiz = SmallCourse.of("::: quiz {#z title=\"Heel check\" pass=70 mark=last shuffle weight=2 optional}\n"
                        + question("q", "") + ":::\n")
                .quiz();

        assertEquals("Heel check", quiz.title());
        assertEquals(Optional.of(70), quiz.rules().pass());
        assertEquals(Counting.LAST, quiz.rules().mark());
        assertTrue(quiz.rules().shuffle());
        assertEquals(Optional.empty(), quiz.rules().attempts());
        assertEquals(Review.AFTER_SUBMISSION, quiz.rules().review());
        assertEquals(2, quiz.weight());
        assertTrue(quiz.optional());
        assertEquals(List.of("q"), ids(quiz));
    }

    @Test
    void aQuizIsCalledLikeItsLessonWhenItHasNoTitle() {
        assertEquals(
                "Hands",
                SmallCourse.of("::: quiz {#z}\n" + question("q", "") + ":::\n")
                        .quiz()
                        .title());
    }

    @Test
    void referencesAreTakenInOrder() {
        assertEquals(
                List.of("c", "q", "a"),
                ids(SmallCourse.of(BANK + "::: quiz {#z}\n@c\n\n" + question("q", "") + "\n@a\n:::\n")
                        .quiz()));
    }

    @Test
    void poolsLeaveOpenSelfChecksOut() {
        assertEquals(
                List.of("a", "c"),
                ids(SmallCourse.of(BANK + "::: quiz {#z pick=2 from=\"tag:heel\"}\n:::\n")
                        .quiz()));
        assertEquals(
                List.of("c"),
                ids(SmallCourse.of(BANK + "::: quiz {#z from=\"level:apply\"}\n:::\n")
                        .quiz()));
        assertEquals(
                List.of("a", "c"),
                ids(SmallCourse.of(BANK + "::: quiz {#z from=\"lesson:hands\"}\n:::\n")
                        .quiz()));
    }

    @Test
    void whatAQuizCanAskIsNoLongerAnOpenSelfCheck() {
        assertEquals(
                "01-care/01-hands.md:5:1: warning: the question is asked in the quiz \"z\" and so is closed until that is over;"
                        + " add self-check=true to open it and keep it out of the quiz",
                SmallCourse.of(BANK + "::: quiz {#z}\n@a\n:::\n").faults());
    }

    @Test
    void anOpenSelfCheckCannotBeAsked() {
        assertTrue(SmallCourse.of(BANK + "::: quiz {#z}\n@b\n:::\n")
                .faults()
                .contains("error: the question \"b\" is an open self-check"));
    }

    @Test
    void aQuizAsksNoMoreThanThereIs() {
        assertTrue(SmallCourse.of(BANK + "::: quiz {#z pick=3 from=\"tag:heel\"}\n:::\n")
                .faults()
                .contains("error: the quiz picks 3 of 2 questions"));
        assertTrue(SmallCourse.of("::: quiz {#z}\n:::\n").faults().contains("error: the quiz has no question"));
        assertTrue(SmallCourse.of(BANK + "::: quiz {#z from=\"tag:toe\"}\n:::\n")
                .faults()
                .contains("error: no question to draw from \"tag:toe\""));
        assertTrue(SmallCourse.of(BANK + "::: quiz {#z from=\"heel\"}\n:::\n")
                .faults()
                .contains("error: cannot draw from \"heel\""));
        assertTrue(SmallCourse.of("::: quiz {#z}\n@nobody\n:::\n")
                .faults()
                .contains("hands.md:6:1: error: there is no question \"nobody\""));
    }

    @Test
    void settingsOutOfReasonAreNamed() {
        String faults = SmallCourse.of("::: quiz {#z pass=170 mark=best review=soon hint-cost=2 colour=red}\n"
                        + question("q", "") + ":::\n")
                .faults();

        for (String key : List.of(
                "`pass` is \"170\"",
                "`mark` is \"best\"",
                "`review` is \"soon\"",
                "`hint-cost` is \"2\"",
                "a quiz has no attribute \"colour\"")) {
            assertTrue(faults.contains(key), faults);
        }
    }

    @Test
    void settingsThatContradictEachOtherAreNamed() {
        assertEquals(
                "01-care/01-hands.md:5:1: error: `review` waits for a pass, and the quiz has no pass mark; add pass=70, or review otherwise",
                SmallCourse.of("::: quiz {#z review=after-pass}\n" + question("q", "") + ":::\n")
                        .faults());
        assertEquals(
                "01-care/01-hands.md:5:1: warning: `hint-cost` is set, and no question has a hint; remove it, or add > [!HINT] to a question",
                SmallCourse.of("::: quiz {#z hint-cost=0.25}\n" + question("q", "") + ":::\n")
                        .faults());
        assertEquals(
                "",
                SmallCourse.of(
                                "::: quiz {#z hint-cost=0.25 pass=60 review=after-pass}\n::: question {#q}\nSo?\n- (x) a\n- ( ) b\n"
                                        + "> [!HINT] a\n:::\n:::\n")
                        .faults());
        assertEquals(
                "",
                SmallCourse.of("::: quiz {#z review=after-question}\n" + question("q", "") + ":::\n")
                        .faults());
    }

    @Test
    void aFileIsAskedForInQuizzesOnly() {
        String upload = "::: question {#u}\nFilm it.\n^^^^\n:::\n";

        assertEquals(
                "01-care/01-hands.md:5:1: error: a file is asked for outside a quiz, where no tutor marks it;"
                        + " put the question into a quiz, or refer to it there with @u",
                SmallCourse.of(upload).faults());
        assertTrue(SmallCourse.of(upload + "::: quiz {#z}\n@u\n:::\n")
                .compile()
                .course()
                .isPresent());
    }

    @Test
    void aWrittenSelfCheckIsComparedWithItsExplanation() {
        assertEquals(
                "01-care/01-hands.md:5:1: error: a written self-check has nothing to be compared with;"
                        + " add > [!EXPLAIN] with a good answer, or ask the question in a quiz",
                SmallCourse.asking("Describe it.\n____").faults());
        assertEquals(
                "",
                SmallCourse.asking("Describe it.\n____\n> [!EXPLAIN] Slowly.").faults());
        assertEquals("", SmallCourse.examining("Describe it.\n____").faults());
    }

    @Test
    void criticalOptionsOutsideQuizzesAreAWarning() {
        String warning =
                "01-care/01-hands.md:5:1: warning: {critical} means nothing outside a quiz; remove it, or ask the question in a quiz";

        assertEquals(
                warning, SmallCourse.asking("So?\n- (x) a\n- ( ) b {critical}").faults());
        assertEquals(
                warning, SmallCourse.asking("So?\n- [x] a\n- [ ] b {critical}").faults());
        assertEquals(
                warning,
                Heel.asking("So?\n\n![A foot](heel.svg)\n\n- (x) @ #talus\n- ( ) @ #calcaneus {critical}")
                        .faults());
        assertEquals(
                "", SmallCourse.examining("So?\n- (x) a\n- ( ) b {critical}").faults());
    }

    @Test
    void textInAQuizIsShownBeforeIt() {
        List<Part> body = SmallCourse.of("::: quiz {#z}\nTake your time.\n\n" + question("q", "") + ":::\n")
                .lesson()
                .body();

        assertEquals(new Part.Prose("<p>Take your time.</p>"), body.get(0));
        assertEquals(2, body.size());
    }

    @Test
    void aLessonWithAQuizIsCompletedByReadingAndByTheQuiz() {
        assertEquals(
                CompletionRule.VIEW_AND_QUIZ,
                SmallCourse.of("::: quiz {#z}\n" + question("q", "") + ":::\n")
                        .lesson()
                        .complete());
        assertEquals(
                CompletionRule.VIEW,
                SmallCourse.of("::: quiz {#z optional}\n" + question("q", "") + ":::\n")
                        .lesson()
                        .complete());
        assertEquals(CompletionRule.VIEW, SmallCourse.of("Text.").lesson().complete());
        assertEquals(
                CompletionRule.TUTOR,
                SmallCourse.matter("complete: tutor").lesson().complete());
        assertTrue(
                SmallCourse.matter("complete: quiz").faults().contains("error: the lesson has no quiz to complete it"));
    }

    @Test
    void anotherLessonMayRequireAMark() {
        SmallCourse course = SmallCourse.of("::: quiz {#z}\n" + question("q", "") + ":::\n")
                .with("01-care/02-feet.md", "---\nid: feet\ntitle: Feet\nrequires: [z>=70, hands]\n---\n");

        assertEquals(
                List.of(
                        new Requirement("z", java.util.Optional.of(70)),
                        new Requirement("hands", java.util.Optional.empty())),
                course.course().lesson("feet").orElseThrow().requires());
    }

    private static List<String> ids(Quiz quiz) {
        return quiz.questions().stream().map(Question::id).toList();
    }

    private static String question(String id, String attributes) {
        return "::: question {#" + id + " " + attributes + "}\nWhat is " + id + "?\n- (x) a\n- ( ) b\n:::\n";
    }
}
