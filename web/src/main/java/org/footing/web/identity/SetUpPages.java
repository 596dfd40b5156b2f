package org.footing.web.identity;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.MessageBundles;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Predicate;
import org.footing.identity.Invitation;
import org.footing.identity.Invitations;
import org.footing.identity.Invitations.InvitationGone;
import org.footing.identity.Invitations.UsernameTaken;
import org.footing.identity.PasswordRule;
import org.footing.identity.Person;
import org.footing.identity.Token;
import org.footing.web.security.Keycloak;
import org.footing.web.security.Public;
import org.footing.web.security.SeeOther;
import org.footing.web.security.Wish;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/**
 * Behind the one-time link of an invitation: who it is for says name and password, once. Where the school has Keycloak the
 * account there is linked instead; by a form, so that nobody can be made to use a link that is another's.
 */
@Path("/invitations/{token}")
@Public
public class SetUpPages {

    /** No control characters and none that turn the direction of a line; joiners belong to some scripts. */
    private static final String WRITTEN = "[\\P{C}\\u200C\\u200D]+";

    private static final int LONGEST_NAME = 100;

    /** What is wrong with one field of the form. */
    public enum Complaint {
        NO_NAME,
        NO_USERNAME,
        USERNAME_TAKEN,
        TOO_SHORT,
        TOO_LONG,
        TOO_COMMON,
        HOLDS_USERNAME;

        private static final DoorMessages WORDS = MessageBundles.get(DoorMessages.class);

        boolean ofPassword() {
            return this == TOO_SHORT || this == TOO_LONG || this == TOO_COMMON || this == HOLDS_USERNAME;
        }

        boolean ofUsername() {
            return this == NO_USERNAME || this == USERNAME_TAKEN;
        }

        String words() {
            return switch (this) {
                case NO_NAME -> WORDS.noName();
                case NO_USERNAME -> WORDS.noUsername();
                case USERNAME_TAKEN -> WORDS.usernameTaken();
                case TOO_SHORT, TOO_LONG, TOO_COMMON, HOLDS_USERNAME -> PasswordWords.of(PasswordRule.valueOf(name()));
            };
        }
    }

    /** The errors are null where there is none: the tag of a field shows no error then. */
    public record Form(String token, String name, String username, Optional<Complaint> complaint) {

        public String nameError() {
            return words(Complaint.NO_NAME::equals);
        }

        public String usernameError() {
            return words(Complaint::ofUsername);
        }

        public String passwordError() {
            return words(Complaint::ofPassword);
        }

        private String words(Predicate<Complaint> belongs) {
            return complaint.filter(belongs).map(Complaint::words).orElse(null);
        }
    }

    @CheckedTemplate(basePath = "identity")
    static class Templates {
        static native TemplateInstance setUp(Form form);

        static native TemplateInstance invited(String token);
    }

    @Inject
    Invitations invitations;

    @Inject
    Keycloak keycloak;

    @Inject
    KeycloakPages keycloakPages;

    @Inject
    Clock clock;

    @GET
    public TemplateInstance show(@RestPath String token) {
        requireOpen(token);
        return keycloak.on() ? Templates.invited(token) : Templates.setUp(new Form(token, "", "", Optional.empty()));
    }

    @POST
    public Response accept(
            @RestPath String token,
            @RestForm Optional<String> name,
            @RestForm Optional<String> username,
            @RestForm Optional<String> password,
            RoutingContext context) {
        requireOpen(token);
        if (keycloak.on()) {
            return keycloakPages.begin(context, new Wish("/", Optional.of(new Token(token)), false));
        }
        var login = Person.normal(username.orElse(""));
        var complaint = complaint(name.orElse(""), login, password.orElse(""))
                .or(() -> refusal(token, login, name.orElse(""), password.orElse("")));
        return complaint.isEmpty()
                ? SeeOther.at("/login")
                : Response.status(422)
                        .entity(Templates.setUp(new Form(token, name.orElse(""), login, complaint)))
                        .build();
    }

    private void requireOpen(String token) {
        if (Invitation.open(new Token(token), clock.instant()).isEmpty()) {
            throw new NotFoundException();
        }
    }

    private static Optional<Complaint> complaint(String name, String username, String password) {
        if (name.isBlank() || name.length() > LONGEST_NAME || !name.matches(WRITTEN)) {
            return Optional.of(Complaint.NO_NAME);
        }
        if (!username.matches("[a-z0-9][a-z0-9._@-]{1,99}")) {
            return Optional.of(Complaint.NO_USERNAME);
        }
        return PasswordRule.brokenBy(password, username).map(rule -> Complaint.valueOf(rule.name()));
    }

    private Optional<Complaint> refusal(String token, String username, String name, String password) {
        try {
            invitations.accept(new Token(token), username, name, password, clock.instant());
            return Optional.empty();
        } catch (UsernameTaken taken) {
            return Optional.of(Complaint.USERNAME_TAKEN);
        } catch (InvitationGone gone) {
            throw new NotFoundException(gone);
        }
    }
}
