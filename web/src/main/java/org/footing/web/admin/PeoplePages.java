package org.footing.web.admin;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.footing.cohort.Places;
import org.footing.identity.PasswordReset;
import org.footing.identity.PasswordResets;
import org.footing.identity.People;
import org.footing.identity.People.EmailTaken;
import org.footing.identity.People.NotKnown;
import org.footing.identity.Person;
import org.footing.identity.Right;
import org.footing.identity.Viewer;
import org.footing.web.security.Keycloak;
import org.footing.web.security.SeeOther;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Everybody the school knows: to find one, to see what they may, to shut them out and let them in again. */
@Path("/admin/people")
public class PeoplePages {

    /** @param rights in words */
    public record Row(Person person, List<String> rights) {}

    public record ListView(String words, Listed<Row> people) {

        /** Of this list; the number of a page goes behind. */
        public String address() {
            return words.isEmpty()
                    ? "/admin/people?"
                    : "/admin/people?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8) + "&";
        }
    }

    @CheckedTemplate(basePath = "admin")
    static class Templates {
        static native TemplateInstance people(ListView view);

        static native TemplateInstance person(PersonViews.View view);
    }

    @Inject
    Administration administration;

    @Inject
    People people;

    @Inject
    Keycloak keycloak;

    @Inject
    PasswordResets resets;

    @Inject
    PersonViews views;

    @Inject
    OneTimeLinks links;

    @Inject
    Clock clock;

    @GET
    @Transactional
    public TemplateInstance list(@RestQuery Optional<String> q, @RestQuery Optional<String> page) {
        var viewer = administration.viewer();
        var words = q.map(String::strip).orElse("");
        var found = Listed.of(Listed.page(page), Person.PAGE, at -> Person.found(viewer, words, at));
        var rights = rights(viewer, found.rows());
        var rows = found.rows().stream()
                .map(person -> new Row(person, rights.getOrDefault(person.id, List.of())))
                .toList();
        return Templates.people(new ListView(words, found.with(rows)));
    }

    @GET
    @Path("/{id}")
    public TemplateInstance show(@RestPath long id, @RestQuery Optional<String> sent) {
        return Templates.person(views.view(administration.viewer(), id, sent.isPresent()));
    }

    @POST
    @Path("/{id}")
    public Response describe(@RestPath long id, @RestForm Optional<String> name, @RestForm Optional<String> email) {
        var viewer = administration.viewer();
        var details = DetailsForm.typed(name.orElse(""), email.orElse(""));
        if (!details.errors().isEmpty()) {
            return again(id, details);
        }
        try {
            people.describe(viewer, id, details.name(), details.address(), clock.instant());
            return seen(id);
        } catch (EmailTaken taken) {
            return again(id, details.taken());
        }
    }

    private Response again(long id, DetailsForm details) {
        var view = views.view(
                administration.viewer(), id, Optional.of(details), PersonViews.RightForm.EMPTY, Optional.empty());
        return Response.status(422).entity(Templates.person(view)).build();
    }

    /** By mail, or shown to the administrator, who gives it on. */
    @POST
    @Path("/{id}/password-link")
    public Response makePasswordLink(@RestPath long id) {
        var viewer = administration.viewer();
        if (keycloak.on()) {
            throw new NotFoundException();
        }
        var made = QuarkusTransaction.requiringNew().call(() -> {
            var token = resets.make(viewer, id, clock.instant());
            return links.give(Person.known(viewer, id).orElseThrow(NotKnown::new), token);
        });
        return links.shown(made, PasswordReset.LIFETIME, "/admin/people/" + id);
    }

    @POST
    @Path("/{id}/disable")
    public Response disable(@RestPath long id) {
        people.disable(administration.viewer(), id, clock.instant());
        return seen(id);
    }

    @POST
    @Path("/{id}/enable")
    public Response enable(@RestPath long id) {
        people.enable(administration.viewer(), id, clock.instant());
        return seen(id);
    }

    private static Response seen(long id) {
        return SeeOther.at("/admin/people/" + id);
    }

    private Map<Long, List<String>> rights(Viewer viewer, List<Person> people) {
        var rights = Right.of(people, clock.instant());
        var places = Places.named(viewer, rights.stream().map(Right::grant).toList());
        return rights.stream()
                .collect(Collectors.groupingBy(
                        right -> right.person.id,
                        Collectors.mapping(right -> AdminWords.words(right.grant(), places), Collectors.toList())));
    }
}
