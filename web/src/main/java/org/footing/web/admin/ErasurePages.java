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
import org.footing.exchange.Erasures;
import org.footing.identity.ErasureRequest;
import org.footing.identity.People.OtherName;
import org.footing.identity.Person;
import org.footing.identity.School;
import org.footing.identity.Viewer;
import org.footing.web.page.Dates;
import org.footing.web.security.SeeOther;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Where an administrator takes somebody out of the school for good. */
@Path("/admin/people/{id}/erasure")
public class ErasurePages {

    /**
     * @param asked when the person asked for it
     * @param typed as the name of who is to be erased
     * @param wrong whether that is another name
     */
    public record View(Person person, Optional<String> asked, String typed, boolean wrong) {

        public @Nullable String error() {
            return wrong ? MessageBundles.get(PrivacyMessages.class).otherName() : null;
        }
    }

    @CheckedTemplate(basePath = "admin")
    static class Templates {
        static native TemplateInstance erasure(View view);
    }

    @Inject
    Administration administration;

    @Inject
    Erasures erasures;

    @Inject
    Clock clock;

    @GET
    @Transactional
    public TemplateInstance ask(@RestPath long id) {
        return Templates.erasure(view(id, "", false));
    }

    @POST
    public Response erase(@RestPath long id, @RestForm Optional<String> username) {
        var typed = username.orElse("");
        try {
            erasures.erase(administration.viewer(), id, typed, clock.instant());
            return SeeOther.at("/admin/people/" + id);
        } catch (OtherName other) {
            return Response.status(422)
                    .entity(Templates.erasure(view(id, typed, true)))
                    .build();
        }
    }

    private View view(long id, String typed, boolean wrong) {
        var viewer = administration.viewer();
        var person = erasable(viewer, id);
        var dates = new Dates(School.find().orElseThrow().zone());
        var asked = ErasureRequest.of(viewer, person).map(request -> dates.dayAndTime(request.askedAt));
        return new View(person, asked, typed, wrong);
    }

    private static Person erasable(Viewer viewer, long id) {
        return Person.known(viewer, id)
                .filter(person -> !person.erased() && person.id != viewer.personId())
                .orElseThrow(NotFoundException::new);
    }
}
