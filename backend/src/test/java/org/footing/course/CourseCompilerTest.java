package org.footing.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CourseCompilerTest {

    private static final Addresses ADDRESSES = new Addresses("/lessons/", "/files/");

    @Test
    void theSampleCourseHasWhatItsAuthorWrote() {
        Course course = sample(CourseFolder.read(SampleCourse.folder()).documents());

        assertEquals("hand-care", course.id());
        assertEquals("en-GB", course.language());
        assertEquals(25, course.minutes());
        assertEquals(
                List.of("clean-hands", "the-routine", "mock"),
                course.lessons().map(Lesson::id).toList());
        assertEquals(
                "<p>Clean, warm and asked for.</p>", course.modules().get(0).about());
        assertEquals(2, course.glossary().size());
        assertEquals(2, course.outcomes().size());
    }

    @Test
    void aLessonHasWhatItsAuthorWrote() {
        Lesson lesson = sample(CourseFolder.read(SampleCourse.folder()).documents())
                .lesson("clean-hands")
                .orElseThrow();

        assertEquals(List.of("washing"), lesson.was());
        assertEquals(List.of("A05"), lesson.covers());
        assertEquals(List.of("H1"), lesson.outcomes());
        assertEquals(1, lesson.number());
        assertTrue(lesson.safety()
                .orElseThrow()
                .startsWith("<p><strong>Broken skin</strong>: wear gloves. <sup class=\"cite\">"));
        assertEquals(
                List.of("term-palm", "term-thenar-eminence"),
                lesson.terms().stream().map(Course.Term::id).toList());
        assertEquals(
                List.of("EV01", "EV02"),
                lesson.sources().stream().map(Course.Source::id).toList());
    }

    @Test
    void theOrderOfDocumentsDoesNotMatter() {
        List<Document> documents =
                new ArrayList<>(CourseFolder.read(SampleCourse.folder()).documents());
        Course course = sample(documents);
        for (int seed = 0; seed < 5; seed++) {
            Collections.shuffle(documents, new Random(seed));

            assertEquals(course, sample(documents));
        }
    }

    @Test
    void lessonsAreNumberedByTheirFiles() {
        SmallCourse course = SmallCourse.of("x")
                .with("01-care/10-ten.md", "---\nid: ten\ntitle: T\n---\n")
                .with("01-care/2-two.md", "---\nid: two\ntitle: T\n---\n");

        assertEquals(
                List.of("hands", "two", "ten"),
                course.course().lessons().map(Lesson::id).toList());
    }

    @Test
    void anErrorKeepsTheCourseBackAndAWarningDoesNot() {
        assertTrue(SmallCourse.of("[x](no.md)").compile().course().isEmpty());
        assertTrue(SmallCourse.of("<b>").compile().course().isPresent());
    }

    private static Course sample(List<Document> documents) {
        return CourseCompiler.compile(documents, ADDRESSES).course().orElseThrow();
    }
}
