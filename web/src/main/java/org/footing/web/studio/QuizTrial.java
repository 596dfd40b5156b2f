package org.footing.web.studio;

import io.quarkus.qute.i18n.MessageBundles;
import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.footing.assessment.Asked;
import org.footing.assessment.Draw;
import org.footing.assessment.Marking;
import org.footing.assessment.Paper;
import org.footing.assessment.Response;
import org.footing.assessment.Score;
import org.footing.assessment.Scoring;
import org.footing.course.Lesson;
import org.footing.course.Question;
import org.footing.course.Quiz;
import org.footing.web.assessment.QuestionForm;
import org.footing.web.assessment.QuestionView;
import org.footing.web.page.Percent;

/**
 * A quiz of a draft as its author takes it: asked and marked as a student's attempt would be, and kept nowhere.
 *
 * @param seed decides what is drawn and shuffled
 * @param redrawn whether another seed would ask otherwise
 * @param result absent while it is being answered
 */
public record QuizTrial(
        String course,
        String id,
        String title,
        String lesson,
        String lessonTitle,
        String facts,
        long seed,
        boolean redrawn,
        List<Item> items,
        Optional<Result> result) {

    private static final PreviewMessages WORDS = MessageBundles.get(PreviewMessages.class);

    /**
     * @param hint HTML
     * @param trouble why what was filled in is no answer; empty where it is one, or none was given
     * @param solution HTML lines of what is right, once it is marked and was not
     * @param explain HTML of why
     */
    public record Item(
            QuestionForm form,
            Optional<String> hint,
            String trouble,
            List<String> solution,
            Optional<String> explain,
            boolean marked) {

        public boolean told() {
            return !solution.isEmpty() || explain.isPresent();
        }
    }

    /** @param state of the state tag; empty where there is nothing to pass */
    public record Result(String percent, String state, String outcome, boolean critical) {}

    static QuizTrial open(String course, Lesson lesson, Quiz quiz, long seed) {
        return new Taking(new Paper(quiz, seed), Optional.empty()).trial(course, lesson);
    }

    /** @param form what was filled in */
    static QuizTrial marked(String course, Lesson lesson, Quiz quiz, long seed, MultivaluedMap<String, String> form) {
        return new Taking(new Paper(quiz, seed), Optional.of(form)).trial(course, lesson);
    }

    public String address() {
        return Places.quiz(course, id);
    }

    /** Asks the same once more. */
    public String again() {
        return address() + "?seed=" + seed;
    }

    public String otherDraw() {
        return address() + "?seed=" + (seed + 1);
    }

    private static final class Taking {

        private final Paper paper;
        private final Optional<MultivaluedMap<String, String>> form;
        private final List<Score> scores = new ArrayList<>();

        Taking(Paper paper, Optional<MultivaluedMap<String, String>> form) {
            this.paper = paper;
            this.form = form;
        }

        QuizTrial trial(String course, Lesson lesson) {
            var quiz = paper.quiz();
            var asked = Draw.of(quiz, paper.seed());
            var items = new ArrayList<Item>();
            for (var question : asked) {
                items.add(item(question, items.size() + 1, asked.size()));
            }
            return new QuizTrial(
                    course,
                    quiz.id(),
                    quiz.title(),
                    Places.lesson(course, lesson.id()),
                    lesson.title(),
                    quiz.rules()
                            .pass()
                            .map(percent -> WORDS.questionsToPass(asked.size(), percent))
                            .orElseGet(() -> WORDS.questions(asked.size())),
                    paper.seed(),
                    quiz.rules().shuffle() || quiz.rules().pick().isPresent(),
                    items,
                    form.map(sent -> result(new Scoring(scores), quiz.rules().pass())));
        }

        private Item item(Question question, int place, int count) {
            var head = question.head();
            var asked = Asked.of(question, paper.shuffle(question));
            var label = WORDS.question(
                    place, count, head.points().stripTrailingZeros().toPlainString());
            var view = QuestionView.open(asked, label);
            return form.map(sent -> marked(question, view, sent))
                    .orElseGet(() -> new Item(view.form(), head.hint(), "", List.of(), Optional.empty(), false));
        }

        private Item marked(Question question, QuestionView view, MultivaluedMap<String, String> sent) {
            var reading = QuestionForm.read(view.asked(), sent);
            var shown = view.withResponse(reading.response());
            var given = reading.response().filter(response -> reading.clear() && !response.blank());
            if (given.isEmpty()) {
                scores.add(unanswered(question, view));
                return new Item(
                        shown.shut().form(),
                        Optional.empty(),
                        reading.unclear().map(view.form()::trouble).orElse(""),
                        Marking.solution(question),
                        question.head().explain(),
                        true);
            }
            return marked(question, shown, given.get());
        }

        private Item marked(Question question, QuestionView view, Response onPage) {
            var shuffle = paper.shuffle(question);
            var verdict = Marking.mark(question, shuffle.understood(onPage));
            scores.add(Score.of(verdict, question.head().points(), BigDecimal.ZERO));
            var told = view.withVerdict(Optional.of(Marking.shown(question, verdict, shuffle)));
            return new Item(
                    told.shut().form(),
                    Optional.empty(),
                    "",
                    verdict.right() ? List.of() : Marking.solution(question),
                    Optional.empty(),
                    true);
        }

        /** Where files are handed in, a tutor would mark them; here none can be. */
        private static Score unanswered(Question question, QuestionView view) {
            var untouched = Score.untouched(question.head().points());
            return view.asked() instanceof Asked.HandIn
                    ? new Score(untouched.share(), untouched.points(), true, false)
                    : untouched;
        }

        private static Result result(Scoring scoring, Optional<Integer> pass) {
            var percent = Percent.of(scoring.mark(), pass);
            var passed = pass.filter(scoring::passed).isPresent();
            var open = pass.isEmpty() || scoring.waits() && !passed;
            return new Result(
                    scoring.waits() ? WORDS.percentSoFar(percent) : WORDS.percent(percent),
                    open ? "" : passed ? "done" : "late",
                    passed ? WORDS.passed() : WORDS.notPassed(),
                    scoring.critical());
        }
    }
}
