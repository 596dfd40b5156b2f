package org.footing.web.admin;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.footing.identity.MailAccount;
import org.footing.identity.School;
import org.footing.identity.SchoolSettings;
import org.footing.identity.SchoolSettings.ChangedSince;
import org.footing.web.security.SeeOther;
import org.jboss.resteasy.reactive.RestForm;

/** The second step of a new school, after its first administrator has an account: what it is called, and how it sends mail. */
@Path("/setup/school")
public class FirstSchoolPages {

    /** @param changedSince whether somebody else changed something meanwhile */
    public record SchoolView(int revision, SchoolForm school, MailForm mail, boolean changedSince) {}

    @CheckedTemplate(basePath = "admin")
    static class Templates {
        static native TemplateInstance firstSchool(SchoolView view);
    }

    @Inject
    Administration administration;

    @Inject
    SchoolSettings settings;

    @Inject
    Clock clock;

    @GET
    @Transactional
    public TemplateInstance askForSchool() {
        administration.viewer();
        var school = School.find().orElseThrow();
        var mail = MailAccount.find().map(MailForm::of).orElse(MailForm.NONE);
        return Templates.firstSchool(new SchoolView(school.revision, SchoolForm.of(school), mail, false));
    }

    @POST
    public Response keepSchool(
            @RestForm @DefaultValue("-1") int revision,
            @BeanParam SchoolForm.Typed schoolTyped,
            @BeanParam MailForm.Typed mailTyped) {
        var viewer = administration.viewer();
        var school = schoolTyped.form();
        var mail = mailTyped.form();
        if (!school.sound() || !mail.sound()) {
            return schoolAgain(422, new SchoolView(revision, school, mail, false));
        }
        try {
            settings.begin(
                    viewer,
                    revision,
                    school.name(),
                    school.postalAddress(),
                    school.zoneId(),
                    mail.given(mailTyped.password()),
                    clock.instant());
            return SeeOther.at("/setup/course");
        } catch (MailAccount.PasswordNeeded needed) {
            return schoolAgain(422, new SchoolView(revision, school, mail.passwordNeeded(), false));
        } catch (ChangedSince since) {
            var stands = School.find().orElseThrow().revision;
            return schoolAgain(409, new SchoolView(stands, school, mail, true));
        }
    }

    private static Response schoolAgain(int status, SchoolView view) {
        return Response.status(status).entity(Templates.firstSchool(view)).build();
    }
}
