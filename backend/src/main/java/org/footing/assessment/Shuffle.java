package org.footing.assessment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.footing.course.Question.Ordering;

/**
 * The order in which the steps of an ordering question are shown. A page names a step by its place in this order, so that
 * nothing on it tells the right one.
 *
 * @param order at each place of the page, the number of the step in the Markdown; distractors are numbered behind the steps
 */
record Shuffle(Ordering question, List<Integer> order) {

    static Shuffle of(Ordering question, long seed) {
        var steps = question.steps().size();
        var all = IntStream.range(0, steps + question.distractors().size()).boxed();
        var order = new ArrayList<>(all.toList());
        Collections.shuffle(order, random(seed ^ question.id().hashCode()));
        if (showsKey(order, steps)) {
            Collections.reverse(order);
        }
        return new Shuffle(question, List.copyOf(order));
    }

    /** Neighbouring seeds, as neighbours in class have them, give alike numbers unless they are mixed first. */
    private static Random random(long seed) {
        return new Random(new SplittableRandom(seed).nextLong());
    }

    /** Whether all steps stand in the right order, also with distractors between them. */
    private static boolean showsKey(List<Integer> order, int steps) {
        var shown = order.stream().filter(number -> number < steps).toList();
        return shown.equals(shown.stream().sorted().toList());
    }

    List<String> shown() {
        var all = Stream.concat(question.steps().stream(), question.distractors().stream())
                .toList();
        return order.stream().map(all::get).toList();
    }

    /** Numbers of the steps that stand at these places of the page. */
    List<Integer> steps(List<Integer> places) {
        return places.stream().map(order::get).toList();
    }
}
