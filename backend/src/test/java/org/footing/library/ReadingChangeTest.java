package org.footing.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.footing.course.Reading;
import org.footing.course.Reading.Line;
import org.junit.jupiter.api.Test;

class ReadingChangeTest {

    @Test
    void whatStaysTheSameIsNotTold() {
        assertTrue(change(List.of("# One", "Warm."), List.of("# One", "Warm.")).none());
    }

    @Test
    void inAParagraphTheWordsAreTold() {
        assertEquals(
                List.of("One: Hold the foot [-still-] {+firmly+} with both hands."),
                told(
                        List.of("# One", "Hold the foot still with both hands.", "Breathe."),
                        List.of("# One", "Hold the foot firmly with both hands.", "Breathe.")));
    }

    @Test
    void aParagraphThatIsAnotherOneIsTwo() {
        assertEquals(
                List.of("One: [-Hold the foot still.-]", "{+Never work on an open wound.+}"),
                told(List.of("# One", "Hold the foot still."), List.of("# One", "Never work on an open wound.")));
    }

    @Test
    void aParagraphBetweenTwoThatChangedIsNew() {
        assertEquals(
                List.of(
                        "Warm your [-cold-] {+own+} hands first.",
                        "{+Ask whether you may begin.+}",
                        "Hold the foot [-still-] {+gently+} at the heel."),
                told(
                        List.of("Warm your cold hands first.", "Hold the foot still at the heel."),
                        List.of(
                                "Warm your own hands first.",
                                "Ask whether you may begin.",
                                "Hold the foot gently at the heel.")));
    }

    @Test
    void whatGoesAndWhatComesIsToldUnderItsHeading() {
        assertEquals(
                List.of("One: [-Breathe.-]", "Two: {+Rest.+}", "{+Wait.+}"),
                told(
                        List.of("# One", "Warm.", "Breathe.", "# Two"),
                        List.of("# One", "Warm.", "# Two", "Rest.", "Wait.")));
    }

    @Test
    void ofVeryManyChangesTheFirstAreTold() {
        var change = change(
                List.of("Nothing."),
                IntStream.range(0, 500).mapToObj(n -> "Line number " + n).toList());
        assertEquals(60, change.passages().size());
        assertEquals(441, change.more());
    }

    private static ReadingChange change(List<String> before, List<String> after) {
        return ReadingChange.between(reading(before), reading(after));
    }

    private static Reading reading(List<String> lines) {
        return new Reading(lines.stream()
                .map(line -> new Line(line.replace("# ", ""), line.startsWith("# ")))
                .toList());
    }

    private static List<String> told(List<String> before, List<String> after) {
        return change(before, after).passages().stream()
                .map(passage -> Stream.concat(
                                Stream.of(passage.under() + ":").filter(under -> !under.equals(":")),
                                passage.pieces().stream().map(ReadingChangeTest::marked))
                        .collect(Collectors.joining(" ")))
                .toList();
    }

    private static String marked(ReadingChange.Piece piece) {
        return switch (piece.kind()) {
            case SAME -> piece.text();
            case REMOVED -> "[-" + piece.text() + "-]";
            case ADDED -> "{+" + piece.text() + "+}";
        };
    }
}
