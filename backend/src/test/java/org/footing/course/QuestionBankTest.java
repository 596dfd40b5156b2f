package org.footing.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.footing.course.QuestionBank.Entry;
import org.junit.jupiter.api.Test;

class QuestionBankTest {

    private static final String HEEL =
            "Where does the plantar fascia arise?\n- (x) At the heel bone\n- ( ) At the navicular\n";

    @Test
    void aQuestionIsFoundWhereItStandsWithTheQuizzesThatAskIt() {
        Entry entry = bank(SmallCourse.of(
                                "::: question {#heel tags=\"bone\"}\n" + HEEL + ":::\n::: quiz {#first}\n@heel\n:::\n")
                        .with(
                                "01-care/02-feet.md",
                                "---\nid: feet\ntitle: Feet\n---\n::: quiz {#second from=\"tag:bone\"}\n:::\n")
                        .documents())
                .entries()
                .get(0);

        assertEquals("heel", entry.question().id());
        assertEquals(SmallCourse.LESSON + ":5", entry.path() + ":" + entry.line());
        assertEquals("hands", entry.lesson());
        assertEquals(List.of("first", "second"), entry.quizzes());
    }

    @Test
    void nearlyTheSameQuestionsStandTogether() {
        QuestionBank bank = bank(SmallCourse.of("::: question {#heel}\n" + HEEL + ":::\n"
                        + "::: question {#toe}\nHow many bones has the great toe?\n\n= 2\n:::\n"
                        + "::: question {#again}\n" + HEEL.replace("Where does", "From where does") + ":::\n")
                .documents());

        assertEquals(
                List.of(List.of("heel", "again")),
                bank.alike().stream()
                        .map(group -> group.stream()
                                .map(entry -> entry.question().id())
                                .toList())
                        .toList());
    }

    @Test
    void aQuestionIsFoundByItsWordsAndNotByItsKey() {
        QuestionBank bank = bank(SmallCourse.of(
                        "::: question {#heel}\nWhat is the client's *first* wish?\n- (x) Rest & calm\n"
                                + "- ( ) Less < more\n:::\n::: question {#foot}\nTake the right foot.\n1. Hold\n2. Lift\n:::\n")
                .documents());

        assertEquals(List.of("heel"), found(bank, "client's first"));
        assertEquals(List.of("heel"), found(bank, "REST & <"));
        assertEquals(List.of("foot"), found(bank, "right"));
        assertEquals(List.of(), found(bank, "wrong"));
        assertEquals(List.of(), found(bank, "single"));
        assertEquals(List.of(), found(bank, "ordering"));
        assertEquals(List.of("heel", "foot"), found(bank, ""));
    }

    @Test
    void questionsOfFewWordsAreNotAlikeForHavingTheSameKey() {
        String options = "\n- (x) One\n- ( ) Two\n- ( ) Three\n- ( ) Four\n:::\n";
        QuestionBank bank = bank(SmallCourse.of(
                        "::: question {#arch}\nWhich arch?" + options + "::: question {#toe}\nWhich toe?" + options)
                .documents());

        assertEquals(List.of(), bank.alike());
    }

    private static List<String> found(QuestionBank bank, String words) {
        return bank.found(new QuestionBank.Search(words, "", "", "")).stream()
                .map(entry -> entry.question().id())
                .toList();
    }

    @Test
    void theBundledCourseAsksNothingTwice() {
        QuestionBank bank = bank(
                CourseFolder.read(Path.of("../course-content/foot-massage")).documents());

        assertTrue(bank.entries().size() > 300);
        assertEquals(List.of(), bank.alike());
    }

    private static QuestionBank bank(Collection<Document> documents) {
        return Surroundings.of(documents, new Addresses("/lessons/", "/files/")).bank();
    }
}
