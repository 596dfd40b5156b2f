package org.footing.assessment;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.footing.course.Question;

/**
 * One question of an attempt that is over, as it counts now, with as much of its outcome as may be told. All of it is in the
 * numbering of the page.
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

    /** @param shuffles how each question stands on the page */
    static Told of(AttemptQuestion row, CountingKey key, Function<Question, Shuffle> shuffles, Disclosure disclosure) {
        var given = Optional.ofNullable(row.response);
        var carried = given.flatMap(key::carried);
        // As it counts now, unless the response says nothing about that.
        var question = carried.isPresent() == given.isPresent() ? key.counts() : key.asked();
        var response = carried.or(() -> given);
        var shuffle = shuffles.apply(question);
        var verdict = response.filter(any -> disclosure.verdicts())
                .map(known -> verdict(row, question, known, shuffle, disclosure));
        var solved = disclosure.key() && verdict.filter(Verdict::right).isEmpty();
        return new Told(
                row,
                Asked.of(question, shuffle),
                response.map(shuffle::shown),
                verdict,
                solved ? Marking.solution(key.counts()) : List.of(),
                solved && given.isEmpty() ? question.head().explain() : Optional.empty());
    }

    /** As scored: what a tutor gave or a regrade changed stands in the row. What a hint cost takes nothing from being right. */
    private static Verdict verdict(
            AttemptQuestion row, Question question, Response response, Shuffle shuffle, Disclosure disclosure) {
        var marked = Marking.shown(question, Marking.mark(question, response), shuffle);
        return new Verdict(
                row.hintAt != null && row.byKeyAlone()
                        ? marked.share()
                        : Optional.ofNullable(row.share).orElse(Fraction.ZERO),
                row.waits,
                marked.critical(),
                disclosure.key() ? marked.parts() : List.of(),
                disclosure.key() ? marked.neighbours() : Optional.empty(),
                disclosure.key() && !row.waits ? marked.explain() : Optional.empty());
    }
}
