package org.footing.web.studio;

import io.quarkus.qute.i18n.MessageBundles;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.footing.course.Canvas;
import org.footing.course.Outline.Entry;
import org.footing.course.Picture;
import org.footing.course.PictureQuestion;
import org.footing.course.PictureQuestion.Spot;
import org.footing.course.Scene;
import org.footing.web.assessment.Region;
import org.footing.web.studio.RegionCheck.Wrong;

/**
 * The page on which places are marked in a picture.
 *
 * @param picture its path
 * @param regions the places, as they are shown in the picture
 * @param next a place that nobody has begun, for a script to begin
 * @param wrong what is wrong with the question as a whole
 */
public record RegionView(
        String course,
        String picture,
        String address,
        RegionForm form,
        List<Entry> lessons,
        Scene scene,
        List<Region> regions,
        List<Row> rows,
        Row next,
        List<String> wrong) {

    private static final StudioMessages WORDS = MessageBundles.get(StudioMessages.class);

    /**
     * @param letter under which it stands in the picture
     * @param right whether it is the one that is asked for
     * @param heard the description that a part of the drawing has
     * @param wrong what is wrong with it
     */
    public record Row(
            int number,
            String letter,
            Spot spot,
            boolean right,
            List<Shape> shapes,
            Optional<String> heard,
            List<String> wrong) {}

    /** A shape, or a part of the drawing, to choose. */
    public record Shape(String value, String words, boolean chosen) {}

    static RegionView of(
            String course, String picture, Canvas canvas, RegionForm form, List<Entry> lessons, List<Wrong> wrong) {
        var said = form.alternative().isEmpty() ? picture : form.alternative();
        var scene = canvas.scene(said, form.spots());
        var regions = Region.of(scene);
        return new RegionView(
                course,
                picture,
                Places.region(course, picture, form.lesson()),
                form,
                lessons,
                scene,
                regions,
                regions.stream()
                        .map(region -> row(canvas, form, region, words(wrong, Optional.of(region.number()))))
                        .toList(),
                new Row(0, "", RegionForm.BLANK, false, shapes(canvas, ""), Optional.empty(), List.of()),
                words(wrong, Optional.empty()));
    }

    private static Row row(Canvas canvas, RegionForm form, Region region, List<String> wrong) {
        var spot = form.spots().get(region.number());
        return new Row(
                region.number(),
                region.letter(),
                spot,
                form.right().equals(Optional.of(region.number())),
                shapes(canvas, spot.shape()),
                canvas.regions().stream()
                        .filter(part -> spot.shape().equals("#" + part.id()))
                        .map(Picture.Region::description)
                        .findFirst(),
                wrong);
    }

    private static List<Shape> shapes(Canvas canvas, String chosen) {
        var drawn = Stream.of(
                new Shape("circle", WORDS.circle(), chosen.equals("circle")),
                new Shape("poly", WORDS.outlineShape(), chosen.equals("poly")));
        var parts = canvas.regions().stream()
                .map(part ->
                        new Shape("#" + part.id(), WORDS.partOfDrawing(part.title()), chosen.equals("#" + part.id())));
        return Stream.concat(drawn, parts).toList();
    }

    private static List<String> words(List<Wrong> wrong, Optional<Integer> spot) {
        return wrong.stream()
                .filter(found -> found.spot().equals(spot))
                .map(Wrong::words)
                .toList();
    }

    /** The page at the places, for what changes them. */
    public String addressOfPlaces() {
        return address + "#marked";
    }

    /** Said by a script of a circle, with x, y and radius in the places of the marks. */
    public String circlePattern() {
        return WORDS.circleSaid("$1", "$2", "$3");
    }

    /** The same of an outline, with how many corners it has and where its middle is. */
    public String outlinePattern() {
        return WORDS.outlineSaid("$1", "$2", "$3");
    }

    /** The same of the handle at a circle's edge. */
    public String edgePattern() {
        return WORDS.edgeSaid("$1");
    }

    /** The same of a corner. */
    public String cornerPattern() {
        return WORDS.cornerSaid("$1", "$2", "$3");
    }

    /** The same of a place that is taken out. */
    public String gonePattern() {
        return WORDS.placeGone("$1");
    }

    public String fullWords() {
        return WORDS.tooManyPlaces(PictureQuestion.MOST);
    }

    public boolean hotspot() {
        return form.hotspot();
    }

    /** So many places there may be. */
    public int most() {
        return PictureQuestion.MOST;
    }
}
