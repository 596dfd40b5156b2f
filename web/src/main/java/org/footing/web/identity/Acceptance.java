package org.footing.web.identity;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.MessageBundles;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import org.footing.identity.Invitation;
import org.footing.identity.Invitations;
import org.footing.identity.Invitations.UsernameTaken;
import org.footing.identity.PasswordRule;
import org.footing.identity.Person;
import org.footing.identity.SignIns.Outcome;
import org.footing.identity.Token;
import org.footing.web.security.Keycloak;
import org.footing.web.security.SeeOther;
import org.footing.web.security.Wish;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** What happens behind the one-time link of an invitation: who it is for says name and password, once, and is signed in. */
@ApplicationScoped
class Acceptance {

    private static final DoorMessages WORDS = MessageBundles.get(DoorMessages.class);

    /** What of the form may be wrong. */
    public enum Field {
        NAME,
        USERNAME,
        PASSWORD
    }

    /** What is wrong with one field of the form, in words. */
    public record Complaint(Field field, String words) {}

    /**
     * The errors are null where there is none: the tag of a field shows no error then.
     *
     * @param address that the form is sent to
     */
    public record Form(String address, String name, String username, Optional<Complaint> complaint) {

        public @Nullable String nameError() {
            return words(Field.NAME);
        }

        public @Nullable String usernameError() {
            return words(Field.USERNAME);
        }

        public @Nullable String passwordError() {
            return words(Field.PASSWORD);
        }

        private @Nullable String words(Field field) {
            return complaint
                    .filter(known -> known.field() == field)
                    .map(Complaint::words)
                    .orElse(null);
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
     * @param first whether it is for the first administrator alone
     */
    record Link(String token, String address, String next, boolean first) {}

    @CheckedTemplate(basePath = "identity")
    static class Templates {
        static native TemplateInstance linking(String address);
    }

    @Inject
    Invitations invitations;

    @Inject
    Entry entry;

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
        return Invitation.open(new Token(link.token()), clock.instant())
                .filter(invitation -> !link.first() || invitation.ofProgram())
                .orElseThrow(NotFoundException::new);
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
        var outcome = entry.signIn(request, typed.username(), typed.password(), false);
        if (outcome instanceof Outcome.SignedIn) {
            return SeeOther.at(place);
        }
        return SeeOther.at("/login?returnTo=" + place);
    }

    static Optional<Complaint> complaint(Typed typed) {
        if (!Person.isName(typed.name())) {
            return Optional.of(new Complaint(Field.NAME, WORDS.noName()));
        }
        if (!Person.isUsername(typed.username())) {
            return Optional.of(new Complaint(Field.USERNAME, WORDS.noUsername()));
        }
        return PasswordRule.brokenBy(typed.password(), typed.username())
                .map(rule -> new Complaint(Field.PASSWORD, PasswordWords.of(rule)));
    }

    private Optional<Complaint> refusal(Link link, Typed typed) {
        try {
            invitations.accept(
                    new Token(link.token()), typed.username(), typed.name(), typed.password(), clock.instant());
            return Optional.empty();
        } catch (UsernameTaken taken) {
            return Optional.of(new Complaint(Field.USERNAME, WORDS.usernameTaken()));
        }
    }
}
