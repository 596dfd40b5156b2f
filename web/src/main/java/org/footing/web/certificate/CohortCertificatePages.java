package org.footing.web.certificate;

import static org.footing.web.certificate.CertificateWords.WORDS;

import io.quarkus.narayana.jta.QuarkusTransaction;
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
import java.util.stream.Collectors;
import org.footing.cohort.Cohort;
import org.footing.cohort.Enrolment;
import org.footing.library.Library;
import org.footing.progress.Certificate;
import org.footing.progress.Certificates;
import org.footing.progress.CohortRequirements;
import org.footing.progress.CourseRequirements;
import org.footing.web.course.Bar;
import org.footing.web.page.Dates;
import org.footing.web.page.Fresh;
import org.footing.web.security.CurrentViewer;
import org.footing.web.security.SeeOther;
import org.jboss.resteasy.reactive.RestPath;

/** Who of a cohort is ready for a certificate, who has one, and what the others miss. */
@Path("/cohorts/{id}/certificates")
public class CohortCertificatePages {

    /**
     * @param drawn as {@code tags/state} draws it
     * @param ready whether one can be issued
     * @param certificates all that they have, also those that were revoked
     */
    public record Row(
            long enrolment, String name, String drawn, String state, boolean ready, List<Link> certificates) {}

    public record Link(String address, String serial) {}

    /** @param error why none was issued; empty where none was asked for */
    public record View(Cohort cohort, List<Row> rows, boolean issues, String error) {}

    @CheckedTemplate(basePath = "certificate")
    static class Templates {
        static native TemplateInstance cohort(View view);
    }

    @Inject
    CurrentViewer viewer;

    @Inject
    Library library;

    @Inject
    Certificates certificates;

    @Inject
    Clock clock;

    @GET
    @Transactional
    public Response show(@RestPath long id) {
        return Fresh.page(page(id, ""));
    }

    @POST
    @Path("/{enrolment:[0-9]+}")
    public Response issue(@RestPath long id, @RestPath long enrolment) {
        var name = QuarkusTransaction.requiringNew().call(() -> name(id, enrolment));
        try {
            certificates.issue(viewer.get(), enrolment, false, clock.instant());
            return SeeOther.at("/cohorts/" + id + "/certificates");
        } catch (Certificates.NotComplete not) {
            return Fresh.again(Fresh.CONFLICT, () -> page(id, WORDS.notIssued(name)));
        }
    }

    private String name(long cohort, long enrolment) {
        return Enrolment.lookedAfterBy(viewer.get(), cohort, enrolment)
                .map(student -> student.person.name)
                .orElseThrow(NotFoundException::new);
    }

    private TemplateInstance page(long id, String error) {
        var cohort = Cohort.lookedAfterBy(viewer.get(), id).orElseThrow(NotFoundException::new);
        var requirements = CohortRequirements.of(cohort, library.course(cohort.edition), clock.instant());
        var issued = Certificate.of(cohort).stream().collect(Collectors.groupingBy(one -> one.enrolment.id));
        var rows = requirements.students().entrySet().stream()
                .map(student ->
                        row(student.getKey(), student.getValue(), issued.getOrDefault(student.getKey().id, List.of())))
                .toList();
        return Templates.cohort(new View(cohort, rows, viewer.get().teaches(cohort.courseId, cohort.id), error));
    }

    private static Row row(Enrolment student, CourseRequirements requirements, List<Certificate> issued) {
        var standing = issued.stream().filter(one -> !one.revoked()).findFirst();
        var complete = requirements.complete();
        return new Row(
                student.id,
                student.person.name,
                standing.isPresent() || complete ? "done" : "none",
                standing.map(CohortCertificatePages::issued)
                        .orElseGet(() -> complete ? WORDS.isReady() : missing(requirements)),
                standing.isEmpty() && complete,
                issued.stream()
                        .map(one -> new Link(
                                CertificatePages.address(one.number()),
                                one.number().inGroups()))
                        .toList());
    }

    private static String issued(Certificate certificate) {
        return WORDS.issuedOn(new Dates(certificate.enrolment.cohort.zone()).dayInFull(certificate.issuedAt));
    }

    private static String missing(CourseRequirements requirements) {
        return WORDS.missingParts(Bar.of(requirements).stream()
                .filter(bar -> !bar.met())
                .map(bar -> bar.title() + " " + bar.figure())
                .collect(Collectors.joining(", ")));
    }
}
