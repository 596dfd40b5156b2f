package org.footing.web.identity;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.MessageBundles;
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
import org.footing.identity.PasswordChanges;
import org.footing.identity.PasswordRule;
import org.footing.identity.School;
import org.footing.identity.Session;
import org.footing.identity.Sessions;
import org.footing.identity.Viewer;
import org.footing.web.page.Dates;
import org.footing.web.security.CurrentViewer;
import org.footing.web.security.Keycloak;
import org.footing.web.security.SeeOther;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What people see and change of themselves: look, password, the devices they are signed in on. */
@Path("/profile")
public class ProfilePages {

    private static final ProfileMessages WORDS = MessageBundles.get(ProfileMessages.class);

    /** What of the password form may be wrong. */
    public enum Field {
        CURRENT,
        REPLACEMENT,
        REPEATED
    }

    /** What is wrong with one field of the password form, in words. */
    public record Complaint(Field field, String words) {}

    public record Device(long id, String browser, String lastSeen, boolean thisOne) {}

    /**
     * @param email where mail of the school goes to
     * @param accountPage where the password is changed, when that is not here
     */
    public record View(
            Viewer viewer,
            Optional<String> email,
            List<Device> devices,
            Optional<Complaint> complaint,
            boolean changed,
            Optional<String> accountPage) {

        public @Nullable String currentError() {
            return words(Field.CURRENT);
        }

        public @Nullable String replacementError() {
            return words(Field.REPLACEMENT);
        }

        public @Nullable String repeatedError() {
            return words(Field.REPEATED);
        }

        private @Nullable String words(Field field) {
            return complaint
                    .filter(known -> known.field() == field)
                    .map(Complaint::words)
                    .orElse(null);
        }
    }

    @CheckedTemplate(basePath = "identity")
    static class Templates {
        static native TemplateInstance profile(View view);
    }

    @Inject
    CurrentViewer viewer;

    @Inject
    Sessions sessions;

    @Inject
    PasswordChanges passwords;

    @Inject
    Keycloak keycloak;

    @Inject
    Clock clock;

    @GET
    @Transactional
    public TemplateInstance show(@RestQuery Optional<String> changed) {
        return Templates.profile(view(Optional.empty(), changed.isPresent()));
    }

    @POST
    @Path("/password")
    public Response changePassword(
            @RestForm Optional<String> current,
            @RestForm Optional<String> password,
            @RestForm Optional<String> repeated) {
        if (keycloak.on()) {
            throw new NotFoundException();
        }
        var complaint = complaint(current.orElse(""), password.orElse(""), repeated.orElse(""));
        return complaint.isEmpty()
                ? SeeOther.at("/profile?changed=password")
                : Response.status(422)
                        .entity(Templates.profile(view(complaint, false)))
                        .build();
    }

    @POST
    @Path("/sessions/{id}/end")
    public Response endSession(@RestPath long id) {
        sessions.end(viewer.get(), id);
        return SeeOther.at("/profile#devices");
    }

    @POST
    @Path("/sessions/others/end")
    public Response endOtherSessions() {
        sessions.endOthers(viewer.get());
        return SeeOther.at("/profile#devices");
    }

    private Optional<Complaint> complaint(String current, String replacement, String repeated) {
        var broken = PasswordRule.brokenBy(replacement, viewer.get().username());
        if (broken.isPresent()) {
            return complaint(Field.REPLACEMENT, PasswordWords.of(broken.get()));
        }
        if (!replacement.equals(repeated)) {
            return complaint(Field.REPEATED, WORDS.notRepeated());
        }
        return switch (passwords.change(viewer.get(), current, replacement, clock.instant())) {
            case CHANGED -> Optional.empty();
            case WRONG_CURRENT -> complaint(Field.CURRENT, WORDS.wrongCurrent());
            case WAIT -> complaint(Field.CURRENT, WORDS.tooManyTries());
        };
    }

    private static Optional<Complaint> complaint(Field field, String words) {
        return Optional.of(new Complaint(field, words));
    }

    private View view(Optional<Complaint> complaint, boolean changed) {
        var dates = new Dates(School.find().orElseThrow().zone());
        var sessions = Session.of(viewer.get(), clock.instant());
        var email = sessions.stream().findFirst().flatMap(session -> Optional.ofNullable(session.person.email));
        var devices = sessions.stream()
                .map(session -> new Device(
                        session.id,
                        Browser.name(session.device),
                        dates.dayAndTime(session.lastSeenAt),
                        session.id == viewer.get().sessionId()))
                .toList();
        var accountPage = keycloak.on() ? Optional.of(keycloak.accountPage()) : Optional.<String>empty();
        return new View(viewer.get(), email, devices, complaint, changed, accountPage);
    }
}
