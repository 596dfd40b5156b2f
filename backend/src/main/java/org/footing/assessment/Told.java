package org.footing.assessment;

import java.util.List;
import java.util.Optional;
import org.footing.course.Question;

/**
 * One question of an attempt that is over, with as much of its outcome as may be told. All of it is in the numbering of the page.
 *
 * @param response as saved; absent when there is none
 * @param verdict absent when it may not be told, or there is no response
 * @param solution HTML lines of what is right; none when it may not be told, or the response was
 * @param explain HTML of why, where nothing was answered; else it stands in the verdict
 */
public record Told(
        AttemptQuestion row,
        Asked asked,
        Optional<Response> response,
        Optional<Verdict> verdict,
        List<String> solution,
        Optional<String> explain) {

    /**
     * @param question as it was asked
     * @param counts the same with the key that counts now
     */
    static Told of(AttemptQuestion row, Question question, Question counts, Shuffle shuffle, Disclosure disclosure) {
        var given = Optional.ofNullable(row.response);
        var verdict = given.filter(response -> disclosure.verdicts())
                .map(response -> verdict(row, question, response, shuffle, disclosure));
        var solved = disclosure.key() && verdict.filter(Verdict::right).isEmpty();
        return new Told(
                row,
                Asked.of(question, shuffle),
                given.map(shuffle::shown),
                verdict,
                solved ? Marking.solution(counts) : List.of(),
                solved && given.isEmpty() ? question.head().explain() : Optional.empty());
    }

    /** As scored: what a tutor gave or a regrade changed stands in the row. */
    private static Verdict verdict(
            AttemptQuestion row, Question question, Response response, Shuffle shuffle, Disclosure disclosure) {
        var marked = Marking.shown(question, Marking.mark(question, response), shuffle);
        return new Verdict(
                Optional.ofNullable(row.share).orElse(Fraction.ZERO),
                row.waits,
                marked.critical(),
                disclosure.key() ? marked.parts() : List.of(),
                disclosure.key() ? marked.neighbours() : Optional.empty(),
                disclosure.key() ? marked.explain() : Optional.empty());
    }
}
