package org.footing.web.admin;

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
import java.util.Optional;
import org.footing.identity.Account;
import org.footing.identity.Accounts;
import org.footing.identity.Accounts.AccountTaken;
import org.footing.identity.EmailAddress;
import org.footing.identity.Person;
import org.footing.web.keycloak.AccountMirror;
import org.footing.web.security.Keycloak;
import org.footing.web.security.SeeOther;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** By which account of Keycloak somebody signs in. Where no Keycloak is known these pages do not exist. */
@Path("/admin/people/{id}/account")
public class AccountPages {

    private static final IdentityMessages WORDS = MessageBundles.get(IdentityMessages.class);

    /** What was typed, and what is wrong with it. The errors are null where there is none: the tag of a field shows none then. */
    public record Form(
            String subject, Optional<String> subjectComplaint, String email, Optional<String> emailComplaint) {

        static final Form EMPTY = new Form("", Optional.empty(), "", Optional.empty());

        static Form subject(String given, String complaint) {
            return new Form(given, Optional.of(complaint), "", Optional.empty());
        }

        static Form email(String given, String complaint) {
            return new Form("", Optional.empty(), given, Optional.of(complaint));
        }

        public @Nullable String subjectError() {
            return subjectComplaint.orElse(null);
        }

        public @Nullable String emailError() {
            return emailComplaint.orElse(null);
        }
    }

    /**
     * @param possible whether the program can make an account
     * @param firstPassword of the account that was just asked for
     */
    public record View(Person person, Form form, boolean possible, Optional<String> firstPassword) {}

    @CheckedTemplate(basePath = "admin")
    static class Templates {
        static native TemplateInstance account(View view);
    }

    @Inject
    Administration administration;

    @Inject
    Accounts accounts;

    @Inject
    AccountMirror mirror;

    @Inject
    Keycloak keycloak;

    @Inject
    Clock clock;

    @GET
    @Transactional
    public TemplateInstance show(@RestPath long id, @RestQuery Optional<String> made) {
        var person = person(id);
        return Templates.account(view(person, Form.EMPTY, made.map(any -> mirror.firstPassword(id))));
    }

    @POST
    public Response link(@RestPath long id, @RestForm Optional<String> subject) {
        var person = person(id);
        var given = subject.map(String::strip).orElse("");
        if (given.isEmpty() || given.length() > Account.LONGEST_SUBJECT || !given.matches("\\p{Graph}+")) {
            return again(person, Form.subject(given, WORDS.noSubject()));
        }
        try {
            accounts.link(administration.viewer(), id, keycloak.issuer(), given, clock.instant());
            return SeeOther.at("/admin/people/" + id);
        } catch (AccountTaken taken) {
            return again(person, Form.subject(given, WORDS.taken()));
        }
    }

    /** By the outbox, a few seconds later. */
    @POST
    @Path("/new")
    @Transactional
    public Response make(@RestPath long id, @RestForm Optional<String> email) {
        var person = person(id);
        if (!mirror.possible()) {
            throw new NotFoundException();
        }
        var address = email.flatMap(EmailAddress::of);
        if (address.isEmpty()) {
            return again(person, Form.email(email.orElse(""), WORDS.noEmail()));
        }
        mirror.makeAccount(person, address.get());
        return SeeOther.at("/admin/people/" + id + "/account?made=true");
    }

    @POST
    @Path("/end")
    public Response unlink(@RestPath long id) {
        requireKeycloak();
        accounts.unlink(administration.viewer(), id, clock.instant());
        return SeeOther.at("/admin/people/" + id);
    }

    private Person person(long id) {
        requireKeycloak();
        return Person.known(administration.viewer(), id)
                .filter(person -> !person.erased())
                .orElseThrow(NotFoundException::new);
    }

    private void requireKeycloak() {
        if (!keycloak.known()) {
            throw new NotFoundException();
        }
    }

    private View view(Person person, Form form, Optional<String> firstPassword) {
        return new View(person, form, mirror.possible(), firstPassword);
    }

    private Response again(Person person, Form form) {
        return Response.status(422)
                .entity(Templates.account(view(person, form, Optional.empty())))
                .build();
    }
}
