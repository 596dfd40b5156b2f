package org.footing.course;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.footing.course.Picture.Region;

/** The part of the report that names the drawings that no question can ask about, or that say too little to who cannot see them. */
record PictureLines(Course course) {

    List<String> lines() {
        TreeSet<Picture> pictures = course.lessons()
                .flatMap(lesson -> lesson.pictures().stream())
                .collect(Collectors.toCollection(() -> new TreeSet<>(Comparator.comparing(Picture::path))));
        List<String> lines = new ArrayList<>();
        pictures.forEach(picture -> missing(picture)
                .ifPresent(
                        missing -> lines.add(TextTable.cut("  " + picture.path() + ": " + missing, TextTable.WIDTH))));
        long regions =
                pictures.stream().mapToLong(picture -> picture.regions().size()).sum();
        lines.add("  " + pictures.size() + " pictures with " + regions + " regions; "
                + (lines.isEmpty() ? "nothing is missing" : "missing in " + lines.size()));
        return lines;
    }

    private static Optional<String> missing(Picture picture) {
        if (!Pictures.isDrawing(picture.path())) {
            return Optional.empty();
        }
        if (picture.regions().isEmpty()) {
            return Optional.of("no regions");
        }
        List<String> silent = picture.regions().stream()
                .filter(region -> region.description().isEmpty())
                .map(Region::id)
                .toList();
        return Optional.of(silent)
                .filter(ids -> !ids.isEmpty())
                .map(ids -> ids.size() + " of " + picture.regions().size() + " regions have no description: "
                        + String.join(", ", ids));
    }
}
