package org.footing.web.quiz;

import static org.footing.web.quiz.QuizWords.words;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.footing.assessment.Asked;
import org.footing.assessment.Attempt;
import org.footing.assessment.AttemptQuestion;
import org.footing.assessment.Marking;
import org.footing.assessment.NotAsked;
import org.footing.assessment.Paper;
import org.footing.assessment.Response;
import org.footing.course.Course;
import org.footing.course.Question;
import org.footing.course.Quiz.Review;
import org.footing.identity.Viewer;
import org.footing.library.Library;
import org.footing.web.assessment.QuestionView;
import org.footing.web.page.Dates;
import org.jspecify.annotations.Nullable;

/** Gathers what an open attempt shows. */
@ApplicationScoped
class AttemptViews {

    @Inject
    Library library;

    /** What a form brought that could not simply be kept, to be shown where it was filled in. */
    record Sent(Optional<Response> response, String trouble, Optional<AttemptQuestion> stored) {}

    /** @param sent by question */
    AttemptView view(Viewer viewer, Attempt attempt, Map<String, Sent> sent, Instant now) {
        var course = library.course(attempt.editionId);
        var paper = Paper.of(attempt, course).orElseThrow(NotAsked::new);
        var questions = AttemptQuestion.of(attempt);
        var dates = new Dates(attempt.enrolment.cohort.zone());
        var rules = paper.quiz().rules();
        var items = questions.stream()
                .flatMap(row -> paper.question(row.questionId).stream()
                        .map(question ->
                                item(attempt, paper, row, question, questions.size(), sent.get(row.questionId), dates)))
                .toList();
        return new AttemptView(
                attempt.id,
                QuizFacts.of(course, paper.quiz()),
                label(attempt, course),
                clock(attempt, dates, now),
                viewer.username(),
                rules.review() == Review.AFTER_QUESTION,
                rules.confidence(),
                items.stream().anyMatch(item -> item.form().view().asked() instanceof Asked.HandIn),
                items);
    }

    static String label(Attempt attempt, Course course) {
        return course.quiz(attempt.quizId)
                .flatMap(quiz -> quiz.rules().attempts())
                .filter(most -> attempt.number <= most)
                .map(most -> words().attemptOf(attempt.number, most))
                .orElseGet(() -> words().attempt(attempt.number));
    }

    private static AttemptView.Item item(
            Attempt attempt,
            Paper paper,
            AttemptQuestion row,
            Question question,
            int count,
            @Nullable Sent sent,
            Dates dates) {
        var shuffle = paper.shuffle(question);
        var stored = Optional.ofNullable(row.response).map(shuffle::shown);
        var settled = row.checkedAt != null;
        var view = QuestionView.open(Asked.of(question, shuffle), QuestionRow.line(row, count))
                .withResponse(sent == null ? stored : sent.response());
        if (settled) {
            var verdict = stored.map(
                    response -> Marking.shown(question, Marking.mark(question, shuffle.understood(response)), shuffle));
            view = view.withVerdict(verdict).shut();
        }
        return new AttemptView.Item(
                row.place,
                QuestionRow.evidence(view, row).form(),
                sent == null || sent.stored().isEmpty()
                        ? row.revision
                        : sent.stored().get().revision,
                Optional.ofNullable(row.savedAt).map(dates::time).orElse(""),
                row.answered(),
                row.flagged,
                row.confidence == null ? "" : row.confidence.name(),
                hint(paper, row, question),
                settled,
                sent == null ? "" : sent.trouble(),
                Optional.ofNullable(sent).flatMap(Sent::stored).map(kept -> conflict(question, kept, dates)));
    }

    /** What is stored of a question, to be compared with what was sent. */
    static AttemptView.Conflict conflict(Question question, AttemptQuestion kept, Dates dates) {
        return new AttemptView.Conflict(
                Optional.ofNullable(kept.savedAt).map(dates::time).orElse(""),
                Optional.ofNullable(kept.response)
                        .map(response -> Marking.inWords(question, response))
                        .orElse(List.of()));
    }

    private static Optional<AttemptView.Hint> hint(Paper paper, AttemptQuestion row, Question question) {
        var cost = QuizWords.hintPercent(paper.quiz().rules());
        return question.head().hint().map(text -> new AttemptView.Hint(paper.hint(row), cost));
    }

    private static AttemptView.Clock clock(Attempt attempt, Dates dates, Instant now) {
        var deadline = attempt.parts().at();
        return new AttemptView.Clock(
                now.toEpochMilli(),
                deadline.map(Instant::toEpochMilli),
                deadline.map(dates::dayAndTime).orElse(""),
                QuizWords.allowed(attempt.parts()));
    }
}
