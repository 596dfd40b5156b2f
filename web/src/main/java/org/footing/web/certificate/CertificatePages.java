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
import java.util.function.Function;
import org.footing.identity.Reason;
import org.footing.progress.Certificate;
import org.footing.progress.Certificates;
import org.footing.progress.Serial;
import org.footing.web.page.Fresh;
import org.footing.web.pdf.Paper;
import org.footing.web.pdf.Pdf;
import org.footing.web.security.CurrentViewer;
import org.footing.web.security.SeeOther;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** A certificate, for its student and for who looks after them: to be read, printed, carried along and, where it must be, revoked. */
@Path("/certificates/{serial}")
public class CertificatePages {

    /**
     * @param own whether it is the viewer's
     * @param leads whether the viewer may revoke it
     * @param why it was revoked; empty where it was not
     * @param check where everybody checks it
     * @param reason that was typed to revoke it
     * @param error of the form that revokes it; empty where nothing was refused
     */
    public record View(
            Certificate certificate,
            Facts facts,
            boolean own,
            boolean leads,
            String why,
            String check,
            String reason,
            String error) {

        public String address() {
            return CertificatePages.address(certificate.number());
        }
    }

    @CheckedTemplate(basePath = "certificate")
    static class Templates {
        static native TemplateInstance certificate(View view);
    }

    @Inject
    CurrentViewer viewer;

    @Inject
    Certificates certificates;

    @Inject
    PublicAddress addresses;

    @Inject
    PrintedCertificate printed;

    @Inject
    Transcript transcript;

    @Inject
    Badge badge;

    @Inject
    Clock clock;

    static String address(Serial serial) {
        return "/certificates/" + serial.text();
    }

    @GET
    @Transactional
    public Response show(@RestPath String serial) {
        return Fresh.page(page(known(serial), "", ""));
    }

    /** @param paper {@code letter}, or anything else for A4 */
    @GET
    @Path("/pdf")
    public Response pdf(@RestPath String serial, @RestQuery @DefaultValue("") String paper) {
        var page = rendered(serial, known -> printed.page(known, clock.instant()));
        return Fresh.download(
                Pdf.of(page, Paper.of(paper), "certificate"), "application/pdf", name("certificate", serial, "pdf"));
    }

    /** @param paper {@code letter}, or anything else for A4 */
    @GET
    @Path("/transcript")
    public Response transcript(@RestPath String serial, @RestQuery @DefaultValue("") String paper) {
        var page = rendered(serial, known -> transcript.page(known, clock.instant()));
        return Fresh.download(Pdf.of(page, Paper.of(paper)), "application/pdf", name("transcript", serial, "pdf"));
    }

    /** Of a student who carries it elsewhere; what was revoked is signed no more. */
    @GET
    @Path("/badge")
    @Transactional
    public Response badge(@RestPath String serial) {
        var certificate = known(serial);
        if (certificate.revoked() || !own(certificate)) {
            throw new NotFoundException();
        }
        return Fresh.download(
                badge.of(certificate, clock.instant()), "application/vc+jwt", name("badge", serial, "jwt"));
    }

    private String rendered(String serial, Function<Certificate, TemplateInstance> page) {
        return QuarkusTransaction.requiringNew()
                .call(() -> page.apply(known(serial)).render());
    }

    /** With the serial as it is, not as it was typed. */
    private static String name(String kind, String serial, String ending) {
        return kind + "-" + number(serial).text() + "." + ending;
    }

    /** @param shown whether everybody who has the serial reads the name; empty for no */
    @POST
    @Path("/name")
    public Response showName(@RestPath String serial, @RestForm @DefaultValue("") String shown) {
        var number = number(serial);
        certificates.showName(viewer.get(), number, !shown.isEmpty());
        return SeeOther.at(address(number));
    }

    @POST
    @Path("/revocation")
    public Response revoke(@RestPath String serial, @RestForm @DefaultValue("") String reason) {
        var number = number(serial);
        var why = Reason.of(reason);
        if (why.isEmpty()) {
            return Fresh.again(Fresh.UNPROCESSABLE, () -> refused(serial, reason));
        }
        certificates.revoke(viewer.get(), number, why.get(), clock.instant());
        return SeeOther.at(address(number));
    }

    private TemplateInstance refused(String serial, String reason) {
        var certificate = known(serial);
        if (!leads(certificate)) {
            throw new NotFoundException();
        }
        return page(certificate, reason, CertificateWords.WORDS.noReason(Reason.LONGEST));
    }

    private static Serial number(String typed) {
        return Serial.of(typed).orElseThrow(NotFoundException::new);
    }

    private Certificate known(String serial) {
        return Certificate.seenBy(viewer.get(), number(serial)).orElseThrow(NotFoundException::new);
    }

    private boolean own(Certificate certificate) {
        return certificate.enrolment.person.id == viewer.get().personId();
    }

    private boolean leads(Certificate certificate) {
        return !own(certificate) && viewer.get().leads(certificate.study.courseId(), certificate.enrolment.cohort.id);
    }

    private TemplateInstance page(Certificate certificate, String reason, String error) {
        return Templates.certificate(new View(
                certificate,
                Facts.of(certificate, clock.instant()),
                own(certificate),
                leads(certificate),
                certificate.revoked() ? CertificateWords.WORDS.why(certificate.revokeReason) : "",
                addresses.of(certificate.number()),
                reason,
                error));
    }
}
