package org.footing.content;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.footing.course.Lesson;
import org.junit.jupiter.api.Test;

/** The curriculum has 166 items; the outline gives each to one lesson or more. */
class InventoryTest {

    private static final Map<String, Integer> ITEMS = Map.of("A", 23, "B", 26, "C", 40, "D", 37, "E", 40);

    @Test
    void everyItemIsCoveredAndNoOtherIsNamed() {
        TreeSet<String> inventory = ITEMS.entrySet().stream()
                .flatMap(file -> IntStream.rangeClosed(1, file.getValue())
                        .mapToObj(number -> "%s%02d".formatted(file.getKey(), number)))
                .collect(toCollection(TreeSet::new));
        TreeSet<String> covered = FootMassage.COURSE
                .lessons()
                .flatMap(lesson -> lesson.covers().stream())
                .collect(toCollection(TreeSet::new));

        assertEquals(166, inventory.size());
        assertEquals(inventory, covered);
    }

    @Test
    void eachLessonCoversTheItemsThatTheOutlineGivesIt() throws IOException {
        TreeMap<String, TreeSet<String>> outline = new TreeMap<>();
        FootMassage.outline("items.csv")
                .forEach((lesson, items) -> outline.put(lesson, sorted(Arrays.stream(items.split(" ")))));
        Map<String, TreeSet<String>> covers = FootMassage.COURSE
                .lessons()
                .filter(lesson -> !lesson.covers().isEmpty())
                .collect(toMap(Lesson::id, lesson -> sorted(lesson.covers().stream()), (a, b) -> a, TreeMap::new));

        assertEquals(29, outline.size());
        assertEquals(outline, covers);
    }

    private static TreeSet<String> sorted(Stream<String> items) {
        return items.collect(toCollection(TreeSet::new));
    }
}
