package org.footing.web.quiz;

import static org.footing.web.quiz.QuizWords.words;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.footing.assessment.Attempt;
import org.footing.assessment.AttemptQuestion;
import org.footing.assessment.Disclosure;
import org.footing.assessment.Fraction;
import org.footing.assessment.Marking;
import org.footing.assessment.NotAsked;
import org.footing.assessment.Paper;
import org.footing.assessment.QuizHistory;
import org.footing.assessment.ResponseEvent;
import org.footing.assessment.Reviews;
import org.footing.assessment.Scoring;
import org.footing.assessment.Told;
import org.footing.course.Quiz;
import org.footing.library.Library;
import org.footing.web.assessment.QuestionView;
import org.footing.web.page.Dates;

/** Gathers what an attempt shows that is over: to its student no more than the quiz discloses by now, to staff everything. */
@ApplicationScoped
class ReviewViews {

    @Inject
    Library library;

    @Inject
    Reviews reviews;

    ReviewView forStudent(Attempt attempt, Instant now) {
        var quiz = paper(attempt).quiz();
        var disclosure = QuizHistory.of(attempt.enrolment, quiz).disclosure(now);
        return view(attempt, disclosure, AttemptViews.label(attempt, library.course(attempt.editionId)), false);
    }

    ReviewView forStaff(Attempt attempt) {
        return view(attempt, Disclosure.KEY, words().attemptBy(attempt.enrolment.person.name, attempt.number), true);
    }

    private Paper paper(Attempt attempt) {
        return Paper.of(attempt, library.course(attempt.editionId)).orElseThrow(NotAsked::new);
    }

    private ReviewView view(Attempt attempt, Disclosure disclosure, String label, boolean staff) {
        var paper = paper(attempt);
        var told = reviews.of(attempt, disclosure);
        var late = ResponseEvent.late(attempt, told.stream().map(Told::row).toList());
        var scoring = new Scoring(told.stream().map(one -> one.row().score()).toList());
        var items = told.stream()
                .map(one ->
                        item(paper, one, told.size(), disclosure, Optional.ofNullable(late.get(one.row().questionId))))
                .toList();
        var dates = new Dates(attempt.enrolment.cohort.zone());
        return new ReviewView(
                attempt.id,
                QuizFacts.of(library.course(attempt.editionId), paper.quiz()),
                label,
                QuizWords.when(attempt, dates),
                QuizWords.percent(attempt, paper.quiz().rules().pass()),
                attempt.waits,
                Marks.number(scoring.earned()),
                Marks.number(scoring.points()),
                QuizWords.outcome(attempt, paper.quiz().rules().pass()),
                QuizWords.state(attempt, paper.quiz().rules().pass()),
                penalty(attempt),
                disclosure.key() ? "" : later(paper.quiz()),
                staff,
                items);
    }

    private static ReviewView.Item item(
            Paper paper, Told told, int count, Disclosure disclosure, Optional<ResponseEvent> late) {
        var row = told.row();
        var view = QuestionView.open(told.asked(), QuestionRow.line(row, count))
                .withResponse(told.response())
                .withVerdict(told.verdict())
                .shut();
        var form = QuestionRow.evidence(view, row).form();
        return new ReviewView.Item(
                row.place,
                form,
                row.answered(),
                disclosure.verdicts() ? worth(row) : "",
                Optional.ofNullable(row.confidence).map(ReviewViews::howSure).orElse(""),
                told.solution(),
                told.explain(),
                row.hintAt == null
                        ? ""
                        : words().hintTaken(QuizWords.hintPercent(paper.quiz().rules())),
                Optional.ofNullable(row.comment).orElse(""),
                row.sentBack() ? "/attempts/" + row.attemptId + "/rework/" + row.questionId : "",
                late.flatMap(event -> Optional.ofNullable(event.response))
                        .flatMap(tooLate ->
                                paper.question(row.questionId).map(question -> Marking.inWords(question, tooLate)))
                        .orElse(List.of()));
    }

    private static String howSure(AttemptQuestion.Confidence confidence) {
        return words().howSure(
                        switch (confidence) {
                            case GUESS -> words().guess();
                            case THINK -> words().think();
                            case SURE -> words().sure();
                        });
    }

    private static String worth(AttemptQuestion row) {
        var earned = row.waits
                ? words().waits()
                : words().earned(Marks.number(row.score().earned()), Marks.plain(row.points));
        return row.keyEditionId == null ? earned : words().corrected(earned);
    }

    private static String penalty(Attempt attempt) {
        return Optional.ofNullable(attempt.penalty)
                .map(lost -> words().penalty(
                                Optional.ofNullable(attempt.mark)
                                        .orElse(Fraction.ZERO)
                                        .percent(),
                                lost.percent()))
                .orElse("");
    }

    private static String later(Quiz quiz) {
        return switch (quiz.rules().review()) {
            case AFTER_PASS -> words().keyAfterPass();
            case AFTER_CLOSE -> words().keyAfterClose();
            case NEVER -> words().reviewNever();
            case AFTER_QUESTION, AFTER_SUBMISSION -> "";
        };
    }
}
