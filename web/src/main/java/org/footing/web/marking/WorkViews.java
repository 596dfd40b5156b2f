package org.footing.web.marking;

import static org.footing.web.marking.MarkingWords.words;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.footing.assessment.Asked;
import org.footing.assessment.Attempt;
import org.footing.assessment.AttemptQuestion;
import org.footing.assessment.NotAsked;
import org.footing.assessment.Paper;
import org.footing.assessment.Response.Uploaded;
import org.footing.assessment.Response.Wrote;
import org.footing.assessment.ResponseEvent;
import org.footing.assessment.Waits;
import org.footing.cohort.Cohort;
import org.footing.course.Question;
import org.footing.files.Upload;
import org.footing.identity.Viewer;
import org.footing.library.Library;
import org.footing.marking.Feedback;
import org.footing.marking.SavedComment;
import org.footing.marking.Waiting;
import org.footing.web.files.ShownFile;
import org.footing.web.marking.WorkView.Earlier;
import org.footing.web.marking.WorkView.Handed;
import org.footing.web.marking.WorkView.RemarkFields;
import org.footing.web.marking.WorkView.Saved;
import org.footing.web.page.Dates;
import org.footing.web.page.Fresh;
import org.footing.web.quiz.QuestionRow;

/** Gathers what is shown of one response to whoever marks it. */
@ApplicationScoped
class WorkViews {

    @Inject
    Library library;

    /** The same piece of work after something was refused. @throws NotAsked if it is none of the viewer's */
    Response again(Viewer viewer, long id, Looking looking, Refused refused, Instant now) {
        return Fresh.again(refused.status(), () -> {
            var one = Waiting.taughtBy(viewer, id).orElseThrow(NotAsked::new);
            return WorkPages.Templates.work(view(viewer, one, looking, Optional.of(refused), RemarkFields.NONE, now));
        });
    }

    /** @param refused what was filled in and could not be taken */
    WorkView view(
            Viewer viewer, Waiting one, Looking looking, Optional<Refused> refused, RemarkFields remark, Instant now) {
        var attempt = Attempt.lookedAfterBy(viewer, one.work.subject()).orElseThrow(NotAsked::new);
        var rows = AttemptQuestion.of(attempt);
        var row = rows.stream()
                .filter(known -> known.questionId.equals(one.work.part()))
                .findFirst()
                .orElseThrow(NotAsked::new);
        var course = library.course(attempt.editionId);
        var paper = Paper.of(attempt, course).orElseThrow(NotAsked::new);
        var question = paper.question(row.questionId).orElseThrow(NotAsked::new);
        var queue = looking.queue(viewer, Cohort.taughtBy(viewer), now);
        var dates = new Dates(one.enrolment.cohort.zone());
        var claim = QueueViews.claim(viewer, one.enrolment.cohort, one, now);
        return new WorkView(
                one.id,
                looking.query(),
                paper.quiz().title(),
                looking.name(one.enrolment),
                one.open() ? words().waits(MarkingWords.length(one.since, now)) : "",
                one.open() && one.heldAt == null ? words().place(one.before(queue) + 1, Waiting.count(queue)) : "",
                one.previous(queue)
                        .map(other -> MarkedAt.address(other, looking))
                        .orElse(""),
                one.next(queue).map(other -> MarkedAt.address(other, looking)).orElse(""),
                claim,
                !claim.isEmpty() && !one.claimedBy(viewer, now),
                one.heldAt != null,
                one.open() ? "" : Meanwhile.ended(row, dates),
                "/attempts/" + attempt.id + "/marking",
                handed(attempt, paper, question, row, rows.size()),
                QuestionRow.rubric(question),
                MarkFields.of(viewer, row, Feedback.draft(one.work), refused, dates),
                SavedComment.offered(viewer, one.courseId).stream()
                        .map(comment -> saved(viewer, comment))
                        .toList(),
                RemarkRows.of(one),
                remark);
    }

    private static Handed handed(Attempt attempt, Paper paper, Question question, AttemptQuestion row, int count) {
        var prompt = Asked.of(question, paper.shuffle(question)).prompt().text();
        var line = words().line(QuestionRow.line(row, count), attempt.number);
        if (row.response instanceof Uploaded uploaded) {
            var type = Upload.named(uploaded.file()).map(file -> file.mediaType).orElse("");
            return new Handed(
                    row.revision,
                    row.sentBack(),
                    line,
                    prompt,
                    "",
                    type.isEmpty() ? "" : "/files/" + uploaded.file(),
                    type.startsWith("image/"),
                    type.startsWith("video/"),
                    before(row));
        }
        var text = row.response instanceof Wrote wrote ? wrote.text() : "";
        return new Handed(row.revision, row.sentBack(), line, prompt, text, "", false, false, before(row));
    }

    private static List<Earlier> before(AttemptQuestion row) {
        var times = Feedback.given(Waits.KINDS, row.attemptId).stream()
                .filter(given -> given.asksAgain && given.work.part().equals(row.questionId))
                .flatMap(given -> Optional.ofNullable(given.givenAt).stream())
                .toList();
        return times.isEmpty()
                ? List.of()
                : ResponseEvent.sentBack(row, times).stream()
                        .filter(event -> !event.saveId.equals(row.saveId))
                        .flatMap(event -> Optional.ofNullable(event.response).stream())
                        .map(WorkViews::earlier)
                        .toList();
    }

    private static Earlier earlier(org.footing.assessment.Response response) {
        return response instanceof Uploaded uploaded
                ? new Earlier("", Upload.named(uploaded.file()).map(ShownFile::of))
                : new Earlier(response instanceof Wrote wrote ? wrote.text() : "", Optional.empty());
    }

    private static Saved saved(Viewer viewer, SavedComment comment) {
        var own = comment.owner.id == viewer.personId();
        return new Saved(comment.id, comment.words, own ? "" : words().sharedBy(comment.owner.name));
    }
}
