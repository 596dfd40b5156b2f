package org.footing.web.certificate;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.footing.progress.Certificate;
import org.footing.web.page.Dates;
import org.footing.web.practice.QrPicture;

/** A certificate as it hangs on a wall: with the code that leads to where it is checked. */
@RequestScoped
class PrintedCertificate {

    /**
     * @param hours of each kind, and in all
     * @param state that it was revoked; empty where it was not
     */
    public record View(
            Certificate certificate,
            String from,
            String until,
            String validUntil,
            List<Facts.Line> hours,
            QrPicture code,
            String check,
            String state) {}

    @CheckedTemplate(basePath = "certificate")
    static class Templates {
        static native TemplateInstance printed(View view);
    }

    @Inject
    PublicAddress addresses;

    TemplateInstance page(Certificate certificate, Instant now) {
        var study = certificate.study;
        var last = certificate.validUntil;
        var check = addresses.of(certificate.number());
        return Templates.printed(new View(
                certificate,
                Dates.inFull(study.startedOn()),
                Dates.inFull(study.completedOn()),
                last == null ? "" : Dates.inFull(last),
                Facts.hours(study),
                QrPicture.of(check),
                check,
                certificate.revoked() ? Facts.of(certificate, now).state() : ""));
    }
}
