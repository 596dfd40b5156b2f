package org.footing.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.footing.course.FenceText.NotDone;
import org.footing.course.FenceText.Why;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FenceTextTest {

    private static final String HEAD = "---\nid: hands\ntitle: Hands\n---\nWarm them.\n\n";
    private static final String BODY = "\nAre they warm?\n- (x) Yes\n- ( ) No\n:::\n";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{#q}                              | {#q tags=\"heel\"}",
                "{#q points=2 }                    | {#q points=2 tags=\"heel\" }",
                "{#q tags=\"\"}                    | {#q tags=\"heel\"}",
                "{#q tags}                         | {#q tags=\"heel\"}",
                "{#q  tags=\"bone, toe\"  level=x} | {#q  tags=\"bone, toe, heel\"  level=x}",
                "{#q tags=\"bone,plantar fascia\"} | {#q tags=\"bone,plantar fascia,heel\"}",
                "{#q tags=\"say \\\"ah\\\",b\"}      | {#q tags=\"say \\\"ah\\\",b,heel\"}",
                "{#q tags=bone}                    | {#q tags=bone,heel}",
                "{tags=bone #q}                    | {tags=bone,heel #q}",
                "{#q tags=\"bone,\"}               | {#q tags=\"bone,heel\"}",
                "{#q tags=\"heel\"}                | {#q tags=\"heel\"}",
                "{#q tags=\"bone , heel \"}        | {#q tags=\"bone , heel \"}"
            })
    void aTagIsAddedAndNothingElseChanges(String before, String after) {
        assertEquals(
                asking(after), new FenceText(asking(before)).tagged("q", "heel").text());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{#q tags=\"heel\"}                  | {#q}",
                "{#q tags=heel points=2}             | {#q points=2}",
                "{tags=\"heel\" #q}                  | { #q}",
                "{#q tags=\"heel, bone\" level=x}    | {#q tags=\"bone\" level=x}",
                "{#q tags=\"bone, heel,toe\"}        | {#q tags=\"bone,toe\"}",
                "{#q tags=bone,heel}                 | {#q tags=bone}",
                "{#q tags=\"heels\"}                 | {#q tags=\"heels\"}",
                "{#q}                                | {#q}"
            })
    void aTagIsTakenOffAndNothingElseChanges(String before, String after) {
        assertEquals(
                asking(after),
                new FenceText(asking(before)).untagged("q", "heel").text());
    }

    @Test
    void aTagOfSeveralWordsIsQuoted() {
        assertEquals(
                asking("{#q tags=\"bone,plantar fascia\"}"),
                new FenceText(asking("{#q tags=bone}"))
                        .tagged("q", "plantar fascia")
                        .text());
    }

    @Test
    void whatIsAddedCanBeTakenOffAgain() {
        String text = asking("{#q points=2}");
        assertEquals(
                text,
                new FenceText(text)
                        .tagged("q", "heel bone")
                        .untagged("q", "heel bone")
                        .text());
    }

    @Test
    void theEndsOfLinesAndTheMarkBeforeThemStay() {
        String text = "\uFEFF" + asking("{#q}").replace("\n", "\r\n").replaceFirst("\r\n", "\n") + "one\rtwo";
        assertEquals(
                text.replace("{#q}", "{#q tags=\"heel\"}"),
                new FenceText(text).tagged("q", "heel").text());
    }

    @Test
    void whereNothingChangesItIsTheSameText() {
        FenceText text = new FenceText(asking("{#q tags=\"heel\"}"));
        assertSame(text, text.tagged("q", "heel"));
    }

    @Test
    void aQuestionInAQuizOrAnItemIsFound() {
        String text = HEAD + "::: quiz {#z}\n::: question {#one}" + BODY + "::: question {#q}" + BODY + ":::\n";
        assertEquals(
                text.replace("{#q}", "{#q tags=\"heel\"}"),
                new FenceText(text).tagged("q", "heel").text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{#other}", "{#q-2}", "{q}"})
    void aQuestionThatIsNotThereIsNamed(String braces) {
        NotDone gone = assertThrows(NotDone.class, () -> new FenceText(asking(braces)).tagged("q", "heel"));
        assertEquals(Why.GONE, gone.why);
        assertEquals("q", gone.id);
    }

    @Test
    void anExampleInCodeIsNoQuestion() {
        String text = HEAD + "```\n::: question {#q}\n:::\n```\n";
        assertThrows(NotDone.class, () -> new FenceText(text).tagged("q", "heel"));
    }

    @Test
    void attributesDoNotBecomeLongerThanTheCompilerReads() {
        String text = asking("{#q tags=\"" + "a".repeat(985) + "\"}");
        NotDone tooLong = assertThrows(NotDone.class, () -> new FenceText(text).tagged("q", "plantar fascia"));
        assertEquals(Why.TOO_LONG, tooLong.why);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " heel", "a,b", "a\"b", "a\\", "a}", "two\nlines", "\ud800"})
    void whatWouldBreakTheListIsNoTag(String words) {
        assertFalse(FenceText.isTag(words));
    }

    @Test
    void aFewWordsAreATag() {
        assertTrue(FenceText.isTag("plantar fascia: l'été"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "::: quiz {#z}\\n:::\\n                      | ::: quiz {#z}\\n@q\\n:::\\n",
                "::: quiz {#z}\\n@one @two\\n:::\\n          | ::: quiz {#z}\\n@one @two\\n@q\\n:::\\n",
                "::: quiz {#z}\\n@one\\n\\n:::\\n            | ::: quiz {#z}\\n@one\\n\\n@q\\n:::\\n",
                "::: quiz {#z}\\nWarm up first.\\n:::\\n     | ::: quiz {#z}\\nWarm up first.\\n\\n@q\\n:::\\n",
                "'  ::: quiz {#z}\\n  - one\\n  ::::\\nAfter.' | '  ::: quiz {#z}\\n  - one\\n\\n  @q\\n  ::::\\nAfter.'"
            })
    void aQuizAsksOneMoreAtItsEnd(String before, String after) {
        assertEquals(
                HEAD + after.replace("\\n", "\n"),
                new FenceText(HEAD + before.replace("\\n", "\n"))
                        .asking("z", "q")
                        .text());
    }

    @Test
    void andKeepsTheEndsOfItsLines() {
        String text = (HEAD + "::: quiz {#z}\n::: question {#one}" + BODY + ":::\n").replace("\n", "\r\n");
        String asking = new FenceText(text).asking("z", "q").text();
        assertTrue(asking.endsWith(":::\r\n\r\n@q\r\n:::\r\n"), asking);
        assertEquals(text, asking.replace("\r\n@q\r\n", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"@q", "@one\n@q @two", "::: question {#q}" + BODY})
    void aQuizAsksAQuestionOnce(String asked) {
        FenceText text = new FenceText(HEAD + "::: quiz {#z}\n" + asked + "\n:::\n");
        assertEquals(Why.ASKED_ALREADY, assertThrows(NotDone.class, () -> text.asking("z", "q")).why);
    }

    @Test
    void aQuizThatIsNotThereOrNeverClosedIsNamed() {
        assertEquals("z", assertThrows(NotDone.class, () -> new FenceText(HEAD).asking("z", "q")).id);
        FenceText open = new FenceText(HEAD + "::: quiz {#z}\n@one\n");
        assertEquals(Why.GONE, assertThrows(NotDone.class, () -> open.asking("z", "q")).why);
    }

    private static String asking(String braces) {
        return HEAD + "::: question " + braces + BODY;
    }
}
