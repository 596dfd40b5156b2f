package org.footing.course;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where an item of a question points to in its picture. */
sealed interface Pointer {

    /** Stands before it, after the words of the item. */
    Pattern MARK = Pattern.compile("(?<!\\S)@\\s+(?=#|circle\\b|poly\\b)");

    /** {@code #region}: an element of the drawing. */
    record Named(String id) implements Pointer {}

    /**
     * {@code circle 12% 78% 6% "…"} or {@code poly 25%,52% 38%,50% 36%,63% "…"}.
     *
     * @param numbers in per cent: of a circle x, y and radius, of a polygon x and y in turn
     * @param description the quoted words, empty when there are none
     */
    record Shape(boolean circle, List<BigDecimal> numbers, String description) implements Pointer {

        private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
        private static final BigDecimal HALF = BigDecimal.valueOf(50);

        /** Whether all points, and a circle's middle, lie on the picture. A circle may be half of it, no more. */
        boolean isInside() {
            boolean points = numbers.stream().allMatch(n -> n.signum() >= 0 && n.compareTo(WHOLE) <= 0);
            return points
                    && (!circle || numbers.get(2).signum() > 0 && numbers.get(2).compareTo(HALF) <= 0);
        }

        /** As an element in the units of the picture; the radius is a share of its width. */
        String element(Size size) {
            if (circle) {
                return new Html()
                        .open(
                                "circle",
                                "cx",
                                units(0, size.width()),
                                "cy",
                                units(1, size.height()),
                                "r",
                                units(2, size.width()))
                        .close("circle")
                        .toString();
            }
            List<String> points = new ArrayList<>();
            for (int i = 0; i < numbers.size(); i += 2) {
                points.add(units(i, size.width()) + "," + units(i + 1, size.height()));
            }
            return new Html()
                    .open("polygon", "points", String.join(" ", points))
                    .close("polygon")
                    .toString();
        }

        private String units(int i, int whole) {
            BigDecimal units =
                    numbers.get(i).multiply(BigDecimal.valueOf(whole)).divide(WHOLE, 3, RoundingMode.HALF_UP);
            return units.signum() == 0 ? "0" : units.stripTrailingZeros().toPlainString();
        }
    }

    /** Reads what stands after the {@link #MARK}. */
    static Optional<Pointer> read(String text) {
        if (text.startsWith("#")) {
            String id = text.substring(1);
            return id.matches("[A-Za-z0-9][A-Za-z0-9_.-]{0,63}") ? Optional.of(new Named(id)) : Optional.empty();
        }
        return Shapes.read(text);
    }

    /** Reads shapes. */
    final class Shapes {

        private static final int MOST_POINTS = 200;
        private static final String PER_CENT = "(-?[0-9]{1,4}(?:\\.[0-9]{1,4})?)%";
        private static final Pattern NUMBER = Pattern.compile(PER_CENT);
        private static final Pattern POINT = Pattern.compile(PER_CENT + "," + PER_CENT);
        private static final Pattern QUOTED = Pattern.compile("([^\"“”]*)(?:[\"“]([^\"“”]*)[\"”])?");

        private Shapes() {}

        private static Optional<Pointer> read(String text) {
            Matcher quoted = QUOTED.matcher(text);
            if (!quoted.matches()) {
                return Optional.empty();
            }
            String[] words = quoted.group(1).strip().replaceAll(",\\s+", ",").split("\\s+");
            List<String> places = Arrays.asList(words).subList(1, words.length);
            String description = Optional.ofNullable(quoted.group(2)).orElse("").strip();
            boolean circle = words[0].equals("circle");
            boolean fits = circle ? places.size() == 3 : places.size() >= 3 && places.size() <= MOST_POINTS;
            return fits
                    ? numbers(places, circle ? NUMBER : POINT).map(n -> new Shape(circle, n, description))
                    : Optional.empty();
        }

        private static Optional<List<BigDecimal>> numbers(List<String> words, Pattern pattern) {
            List<BigDecimal> numbers = new ArrayList<>();
            for (String word : words) {
                Matcher matcher = pattern.matcher(word);
                if (!matcher.matches()) {
                    return Optional.empty();
                }
                for (int i = 1; i <= matcher.groupCount(); i++) {
                    numbers.add(new BigDecimal(matcher.group(i)));
                }
            }
            return Optional.of(numbers);
        }
    }
}
