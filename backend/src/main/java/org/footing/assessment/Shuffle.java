package org.footing.assessment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.footing.course.Question;

/**
 * The order in which a question's options, steps or answers are shown. A page names each by its place in this order, so that
 * nothing on it tells the right one.
 *
 * @param order at each place of the page the number that the author's order gives; empty when nothing is moved
 */
public record Shuffle(List<Integer> order) {

    static final Shuffle NONE = new Shuffle(List.of());

    /**
     * @param seed the same for the same attempt, so that a page looks the same when it is shown again
     * @param wanted whether the quiz shuffles what need not be shuffled
     */
    public static Shuffle of(Question question, long seed, boolean wanted) {
        return Kinds.of(question).shuffle(question, seed, wanted);
    }

    static Shuffle of(int size, String id, long seed) {
        return of(size, id, seed, order -> false);
    }

    /** @param showsKey tells an order that must not be shown; another is drawn instead */
    static Shuffle of(int size, String id, long seed, Predicate<List<Integer>> showsKey) {
        var order = new ArrayList<>(IntStream.range(0, size).boxed().toList());
        var random = random(seed ^ id.hashCode());
        do {
            Collections.shuffle(order, random);
        } while (showsKey.test(order));
        return new Shuffle(List.copyOf(order));
    }

    /**
     * For what is put to something that stands in the author's order.
     *
     * @param key what belongs to each of these in turn: must not be shown in this order, unless they are two: if that never came, it
     *     would be the other way round
     */
    static Shuffle beside(List<Integer> key, int size, String id, long seed) {
        return of(
                size,
                id,
                seed,
                order -> key.size() > 2
                        && order.stream().filter(key::contains).toList().equals(key));
    }

    /** Neighbouring seeds, as neighbours in class have them, give alike numbers unless they are mixed first. */
    static Random random(long seed) {
        return new Random(new SplittableRandom(seed).nextLong());
    }

    /** What was sent from the page, in the author's numbering. Numbers that the page does not have become -1. */
    public Response understood(Response onPage) {
        return order.isEmpty()
                ? onPage
                : onPage.renumbered(place -> place >= 0 && place < order.size() ? order.get(place) : -1);
    }

    /** What is kept, in the numbering of the page. */
    public Response shown(Response kept) {
        return order.isEmpty() ? kept : kept.renumbered(order::indexOf);
    }

    int place(int number) {
        return order.isEmpty() ? number : order.indexOf(number);
    }

    List<Asked.Entry> entries(List<String> texts) {
        return IntStream.range(0, texts.size())
                .mapToObj(place -> new Asked.Entry(place, texts.get(order.isEmpty() ? place : order.get(place))))
                .toList();
    }
}
