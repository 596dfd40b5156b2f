package org.footing.web.sample;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.footing.assessment.Marking;
import org.footing.assessment.Response;
import org.footing.course.Gaps;
import org.footing.course.Hotspot;
import org.footing.course.Labelling;
import org.footing.course.Matching;
import org.footing.course.MultipleResponse;
import org.footing.course.Numeric;
import org.footing.course.Ordering;
import org.footing.course.Question;
import org.footing.course.SingleChoice;
import org.footing.course.Upload;
import org.footing.course.Written;

/** What somebody might answer who guesses: the best of as many guesses as they are worth. */
record SampleAnswers(Random random) {

    private static final List<String> WORDS = List.of(
            "I would ask first, and stop as soon as I am asked to.",
            "It may help. I would say plainly that I cannot promise it.",
            "I would note what I saw and send them to somebody who may diagnose.");

    /** @return empty for what only a file answers */
    Optional<Response> best(Question question, int guesses) {
        return Stream.generate(() -> guess(question))
                .limit(guesses)
                .flatMap(Optional::stream)
                .max(Comparator.comparing(
                        response -> Marking.mark(question, response).share()));
    }

    private Optional<Response> guess(Question question) {
        if (question instanceof SingleChoice choice) {
            return Optional.of(new Response.Picked(one(choice.options().size())));
        } else if (question instanceof MultipleResponse choices) {
            return Optional.of(new Response.Chosen(some(choices.options().size())));
        } else if (question instanceof Ordering ordering) {
            return Optional.of(new Response.Ordered(shuffled(ordering.steps().size())));
        } else if (question instanceof Matching matching) {
            return Optional.of(new Response.Matched(
                    each(matching.pairs().size(), pair -> one(matching.answers().size()))));
        } else if (question instanceof Gaps gaps) {
            return Optional.of(
                    new Response.Filled(gaps.gaps().stream().map(this::fill).toList()));
        } else if (question instanceof Numeric number) {
            return Optional.of(new Response.Measured(
                    random.nextBoolean() ? number.shown().toPlainString() : Integer.toString(one(60))));
        } else if (question instanceof Hotspot hotspot) {
            return Optional.of(new Response.Pointed(one(hotspot.spots().size())));
        } else if (question instanceof Labelling labelling) {
            var names = shuffled(labelling.names().size());
            return Optional.of(
                    new Response.Labelled(each(labelling.scene().regions().size(), names::get)));
        } else if (question instanceof Written) {
            return Optional.of(new Response.Wrote(WORDS.get(one(WORDS.size()))));
        }
        assert question instanceof Upload;
        return Optional.empty();
    }

    private String fill(Gaps.Gap gap) {
        if (gap instanceof Gaps.Gap.Inline inline) {
            return inline.options().get(one(inline.options().size()));
        }
        var typed = (Gaps.Gap.Typed) gap;
        return random.nextBoolean() ? typed.accepted().get(0).replace("*", "") : "not sure";
    }

    private int one(int size) {
        return random.nextInt(size);
    }

    private Set<Integer> some(int size) {
        var chosen = IntStream.range(0, size)
                .filter(option -> random.nextBoolean())
                .boxed()
                .collect(Collectors.toSet());
        return chosen.isEmpty() ? Set.of(one(size)) : chosen;
    }

    private List<Integer> shuffled(int size) {
        var order = new ArrayList<>(IntStream.range(0, size).boxed().toList());
        Collections.shuffle(order, random);
        return order;
    }

    private static Map<Integer, Integer> each(int size, IntFunction<Integer> answer) {
        var answers = new TreeMap<Integer, Integer>();
        IntStream.range(0, size).forEach(place -> answers.put(place, answer.apply(place)));
        return answers;
    }
}
