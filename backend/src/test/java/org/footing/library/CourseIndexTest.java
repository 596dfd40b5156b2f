package org.footing.library;

import static org.footing.cast.TestCourse.document;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.footing.cast.TestCourse;
import org.footing.library.Found.Kind;
import org.junit.jupiter.api.Test;

class CourseIndexTest {

    private static final String FASCIA =
            """
            ---
            id: fascia
            title: The plantar fascia
            ---

            A tough band **under the sole**, from heel to toes. It is never < the sum of its fibres.

            ::: technique {#long-glide title="Long glide"}
            1. Glide from the **heel** to the toes.
               > [!STOP] Sharp pain: stop.
            2. Rest the hands.
            :::

            ::: question {#origin}
            Where does it arise, says canaryquestion?
            - (x) At the canarykey
            - ( ) At the canarywrong
            > [!EXPLAIN] Because canaryexplain.
            :::

            ::: quiz {#check}
            ::: question {#asked}
            Which canaryquiz?
            - (x) One
            - ( ) Two
            :::
            :::
            """;

    private static final String STROKES =
            """
            ---
            id: strokes
            title: Strokes
            ---

            Effleurage is a long stroke. Massaging the plantar fascia comes later.
            """;

    private static final String LONG =
            """
            ---
            id: long
            title: A long one
            ---

            ## Before you begin

            - Sit down
            - Look at the soleus
            - Stand up

            %s

            At the very end stands a gastrocnemius.
            """
                    .formatted("Many words go before it.\n".repeat(1000));

    private static final CourseIndex INDEX = CourseIndex.of(course().compiled());

    @Test
    void aLessonIsFoundByItsTitleBeforeThoseThatOnlyMentionIt() {
        assertEquals(List.of("fascia", "strokes"), ids(found("plantar fascia")));
    }

    @Test
    void aSnippetMarksTheWordsAndIsSafeHtml() {
        var snippet = found("fibres").get(0).snippet();
        assertTrue(snippet.contains("<mark>fibres</mark>"), snippet);
        assertTrue(snippet.contains("&lt; the sum"), snippet);
    }

    @Test
    void endingsAndTheBeginningOfAWordAreEnough() {
        assertEquals(List.of("strokes"), ids(found("effleur")));
        assertEquals(List.of("strokes"), ids(found("coming")));
    }

    @Test
    void allWordsMustOccur() {
        assertEquals(List.of(), found("fascia elbow"));
    }

    @Test
    void aMisspeltWordIsFoundWhenNothingElseIs() {
        assertEquals(List.of("fascia", "strokes"), ids(found("plantar facsia")));
    }

    @Test
    void techniquesAndTermsAreFound() {
        var glide = found("glide heel").stream()
                .filter(found -> found.kind() == Kind.TECHNIQUE)
                .toList();
        assertEquals(List.of("long-glide"), ids(glide));
        assertEquals("fascia", glide.get(0).lesson());
        assertEquals(Kind.TERM, found("covering").get(0).kind());
    }

    @Test
    void aTermIsFoundByItsOtherNamesAndComesWithItsWholeDefinition() {
        var draping = found("covering up").get(0);
        assertEquals("Draping", draping.title());
        assertEquals(
                "<mark>Covering</mark> what is not being massaged at the moment. Linen does. So does a towel.",
                draping.snippet());
    }

    @Test
    void aSnippetEndsWhereItsParagraphDoes() {
        assertEquals("Look at the <mark>soleus</mark>", found("soleus").get(0).snippet());
    }

    @Test
    void aSnippetIsFoundHoweverLongTheLesson() {
        assertEquals(
                "At the very end stands a <mark>gastrocnemius</mark>.",
                found("gastrocnemius").get(0).snippet());
    }

    @Test
    void whatStandsInALockedLessonIsNotFound() {
        assertEquals(List.of("strokes"), ids(INDEX.search("plantar", lesson -> lesson.equals("strokes"), 10)));
        assertEquals(List.of(), INDEX.search("glide", lesson -> false, 10));
    }

    @Test
    void nothingOfAQuestionIsFound() {
        for (var word : List.of("canaryquestion", "canarykey", "canarywrong", "canaryexplain", "canaryquiz")) {
            assertEquals(List.of(), found(word), word);
        }
    }

    @Test
    void signsOfOtherSearchLanguagesAreOnlySigns() {
        for (var words :
                List.of("", "   ", "\"", "AND", "title:*", "(((", "a*", "~~~", "+-!{}[]^?:\\/", "the of and")) {
            assertFalse(found(words).stream().anyMatch(found -> found.id().isEmpty()), words);
        }
        assertEquals(List.of("fascia", "strokes"), ids(found("+plantar -\"fascia\"")));
    }

    @Test
    void noMoreIsToldThanWasAskedFor() {
        assertEquals(1, INDEX.search("plantar", lesson -> true, 1).size());
    }

    private static List<Found> found(String words) {
        return INDEX.search(words, lesson -> true, 10);
    }

    private static List<String> ids(List<Found> found) {
        return found.stream().map(Found::id).toList();
    }

    private static TestCourse course() {
        var documents =
                new ArrayList<>(TestCourse.of("search", FASCIA, STROKES, LONG).documents());
        documents.add(
                document(
                        "glossary.md",
                        "## Draping {also=\"covering up\"}\n\nCovering what is not being massaged at the moment. Linen does.\n\nSo does a towel.\n"));
        return new TestCourse("search", documents);
    }
}
