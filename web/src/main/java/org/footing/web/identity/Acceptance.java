package org.footing.web.identity;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.MessageBundles;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.HttpHeaders;
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
import org.footing.identity.SignIns;
import org.footing.identity.SignIns.Knock;
import org.footing.identity.SignIns.Outcome;
import org.footing.identity.Token;
import org.footing.web.security.Connection;
import org.footing.web.security.SeeOther;
import org.footing.web.security.SessionCookie;
import org.footing.web.security.Wish;

/** What happens behind the one-time link of an invitation: who it is for says name and password, once, and is signed in. */
@ApplicationScoped
class Acceptance {

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

    /**
     * The errors are null where there is none: the tag of a field shows no error then.
     *
     * @param address that the form is sent to
     */
    public record Form(String address, String name, String username, Optional<Complaint> complaint) {

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
        static native TemplateInstance linking(String address);
    }

    @Inject
    Invitations invitations;

    @Inject
    SignIns signIns;

    @Inject
    KeycloakPages keycloak;

    @Inject
    Clock clock;

    /** With the name that the inviter gave. @throws NotFoundException if the link does not work, or not any more */
    Form form(String address, String token) {
        var invitation = open(token);
        return new Form(address, Optional.ofNullable(invitation.name).orElse(""), "", Optional.empty());
    }

    private Invitation open(String token) {
        return Invitation.open(new Token(token), clock.instant()).orElseThrow(NotFoundException::new);
    }

    /**
     * Makes the account.
     *
     * @return the form with what is wrong; empty when the account is there
     */
    Optional<Form> accept(String address, String token, String name, String username, String password) {
        open(token);
        var login = Person.normal(username);
        return complaint(name, login, password)
                .or(() -> refusal(token, login, name, password))
                .map(complaint -> new Form(address, name, login, Optional.of(complaint)));
    }

    /** Where the school has Keycloak: no name and no password are asked for. */
    TemplateInstance linking(Form form) {
        return Templates.linking(form.address());
    }

    /**
     * Links the account of Keycloak by which somebody signs in now. Only a form leads here, so that nobody can be made to use a
     * link that is another's.
     */
    Response link(RoutingContext request, String token, String place) {
        open(token);
        return keycloak.begin(request, new Wish(place, Optional.of(new Token(token)), false));
    }

    /** Whoever chose this password a moment ago need not type it again. */
    Response signIn(RoutingContext request, String username, String password, String place) {
        Connection connection = request.get(Connection.KEY);
        var device = Optional.ofNullable(request.request().getHeader(HttpHeaders.USER_AGENT))
                .orElse("");
        var knock = new Knock(
                Person.normal(username), password, connection.address(), SessionCookie.device(request), device, false);
        if (signIns.signIn(knock, clock.instant()) instanceof Outcome.SignedIn in) {
            SessionCookie.signIn(request, in.session(), in.trust(), false);
            return SeeOther.at(place);
        }
        return SeeOther.at("/login?returnTo=" + place);
    }

    private static Optional<Complaint> complaint(String name, String username, String password) {
        if (!Person.isName(name)) {
            return Optional.of(Complaint.NO_NAME);
        }
        if (!Person.isUsername(username)) {
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
