package org.footing.web.teaching;

import static org.footing.web.teaching.TeachingWords.words;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.footing.assessment.Asked;
import org.footing.assessment.Attempt;
import org.footing.assessment.AttemptQuestion;
import org.footing.assessment.Fraction;
import org.footing.assessment.Marking;
import org.footing.assessment.NotAsked;
import org.footing.assessment.Paper;
import org.footing.assessment.ResponseEvent;
import org.footing.course.Question;
import org.footing.identity.Reason;
import org.footing.library.Library;
import org.footing.web.assessment.QuestionView;
import org.footing.web.page.Dates;
import org.footing.web.quiz.QuestionRow;
import org.footing.web.quiz.QuizFacts;
import org.footing.web.quiz.QuizWords;
import org.footing.web.teaching.MarkingView.Item;
import org.footing.web.teaching.MarkingView.Late;
import org.footing.web.teaching.MarkingView.Waiver;

/** Gathers what a tutor can decide about an attempt. */
@ApplicationScoped
class MarkingViews {

    /** What a form brought that could not be taken. */
    sealed interface Refused {

        /** @param overtaken whether somebody else marked it since */
        record OfMark(String question, MarkForm.Typed typed, boolean overtaken) implements Refused {}

        record OfLate(String question, String reason) implements Refused {}

        record OfWaiver(String reason) implements Refused {}
    }

    @Inject
    Library library;

    MarkingView view(Attempt attempt, Optional<Refused> refused) {
        var course = library.course(attempt.editionId);
        var paper = Paper.of(attempt, course).orElseThrow(NotAsked::new);
        var rows = AttemptQuestion.of(attempt);
        var dates = new Dates(attempt.enrolment.cohort.zone());
        var late = ResponseEvent.late(attempt, rows);
        return new MarkingView(
                attempt.id,
                QuizFacts.of(course, paper.quiz()),
                words().marking(attempt.enrolment.person.name, attempt.number),
                QuizWords.when(attempt, dates),
                rows.stream()
                        .flatMap(row -> paper.question(row.questionId).stream()
                                .flatMap(question ->
                                        item(attempt, paper, question, row, rows.size(), dates, late, refused)))
                        .toList(),
                waiver(attempt, refused));
    }

    private static Stream<Item> item(
            Attempt attempt,
            Paper paper,
            Question question,
            AttemptQuestion row,
            int count,
            Dates dates,
            Map<String, ResponseEvent> late,
            Optional<Refused> refused) {
        var mark = forTutor(question, row)
                ? Optional.of(mark(MarkForm.of(attempt, row, dates), row, dates, refused))
                : Optional.<MarkForm>empty();
        var tooLate = Optional.ofNullable(late.get(row.questionId))
                .map(event -> late(attempt, question, event, dates, refused));
        return mark.isEmpty() && tooLate.isEmpty()
                ? Stream.empty()
                : Stream.of(new Item(
                        view(paper, question, row, count).form(), QuestionRow.rubric(question), mark, tooLate));
    }

    private static boolean forTutor(Question question, AttemptQuestion row) {
        return Optional.ofNullable(row.response)
                .filter(response -> Marking.mark(question, response).waits())
                .isPresent();
    }

    private static QuestionView view(Paper paper, Question question, AttemptQuestion row, int count) {
        var shuffle = paper.shuffle(question);
        var view = QuestionView.open(Asked.of(question, shuffle), QuestionRow.line(row, count))
                .withResponse(Optional.ofNullable(row.response).map(shuffle::shown))
                .shut();
        return QuestionRow.evidence(view, row);
    }

    private static MarkForm mark(MarkForm form, AttemptQuestion row, Dates dates, Optional<Refused> refused) {
        return of(refused, Refused.OfMark.class)
                .filter(sent -> sent.question().equals(row.questionId))
                .map(sent -> sent.overtaken()
                        ? form.overtaken(sent.typed(), row, dates)
                        : form.refused(sent.typed(), row.points))
                .orElse(form);
    }

    private static Late late(
            Attempt attempt, Question question, ResponseEvent event, Dates dates, Optional<Refused> refused) {
        var sent = of(refused, Refused.OfLate.class)
                .filter(known -> known.question().equals(event.questionId));
        return new Late(
                "/attempts/%d/responses/%s/acceptance".formatted(attempt.id, event.questionId),
                event.questionId,
                event.id,
                Optional.ofNullable(event.response)
                        .map(response -> Marking.inWords(question, response))
                        .orElse(List.of()),
                words().lateText(dates.dayAndTime(event.at)),
                sent.map(Refused.OfLate::reason).orElse(""),
                sent.isPresent() ? words().noReason(Reason.LONGEST) : "");
    }

    private static Optional<Waiver> waiver(Attempt attempt, Optional<Refused> refused) {
        var sent = of(refused, Refused.OfWaiver.class);
        return Optional.ofNullable(attempt.penalty)
                .map(lost -> new Waiver(
                        "/attempts/%d/waiver".formatted(attempt.id),
                        words().latenessText(
                                        percent(Optional.ofNullable(attempt.mark)),
                                        lost.percent(),
                                        percent(attempt.finalMark())),
                        sent.map(Refused.OfWaiver::reason).orElse(""),
                        sent.isPresent() ? words().noReason(Reason.LONGEST) : ""));
    }

    private static int percent(Optional<Fraction> mark) {
        return mark.map(Fraction::percent).orElse(0);
    }

    private static <R extends Refused> Optional<R> of(Optional<Refused> refused, Class<R> kind) {
        return refused.filter(kind::isInstance).map(kind::cast);
    }
}
