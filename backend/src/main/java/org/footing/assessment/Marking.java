package org.footing.assessment;

import java.util.List;
import java.util.Optional;
import org.footing.course.Question;

/** Compares a response with the key. */
public final class Marking {

    private Marking() {}

    /**
     * @param response in the author's numbering
     * @throws IllegalArgumentException if the response is of another kind than the question, or names what is not there
     */
    public static Verdict mark(Question question, Response response) {
        return Kinds.of(question).mark(question, fitting(question, response));
    }

    /** Whether the response is of the question's kind and names nothing that the question does not have. */
    /** Whether the response is of the kind that the question asks for, whatever it says. */
    public static boolean kindred(Question question, Response response) {
        return Kinds.of(question).responses().isInstance(response);
    }

    public static boolean fits(Question question, Response response) {
        var kind = Kinds.of(question);
        return kind.responses().isInstance(response) && kind.fits(question, response);
    }

    /** What is right, in lines of HTML: for who may see the key. None where a tutor marks. */
    public static List<String> solution(Question question) {
        return Kinds.of(question).solution(question);
    }

    /** The share that guessing blindly earns on the average; absent where one cannot simply guess. */
    public static Optional<Fraction> chance(Question question) {
        return Kinds.of(question).chance(question);
    }

    /** The verdict with its parts numbered as on the page. */
    public static Verdict shown(Question question, Verdict verdict, Shuffle shuffle) {
        return Kinds.of(question).shown(verdict, shuffle);
    }

    /**
     * A response to the question as it was before, as one to the question as it is now; for an author may have put things into
     * another order. Absent when it does not fit any more.
     */
    public static Optional<Response> carried(Question before, Question now, Response response) {
        return before.getClass() == now.getClass()
                ? Kinds.of(now).carried(before, now, response).filter(known -> fits(now, known))
                : Optional.empty();
    }

    /** HTML of a response, in lines, for where it stands without its question. */
    public static List<String> inWords(Question question, Response response) {
        return Kinds.of(question).inWords(question, fitting(question, response));
    }

    static List<Said> said(Question question, Response response) {
        return Kinds.of(question).said(question, fitting(question, response));
    }

    static List<Said> choices(Question question) {
        return Kinds.of(question).choices(question);
    }

    private static Response fitting(Question question, Response response) {
        if (!fits(question, response)) {
            throw new IllegalArgumentException("the response does not fit question " + question.id());
        }
        return response;
    }
}
