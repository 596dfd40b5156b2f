package org.footing.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CourseChangesTest {

    private static final String FEET = "01-care/02-feet.md";
    private static final String BODY =
            """
            Warm your hands.

            ::: question {#warm}
            Are they warm?
            - (x) Yes
            - ( ) No
            :::

            ::: quiz {#check pass=70}
            @warm
            :::

            ::: technique {#rub title="Rub"}
            1. Rub them.
            :::
            """;

    @Test
    void theSameCourseHasNone() {
        assertTrue(changes(SmallCourse.of(BODY), SmallCourse.of(BODY)).none());
    }

    @Test
    void otherWordsAreAChangeOfTheLessonAlone() {
        assertEquals(
                List.of("lesson CHANGED hands"),
                lines(SmallCourse.of(BODY), SmallCourse.of(BODY.replace("Warm your", "Always warm your"))));
    }

    @Test
    void anotherKeyIsToldFromOtherWords() {
        assertEquals(
                List.of("lesson CHANGED hands", "question KEY_CHANGED warm"),
                lines(
                        SmallCourse.of(BODY),
                        SmallCourse.of(BODY.replace("- (x) Yes\n- ( ) No", "- ( ) Yes\n- (x) No"))));
        assertEquals(
                List.of("lesson CHANGED hands", "question CHANGED warm"),
                lines(SmallCourse.of(BODY), SmallCourse.of(BODY.replace("Are they", "Are your hands"))));
        assertEquals(
                List.of("lesson CHANGED hands", "question KEY_CHANGED warm"),
                lines(SmallCourse.of(BODY), SmallCourse.of(BODY.replace("{#warm}", "{#warm points=2}"))));
    }

    @Test
    void otherRulesAreAChangeOfTheQuiz() {
        assertEquals(
                List.of("quiz CHANGED check"),
                lines(SmallCourse.of(BODY), SmallCourse.of(BODY.replace("pass=70", "pass=80"))));
    }

    @Test
    void whatCameAndWhatWentIsNamed() {
        SmallCourse two = SmallCourse.of(BODY).with(FEET, "---\nid: feet\ntitle: Feet\n---\nTwo.\n");
        assertEquals(List.of("lesson ADDED feet"), lines(SmallCourse.of(BODY), two));
        assertEquals(List.of("lesson REMOVED feet"), lines(two, SmallCourse.of(BODY)));
        assertEquals(
                List.of("lesson CHANGED hands", "quiz REMOVED check", "question REMOVED warm", "technique REMOVED rub"),
                lines(SmallCourse.of(BODY), SmallCourse.of("Warm your hands.\n")));
    }

    @Test
    void aRenamedLessonIsTheSameOne() {
        SmallCourse renamed = SmallCourse.empty()
                .with(SmallCourse.LESSON, "---\nid: two-hands\ntitle: Hands\nwas: [hands]\n---\n" + BODY);
        assertEquals(List.of("lesson CHANGED two-hands was hands"), lines(SmallCourse.of(BODY), renamed));
    }

    @Test
    void aLessonThatOnlyStandsElsewhereIsNoChange() {
        String feet = "---\nid: feet\ntitle: Feet\n---\nTwo.\n";
        assertTrue(changes(
                        SmallCourse.of(BODY).with(FEET, feet),
                        SmallCourse.of(BODY).with("01-care/00-feet.md", feet))
                .none());
    }

    private static CourseChanges changes(SmallCourse before, SmallCourse after) {
        return CourseChanges.between(before.course(), after.course());
    }

    private static List<String> lines(SmallCourse before, SmallCourse after) {
        CourseChanges changes = changes(before, after);
        return Stream.of(
                        lines("lesson", changes.lessons()),
                        lines("quiz", changes.quizzes()),
                        lines("question", changes.questions()),
                        lines("technique", changes.techniques()))
                .flatMap(lines -> lines)
                .toList();
    }

    private static Stream<String> lines(String of, List<CourseChanges.Change> changes) {
        return changes.stream()
                .map(change -> of + " " + change.how() + " " + change.id()
                        + change.formerly().map(id -> " was " + id).orElse(""));
    }
}
