package org.footing.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One region of a picture is right.
 *
 * @param spots for each region of the scene, in its order
 */
public record Hotspot(Head head, Scene scene, List<Spot> spots) implements Question {

    /** @param feedback HTML shown to who chose it */
    public record Spot(boolean right, boolean critical, Optional<String> feedback) {}

    @Override
    public Hotspot with(Head other) {
        return new Hotspot(other, scene, spots);
    }

    @Override
    public boolean critical() {
        return spots.stream().anyMatch(Spot::critical);
    }

    @Override
    public List<String> substance() {
        var parts = new ArrayList<>(List.of("hotspot"));
        parts.addAll(scene.substance());
        for (var spot : spots) {
            parts.add(spot.right() ? "right" : "wrong");
            parts.add(spot.critical() ? "critical" : "");
        }
        return parts;
    }

    @Override
    public List<String> choices() {
        return scene.descriptions();
    }
}
