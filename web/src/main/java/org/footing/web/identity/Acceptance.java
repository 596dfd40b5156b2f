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
import java.util.function.Function;
import java.util.function.Predicate;
import org.footing.identity.Invitation;
import org.footing.identity.Invitations;
import org.footing.identity.Invitations.UsernameTaken;
import org.footing.identity.PasswordRule;
import org.footing.identity.Person;
import org.footing.identity.SignIns;
import org.footing.identity.SignIns.Knock;
import org.footing.identity.SignIns.Outcome;
import org.footing.identity.Token;
import org.footing.web.security.Connection;
import org.footing.web.security.Keycloak;
import org.footing.web.security.SeeOther;
import org.footing.web.security.SessionCookie;
import org.footing.web.security.Wish;
import org.jboss.resteasy.reactive.RestForm;

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

    /** What was typed into it. */
    public static class Typed {

        @RestForm
        Optional<String> name = Optional.empty();

        @RestForm
        Optional<String> username = Optional.empty();

        @RestForm
        Optional<String> password = Optional.empty();

        String name() {
            return name.orElse("");
        }

        String username() {
            return Person.normal(username.orElse(""));
        }

        String password() {
            return password.orElse("");
        }
    }

    /**
     * @param address that the form is sent to
     * @param next where somebody is led who has an account now
     */
    record Link(String token, String address, String next) {}

    @CheckedTemplate(basePath = "identity")
    static class Templates {
        static native TemplateInstance linking(String address);
    }

    @Inject
    Invitations invitations;

    @Inject
    SignIns signIns;

    @Inject
    Keycloak keycloak;

    @Inject
    KeycloakPages keycloakPages;

    @Inject
    Clock clock;

    /**
     * The form with the name that the inviter gave; where the school has Keycloak, one that asks for nothing.
     *
     * @throws NotFoundException if the link does not work, or not any more
     */
    TemplateInstance show(Link link, Function<Form, TemplateInstance> page) {
        var invitation = open(link);
        return keycloak.on()
                ? Templates.linking(link.address())
                : page.apply(new Form(
                        link.address(), Optional.ofNullable(invitation.name).orElse(""), "", Optional.empty()));
    }

    private Invitation open(Link link) {
        return Invitation.open(new Token(link.token()), clock.instant()).orElseThrow(NotFoundException::new);
    }

    /** Makes the account and signs in, or shows the form with what is wrong. Where the school has Keycloak it links the account there. */
    Response accept(Link link, Typed typed, RoutingContext request, Function<Form, TemplateInstance> page) {
        open(link);
        if (keycloak.on()) {
            return link(link, request);
        }
        return complaint(typed)
                .or(() -> refusal(link, typed))
                .map(complaint -> new Form(link.address(), typed.name(), typed.username(), Optional.of(complaint)))
                .map(form -> Response.status(422).entity(page.apply(form)).build())
                .orElseGet(() -> signIn(request, typed, link.next()));
    }

    /** By whichever account somebody signs in with now. Only a form leads here, so that nobody can be made to use a link that is another's. */
    private Response link(Link link, RoutingContext request) {
        return keycloakPages.begin(request, new Wish(link.next(), Optional.of(new Token(link.token())), false));
    }

    /** Whoever chose this password a moment ago need not type it again. */
    private Response signIn(RoutingContext request, Typed typed, String place) {
        Connection connection = request.get(Connection.KEY);
        var device = Optional.ofNullable(request.request().getHeader(HttpHeaders.USER_AGENT))
                .orElse("");
        var knock = new Knock(
                typed.username(), typed.password(), connection.address(), SessionCookie.device(request), device, false);
        if (signIns.signIn(knock, clock.instant()) instanceof Outcome.SignedIn in) {
            SessionCookie.signIn(request, in.person(), in.session(), in.trust(), false);
            return SeeOther.at(place);
        }
        return SeeOther.at("/login?returnTo=" + place);
    }

    private static Optional<Complaint> complaint(Typed typed) {
        if (!Person.isName(typed.name())) {
            return Optional.of(Complaint.NO_NAME);
        }
        if (!Person.isUsername(typed.username())) {
            return Optional.of(Complaint.NO_USERNAME);
        }
        return PasswordRule.brokenBy(typed.password(), typed.username()).map(rule -> Complaint.valueOf(rule.name()));
    }

    private Optional<Complaint> refusal(Link link, Typed typed) {
        try {
            invitations.accept(
                    new Token(link.token()), typed.username(), typed.name(), typed.password(), clock.instant());
            return Optional.empty();
        } catch (UsernameTaken taken) {
            return Optional.of(Complaint.USERNAME_TAKEN);
        }
    }
}
