package org.footing.web.quiz;

import static org.footing.web.quiz.QuizWords.words;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.footing.assessment.Asked;
import org.footing.assessment.Attempt;
import org.footing.assessment.AttemptQuestion;
import org.footing.assessment.CountingKey;
import org.footing.assessment.CountingKeys;
import org.footing.assessment.Disclosure;
import org.footing.assessment.Fraction;
import org.footing.assessment.Marking;
import org.footing.assessment.NotAsked;
import org.footing.assessment.Paper;
import org.footing.assessment.QuizHistory;
import org.footing.assessment.ResponseEvent;
import org.footing.assessment.Scoring;
import org.footing.assessment.Shuffle;
import org.footing.assessment.Verdict;
import org.footing.course.Question;
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
    CountingKeys keys;

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
        var rows = AttemptQuestion.of(attempt);
        var late = ResponseEvent.late(attempt).stream()
                .collect(Collectors.toMap(event -> event.questionId, Function.identity()));
        var scoring = new Scoring(rows.stream().map(AttemptQuestion::score).toList());
        var items = rows.stream()
                .flatMap(row -> paper.question(row.questionId).stream()
                        .map(question -> item(paper, row, key(attempt, row, question), rows.size(), disclosure, late)))
                .toList();
        var dates = new Dates(attempt.enrolment.cohort.zone());
        return new ReviewView(
                attempt.id,
                QuizFacts.of(library.course(attempt.editionId), paper.quiz()),
                label,
                QuizWords.when(attempt, dates),
                attempt.finalMark().map(Fraction::percent).orElse(0),
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

    private ReviewView.Item item(
            Paper paper,
            AttemptQuestion row,
            CountingKey key,
            int count,
            Disclosure disclosure,
            Map<String, ResponseEvent> late) {
        var given = Optional.ofNullable(row.response);
        var carried = given.flatMap(key::carried);
        // As it counts now, unless the response says nothing about that.
        var question = carried.isPresent() == given.isPresent() ? key.counts() : key.asked();
        var told = carried.or(() -> given);
        var shuffle = paper.shuffle(question);
        var asked = Asked.of(question, shuffle);
        var response = told.map(shuffle::shown);
        var verdict = disclosure.verdicts()
                ? told.map(known -> verdict(row, question, known, shuffle, disclosure))
                : Optional.<Verdict>empty();
        var view = QuestionView.open(asked, QuestionRow.line(row, count))
                .withResponse(response)
                .withVerdict(verdict)
                .shut();
        var form = QuestionRow.evidence(view, row).form();
        var solved = disclosure.key() && verdict.filter(Verdict::right).isEmpty();
        return new ReviewView.Item(
                row.place,
                form,
                row.answered(),
                disclosure.verdicts() ? worth(row) : "",
                solved ? Marking.solution(key.counts()) : List.of(),
                solved && !row.answered() ? question.head().explain() : Optional.empty(),
                row.hintAt == null
                        ? ""
                        : words().hintTaken(QuizWords.percent(paper.quiz().rules())),
                Optional.ofNullable(row.comment).orElse(""),
                Optional.ofNullable(late.get(row.questionId))
                        .flatMap(event -> Optional.ofNullable(event.response))
                        .map(tooLate -> Marking.inWords(key.asked(), tooLate))
                        .orElse(List.of()));
    }

    /** As scored: what a tutor gave or a regrade changed stands in the row. */
    private static Verdict verdict(
            AttemptQuestion row,
            Question question,
            org.footing.assessment.Response response,
            Shuffle shuffle,
            Disclosure disclosure) {
        var marked = Marking.shown(question, Marking.mark(question, response), shuffle);
        return new Verdict(
                Optional.ofNullable(row.share).orElse(Fraction.ZERO),
                row.waits,
                marked.critical(),
                disclosure.key() ? marked.parts() : List.of(),
                disclosure.key() ? marked.neighbours() : Optional.empty(),
                disclosure.key() ? marked.explain() : Optional.empty());
    }

    /** By which it counts now. */
    private CountingKey key(Attempt attempt, AttemptQuestion row, Question asked) {
        return Optional.ofNullable(row.keyEditionId)
                .flatMap(corrected -> keys.of(attempt, row))
                .orElseGet(() -> new CountingKey(asked, asked));
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
