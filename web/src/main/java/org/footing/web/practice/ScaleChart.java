package org.footing.web.practice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.footing.course.Form;
import org.footing.practice.FormAnswers;

/**
 * How what was asked on a scale from 0 to 10 changed from treatment to treatment: a line for each such question, the lowest at the foot.
 *
 * @param width of the drawing, in its own units; its height is {@link #HEIGHT}
 */
public record ScaleChart(int width, List<Integer> treatments, List<Line> lines) {

    public static final int HEIGHT = 190;

    private static final int LEFT = 40;
    private static final int TOP = 15;
    private static final int STEP = 70;
    private static final int UNIT = 14;
    private static final int MOST = FormAnswers.LARGEST_OF_SCALE;

    /** @param value absent where nothing was said */
    public record Point(int treatment, Optional<Integer> value, int x, int y) {}

    /** @param number from 1: each is drawn in its own way */
    public record Line(int number, String title, List<Point> points) {

        public List<Point> marks() {
            return points.stream().filter(point -> point.value().isPresent()).toList();
        }

        /** The first is drawn through; the others differ from it and from each other. */
        public String dashes() {
            return switch (number) {
                case 1 -> "none";
                case 2 -> "7 4";
                case 3 -> "2 4";
                default -> "10 3 2 3";
            };
        }

        /** As {@code polyline} takes it. */
        public String path() {
            return marks().stream().map(point -> point.x() + "," + point.y()).collect(Collectors.joining(" "));
        }
    }

    /** @param y of the line at the value */
    public record Rule(int value, int y) {}

    /** Absent where nothing that is repeated has a scale, or no scale is filled in. */
    static Optional<ScaleChart> of(Form form, FormAnswers answers, int treatments) {
        var numbers = IntStream.rangeClosed(1, treatments).boxed().toList();
        var lines = new ArrayList<Line>();
        form.sections().stream()
                .filter(section -> section.repeat().isPresent())
                .flatMap(section -> section.fields().stream())
                .filter(field -> field.kind() == Form.Kind.SCALE)
                .forEach(field -> lines.add(new Line(
                        lines.size() + 1,
                        field.title(),
                        numbers.stream()
                                .map(number -> point(number, answers.value(field.id() + "_" + number)))
                                .toList())));
        return lines.stream().allMatch(line -> line.marks().isEmpty())
                ? Optional.empty()
                : Optional.of(new ScaleChart(LEFT + STEP * treatments, numbers, lines));
    }

    private static Point point(int treatment, String said) {
        var value = said.matches("[0-9]|10") ? Optional.of(Integer.valueOf(said)) : Optional.<Integer>empty();
        return new Point(treatment, value, x(treatment), y(value.orElse(0)));
    }

    private static int x(int treatment) {
        return LEFT + STEP * (treatment - 1) + STEP / 2;
    }

    private static int y(int value) {
        return TOP + UNIT * (MOST - value);
    }

    public List<Rule> rules() {
        return List.of(new Rule(0, y(0)), new Rule(MOST / 2, y(MOST / 2)), new Rule(MOST, y(MOST)));
    }

    public int height() {
        return HEIGHT;
    }

    /** Of the numbers below the drawing. */
    public int foot() {
        return HEIGHT - 10;
    }

    public int at(int treatment) {
        return x(treatment);
    }
}
