package org.footing.course;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes the atlas: every drawing with named parts that a lesson shows, in the order of study. */
record Plates(Pictures pictures) {

    List<Plate> of(List<Module> modules) {
        Map<String, Picture> shown = new LinkedHashMap<>();
        modules.stream()
                .flatMap(module -> module.lessons().stream())
                .flatMap(lesson -> lesson.pictures().stream())
                .filter(picture -> !picture.regions().isEmpty())
                .forEach(picture -> shown.putIfAbsent(picture.path(), picture));
        Map<String, Long> alike =
                shown.keySet().stream().collect(Collectors.groupingBy(Plates::name, Collectors.counting()));
        return shown.values().stream()
                .flatMap(picture -> plate(picture, id(picture.path(), alike.get(name(picture.path())) > 1)).stream())
                .toList();
    }

    private Optional<Plate> plate(Picture picture, String id) {
        return pictures.drawing(picture.path())
                .flatMap(drawing -> drawing.size().map(size -> {
                    Html html = new Html();
                    drawing.writePlate(picture.alternative(), numbers(picture.regions()), html);
                    return new Plate(
                            id,
                            picture.path(),
                            drawing.title().isEmpty() ? id.replace('-', ' ') : drawing.title(),
                            picture.alternative(),
                            html.toString(),
                            size.width(),
                            size.height(),
                            picture.regions());
                }));
    }

    private static Map<String, Integer> numbers(List<Picture.Region> regions) {
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < regions.size(); i++) {
            numbers.put(regions.get(i).id(), i);
        }
        return numbers;
    }

    private static String id(String path, boolean ambiguous) {
        return Slugs.of(ambiguous ? path.substring(0, path.lastIndexOf('.')).replace('/', '-') : name(path));
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1, path.lastIndexOf('.'));
    }
}
