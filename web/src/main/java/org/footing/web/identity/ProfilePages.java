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

/** What people see and change of themselves: look, password, the devices they are signed in on. */
@Path("/profile")
public class ProfilePages {

    /** What is wrong with the password form. */
    public enum Complaint {
        WRONG_CURRENT,
        WAIT,
        NOT_REPEATED,
        TOO_SHORT,
        TOO_LONG,
        TOO_COMMON,
        HOLDS_USERNAME;

        private static final ProfileMessages WORDS = MessageBundles.get(ProfileMessages.class);

        static Complaint of(PasswordRule rule) {
            return valueOf(rule.name());
        }

        String words() {
            return switch (this) {
                case WRONG_CURRENT -> WORDS.wrongCurrent();
                case WAIT -> WORDS.tooManyTries();
                case NOT_REPEATED -> WORDS.notRepeated();
                case TOO_SHORT, TOO_LONG, TOO_COMMON, HOLDS_USERNAME -> PasswordWords.of(PasswordRule.valueOf(name()));
            };
        }

        /** Whether it belongs under the field of the new password. */
        boolean ofReplacement() {
            return this != WRONG_CURRENT && this != WAIT && this != NOT_REPEATED;
        }
    }

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

        public String currentError() {
            return wordsIf(Complaint.WRONG_CURRENT)
                    .or(() -> wordsIf(Complaint.WAIT))
                    .orElse(null);
        }

        public String replacementError() {
            return complaint
                    .filter(Complaint::ofReplacement)
                    .map(Complaint::words)
                    .orElse(null);
        }

        public String repeatedError() {
            return wordsIf(Complaint.NOT_REPEATED).orElse(null);
        }

        private Optional<String> wordsIf(Complaint wanted) {
            return complaint.filter(wanted::equals).map(Complaint::words);
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
        var broken = PasswordRule.brokenBy(replacement, viewer.get().username()).map(Complaint::of);
        if (broken.isPresent()) {
            return broken;
        }
        if (!replacement.equals(repeated)) {
            return Optional.of(Complaint.NOT_REPEATED);
        }
        return switch (passwords.change(viewer.get(), current, replacement, clock.instant())) {
            case CHANGED -> Optional.empty();
            case WRONG_CURRENT -> Optional.of(Complaint.WRONG_CURRENT);
            case WAIT -> Optional.of(Complaint.WAIT);
        };
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
