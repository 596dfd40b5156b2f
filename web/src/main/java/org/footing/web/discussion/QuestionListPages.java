package org.footing.web.discussion;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.footing.cohort.Cohort;
import org.footing.discussion.LessonQuestion;
import org.footing.discussion.PostReport;
import org.footing.discussion.QuestionReading;
import org.footing.library.Library;
import org.footing.web.page.Dates;
import org.footing.web.page.Fresh;
import org.footing.web.page.Paging;
import org.footing.web.security.CurrentViewer;
import org.jboss.resteasy.reactive.RestQuery;

/** Over all cohorts: what waits for an answer and what is reported, for who teaches them; for others what they asked. */
@Path(QuestionListPages.HERE)
public class QuestionListPages {

    static final String HERE = "/questions";
    static final String REPORTS = HERE + "/reports";

    private static final DiscussionMessages WORDS = MessageBundles.get(DiscussionMessages.class);

    /**
     * @param teaches whether it is what waits for an answer; else what the viewer asked
     * @param reports how much is reported, and nobody has decided about it
     * @param range which of how many are shown; empty when all are
     * @param previous address of the page before; empty on the first
     * @param following address of the page after; empty on the last
     */
    public record View(
            boolean teaches,
            String text,
            long reports,
            List<QuestionLine> lines,
            String range,
            String previous,
            String following) {}

    /** @param answer that is reported; empty where it is the question itself */
    public record ReportLine(long question, String answer, String title, String said, String address) {}

    public record ReportsView(List<ReportLine> lines, String range, String previous, String following) {}

    @CheckedTemplate(basePath = "discussion")
    static class Templates {
        static native TemplateInstance questions(View view);

        static native TemplateInstance reports(ReportsView view);
    }

    @Inject
    CurrentViewer viewer;

    @Inject
    Library library;

    @GET
    @Transactional
    public Response show(@RestQuery Optional<String> page) {
        return Fresh.page(Templates.questions(viewer.get().teaches() ? waiting(page) : mine(page)));
    }

    private View waiting(Optional<String> wanted) {
        var cohorts = taught();
        var all = LessonQuestion.countUnanswered(cohorts);
        var paging = Paging.of(wanted, LessonQuestion.PAGE, all);
        var unread = LessonQuestion.countUnread(viewer.get(), cohorts);
        return view(
                true,
                all == 0 ? "" : WORDS.waitingText(unread, all),
                PostReport.countOpen(cohorts),
                LessonQuestion.unanswered(cohorts, paging.index()),
                paging);
    }

    private View mine(Optional<String> wanted) {
        var paging = Paging.of(wanted, LessonQuestion.PAGE, LessonQuestion.countAskedBy(viewer.get()));
        return view(false, "", 0, LessonQuestion.askedBy(viewer.get(), paging.index()), paging);
    }

    private View view(boolean teaches, String text, long reports, List<LessonQuestion> shown, Paging paging) {
        var upToDate = QuestionReading.upToDate(viewer.get(), shown);
        return new View(
                teaches,
                text,
                reports,
                shown.stream()
                        .map(one -> QuestionLine.of(
                                one,
                                viewer.get(),
                                upToDate,
                                QuestionLine.where(one, library.course(one.cohort.edition))))
                        .toList(),
                paging.range(WORDS::range),
                paging.previous(HERE),
                paging.next(HERE));
    }

    @GET
    @Path("/reports")
    @Transactional
    public Response reports(@RestQuery Optional<String> page) {
        if (!viewer.get().teaches()) {
            throw new NotFoundException();
        }
        var cohorts = taught();
        var paging = Paging.of(page, PostReport.PAGE, PostReport.countOpen(cohorts));
        return Fresh.page(Templates.reports(new ReportsView(
                PostReport.open(cohorts, paging.index()).stream()
                        .map(this::line)
                        .toList(),
                paging.range(WORDS::range),
                paging.previous(REPORTS),
                paging.next(REPORTS))));
    }

    private ReportLine line(PostReport report) {
        var question = report.question;
        var when = new Dates(question.cohort.zone()).dayAndTime(report.reportedAt);
        var answer = report.answerId().map(id -> Long.toString(id)).orElse("");
        return new ReportLine(
                question.id,
                answer,
                QuestionLine.title(question, viewer.get()),
                WORDS.reportedBy(when, report.reporter.name, question.cohort.name, report.reason),
                QuestionLine.address(question.id) + (answer.isEmpty() ? "" : "#answer-" + answer));
    }

    private Set<Long> taught() {
        return Cohort.ids(Cohort.taughtBy(viewer.get()));
    }
}
