package org.footing.web.teaching;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.footing.assessment.QuizAllowance;
import org.footing.assessment.QuizTimes;
import org.footing.cohort.Cohort;
import org.footing.cohort.Enrolment;
import org.footing.identity.Reason;
import org.footing.web.page.Fresh;
import org.footing.web.security.CurrentViewer;
import org.footing.web.security.SeeOther;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** When a quiz closes for a cohort, and what one of its students has beyond that. */
@Path("/courses/{course}/quizzes/{quiz}")
public class DatesPages {

    private static final int UNPROCESSABLE = 422;

    @CheckedTemplate(basePath = "teaching")
    static class Templates {
        static native TemplateInstance dates(DatesView view);
    }

    @Inject
    CurrentViewer viewer;

    @Inject
    TaughtQuiz.Quizzes quizzes;

    @Inject
    QuizTimes times;

    @Inject
    Clock clock;

    @GET
    @Path("/dates")
    @Transactional
    public Response show(@RestPath String course, @RestPath String quiz, @RestQuery Optional<Long> cohort) {
        var taught = quizzes.find(viewer.get(), course, quiz, cohort);
        return page(taught, chosen(taught), Optional.empty(), AllowanceForm.EMPTY, Response.Status.OK.getStatusCode());
    }

    @POST
    @Path("/dates")
    @Transactional
    public Response close(
            @RestPath String course,
            @RestPath String quiz,
            @RestQuery Optional<Long> cohort,
            @RestForm Optional<String> mode,
            @RestForm Optional<String> day,
            @RestForm Optional<String> percent,
            @RestForm Optional<String> grace,
            @RestForm Optional<String> floor) {
        var taught = quizzes.find(viewer.get(), course, quiz, cohort);
        var own = decidedOn(taught);
        var form = new DatesForm(
                        mode.orElse(""),
                        day.orElse(""),
                        percent.orElse(""),
                        grace.orElse(""),
                        floor.orElse(""),
                        Map.of())
                .checked(own.zone(), clock.instant());
        if (!form.errors().isEmpty()) {
            return page(taught, Optional.of(own), Optional.of(form), AllowanceForm.EMPTY, UNPROCESSABLE);
        }
        set(own, quiz, form);
        return SeeOther.at(taught.facts().address() + "/dates?cohort=" + own.id);
    }

    private void set(Cohort cohort, String quiz, DatesForm form) {
        var by = viewer.get().person();
        form.terms(cohort.zone())
                .ifPresentOrElse(
                        terms -> times.close(cohort, quiz, terms, by, clock.instant()),
                        () -> times.neverClose(cohort, quiz, by, clock.instant()));
    }

    @POST
    @Path("/allowances")
    @Transactional
    public Response allow(
            @RestPath String course,
            @RestPath String quiz,
            @RestQuery Optional<Long> cohort,
            @RestForm Optional<String> student,
            @RestForm boolean everywhere,
            @RestForm Optional<String> factor,
            @RestForm Optional<String> extra,
            @RestForm Optional<String> extension,
            @RestForm Optional<String> more,
            @RestForm Optional<String> reason) {
        var taught = quizzes.find(viewer.get(), course, quiz, cohort);
        var own = decidedOn(taught);
        var typed = new AllowanceForm(
                student.orElse(""),
                everywhere,
                factor.orElse(""),
                extra.orElse(""),
                extension.orElse(""),
                more.orElse(""),
                reason.orElse(""),
                Map.of());
        var enrolment = typed.enrolmentId().flatMap(id -> Enrolment.of(own).stream()
                .filter(known -> known.id.equals(id))
                .findFirst());
        var form = typed.checked(enrolment.isPresent());
        if (!form.errors().isEmpty()) {
            return page(taught, Optional.of(own), Optional.empty(), form, UNPROCESSABLE);
        }
        times.allow(
                enrolment.orElseThrow(),
                everywhere ? QuizAllowance.EVERY_QUIZ : quiz,
                form.terms(),
                viewer.get().person(),
                new Reason(form.reason()).words(),
                clock.instant());
        return SeeOther.at(taught.facts().address() + "/dates?cohort=" + own.id + "#allowed");
    }

    /** The cohort whose dates the viewer may change. */
    private Cohort decidedOn(TaughtQuiz taught) {
        return chosen(taught)
                .filter(cohort -> viewer.get().teaches(cohort.courseId, cohort.id))
                .orElseThrow(NotFoundException::new);
    }

    /** The one that is named, or the only one there is. */
    private static Optional<Cohort> chosen(TaughtQuiz taught) {
        return taught.chosen()
                .or(() ->
                        taught.cohorts().size() == 1 ? taught.cohorts().stream().findFirst() : Optional.empty());
    }

    private static Response page(
            TaughtQuiz taught,
            Optional<Cohort> cohort,
            Optional<DatesForm> closing,
            AllowanceForm allowance,
            int status) {
        var page = Templates.dates(DatesViews.view(taught, cohort, closing, allowance));
        return Fresh.page(page, status);
    }
}
