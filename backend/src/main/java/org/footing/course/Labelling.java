package org.footing.course;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Names to be put to the regions of a picture.
 *
 * @param names HTML of all that can be placed: that of region 0 first, then of the others in order, distractors last
 */
public record Labelling(Head head, Scene scene, List<String> names) implements Question {

    @Override
    public Labelling with(Head other) {
        return new Labelling(other, scene, names);
    }

    @Override
    public List<String> substance() {
        var parts = new ArrayList<>(List.of("labelling"));
        parts.addAll(scene.substance());
        parts.addAll(names);
        return parts;
    }

    @Override
    public List<String> choices() {
        return Stream.concat(names.stream().map(Html::words), scene.descriptions().stream())
                .toList();
    }
}
