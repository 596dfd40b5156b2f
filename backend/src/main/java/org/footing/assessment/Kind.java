package org.footing.assessment;

import java.util.List;
import java.util.Optional;
import org.footing.course.Question;

/**
 * How questions of one kind are asked and marked. A new kind is one more file like this, named in {@link Kinds}. Responses
 * are in the author's numbering throughout.
 */
interface Kind<Q extends Question, R extends Response> {

    Class<Q> questions();

    Class<R> responses();

    /** @param wanted whether the quiz shuffles; some things stand in an order of chance always, some never */
    default Shuffle shuffle(Q question, long seed, boolean wanted) {
        return Shuffle.NONE;
    }

    Asked ask(Q question, Shuffle shuffle);

    /** Whether the response names nothing that the question does not have. */
    boolean fits(Q question, R response);

    /** @param response fits the question */
    Verdict mark(Q question, R response);

    /**
     * A response that was given to the question as it was before, in the numbers of the question as it is now. Absent, or in
     * numbers that the question does not have, when it says nothing about that one.
     */
    default Optional<R> carried(Q before, Q now, R response) {
        return Optional.of(response);
    }

    /** HTML of what is right, in lines. */
    List<String> solution(Q question);

    /** What the response says, piece by piece, to count it; nothing where a tutor has to read it. */
    default List<Said> said(Q question, R response) {
        return List.of();
    }

    /** HTML of the response, in lines, for where it stands without its question. */
    default List<String> inWords(Q question, R response) {
        return said(question, response).stream().map(Said::html).toList();
    }

    /** All that a response can say, in the author's order, where that is a list to choose from. */
    default List<Said> choices(Q question) {
        return List.of();
    }

    /** The share that guessing blindly earns on the average, where it is one of a list that is guessed. */
    default Optional<Fraction> chance(Q question) {
        return Optional.empty();
    }

    /** The verdict with its parts numbered as on the page; for kinds whose parts can stand elsewhere there. */
    default Verdict shown(Verdict verdict, Shuffle shuffle) {
        return verdict;
    }
}
