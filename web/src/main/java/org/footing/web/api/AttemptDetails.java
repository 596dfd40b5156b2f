package org.footing.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.footing.assessment.Asked;
import org.footing.assessment.Attempt;
import org.footing.assessment.AttemptQuestion;
import org.footing.assessment.Disclosure;
import org.footing.assessment.Marking;
import org.footing.assessment.NotAsked;
import org.footing.assessment.Paper;
import org.footing.assessment.ResponseEvent;
import org.footing.assessment.Reviews;
import org.footing.assessment.Told;
import org.footing.course.Question;
import org.footing.library.Library;

/** Gathers what programs get of an attempt. */
@ApplicationScoped
class AttemptDetails {

    @Inject
    Library library;

    @Inject
    Reviews reviews;

    /** @throws NotAsked if the course has no such quiz any more */
    Paper paper(Attempt attempt) {
        return Paper.of(attempt, library.course(attempt.editionId)).orElseThrow(NotAsked::new);
    }

    AttemptDetail open(Attempt attempt) {
        var paper = paper(attempt);
        var items = AttemptQuestion.of(attempt).stream()
                .flatMap(row -> paper.question(row.questionId).stream().map(question -> item(paper, row, question)))
                .toList();
        return detail(attempt, paper, Optional.empty(), items);
    }

    /** @param disclosure how much of it may be told */
    AttemptDetail over(Attempt attempt, Disclosure disclosure) {
        var paper = paper(attempt);
        var all = reviews.of(attempt, disclosure);
        var late = ResponseEvent.late(attempt, all.stream().map(Told::row).toList());
        var items = all.stream().map(told -> item(paper, told, late)).toList();
        return detail(attempt, paper, Optional.of(AttemptDetail.Result.of(attempt, paper, disclosure)), items);
    }

    private static AttemptDetail detail(
            Attempt attempt, Paper paper, Optional<AttemptDetail.Result> result, List<AttemptDetail.Item> items) {
        return new AttemptDetail(
                attempt.id,
                attempt.enrolment.cohort.courseId,
                attempt.quizId,
                paper.quiz().title(),
                attempt.number,
                attempt.startedAt,
                AttemptDetail.Time.of(attempt.parts()),
                paper.quiz().rules().confidence(),
                result,
                items);
    }

    private static AttemptDetail.Item item(Paper paper, AttemptQuestion row, Question question) {
        var shuffle = paper.shuffle(question);
        var settled = row.checkedAt != null;
        var given = Optional.ofNullable(row.response);
        return new AttemptDetail.Item(
                row.place,
                row.points,
                Asked.of(question, shuffle),
                paper.hint(row),
                AttemptDetail.Saved.of(row, given.map(shuffle::shown)),
                settled,
                given.filter(response -> settled)
                        .map(response -> Marking.shown(question, Marking.mark(question, response), shuffle)),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static AttemptDetail.Item item(Paper paper, Told told, Map<String, ResponseEvent> late) {
        var row = told.row();
        return new AttemptDetail.Item(
                row.place,
                row.points,
                told.asked(),
                paper.hint(row),
                AttemptDetail.Saved.of(row, told.response()),
                true,
                told.verdict(),
                told.solution(),
                told.explain(),
                Optional.ofNullable(row.comment),
                Optional.ofNullable(late.get(row.questionId))
                        .flatMap(event -> Optional.ofNullable(event.response))
                        .flatMap(response -> paper.question(row.questionId)
                                .map(question -> paper.shuffle(question).shown(response))));
    }
}
