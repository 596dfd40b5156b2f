package org.footing.assessment;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.footing.course.Question;
import org.footing.course.Question.MultipleResponse;
import org.footing.course.Question.Option;
import org.footing.course.Question.Ordering;
import org.footing.course.Question.SingleChoice;

/** A question as a student may see it: without its key. */
public sealed interface Asked {

    String id();

    /** HTML of what is asked. */
    String text();

    Optional<String> hint();

    /** Something to choose or to place; {@code key} is its place on the page, from 0. */
    record Entry(int key, String html) {}

    record Choose(String id, String text, Optional<String> hint, boolean several, List<Entry> options)
            implements Asked {}

    /** @param distractors whether some of the steps belong nowhere */
    record Order(String id, String text, Optional<String> hint, boolean distractors, List<Entry> steps)
            implements Asked {}

    /** @param seed decides shuffles; the same for the same student, so that a page looks the same when it is shown again */
    static Asked of(Question question, long seed) {
        var head = question.head();
        if (question instanceof Ordering ordering) {
            var steps = Shuffle.of(ordering, seed).shown();
            return new Order(
                    head.id(), head.text(), head.hint(), !ordering.distractors().isEmpty(), entries(steps));
        }
        return new Choose(
                head.id(), head.text(), head.hint(), question instanceof MultipleResponse, entries(texts(question)));
    }

    private static List<String> texts(Question question) {
        return options(question).stream().map(Option::text).toList();
    }

    private static List<Option> options(Question question) {
        return question instanceof SingleChoice single ? single.options() : ((MultipleResponse) question).options();
    }

    private static List<Entry> entries(List<String> texts) {
        return IntStream.range(0, texts.size())
                .mapToObj(key -> new Entry(key, texts.get(key)))
                .toList();
    }
}
