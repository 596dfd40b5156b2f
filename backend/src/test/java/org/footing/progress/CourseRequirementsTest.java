package org.footing.progress;

import static org.footing.cast.TestCourse.document;
import static org.footing.cast.TestCourse.lesson;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.footing.assessment.Fraction;
import org.footing.cast.TestCourse;
import org.footing.course.Course;
import org.footing.practice.ContactHours;
import org.footing.practice.PracticeHours;
import org.footing.practice.SignOffSheet;
import org.footing.progress.CourseRequirements.Cases;
import org.footing.progress.CourseRequirements.Hours;
import org.footing.progress.CourseRequirements.InClass;
import org.footing.progress.CourseRequirements.Items;
import org.footing.progress.CourseRequirements.Mark;
import org.footing.progress.CourseRequirements.Part;
import org.footing.progress.CourseRequirements.Practicals;
import org.footing.progress.CourseRequirements.SignedOff;
import org.junit.jupiter.api.Test;

class CourseRequirementsTest {

    private static final Course PLAIN = TestCourse.of("plain", lesson("palm"), lesson("sole", "optional: true"))
            .compiled();

    @Test
    void aCourseOfLessonsAsksForThoseThatAreRequired() {
        var begun = of(PLAIN, Rows.journey(Rows.begun("palm")), HandsOn.nothing(PLAIN));
        assertEquals(List.of(Items.class), kinds(begun));
        assertEquals(List.of("Lesson palm"), part(begun, Items.class).missing());
        assertFalse(begun.complete());
        assertTrue(of(PLAIN, Rows.journey(Rows.done("palm")), HandsOn.nothing(PLAIN))
                .complete());
    }

    @Test
    void theMarkIsComparedExactly() {
        var course = TestCourse.of("marked", lesson("palm", "complete: view") + TestCourse.HEEL_CHECK);
        var documents = new ArrayList<>(course.documents());
        documents.set(0, document("course.md", "---\nid: marked\ntitle: Marked\npass: 75\n---\n"));
        var compiled = new TestCourse("marked", documents).compiled();
        var almost = part(marked(compiled, Fraction.of(749, 1000)), Mark.class);
        assertEquals(75, almost.mark().percent(), "rounded it would do");
        assertFalse(almost.met());
        assertTrue(marked(compiled, Fraction.of(3, 4)).complete());
    }

    @Test
    void eachPartOfTheHandsOnWorkIsAskedForApart() {
        var course = CertifiedCourse.of("all", "cases: 2", "attendance: 80").compiled();
        var nothing = of(course, Rows.journey(Rows.done(CertifiedCourse.LESSON)), HandsOn.nothing(course));
        assertEquals(List.of(Items.class, Hours.class, InClass.class, SignedOff.class, Cases.class), kinds(nothing));
        assertEquals(
                List.of(Hours.class, SignedOff.class, Cases.class),
                nothing.parts().stream()
                        .filter(part -> !part.met())
                        .map(Part::getClass)
                        .toList());
    }

    @Test
    void aCourseWithAPracticalIsNotCompleteBeforeItIsPassed() {
        var documents = new ArrayList<>(TestCourse.of("seen", lesson("palm")).documents());
        documents.add(
                document(
                        "rubrics/hands.md",
                        """
                ---
                id: hands
                title: Hands at work
                pass: 50
                levels:
                  - {title: "Not yet", points: 0}
                  - {title: "Well", points: 10}
                ---

                | Criterion | Not yet | Well |
                |---|---|---|
                | C1 Warm hands | cold | warm |
                """));
        var course = new TestCourse("seen", documents).compiled();
        var done = Rows.journey(Rows.done("palm"));
        assertEquals(
                List.of("Hands at work"),
                part(of(course, done, HandsOn.nothing(course)), Practicals.class)
                        .missing());
        var nothing = HandsOn.nothing(course);
        assertTrue(of(course, done, new HandsOn(nothing.hours(), nothing.signOffs(), 0, Set.of("hands")))
                .complete());
    }

    @Test
    void whatWasHeldInClassCountsAsPerCentOfTheHours() {
        var course = CertifiedCourse.of("classes", "attendance: 80").compiled();
        var missed = new ContactHours(List.of(), Duration.ofHours(7), Duration.ofHours(10));
        var handsOn = new HandsOn(
                PracticeHours.of(course.practice(), List.of(), missed),
                SignOffSheet.of(course.practice(), List.of()),
                0,
                Set.of());
        assertFalse(part(of(course, Rows.journey(), handsOn), InClass.class).met());
    }

    @Test
    void studyTimeIsThatOfTheLessonsDone() {
        var course = CertifiedCourse.of("timed").compiled();
        assertEquals(
                Duration.ofMinutes(30),
                CourseRequirements.online(course, Rows.journey(Rows.done("strokes"), Rows.begun("extra"))));
    }

    private static CourseRequirements marked(Course course, Fraction mark) {
        var quiz = Rows.done("heel-check");
        quiz.attempted(1, Rows.NOW);
        quiz.marked(Optional.of(mark), false);
        return of(course, Rows.journey(Rows.done("palm"), quiz), HandsOn.nothing(course));
    }

    private static CourseRequirements of(Course course, Journey journey, HandsOn handsOn) {
        return CourseRequirements.of(course, journey, handsOn);
    }

    private static List<Class<?>> kinds(CourseRequirements requirements) {
        return requirements.parts().stream().<Class<?>>map(Object::getClass).toList();
    }

    private static <P extends Part> P part(CourseRequirements requirements, Class<P> kind) {
        return requirements.parts().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElseThrow();
    }
}
