package org.footing.web.assessment;

import static org.footing.web.assessment.QuestionWords.words;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.footing.assessment.Asked.Entry;
import org.footing.assessment.Asked.Order;
import org.footing.assessment.Response.Ordered;
import org.footing.assessment.Verdict;

/**
 * Steps to put in order: a field {@code place-3} for the step with key 3 holds its place from 1, {@code out} when it is left out,
 * nothing as long as nobody has placed it. So an order that nobody touched is no response, whatever it happens to be.
 */
public record OrderForm(QuestionView view, Order asked) implements QuestionForm {

    private static final String OUT = "out";

    /**
     * @param html what it says
     * @param place from 1; 0 for a step that has none
     */
    public record Step(int key, String html, int place) {

        public boolean placed() {
            return place > 0;
        }
    }

    @Override
    public String kind() {
        return "order";
    }

    @Override
    public Reading read(Fields fields) {
        var places = new TreeMap<Integer, Integer>();
        for (var step : asked.steps()) {
            place(fields, step).ifPresent(place -> places.put(step.key(), place));
        }
        if (places.isEmpty()) {
            return Reading.EMPTY;
        }
        // Two in one place stay as they stood.
        var placed = places.keySet().stream()
                .sorted(Comparator.comparing(places::get))
                .toList();
        var reading = Reading.of(new Ordered(placed));
        return places.values().stream().distinct().count() < placed.size()
                ? reading.but(Reading.Unclear.TWICE)
                : reading;
    }

    private Optional<Integer> place(Fields fields, Entry step) {
        var field = "place-" + step.key();
        if (fields.one(field).filter(OUT::equals).isPresent()) {
            return Optional.empty();
        }
        return fields.number(field, asked.steps().size() + 1).filter(place -> place > 0);
    }

    /** Those with a place first; all as they were shown when nobody has placed any. */
    public List<Step> steps() {
        var order = view.response(Ordered.class).map(Ordered::steps).orElse(List.of());
        var placed = IntStream.range(0, order.size()).mapToObj(place -> step(order.get(place), place + 1));
        var others = asked.steps().stream().map(Entry::key).filter(key -> !order.contains(key));
        return Stream.concat(placed, others.map(key -> step(key, 0))).toList();
    }

    private Step step(int key, int place) {
        return new Step(key, asked.steps().get(key).html(), place);
    }

    public boolean touched() {
        return view.response(Ordered.class).isPresent();
    }

    /** Whether some of the steps belong nowhere. */
    public boolean distractors() {
        return asked.distractors();
    }

    @Override
    public String instruction() {
        return asked.distractors() ? words().putSomeInOrder() : words().putInOrder();
    }

    @Override
    public String unanswered() {
        return words().nothingPlaced();
    }

    @Override
    public String wrong() {
        return words().notThisOrder();
    }

    @Override
    public String trouble(Reading.Unclear unclear) {
        return unclear == Reading.Unclear.TWICE ? words().twoInOnePlace() : QuestionForm.super.trouble(unclear);
    }

    @Override
    public String tally(Verdict verdict) {
        return verdict.neighbours()
                .map(known -> words().neighbours(known.right(), known.of(), known.strangers()))
                .orElse("");
    }

    @Override
    public boolean sequence() {
        return true;
    }
}
