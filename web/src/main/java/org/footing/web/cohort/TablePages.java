package org.footing.web.cohort;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.footing.cohort.Cohort;
import org.footing.cohort.EnrolmentList;
import org.footing.cohort.EnrolmentLists;
import org.footing.cohort.EnrolmentLists.Unreadable;
import org.footing.cohort.EnrolmentPlan;
import org.footing.cohort.EnrolmentPlan.Outcome;
import org.footing.cohort.EnrolmentPlan.Step;
import org.footing.cohort.Letters;
import org.footing.web.admin.Listed;
import org.footing.web.page.Dates;
import org.footing.web.page.Fresh;
import org.footing.web.page.PlainTable;
import org.footing.web.security.Connection;
import org.footing.web.security.CurrentViewer;
import org.footing.web.security.SeeOther;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Enrols people by a table: kept, looked at line by line, then worked through with its progress shown. For who answers for the cohort. */
@Path("/cohorts/{id}/people/lists")
public class TablePages {

    private static final int PAGE = 100;

    /** Letters of other encodings may take four bytes. */
    private static final long LARGEST_FILE = 4L * EnrolmentList.LONGEST;

    /** A list that is no longer than this takes is finished when the page comes. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    public record Line(long id, String when, String by, String state) {}

    /**
     * @param text as it was typed
     * @param refused in words
     */
    public record ListsView(Cohort cohort, List<Line> lists, String text, Optional<String> refused) {}

    public record Row(long number, String name, String who, String drawn, String words) {}

    public record Count(long lines, String words) {}

    /**
     * @param rows of this page
     * @param faultsAlone whether only what somebody has to put right is shown
     * @param acts how many lines would do something
     */
    public record ListView(
            Cohort cohort,
            EnrolmentList list,
            List<Count> counts,
            Listed<Row> rows,
            boolean faultsAlone,
            long acts,
            long refused) {

        public String address() {
            return "/cohorts/" + cohort.id + "/people/lists/" + list.id + (faultsAlone ? "?faults=true&" : "?");
        }

        public boolean working() {
            return list.started() && !list.finished();
        }
    }

    @CheckedTemplate(basePath = "cohort")
    static class Templates {
        static native TemplateInstance lists(ListsView view);

        static native TemplateInstance list(ListView view);
    }

    @Inject
    CurrentViewer viewer;

    @Inject
    Leading leading;

    @Inject
    EnrolmentLists lists;

    @Inject
    RoutingContext request;

    @Inject
    Clock clock;

    @GET
    @Transactional
    public Response ask(@RestPath long id) {
        return Fresh.page(Templates.lists(view(id, "", Optional.empty())));
    }

    @POST
    public Response keep(@RestPath long id, @RestForm @Nullable FileUpload file, @RestForm Optional<String> table) {
        QuarkusTransaction.requiringNew().run(() -> leading.cohort(id).requireOpen());
        var text = Optional.ofNullable(file)
                .filter(given -> given.size() > 0)
                .map(TablePages::text)
                .orElse(table.orElse(""));
        try {
            var kept = lists.keep(viewer.get(), id, text, origin(), clock.instant());
            return SeeOther.at(address(id, kept));
        } catch (Unreadable unreadable) {
            var shown = text.length() <= EnrolmentList.LONGEST ? text : "";
            return Fresh.again(
                    Fresh.UNPROCESSABLE,
                    () -> Templates.lists(view(id, shown, Optional.of(RollWords.told(unreadable.fault)))));
        }
    }

    @GET
    @Path("/{list}")
    @Transactional
    public Response show(
            @RestPath long id,
            @RestPath long list,
            @RestQuery Optional<String> faults,
            @RestQuery Optional<String> page) {
        var known = list(id, list);
        // While it is at work the page asks again and again, and nobody needs each line.
        var plan = known.started() && !known.finished()
                ? new EnrolmentPlan(List.of())
                : lists.plan(known, clock.instant());
        var shown = faults.isPresent() ? plan.refused() : plan.steps();
        var rows = Listed.of(Listed.page(page), PAGE, at -> shown.stream()
                .skip((long) at * PAGE)
                .limit(PAGE + 1L)
                .map(TablePages::row)
                .toList());
        return Fresh.page(Templates.list(new ListView(
                known.cohort,
                known,
                counts(known, plan),
                rows,
                faults.isPresent(),
                plan.steps().stream().filter(step -> step.outcome().acts()).count(),
                plan.refused().size())));
    }

