package org.footing.web.studio;

import io.quarkus.qute.i18n.MessageBundles;
import jakarta.ws.rs.DefaultValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.footing.course.Canvas;
import org.footing.course.PictureQuestion;
import org.footing.course.PictureQuestion.Kind;
import org.footing.course.PictureQuestion.Spot;
import org.jboss.resteasy.reactive.RestForm;

/**
 * A question about places in a picture, as it was typed or drawn.
 *
 * @param lesson the path of the one it is for
 * @param right the number of the place that is asked for, from 0
 * @param distractors one a line
 * @param tooMany whether more places came than a question can have
 */
public record RegionForm(
        String lesson,
        Kind kind,
        String id,
        String text,
        String alternative,
        List<Spot> spots,
        Optional<Integer> right,
        String distractors,
        boolean tooMany) {

    private static final int BLANK_ROWS = 2;

    static final Spot BLANK = new Spot("", "circle", "", "");

    /** What was typed: as many of each list as there are places. */
    public static class Typed {

        @RestForm
        @DefaultValue("")
        String lesson = "";

        @RestForm
        @DefaultValue("")
        String kind = "";

        @RestForm
        @DefaultValue("")
        String id = "";

        @RestForm
        @DefaultValue("")
        String text = "";

        @RestForm
        @DefaultValue("")
        String alternative = "";

        @RestForm
        @DefaultValue("")
        String distractors = "";

        @RestForm
        @DefaultValue("")
        String right = "";

        /** Which button was pressed. */
        @RestForm
        @DefaultValue("")
        String then = "";

        @RestForm
        List<String> name = List.of();

        @RestForm
        List<String> shape = List.of();

        @RestForm
        List<String> numbers = List.of();

        @RestForm
        List<String> description = List.of();

        /** Without the places that nobody has begun, and the one that is taken out. */
        RegionForm form() {
            var kept = IntStream.range(0, shape.size())
                    .filter(row -> !spot(row).blank() && !then.equals("drop-" + row))
                    .boxed()
                    .toList();
            var asked = kept.stream().map(String::valueOf).toList().indexOf(right);
            return new RegionForm(
                    lesson,
                    kind.equals("hotspot") ? Kind.HOTSPOT : Kind.LABELLING,
                    id.strip(),
                    text.strip(),
                    alternative.strip(),
                    kept.stream().limit(PictureQuestion.MOST).map(this::spot).toList(),
                    asked < 0 ? Optional.empty() : Optional.of(asked),
                    distractors.strip(),
                    kept.size() > PictureQuestion.MOST);
        }

        private Spot spot(int row) {
            return new Spot(at(name, row), at(shape, row), at(numbers, row), at(description, row));
        }

        private static String at(List<String> all, int row) {
            return row < all.size() ? all.get(row).strip() : "";
        }
    }

    /** To begin with: the parts that a drawing has, and otherwise places to be marked. */
    static RegionForm of(String lesson, String picture, Canvas canvas) {
        var stem = picture.substring(picture.lastIndexOf('/') + 1).replaceFirst("\\.[^.]*$", "");
        var parts = canvas.regions().stream()
                .limit(PictureQuestion.MOST)
                .map(region -> new Spot(region.title(), "#" + region.id(), "", ""))
                .toList();
        return new RegionForm(
                        lesson,
                        Kind.LABELLING,
                        Ids.of(stem + " places"),
                        MessageBundles.get(StudioMessages.class).putNames(),
                        "",
                        parts,
                        Optional.empty(),
                        "",
                        false)
                .withBlanks(parts.isEmpty() ? BLANK_ROWS : 0);
    }

    /** With places more that nobody has begun, as far as there is room. */
    RegionForm withBlanks(int rows) {
        var more = new ArrayList<>(spots);
        Stream.generate(() -> BLANK)
                .limit(Math.max(0, Math.min(rows, PictureQuestion.MOST - spots.size())))
                .forEach(more::add);
        return new RegionForm(lesson, kind, id, text, alternative, List.copyOf(more), right, distractors, tooMany);
    }

    PictureQuestion question() {
        var others = Arrays.stream(distractors.split("\\R"))
                .filter(line -> !line.isBlank())
                .toList();
        return new PictureQuestion(kind, id, text, alternative, spots, right, hotspot() ? List.of() : others);
    }

    public boolean hotspot() {
        return kind == Kind.HOTSPOT;
    }
}
