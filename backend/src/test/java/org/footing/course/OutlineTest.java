package org.footing.course;

import static org.footing.cast.TestCourse.document;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.footing.course.Outline.Entry;
import org.footing.course.Outline.Part;
import org.junit.jupiter.api.Test;

class OutlineTest {

    @Test
    void lessonsStandInTheOrderOfTheirNumbers() {
        var outline = Outline.of(List.of(
                document("course.md", "---\nid: foot\ntitle: Foot\n---\n"),
                document("10-last/module.md", "---\nid: last\ntitle: Last steps\n---\n"),
                document("2-first/module.md", "---\nid: first\ntitle: First steps\n---\n"),
                document("2-first/10-toes.md", "---\nid: toes\ntitle: Toes\n---\n"),
                document("2-first/9-heel.md", "---\nid: heel\ntitle: Heel\n---\n"),
                document("2-first/9-heel/heel.svg", "<svg/>"),
                document("glossary.md", "# Sole\n")));
        assertEquals(new Entry("course.md", "foot", "Foot"), outline.course());
        assertEquals(
                List.of(
                        new Part(
                                new Entry("2-first/module.md", "first", "First steps"),
                                List.of(
                                        new Entry("2-first/9-heel.md", "heel", "Heel"),
                                        new Entry("2-first/10-toes.md", "toes", "Toes"))),
                        new Part(new Entry("10-last/module.md", "last", "Last steps"), List.of())),
                outline.modules());
        assertEquals(List.of("2-first/9-heel/heel.svg", "glossary.md"), outline.others());
    }

    @Test
    void whatIsFaultyHasItsPathForATitle() {
        var outline = Outline.of(List.of(
                document("1-first/1-heel.md", "---\nid: heel\n"),
                document("1-first/2-toes.md", "no front matter"),
                new Document("1-first/3-sole.md", new byte[] {(byte) 0xff})));
        assertEquals("course.md", outline.course().title());
        assertEquals(
                List.of("1-first/1-heel.md", "1-first/2-toes.md", "1-first/3-sole.md"),
                outline.modules().get(0).lessons().stream().map(Entry::title).toList());
    }
}
