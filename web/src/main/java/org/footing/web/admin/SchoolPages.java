package org.footing.web.admin;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Optional;
import org.footing.files.Logos;
import org.footing.identity.MailAccount;
import org.footing.identity.School;
import org.footing.identity.SchoolSettings;
import org.footing.identity.SchoolSettings.ChangedSince;
import org.footing.identity.Secrets;
import org.footing.web.security.SeeOther;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** What a school says of itself, and how it sends mail. */
@Path("/admin/school")
public class SchoolPages {

    private static final String HERE = "/admin/school";

    private static final SchoolMessages WORDS = MessageBundles.get(SchoolMessages.class);

    /**
     * @param revision that the forms were made from
     * @param logo the name of the picture
     * @param passwordLost whether the password that is kept cannot be opened
     * @param kept whether something was just kept
     * @param changedSince whether somebody else changed something meanwhile
     */
    public record View(
            int revision,
            Optional<String> logo,
            SchoolForm school,
            MailForm mail,
            boolean passwordLost,
            Optional<String> logoError,
            boolean kept,
            boolean changedSince) {

        public @Nullable String passwordError() {
            return passwordLost ? WORDS.passwordLost() : null;
        }
    }

    @CheckedTemplate(basePath = "admin")
    static class Templates {
        static native TemplateInstance school(View view);
    }

    @Inject
    Administration administration;

    @Inject
    SchoolSettings settings;

    @Inject
    Logos logos;

    @Inject
    Secrets secrets;

    @Inject
    Clock clock;

    @GET
    @Transactional
    public TemplateInstance show(@RestQuery Optional<String> kept) {
        administration.viewer();
        return Templates.school(
                view(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), kept.isPresent(), false));
    }

    @POST
    public Response describe(@RestForm @DefaultValue("-1") int revision, @BeanParam SchoolForm.Typed typed) {
        var viewer = administration.viewer();
        var form = typed.form();
        if (!form.sound()) {
            return again(revision, Optional.of(form), Optional.empty(), Optional.empty());
        }
        return kept(
                () -> settings.describe(
                        viewer, revision, form.name(), form.postalAddress(), form.zoneId(), clock.instant()),
                Optional.of(form),
                Optional.empty());
    }

    @POST
    @Path("/mail")
    public Response sendBy(@RestForm @DefaultValue("-1") int revision, @BeanParam MailForm.Typed typed) {
        var viewer = administration.viewer();
        var form = typed.form();
        if (!form.sound()) {
            return again(revision, Optional.empty(), Optional.of(form), Optional.empty());
        }
        return kept(
                () -> settings.sendBy(viewer, revision, form.given(typed.password()), clock.instant()),
                Optional.empty(),
                Optional.of(form));
    }

    @POST
    @Path("/logo")
    public Response showLogo(@RestForm @DefaultValue("-1") int revision, @RestForm @Nullable FileUpload picture) {
        var viewer = administration.viewer();
        if (picture == null) {
            return again(revision, Optional.empty(), Optional.empty(), Optional.of(WORDS.logoEmpty()));
        }
        try {
            return kept(
                    () -> logos.show(viewer, revision, picture.uploadedFile(), clock.instant()),
                    Optional.empty(),
                    Optional.empty());
        } catch (Logos.NotTaken refused) {
            return again(revision, Optional.empty(), Optional.empty(), Optional.of(words(refused.refusal)));
        }
    }

    @POST
    @Path("/logo/removal")
    public Response removeLogo(@RestForm @DefaultValue("-1") int revision) {
        var viewer = administration.viewer();
        return kept(
                () -> settings.show(viewer, revision, Optional.empty(), clock.instant()),
                Optional.empty(),
                Optional.empty());
    }

    private Response kept(Runnable act, Optional<SchoolForm> school, Optional<MailForm> mail) {
        try {
            act.run();
            return SeeOther.at(HERE + "?kept=true");
        } catch (ChangedSince since) {
            return changedSince(school, mail);
        }
    }

    /** With the revision that was seen: what others changed meanwhile is still told when it is sent again. */
    private Response again(
            int revision, Optional<SchoolForm> school, Optional<MailForm> mail, Optional<String> logoError) {
        var view = QuarkusTransaction.requiringNew()
                .call(() -> view(Optional.of(revision), school, mail, logoError, false, false));
        return Response.status(422).entity(Templates.school(view)).build();
    }

    private Response changedSince(Optional<SchoolForm> school, Optional<MailForm> mail) {
        var view = QuarkusTransaction.requiringNew()
                .call(() -> view(Optional.empty(), school, mail, Optional.empty(), false, true));
        return Response.status(409).entity(Templates.school(view)).build();
    }

    /** @param seen absent for the revision that stands */
    private View view(
            Optional<Integer> seen,
            Optional<SchoolForm> school,
            Optional<MailForm> mail,
            Optional<String> logoError,
            boolean kept,
            boolean changedSince) {
        var stands = School.find().orElseThrow();
        var account = MailAccount.find();
        return new View(
                seen.orElse(stands.revision),
                Optional.ofNullable(stands.logo),
                school.orElseGet(() -> SchoolForm.of(stands)),
                mail.orElseGet(() -> account.map(MailForm::of).orElse(MailForm.NONE)),
                account.filter(known -> !known.sealedPassword.isEmpty()
                                && known.password(secrets).isEmpty())
                        .isPresent(),
                logoError,
                kept,
                changedSince);
    }

    private static String words(Logos.Refusal refusal) {
        return switch (refusal) {
            case EMPTY -> WORDS.logoEmpty();
            case TOO_LARGE -> WORDS.logoTooLarge();
            case TOO_MANY_PIXELS -> WORDS.logoTooManyPixels();
            case NO_PICTURE -> WORDS.logoNoPicture();
        };
    }
}
