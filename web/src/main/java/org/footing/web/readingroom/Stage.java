package org.footing.web.readingroom;

import io.quarkus.qute.i18n.MessageBundles;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.footing.course.Technique;

/**
 * One step as it fills the screen beside the couch.
 *
 * @param number from 1
 * @param title what the hands do, or the number where the step does not say it in a word
 * @param previous the title of the step before
 * @param next the title of the step after
 */
public record Stage(int number, String title, Technique.Step step, Optional<String> previous, Optional<String> next) {

    static List<Stage> of(Technique technique) {
        var steps = technique.steps();
        return IntStream.range(0, steps.size())
                .mapToObj(
                        i -> new Stage(i + 1, title(steps, i), steps.get(i), named(steps, i - 1), named(steps, i + 1)))
                .toList();
    }

    private static Optional<String> named(List<Technique.Step> steps, int i) {
        return i < 0 || i >= steps.size() ? Optional.empty() : Optional.of(title(steps, i));
    }

    private static String title(List<Technique.Step> steps, int i) {
        var name = steps.get(i).name();
        return name.isEmpty() ? MessageBundles.get(RoomMessages.class).stepNumber(i + 1) : name;
    }
}
