package org.footing.web.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.footing.course.Form;
import org.footing.course.Form.Field;
import org.footing.course.Form.Kind;
import org.footing.course.Form.Section;
import org.footing.practice.FormAnswers;
import org.junit.jupiter.api.Test;

class ScaleChartTest {

    private static final Form FORM = new Form(List.of(
            section("start", Optional.empty(), field("first", Kind.SCALE)),
            section(
                    "visit",
                    Optional.of(2),
                    field("before", Kind.SCALE),
                    field("said", Kind.NOTE),
                    field("after", Kind.SCALE))));

    @Test
    void whatIsAskedEachTimeIsALine() {
        var chart = ScaleChart.of(FORM, new FormAnswers(Map.of("before_1", "10", "before_3", "0", "after_1", "5")), 3)
                .orElseThrow();
        assertEquals(
                List.of("before", "after"),
                chart.lines().stream().map(ScaleChart.Line::title).toList());
        assertEquals("75,15 215,155", chart.lines().get(0).path());
        assertEquals("75,85", chart.lines().get(1).path());
        assertEquals(Optional.empty(), chart.lines().get(0).points().get(1).value());
    }

    @Test
    void whatIsNoNumberOfTheScaleIsLeftOut() {
        var chart = ScaleChart.of(FORM, new FormAnswers(Map.of("before_1", "11", "before_2", "7")), 2)
                .orElseThrow();
        assertEquals("145,57", chart.lines().get(0).path());
    }

    @Test
    void thereIsNoneWhileNothingIsKnown() {
        assertTrue(ScaleChart.of(FORM, new FormAnswers(Map.of("first", "3")), 2).isEmpty());
    }

    private static Section section(String id, Optional<Integer> repeat, Field... fields) {
        return new Section(id, id, List.of(fields), repeat, false);
    }

    private static Field field(String id, Kind kind) {
        return new Field(id, id, kind, Optional.empty(), List.of(), false, false);
    }
}
