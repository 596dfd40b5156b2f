package org.footing.assessment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
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
        var count = question.steps().size() + question.distractors().size();
        var key = IntStream.range(0, count).boxed().toList();
        var order = new ArrayList<>(key);
        Collections.shuffle(order, new Random(seed ^ question.id().hashCode()));
        if (order.equals(key)) {
            Collections.rotate(order, 1);
        }
        return new Shuffle(question, List.copyOf(order));
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
