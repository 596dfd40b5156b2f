package org.footing.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.footing.course.Lesson.Part;
import org.footing.course.Surroundings.Preview;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SurroundingsTest {

    private static final Addresses ADDRESSES = new Addresses("/lessons/", "/files/");
    private static final String MATTER = "---\nid: hands\ntitle: Hands\n---\n";
    private static final String QUESTION = "::: question {#warm}\nAre they warm?\n- (x) Yes\n- ( ) No\n:::\n";

    static Stream<List<Document>> courses() {
        return Stream.of(SampleCourse.folder(), Path.of("../course-content/foot-massage"))
                .map(folder -> CourseFolder.read(folder).documents());
    }

    @ParameterizedTest
    @MethodSource("courses")
    void aLessonAloneIsWhatTheWholeCourseMakesOfIt(List<Document> documents) {
        Course course = CourseCompiler.compile(documents, ADDRESSES).course().orElseThrow();
        Surroundings surroundings = Surroundings.of(documents, ADDRESSES);
        List<Lesson> lessons = course.lessons().toList();
        assertTrue(lessons.size() > 1);

        lessons.parallelStream().forEach(lesson -> {
            Preview preview = surroundings.preview(document(documents, lesson.path()));
            assertEquals(lesson, preview.lesson().orElseThrow(), lesson.path());
        });
    }

    @ParameterizedTest
    @MethodSource("courses")
    void andHasTheSameFaults(List<Document> documents) {
        List<Fault> all = CourseCompiler.compile(documents, ADDRESSES).faults();
        Surroundings surroundings = Surroundings.of(documents, ADDRESSES);

        documents.stream()
                .filter(document -> document.path().matches("\\d+-.*/\\d+-.*\\.md"))
                .forEach(lesson -> assertEquals(
                        all.stream()
                                .filter(fault -> fault.path().equals(lesson.path()))
                                .toList(),
                        surroundings.preview(lesson).faults()));
    }

    @Test
    void theOldTextOfTheLessonIsForgotten() {
        SmallCourse course = SmallCourse.of(QUESTION + "::: quiz {#check}\n@warm\n:::\n## Warm\n");
        Preview preview = preview(course, SmallCourse.LESSON, MATTER + QUESTION + "[Up](#warm)\n");

        assertEquals(
                SmallCourse.LESSON
                        + ":10:1: error: the link to \"#warm\" is dead; name a heading as it stands, in small"
                        + " letters with hyphens",
                lines(preview.faults()));
        assertEquals(
                1,
                preview.lesson().orElseThrow().body().stream()
                        .filter(Part.SelfCheck.class::isInstance)
                        .count());
    }

    @Test
    void anIdOfAnotherLessonIsUsedTwice() {
        SmallCourse course =
                SmallCourse.of("Text.\n").with("01-care/02-feet.md", "---\nid: feet\ntitle: Feet\n---\n" + QUESTION);

        assertEquals(
                SmallCourse.LESSON + ":5:1: error: the id \"warm\" is used twice; choose another; the first is at"
                        + " 01-care/02-feet.md:5",
                lines(preview(course, SmallCourse.LESSON, MATTER + QUESTION).faults()));
    }

    @Test
    void aQuestionIsClosedByAQuizOfAnotherLesson() {
        SmallCourse course = SmallCourse.of(QUESTION)
                .with("01-care/02-feet.md", "---\nid: feet\ntitle: Feet\n---\n::: quiz {#check}\n@warm\n:::\n");

        assertEquals(
                course.faults(),
                lines(preview(course, SmallCourse.LESSON, MATTER + QUESTION).faults()));
        assertTrue(course.faults().contains("asked in the quiz \"check\""), course::faults);
    }

    @Test
    void aLessonThatIsNotThereYetComesLast() {
        Preview preview = preview(
                SmallCourse.of("Text.\n"),
                "01-care/02-feet.md",
                "---\nid: feet\ntitle: Feet\n---\n[Hands](01-hands.md)\n");

        assertEquals("", lines(preview.faults()));
        assertEquals(2, preview.lesson().orElseThrow().number());
    }

    @Test
    void faultsOfOtherDocumentsAreNotItsOwn() {
        SmallCourse course = SmallCourse.of("Text.\n")
                .with("01-care/02-feet.md", "No front matter.\n")
                .with("sources.md", "## EV05\n\nA book, see [nothing](nowhere.md).\n");

        assertEquals(
                "",
                lines(preview(course, SmallCourse.LESSON, MATTER + "A claim. [@EV05]\n")
                        .faults()));
    }

    @Test
    void whatIsNoTextIsNoLesson() {
        Surroundings surroundings = Surroundings.of(SmallCourse.of("Text.\n").documents(), ADDRESSES);
        Preview preview = surroundings.preview(new Document(SmallCourse.LESSON, new byte[] {(byte) 0xff, 0}));

        assertTrue(preview.lesson().isEmpty());
        assertTrue(lines(preview.faults()).contains("the text is not UTF-8"));
    }

    private static Preview preview(SmallCourse course, String path, String text) {
        return Surroundings.of(course.documents(), ADDRESSES)
                .preview(new Document(path, text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Document document(List<Document> documents, String path) {
        return documents.stream()
                .filter(document -> document.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    private static String lines(List<Fault> faults) {
        return faults.stream().map(Fault::toString).collect(Collectors.joining("\n"));
    }
}
