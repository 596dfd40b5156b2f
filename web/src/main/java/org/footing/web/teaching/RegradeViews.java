package org.footing.web.teaching;

import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.footing.assessment.Answered;
import org.footing.assessment.Attempt;
import org.footing.assessment.ChangedQuestion;
import org.footing.assessment.ChangedQuestions;
import org.footing.assessment.Marking;
import org.footing.assessment.Regrade;
import org.footing.assessment.Regrade.Policy;
import org.footing.assessment.RegradeChange;
import org.footing.assessment.RegradeOutcome;
import org.footing.assessment.RegradePreview;
import org.footing.assessment.Regrades;
import org.footing.course.Question;
import org.footing.identity.Reason;
import org.footing.identity.Viewer;
import org.footing.web.page.MarkChange;
import org.footing.web.quiz.Marks;
import org.footing.web.teaching.RegradeView.Changed;
import org.footing.web.teaching.RegradeView.Choice;
import org.footing.web.teaching.RegradeView.Done;
import org.footing.web.teaching.RegradeView.Form;
import org.footing.web.teaching.RegradeView.Key;
import org.footing.web.teaching.RegradeView.Past;
import org.footing.web.teaching.RegradeView.Preview;
import org.footing.web.teaching.RegradeView.Row;

/** Gathers what the pages of regrades show. */
@ApplicationScoped
class RegradeViews {

    private static final String PAGE = "regrades";

    /** So many rows are shown; a page of thousands helps nobody. */
    private static final int MOST_ROWS = 200;

    /** What came with a form: the reason as typed, whether it cannot be taken, and what is to be said above. */
    record Sent(String reason, boolean wrong, String notice) {}

    @Inject
    ChangedQuestions changed;

    @Inject
    Regrades regrades;

    static RegradeMessages words() {
        return MessageBundles.get(RegradeMessages.class);
    }

    RegradeView view(Viewer viewer, TaughtQuiz taught, RegradeChoice choice, Sent sent) {
        var cohorts = taught.looked();
        var questions = changed.of(cohorts, taught.course().id(), taught.quiz().id());
        var open = Attempt.countOpen(cohorts, taught.quiz().id());
        return new RegradeView(
                TaughtView.of(taught, TaughtView.Page.REGRADES),
                taught.address(PAGE),
                sent.notice(),
                questions.stream().map(question -> changed(question, choice)).toList(),
                Stream.of(Policy.values()).map(policy -> choice(policy, choice)).toList(),
                questions.stream().anyMatch(question -> question.regraded() > 0),
                choice.again(),
                choice.takeBack(),
                open == 0 ? "" : words().stillOpen(open),
                choice.complete() && !cohorts.isEmpty()
                        ? Optional.of(preview(regrades.preview(viewer, choice.plan(taught)), choice, sent))
                        : Optional.empty(),
                Regrade.of(cohorts, taught.quiz().id()).stream()
                        .map(regrade -> past(taught, regrade))
                        .toList());
    }

    Done done(TaughtQuiz taught, Regrade regrade) {
        var changes = RegradeChange.of(regrade, taught.looked());
        var rows = changes.stream()
                .filter(change -> !change.before.equals(change.after) || change.passedBefore != change.passedAfter)
                .map(change -> new Row(
                        change.attemptId,
                        change.attempt.enrolment.person.name,
                        change.attempt.number,
                        new MarkChange(change.before, change.after),
                        passed(change.passedBefore, change.passedAfter),
                        state(change.passedBefore, change.passedAfter)))
                .toList();
        return new Done(
                TaughtView.of(taught, TaughtView.Page.REGRADES),
                words().titleOf(taught.quiz().title(), taught.dates().dayAndTime(regrade.at)),
                taught.address(PAGE),
                past(taught, regrade),
                regrade.takeBack ? words().tookBack() : "",
                rows.stream().limit(MOST_ROWS).toList(),
                more(rows.size()));
    }

    private static Changed changed(ChangedQuestion question, RegradeChoice choice) {
        var forms = new ArrayList<Form>();
        question.before()
                .forEach(form -> forms.add(form(
                        form.attempts() == 1 ? words().beforeOne() : words().before(form.attempts()),
                        form.question())));
        forms.add(form(words().now(), question.now()));
        return new Changed(
                question.id(),
                question.now().head().text(),
                choice.policy().isEmpty()
                        ? question.due() > 0
                        : choice.questions().contains(question.id()),
                counted(question.due(), words().oneDue(), words().due(question.due())),
                counted(question.regraded(), words().oneRegraded(), words().regraded(question.regraded())),
                forms);
    }

