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
import java.util.function.UnaryOperator;
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

        /** With the revision that was seen: what others changed meanwhile is still told when it is sent again. */
        View withRevision(int seen) {
            return new View(seen, logo, school, mail, passwordLost, logoError, kept, changedSince);
        }

        View withSchool(SchoolForm typed) {
            return new View(revision, logo, typed, mail, passwordLost, logoError, kept, changedSince);
        }

        View withMail(MailForm typed) {
            return new View(revision, logo, school, typed, passwordLost, logoError, kept, changedSince);
        }

        View withLogoError(String words) {
            return new View(revision, logo, school, mail, passwordLost, Optional.of(words), kept, changedSince);
        }

        View withKept(boolean now) {
            return new View(revision, logo, school, mail, passwordLost, logoError, now, changedSince);
        }

        View withChangedSince() {
            return new View(revision, logo, school, mail, passwordLost, logoError, kept, true);
        }

        public @Nullable String passwordError() {
            return passwordLost ? WORDS.passwordLost() : mail.error("password");
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
        return Templates.school(standing().withKept(kept.isPresent()));
    }

    @POST
    public Response describe(@RestForm @DefaultValue("-1") int revision, @BeanParam SchoolForm.Typed typed) {
        var viewer = administration.viewer();
        var form = typed.form();
        if (!form.sound()) {
            return again(view -> view.withRevision(revision).withSchool(form));
        }
        return kept(
                () -> settings.describe(
                        viewer, revision, form.name(), form.postalAddress(), form.zoneId(), clock.instant()),
                view -> view.withSchool(form));
    }

    @POST
    @Path("/mail")
    public Response sendBy(@RestForm @DefaultValue("-1") int revision, @BeanParam MailForm.Typed typed) {
        var viewer = administration.viewer();
        var form = typed.form();
        if (!form.sound()) {
            return again(view -> view.withRevision(revision).withMail(form));
        }
        try {
            return kept(
                    () -> settings.sendBy(viewer, revision, form.given(typed.password()), clock.instant()),
                    view -> view.withMail(form));
        } catch (MailAccount.PasswordNeeded needed) {
            return again(view -> view.withRevision(revision).withMail(form.passwordNeeded()));
        }
    }

    @POST
    @Path("/logo")
    public Response showLogo(@RestForm @DefaultValue("-1") int revision, @RestForm @Nullable FileUpload picture) {
        var viewer = administration.viewer();
        if (picture == null) {
            return again(view -> view.withRevision(revision).withLogoError(WORDS.logoEmpty()));
        }
        try {
            return kept(
                    () -> logos.show(viewer, revision, picture.uploadedFile(), clock.instant()),
                    UnaryOperator.identity());
        } catch (Logos.NotTaken refused) {
            return again(view -> view.withRevision(revision).withLogoError(words(refused.refusal)));
        }
    }

    @POST
    @Path("/logo/removal")
    public Response removeLogo(@RestForm @DefaultValue("-1") int revision) {
        var viewer = administration.viewer();
        return kept(() -> settings.show(viewer, revision, Optional.empty(), clock.instant()), UnaryOperator.identity());
    }

    private Response kept(Runnable act, UnaryOperator<View> typed) {
        try {
            act.run();
            return SeeOther.at(HERE + "?kept=true");
        } catch (ChangedSince since) {
            return again(409, view -> typed.apply(view).withChangedSince());
        }
    }

    private Response again(UnaryOperator<View> typed) {
        return again(422, typed);
    }

    private Response again(int status, UnaryOperator<View> typed) {
        var view = QuarkusTransaction.requiringNew().call(this::standing);
        return Response.status(status)
                .entity(Templates.school(typed.apply(view)))
                .build();
    }

    /** What is kept. */
    private View standing() {
        var school = School.find().orElseThrow();
        var account = MailAccount.find();
        var passwordLost = account.filter(known -> !known.sealedPassword.isEmpty()
                        && known.password(secrets).isEmpty())
                .isPresent();
        return new View(
                school.revision,
                Optional.ofNullable(school.logo),
                SchoolForm.of(school),
                account.map(MailForm::of).orElse(MailForm.NONE),
                passwordLost,
                Optional.empty(),
                false,
                false);
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
