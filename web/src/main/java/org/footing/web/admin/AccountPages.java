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
import org.footing.identity.People.NotKnown;
import org.footing.identity.Person;
import org.footing.web.security.Keycloak;
import org.footing.web.security.SeeOther;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** By which account of Keycloak somebody signs in. Where no Keycloak is known these pages do not exist. */
@Path("/admin/people/{id}/account")
public class AccountPages {

    private static final IdentityMessages WORDS = MessageBundles.get(IdentityMessages.class);

    /** @param error null where there is none: the tag of a field shows no error then */
    public record View(Person person, String subject, String error) {}

    @CheckedTemplate(basePath = "admin")
    static class Templates {
        static native TemplateInstance account(View view);
    }

    @Inject
    Administration administration;

    @Inject
    Accounts accounts;

    @Inject
    Keycloak keycloak;

    @Inject
    Clock clock;

    @GET
    @Transactional
    public TemplateInstance show(@RestPath long id) {
        return Templates.account(new View(person(id), "", null));
    }

    @POST
    public Response link(@RestPath long id, @RestForm Optional<String> subject) {
        var person = person(id);
        var given = subject.map(String::strip).orElse("");
        if (given.isEmpty() || given.length() > Account.LONGEST_SUBJECT || !given.matches("\\p{Graph}+")) {
            return again(person, given, WORDS.noSubject());
        }
        try {
            accounts.link(administration.viewer(), id, keycloak.issuer(), given, clock.instant());
            return SeeOther.at("/admin/people/" + id);
        } catch (AccountTaken taken) {
            return again(person, given, WORDS.taken());
        }
    }

    @POST
    @Path("/end")
    public Response unlink(@RestPath long id) {
        requireKeycloak();
        try {
            accounts.unlink(administration.viewer(), id, clock.instant());
            return SeeOther.at("/admin/people/" + id);
        } catch (NotKnown unknown) {
            throw new NotFoundException(unknown);
        }
    }

    private Person person(long id) {
        requireKeycloak();
        return Person.known(administration.viewer(), id).orElseThrow(NotFoundException::new);
    }

    private void requireKeycloak() {
        if (!keycloak.known()) {
            throw new NotFoundException();
        }
    }

    private static Response again(Person person, String subject, String error) {
        return Response.status(422)
                .entity(Templates.account(new View(person, subject, error)))
                .build();
    }
}
