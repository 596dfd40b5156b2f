package org.footing.web.assessment;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.footing.course.Scene;

/** The middle of a shape, in per cent of the picture, so that it holds at any size. */
public record Pin(double x, double y) {

    private static final double WHOLE = 100;
    private static final Pattern POINTS = Pattern.compile(" points=\"([^\"]*)\"");
    private static final Pattern CX = Pattern.compile(" cx=\"([0-9.]+)\"");
    private static final Pattern CY = Pattern.compile(" cy=\"([0-9.]+)\"");

    /** Of a circle, an ellipse or a polygon as the compiler writes them. */
    static Optional<Pin> of(String shape, Scene scene) {
        return middleOfPoints(shape)
                .or(() -> number(CX, shape).flatMap(x -> number(CY, shape).map(y -> new Pin(x, y))))
                .map(pin -> new Pin(pin.x * WHOLE / scene.width(), pin.y * WHOLE / scene.height()));
    }

    private static Optional<Pin> middleOfPoints(String shape) {
        var found = POINTS.matcher(shape);
        if (!found.find()) {
            return Optional.empty();
        }
        var numbers = Arrays.stream(found.group(1).strip().split("[\\s,]+"))
                .mapToDouble(Double::parseDouble)
                .toArray();
        return Optional.of(new Pin(middle(numbers, 0), middle(numbers, 1)));
    }

    /** Half-way between the outermost of every second number. */
    private static double middle(double[] numbers, int first) {
        var least = Double.MAX_VALUE;
        var most = -Double.MAX_VALUE;
        for (var at = first; at < numbers.length; at += 2) {
            least = Math.min(least, numbers[at]);
            most = Math.max(most, numbers[at]);
        }
        return (least + most) / 2;
    }

    private static Optional<Double> number(Pattern pattern, String shape) {
        var found = pattern.matcher(shape);
        return found.find() ? Optional.of(Double.valueOf(found.group(1))) : Optional.empty();
    }

    public String left() {
        return percent(x);
    }

    public String top() {
        return percent(y);
    }

    private static String percent(double value) {
        return String.format(Locale.ROOT, "%.2f%%", value);
    }
}
