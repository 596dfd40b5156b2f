package org.footing.assessment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.footing.course.Question;
import org.footing.course.Quiz;

/**
 * Works out what a regrade does to one attempt.
 *
 * @param quiz as it stands in the corrected edition
 * @param rules by which the attempt was taken
 * @param keys by which its questions count now
 */
record Regrading(
        Regrades.Plan plan,
        Quiz quiz,
        Attempt attempt,
        Quiz.Rules rules,
        Function<AttemptQuestion, Optional<CountingKey>> keys) {

    /** A question that the regrade is about. */
    private record Meant(AttemptQuestion row, CountingKey key, Question now) {

        String id() {
            return row.questionId;
        }

        boolean due() {
            return !key.counts().countsLike(now);
        }

        /** Whether it counts just so already. */
        boolean is(Score score) {
            var known = row.score();
            return !due()
                    && known.with(score.points()).equals(score)
                    && known.points().compareTo(score.points()) == 0;
        }
    }

    /** @param rows all questions of the attempt */
    RegradeOutcome of(List<AttemptQuestion> rows) {
        var meant = rows.stream().flatMap(this::meant).toList();
        var open = meant.stream().filter(one -> !one.row().markedByHand()).toList();
        var corrected = new TreeMap<String, Score>();
        open.forEach(one -> correction(one).score(one.row()).ifPresent(score -> corrected.put(one.id(), score)));
        var scores = withPoints(rows, corrected);
        var total = total(rows, scores);
        return new RegradeOutcome(
                attempt.id,
                attempt.enrolment.id,
                attempt.enrolment.person.name,
                attempt.number,
                open.stream()
                        .filter(one -> scores.containsKey(one.id()) && !one.is(scores.get(one.id())))
                        .collect(Collectors.toMap(
                                Meant::id, one -> scores.get(one.id()), (one, same) -> one, TreeMap::new)),
                open.stream()
                        .map(Meant::id)
                        .filter(id -> !corrected.containsKey(id))
                        .toList(),
                meant.stream()
                        .filter(one -> one.row().markedByHand())
                        .map(Meant::id)
                        .toList(),
                attempt.finalMark().orElseThrow(),
                total.left(),
                attempt.passed,
                total.passed());
    }

    private Stream<Meant> meant(AttemptQuestion row) {
        return quiz
                .question(row.questionId)
                .filter(now -> plan.questions().contains(row.questionId))
                .flatMap(now -> keys.apply(row).map(key -> new Meant(row, key, now)))
                .filter(one -> one.due() || plan.again() && row.keyEditionId != null)
                .stream();
    }

    private Correction correction(Meant one) {
        return new Correction(one.key().asked(), one.now(), plan.policy(), rules);
    }

    /** With the points of the corrected edition; but when nobody is to lose, with those of before where these are better. */
    private Map<String, Score> withPoints(List<AttemptQuestion> rows, Map<String, Score> corrected) {
        var asBefore = new TreeMap<String, Score>();
        rows.forEach(row -> Optional.ofNullable(corrected.get(row.questionId))
                .ifPresent(score -> asBefore.put(row.questionId, score.with(row.points))));
        return plan.policy() != Regrade.Policy.AS_CORRECTED
                        && total(rows, asBefore)
                                        .left()
                                        .compareTo(total(rows, corrected).left())
                                > 0
                ? asBefore
                : corrected;
    }

    private Total total(List<AttemptQuestion> rows, Map<String, Score> scores) {
        var all = rows.stream()
                .map(row -> Optional.ofNullable(scores.get(row.questionId)).orElseGet(row::score))
                .toList();
        return Total.of(attempt, all, rules);
    }
}
