package org.footing.web.admin;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.footing.identity.People;
import org.footing.identity.People.NotKnown;
import org.footing.identity.People.NotYourself;
import org.footing.identity.Person;
import org.footing.identity.Right;
import org.footing.identity.School;
import org.footing.web.page.Dates;
import org.footing.web.security.Keycloak;
import org.footing.web.security.SeeOther;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Everybody the school knows: to find one, to see what they may, to shut them out and let them in again. */
@Path("/admin/people")
public class PeoplePages {

    public record Row(Person person, List<Right> rights) {}

    public record ListView(String words, Listed<Row> people) {

        /** Of this list; the number of a page goes behind. */
        public String address() {
            return words.isEmpty()
                    ? "/admin/people?"
                    : "/admin/people?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8) + "&";
        }
    }

    /**
     * @param yourself whether it is the viewer
     * @param byKeycloak whether people sign in by an account that is not kept here, or will
     */
    public record View(
            Person person,
            List<Right> rights,
            String since,
            Optional<String> shutOut,
            boolean yourself,
            boolean byKeycloak) {}

    @CheckedTemplate(basePath = "admin")
    static class Templates {
        static native TemplateInstance people(ListView view);

        static native TemplateInstance person(View view);
    }

    @Inject
    Administration administration;

    @Inject
    People people;

    @Inject
    Keycloak keycloak;

    @Inject
    Clock clock;

    @GET
    @Transactional
    public TemplateInstance list(@RestQuery Optional<String> q, @RestQuery Optional<String> page) {
        var viewer = administration.viewer();
        var words = q.map(String::strip).orElse("");
        var at = Listed.page(page);
        var found = Listed.of(Person.found(viewer, words, at), at, Person.PAGE);
        var rights = rights(found.rows());
        var rows = found.rows().stream()
                .map(person -> new Row(person, rights.getOrDefault(person.id, List.of())))
                .toList();
        return Templates.people(new ListView(words, new Listed<>(rows, at, found.more())));
    }

    @GET
    @Path("/{id}")
    @Transactional
    public TemplateInstance show(@RestPath long id) {
        var viewer = administration.viewer();
        var person = Person.known(viewer, id).orElseThrow(NotFoundException::new);
        var dates = new Dates(School.find().orElseThrow().zone());
        return Templates.person(new View(
                person,
                Right.of(List.of(person), clock.instant()),
                dates.dayAndTime(person.createdAt),
                Optional.ofNullable(person.disabledAt).map(dates::dayAndTime),
                person.id == viewer.personId(),
                keycloak.known()));
    }

    @POST
    @Path("/{id}/disable")
    public Response disable(@RestPath long id) {
        return decided(id, () -> people.disable(administration.viewer(), id, clock.instant()));
    }

    @POST
    @Path("/{id}/enable")
    public Response enable(@RestPath long id) {
        return decided(id, () -> people.enable(administration.viewer(), id, clock.instant()));
    }

    private static Response decided(long id, Runnable act) {
        try {
            act.run();
            return SeeOther.at("/admin/people/" + id);
        } catch (NotKnown unknown) {
            throw new NotFoundException(unknown);
        } catch (NotYourself refused) {
            throw new WebApplicationException(refused, Response.Status.CONFLICT);
        }
    }

    private Map<Long, List<Right>> rights(List<Person> people) {
        return Right.of(people, clock.instant()).stream().collect(Collectors.groupingBy(right -> right.person.id));
    }
}
