package org.footing.web.admin;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.MessageBundles;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.footing.identity.Invitation.Given;
import org.footing.identity.Person;
import org.footing.identity.School;
import org.footing.identity.Token;
import org.footing.web.mail.Letters;
import org.footing.web.page.Dates;
import org.footing.web.page.Fresh;
import org.footing.web.security.Connection;
import org.footing.web.security.SeeOther;

/**
 * Gives links that work once to whom they are for: by mail where that can be, else to the administrator, in the answer to the form that
 * made them. They stand nowhere else, so there is nothing that the browser could be sent on to.
 */
@ApplicationScoped
public class OneTimeLinks {

    public record Link(String name, String address) {}

    /** @param back where the list is that they belong to */
    public record View(String title, String until, List<Link> links, String back) {}

    @CheckedTemplate(basePath = "admin")
    static class Templates {
        static native TemplateInstance links(OneTimeLinks.View view);
    }

    @Inject
    RoutingContext request;

    @Inject
    Letters letters;

    @Inject
    Clock clock;

    /** In the transaction that made the links. @return those to be shown; the others go by mail */
    public List<Link> give(List<Given> given) {
        var possible = letters.possible();
        var parts = given.stream()
                .collect(Collectors.partitioningBy(one -> possible && Letters.addressable(one.invitation().email)));
        letters.invite(
                parts.get(true).stream().collect(Collectors.toMap(Given::invitation, this::address)), clock.instant());
        return parts.get(false).stream()
                .map(one -> new Link(Optional.ofNullable(one.invitation().name).orElse(""), address(one)))
                .toList();
    }

    private String address(Given given) {
        return address("/invitations/", given.token());
    }

    /** The same for a link by which somebody sets a new password. */
    List<Link> give(Person person, Token token) {
        var address = address("/reset/", token);
        if (letters.reach(person.email)) {
            letters.reset(person, address, clock.instant());
            return List.of();
        }
        return List.of(new Link(person.name, address));
    }

    /** As the administrator's own browser reaches the school; the gate lets no foreign name in. */
    private String address(String path, Token token) {
        Connection connection = request.get(Connection.KEY);
        return connection.origin() + path + token.text();
    }

    /** @param links to be shown; none when all go by mail */
    Response shown(List<Link> links, Duration lifetime, String back) {
        if (links.isEmpty()) {
            return SeeOther.at(back + "?sent=true");
        }
        var words = MessageBundles.get(PeopleMessages.class);
        var title = links.size() == 1 ? words.linkFor(links.get(0).name()) : words.linksFor(links.size());
        var dates = new Dates(School.find().orElseThrow().zone());
        return Fresh.page(
                Templates.links(new View(title, dates.dayAndTime(clock.instant().plus(lifetime)), links, back)));
    }
}