    private static String counted(long count, String one, String many) {
        return count == 0 ? "" : count == 1 ? one : many;
    }

    private static Form form(String title, Question question) {
        var points = Marks.plain(question.head().points());
        return new Form(title, points.equals("1") ? words().onePoint() : words().points(points), keys(question));
    }

    /** All that can be chosen where that is a list, else what is right. */
    private static List<Key> keys(Question question) {
        var choices = Answered.of(question, List.of()).rows().stream()
                .map(row -> new Key(row.html(), row.right()))
                .toList();
        return choices.isEmpty()
                ? Marking.solution(question).stream()
                        .map(line -> new Key(line, true))
                        .toList()
                : choices;
    }

    private static Choice choice(Policy policy, RegradeChoice choice) {
        var chosen = choice.policy().orElse(Policy.KEEP_BETTER) == policy;
        return new Choice(policy.name(), name(policy), text(policy), chosen);
    }

    private static String name(Policy policy) {
        return switch (policy) {
            case AS_CORRECTED -> words().asCorrected();
            case KEEP_BETTER -> words().keepBetter();
            case FULL_MARKS -> words().fullMarks();
        };
    }

    private static String text(Policy policy) {
        return switch (policy) {
            case AS_CORRECTED -> words().asCorrectedText();
            case KEEP_BETTER -> words().keepBetterText();
            case FULL_MARKS -> words().fullMarksText();
        };
    }

    private static Preview preview(RegradePreview preview, RegradeChoice choice, Sent sent) {
        var rows = preview.changed().stream().map(RegradeViews::row).toList();
        return new Preview(
                lines(preview, choice),
                rows.stream().limit(MOST_ROWS).toList(),
                more(rows.size()),
                !preview.outcomes().isEmpty(),
                choice.fields(preview.fingerprint()),
                sent.reason(),
                sent.wrong() ? words().noReason(Reason.LONGEST) : "");
    }

    private static List<String> lines(RegradePreview preview, RegradeChoice choice) {
        var lines = new ArrayList<String>();
        var changed = preview.changed();
        lines.add(
                preview.outcomes().isEmpty()
                        ? words().nothing()
                        : changed.isEmpty() ? same(preview.outcomes().size()) : marks(changed));
        count(changed, one -> !one.passedBefore() && one.passedAfter()).ifPresent(n -> lines.add(words().pass(n)));
        count(changed, RegradeOutcome::losesPass)
                .ifPresent(n -> lines.add(choice.takeBack() ? words().losePass(n) : words().keepPass(n)));
        if (preview.misfits() > 0) {
            lines.add(words().misfits(preview.misfits()));
        }
        if (preview.byHand() > 0) {
            lines.add(words().byHand(preview.byHand()));
        }
        return lines;
    }

    private static String same(int count) {
        return count == 1 ? words().oneSame() : words().same(count);
    }

    private static String marks(List<RegradeOutcome> changed) {
        var more = changed.stream()
                .filter(one -> one.after().compareTo(one.before()) > 0)
                .count();
        var less = changed.stream()
                .filter(one -> one.after().compareTo(one.before()) < 0)
                .count();
        return words().marksChange(changed.size(), more, less);
    }

    private static Optional<Long> count(List<RegradeOutcome> changed, Predicate<RegradeOutcome> wanted) {
        return Optional.of(changed.stream().filter(wanted).count()).filter(count -> count > 0);
    }

    private static Row row(RegradeOutcome outcome) {
        return new Row(
                outcome.attemptId(),
                outcome.student(),
                outcome.number(),
                new MarkChange(outcome.before(), outcome.after()),
                passed(outcome.passedBefore(), outcome.passedAfter()),
                state(outcome.passedBefore(), outcome.passedAfter()));
    }

    private static String passed(boolean before, boolean after) {
        if (before == after) {
            return after ? words().passed() : words().notPassed();
        }
        return after ? words().nowPassed() : words().noLonger();
    }

    private static String state(boolean before, boolean after) {
        return after ? "done" : before ? "late" : "none";
    }

    private static String more(int rows) {
        return rows > MOST_ROWS ? words().more(rows - MOST_ROWS) : "";
    }

    private static Past past(TaughtQuiz taught, Regrade regrade) {
        return new Past(
                taught.address(PAGE + "/" + regrade.id),
                words().by(taught.dates().dayAndTime(regrade.at), regrade.actor.name),
                name(regrade.policy),
                words().questionsOf(String.join(", ", regrade.questionIds())),
                regrade.reason);
    }
}
