package org.footing.web.certificate;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import org.footing.cohort.Enrolment;
import org.footing.course.Course;
import org.footing.library.Library;
import org.footing.progress.Certificate;
import org.footing.progress.Certificates;
import org.footing.progress.CourseRequirements;
import org.footing.progress.HandsOn;
import org.footing.progress.Journey;
import org.footing.progress.Serial;
import org.footing.web.course.Bar;
import org.footing.web.page.Fresh;
import org.footing.web.security.CurrentViewer;
import org.footing.web.security.SeeOther;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** What a student still needs for the certificate of a course; and the certificate, once nothing is missing. */
@Path("/courses/{course}/certificate")
public class CourseCertificatePages {

    /**
     * @param revoked whether an earlier one was revoked, so that a tutor decides on another
     * @param error why none was issued; empty where none was asked for
     */
    public record View(Course course, List<Bar> bars, boolean complete, boolean revoked, String error) {}

    @CheckedTemplate(basePath = "certificate")
    static class Templates {
        static native TemplateInstance course(View view);
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
    public Response show(@RestPath String course) {
        var enrolment = enrolment(course);
        return Certificate.standing(enrolment)
                .map(known -> SeeOther.at(CertificatePages.address(known.number())))
                .orElseGet(() -> Fresh.page(page(enrolment, "")));
    }

    /** @param nameShown whether everybody who has the serial may read the name; empty for no */
    @POST
    public Response issue(@RestPath String course, @RestForm @DefaultValue("") String nameShown) {
        try {
            return SeeOther.at(CertificatePages.address(issued(course, !nameShown.isEmpty())));
        } catch (Certificates.NotComplete not) {
            return Fresh.again(Fresh.CONFLICT, () -> page(enrolment(course), CertificateWords.WORDS.notComplete()));
        }
    }

    private Serial issued(String course, boolean nameShown) {
        var id = QuarkusTransaction.requiringNew().call(() -> enrolment(course).id);
        return certificates.issue(viewer.get(), id, nameShown, clock.instant()).number();
    }

    private Enrolment enrolment(String course) {
        return Enrolment.of(viewer.get(), course).orElseThrow(NotFoundException::new);
    }

    private TemplateInstance page(Enrolment enrolment, String error) {
        var course = library.course(enrolment.cohort.edition);
        var journey = Journey.of(enrolment);
        var requirements = CourseRequirements.of(course, journey, HandsOn.of(enrolment, course, clock.instant()));
        var revoked = !Certificate.of(enrolment).isEmpty();
        return Templates.course(new View(course, Bar.of(requirements), requirements.complete(), revoked, error));
    }
}
