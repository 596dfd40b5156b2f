package org.footing.web.cohort;

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
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.footing.cohort.Admissions;
import org.footing.cohort.Cohort;
import org.footing.cohort.Enrolment;
import org.footing.cohort.EnrolmentMoves;
import org.footing.cohort.EnrolmentMoves.WasThere;
import org.footing.cohort.Enrolments.AlreadyEnrolled;
import org.footing.identity.People.NotKnown;
import org.footing.web.admin.Choice;
import org.footing.web.page.Dates;
import org.footing.web.page.Fresh;
import org.footing.web.security.CurrentViewer;
import org.footing.web.security.SeeOther;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** One student of a cohort: withdraws them, takes them in again, lets them go on in another cohort. For who answers for it. */
@Path("/cohorts/{id}/people/{enrolment}")
public class StudentPages {

    /**
     * @param left since when they are none any more
     * @param others cohorts of the course to which the viewer can move them
     * @param refused in words
     */
    public record View(
            Enrolment enrolment,
            Cohort cohort,
            String since,
            Optional<String> left,
            List<Choice> others,
            Optional<String> refused) {}

    @CheckedTemplate(basePath = "cohort")
    static class Templates {
        static native TemplateInstance student(View view);
    }

    @Inject
    CurrentViewer viewer;

    @Inject
    Leading leading;

    @Inject
    Admissions admissions;

    @Inject
    EnrolmentMoves moves;

    @Inject
    Clock clock;

    @GET
    @Transactional
    public Response show(@RestPath long id, @RestPath long enrolment) {
        return Fresh.page(page(id, enrolment, "", Optional.empty()));
    }

    @POST
    @Path("/withdrawal")
    @Transactional
    public Response withdraw(@RestPath long id, @RestPath long enrolment) {
        admissions.withdraw(viewer.get(), enrolment(id, enrolment).id, clock.instant());
        return seen(id, enrolment);
    }

    /** Everything is there again. */
    @POST
    @Path("/return")
    @Transactional
    public Response takeBack(@RestPath long id, @RestPath long enrolment) {
        var person = enrolment(id, enrolment).person;
        try {
            admissions.enrol(viewer.get(), person.id, id, clock.instant());
        } catch (AlreadyEnrolled twice) {
            return seen(id, enrolment);
        }
        return seen(id, enrolment);
    }

    @POST
    @Path("/move")
    public Response move(@RestPath long id, @RestPath long enrolment, @RestForm Optional<String> cohort) {
        var to = cohort.orElse("");
        Supplier<TemplateInstance> there = () -> page(id, enrolment, to, Optional.of(RollWords.WORDS.studentThere()));
        if (!to.matches("[0-9]{1,18}")) {
            return Fresh.again(
                    Fresh.UNPROCESSABLE, () -> page(id, enrolment, to, Optional.of(RollWords.WORDS.noCohort())));
        }
        try {
            moves.move(viewer.get(), id, enrolment, Long.parseLong(to), clock.instant());
            return SeeOther.at("/cohorts/" + to + "/people/" + enrolment);
        } catch (AlreadyEnrolled twice) {
            return Fresh.again(Fresh.CONFLICT, there);
        } catch (WasThere before) {
            return Fresh.again(Fresh.CONFLICT, () -> page(id, enrolment, to, Optional.of(RollWords.WORDS.wasThere())));
        } catch (NotKnown gone) {
            return Fresh.again(
                    Fresh.UNPROCESSABLE, () -> page(id, enrolment, to, Optional.of(RollWords.WORDS.noCohort())));
        }
    }

    private TemplateInstance page(long id, long enrolmentId, String chosen, Optional<String> refused) {
        var enrolment = enrolment(id, enrolmentId);
        var dates = new Dates(enrolment.cohort.zone());
        var others =
                Cohort.ledBy(viewer.get(), enrolment.cohort.courseId).stream().filter(other -> other.id != id);
        return Templates.student(new View(
                enrolment,
                enrolment.cohort,
                dates.dayAndTime(enrolment.enrolledAt),
                Optional.ofNullable(enrolment.withdrawnAt).map(dates::dayAndTime),
                Choice.of(
                        others,
                        other -> Long.toString(other.id),
                        other -> RollWords.WORDS.nameFrom(other.name, Dates.inFull(other.startsOn)),
                        chosen),
                refused));
    }

    private Enrolment enrolment(long id, long enrolmentId) {
        return Enrolment.everLookedAfterBy(viewer.get(), id, enrolmentId)
                .filter(enrolment -> leading.leads(enrolment.cohort))
                .orElseThrow(NotFoundException::new);
    }

    private static Response seen(long id, long enrolment) {
        return SeeOther.at("/cohorts/" + id + "/people/" + enrolment);
    }
}
