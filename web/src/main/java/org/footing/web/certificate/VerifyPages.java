package org.footing.web.certificate;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.footing.progress.Certificate;
import org.footing.progress.Serial;
import org.footing.web.page.Fresh;
import org.footing.web.security.Public;
import org.footing.web.security.SeeOther;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Where anybody who holds a certificate in their hands sees whether the school issued it, and whether it is valid. */
@Path("/verify")
@Public
public class VerifyPages {

    /** @param typed what there is no certificate of; empty where nothing was typed */
    public record Form(String typed) {}

    /**
     * @param serial in groups
     * @param name of the holder; empty where it is not to be told
     * @param agreed whether the holder agreed to that; of what was revoked the name is not told even so
     */
    public record View(Facts facts, String serial, String name, boolean agreed) {}

    @CheckedTemplate(basePath = "certificate")
    static class Templates {
        static native TemplateInstance check(Form view);

        static native TemplateInstance verified(View view);
    }

    private static final int NOT_FOUND = 404;

    @Inject
    Clock clock;

    static String address(Serial serial) {
        return "/verify/" + serial.text();
    }

    /** @param serial as it was typed into the form */
    @GET
    public Response ask(@RestQuery @DefaultValue("") String serial) {
        if (serial.isBlank()) {
            return Fresh.page(Templates.check(new Form("")));
        }
        return Serial.of(serial).map(known -> SeeOther.at(address(known))).orElseGet(() -> unknown(serial));
    }

    @GET
    @Path("/{serial}")
    @Transactional
    public Response show(@RestPath String serial) {
        return Serial.of(serial)
                .flatMap(Certificate::known)
                .map(known -> Fresh.page(Templates.verified(new View(
                        Facts.told(known, clock.instant()),
                        known.number().inGroups(),
                        known.publicName(),
                        known.nameShown))))
                .orElseGet(() -> unknown(serial));
    }

    private static Response unknown(String typed) {
        return Fresh.page(Templates.check(new Form(typed)), NOT_FOUND);
    }
}
