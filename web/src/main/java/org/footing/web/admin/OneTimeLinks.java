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
import org.footing.identity.Invitation.Given;
import org.footing.identity.School;
import org.footing.identity.Token;
import org.footing.web.page.Dates;
import org.footing.web.page.Fresh;
import org.footing.web.security.Connection;

/**
 * Shows links that work once, in the answer to the form that made them: they stand nowhere else, so there is nothing that the browser
 * could be sent on to.
 */
@ApplicationScoped
class OneTimeLinks {

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
    Clock clock;

    Link link(Given given) {
        return link(Optional.ofNullable(given.invitation().name).orElse(""), "/invitations/", given.token());
    }

    /** @param path under which the token opens something */
    Link link(String name, String path, Token token) {
        return new Link(name, address(path, token));
    }

    /** As the administrator's own browser reaches the school; the gate lets no foreign name in. */
    private String address(String path, Token token) {
        Connection connection = request.get(Connection.KEY);
        return connection.origin() + path + token.text();
    }

    Response shown(List<Link> links, Duration lifetime, String back) {
        var words = MessageBundles.get(PeopleMessages.class);
        var title = links.size() == 1 ? words.linkFor(links.get(0).name()) : words.linksFor(links.size());
        var dates = new Dates(School.find().orElseThrow().zone());
        return Fresh.page(
                Templates.links(new View(title, dates.dayAndTime(clock.instant().plus(lifetime)), links, back)));
    }
}