    /** From now on it is worked through: as much of it as somebody waits for at once, the rest by a job. */
    @POST
    @Path("/{list}/start")
    public Response start(@RestPath long id, @RestPath long list) {
        lists.start(viewer.get(), id, list, origin(), clock.instant());
        lists.work(list, PATIENCE);
        return SeeOther.at(address(id, list));
    }

    /** What somebody has to put right, as a table of the same columns and why: put right, it can be sent. */
    @GET
    @Path("/{list}/faults.csv")
    @Transactional
    public Response faults(@RestPath long id, @RestPath long list) {
        var plan = lists.plan(list(id, list), clock.instant());
        var table = new PlainTable("name", "email", "username", RollWords.WORDS.why());
        plan.refused()
                .forEach(step -> table.row(
                        step.row().name(), step.row().typed(), step.row().username(), RollWords.told(step.outcome())));
        return Response.ok(table.text(), "text/csv;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=faults.csv")
                .header("Cache-Control", "no-store")
                .build();
    }

    private ListsView view(long id, String text, Optional<String> refused) {
        var cohort = leading.cohort(id);
        var dates = new Dates(cohort.zone());
        return new ListsView(
                cohort,
                EnrolmentList.of(cohort).stream()
                        .map(list -> new Line(
                                list.id, dates.dayAndTime(list.madeAt), list.madeBy.name, RollWords.state(list)))
                        .toList(),
                text,
                refused);
    }

    private EnrolmentList list(long id, long list) {
        return lists.of(viewer.get(), id, list).orElseThrow(NotFoundException::new);
    }

    /** What came of it; before, what would. */
    private static List<Count> counts(EnrolmentList list, EnrolmentPlan plan) {
        var counts = list.started()
                ? List.of(
                        new Count(list.enrolled, RollWords.WORDS.cameEnrolled()),
                        new Count(list.returned, RollWords.WORDS.cameReturned()),
                        new Count(list.invited, RollWords.WORDS.cameInvited()),
                        new Count(list.unchanged, RollWords.WORDS.cameUnchanged()),
                        new Count(list.refused, RollWords.WORDS.cameRefused()))
                : List.of(
                        new Count(plan.count(Outcome.ENROL), RollWords.WORDS.wouldEnrol()),
                        new Count(plan.count(Outcome.RETURN), RollWords.WORDS.wouldReturn()),
                        new Count(plan.count(Outcome.INVITE), RollWords.WORDS.wouldInvite()),
                        new Count(
                                plan.count(Outcome.STUDENT) + plan.count(Outcome.INVITED), RollWords.WORDS.wouldStay()),
                        new Count(plan.refused().size(), RollWords.WORDS.wouldRefuse()));
        return counts.stream().filter(count -> count.lines() > 0).toList();
    }

    private static Row row(Step step) {
        return new Row(
                step.row().number(),
                step.row().name(),
                step.row().who(),
                step.outcome().refused() ? "late" : step.outcome().acts() ? "now" : "done",
                RollWords.told(step.outcome()));
    }

    private String origin() {
        Connection connection = request.get(Connection.KEY);
        return connection.origin();
    }

    private static String address(long id, long list) {
        return "/cohorts/" + id + "/people/lists/" + list;
    }

    /** One that is too large to be a table is read as one that is too long. */
    private static String text(FileUpload file) {
        try {
            return file.size() > LARGEST_FILE
                    ? " ".repeat(EnrolmentList.LONGEST) + "too long"
                    : Letters.read(Files.readAllBytes(file.uploadedFile()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
