package org.footing.course;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A question about places in a picture as somebody drew it, before it is Markdown. All words are plain: whatever signs they hold, they
 * mean themselves.
 *
 * @param alternative what the picture shows, for who cannot see it
 * @param right which place is asked for, counted from 0; of a hotspot alone
 * @param distractors names that belong nowhere; of a labelling alone
 */
public record PictureQuestion(
        Kind kind,
        String id,
        String text,
        String alternative,
        List<Spot> spots,
        Optional<Integer> right,
        List<String> distractors) {

    /** So many places a question asks for at most. */
    public static final int MOST = Limits.REGIONS;

    /** So many lines stand before the first place. */
    private static final int HEAD = 5;

    public enum Kind {
        /** Names are put to places. */
        LABELLING,
        /** One place is pointed at. */
        HOTSPOT
    }

    /**
     * @param name in a hotspot told to whoever chooses the place
     * @param shape {@code circle}, {@code poly}, or {@code #id} of a part of the drawing
     * @param numbers in per cent, as they were typed
     * @param description for who cannot see the picture; a part of the drawing has its own
     */
    public record Spot(String name, String shape, String numbers, String description) {

        private static final Pattern BETWEEN = Pattern.compile("[\\s,;%]+");
        private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,4}(\\.[0-9]{1,4})?");
        private static final Pattern QUOTE = Pattern.compile("[\"“”]");

        private static final int OF_CIRCLE = 3;
        private static final int FEWEST_OF_OUTLINE = 6;

        /** Whether nobody has typed anything yet. */
        public boolean blank() {
            return !shape.startsWith("#") && name.isBlank() && numbers.isBlank() && description.isBlank();
        }

        /** As a question points to it; empty where the numbers make no such shape. */
        public Optional<String> place() {
            return (shape.startsWith("#") ? Optional.of(shape) : measured())
                    .filter(place -> Pointer.read(place).isPresent());
        }

        private Optional<String> measured() {
            List<String> typed = Arrays.stream(BETWEEN.split(numbers.strip()))
                    .filter(number -> !number.isEmpty())
                    .toList();
            if (!typed.stream().allMatch(number -> NUMBER.matcher(number).matches())) {
                return Optional.empty();
            } else if (shape.equals("circle") && typed.size() == OF_CIRCLE) {
                return Optional.of("circle " + typed.stream().map(n -> n + "%").collect(Collectors.joining(" ")));
            } else if (shape.equals("poly") && typed.size() >= FEWEST_OF_OUTLINE && typed.size() % 2 == 0) {
                return Optional.of("poly" + corners(typed));
            }
            return Optional.empty();
        }

        private static String corners(List<String> typed) {
            StringBuilder corners = new StringBuilder();
            for (int i = 0; i < typed.size(); i += 2) {
                corners.append(' ')
                        .append(typed.get(i))
                        .append("%,")
                        .append(typed.get(i + 1))
                        .append('%');
            }
            return corners.toString();
        }

        private String pointer() {
            String heard = QUOTE.matcher(PlainMarkdown.of(description)).replaceAll("'");
            String quoted = shape.startsWith("#") || heard.isEmpty() ? "" : " \"" + heard + "\"";
            return "@ " + place().orElse(shape) + quoted;
        }
    }

    /**
     * As it stands in a lesson.
     *
     * @param lesson its path
     * @param picture its path
     */
    public String markdown(String lesson, String picture) {
        List<String> lines = new ArrayList<>(List.of(
                "::: question {#" + id + "}",
                PlainMarkdown.of(text),
                "",
                "![" + PlainMarkdown.of(alternative) + "](" + Paths.relative(lesson, picture) + ")",
                ""));
        for (int i = 0; i < spots.size(); i++) {
            lines.addAll(lines(i));
        }
        distractors.forEach(name -> lines.add("- ~ " + PlainMarkdown.of(name)));
        lines.add(":::");
        return String.join("\n", lines) + "\n";
    }

    private List<String> lines(int i) {
        Spot spot = spots.get(i);
        String name = PlainMarkdown.of(spot.name());
        if (kind == Kind.LABELLING) {
            return List.of("- " + name + " " + spot.pointer());
        }
        String item = (right.equals(Optional.of(i)) ? "- (x) " : "- ( ) ") + spot.pointer();
        return name.isEmpty() ? List.of(item) : List.of(item, "  > " + name);
    }

    /** Which place stands on a line of its Markdown, counted from 0; empty for the lines around them. */
    public Optional<Integer> spotOn(int line) {
        int from = HEAD;
        for (int i = 0; i < spots.size(); i++) {
            int to = from + lines(i).size();
            if (from <= line && line < to) {
                return Optional.of(i);
            }
            from = to;
        }
        return Optional.empty();
    }

    /** Whether the lesson asks it as it was meant, and no words in it were taken for signs. */
    public boolean isAskedIn(Lesson lesson) {
        return lesson.questions().filter(question -> question.id().equals(id)).anyMatch(this::isMeantBy);
    }

    private boolean isMeantBy(Question question) {
        if (kind == Kind.HOTSPOT) {
            return question instanceof Hotspot hotspot && hotspot.spots().size() >= spots.size();
        }
        return question instanceof Labelling labelling
                && labelling.scene().regions().size() == spots.size()
                && labelling.names().size() == spots.size() + distractors.size();
    }
}
