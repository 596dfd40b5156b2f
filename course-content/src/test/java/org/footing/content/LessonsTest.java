package org.footing.content;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.footing.course.Lesson;
import org.footing.course.Ordering;
import org.footing.course.Picture;
import org.footing.course.Question;
import org.footing.course.Technique;
import org.junit.jupiter.api.Test;

/** What each lesson must have, whoever edits it. */
class LessonsTest {

    private static final int FEWEST_QUESTIONS = 6;

    @Test
    void everyLessonAsksEnough() {
        List<String> tooFew = FootMassage.COURSE
                .lessons()
                .filter(lesson ->
                        lesson.questions().map(Question::id).distinct().count() < FEWEST_QUESTIONS)
                .map(Lesson::id)
                .toList();

        assertEquals(List.of(), tooFew);
    }

    @Test
    void everyFigureIsDescribedAndSoIsEachOfItsRegions() {
        List<String> silent = FootMassage.COURSE
                .lessons()
                .flatMap(lesson -> lesson.pictures().stream())
                .distinct()
                .flatMap(LessonsTest::undescribed)
                .toList();

        assertEquals(List.of(), silent);
    }

    @Test
    void everyProcedureIsATechnique() throws IOException {
        Map<String, String> outline = FootMassage.outline("techniques.csv");
        TreeSet<String> missing = new TreeSet<>(outline.values());
        FootMassage.COURSE.techniques().map(Technique::id).forEach(missing::remove);

        assertEquals(20, outline.size());
        assertEquals(new TreeSet<>(), missing);
    }

    @Test
    void everyTechniqueIsPutInOrderBySomeQuestion() {
        List<List<String>> orders = FootMassage.COURSE
                .questions()
                .filter(Ordering.class::isInstance)
                .map(question -> ((Ordering) question).steps())
                .toList();
        List<String> notAsked = FootMassage.COURSE
                .techniques()
                .filter(technique -> !orders.contains(
                        technique.steps().stream().map(Technique.Step::html).toList()))
                .map(Technique::id)
                .toList();

        assertEquals(List.of(), notAsked);
    }

    private static Stream<String> undescribed(Picture picture) {
        Stream<String> whole = picture.alternative().isBlank() ? Stream.of(picture.path()) : Stream.empty();
        return Stream.concat(
                whole,
                picture.regions().stream()
                        .filter(region -> region.description().isBlank())
                        .map(region -> picture.path() + "#" + region.id()));
    }
}
