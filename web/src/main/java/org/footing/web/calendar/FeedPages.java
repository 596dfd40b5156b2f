package org.footing.web.calendar;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import org.footing.calendar.CalendarLinks;
import org.footing.calendar.Occasions;
import org.footing.identity.School;
import org.footing.identity.SchoolKey;
import org.footing.identity.Token;
import org.footing.identity.Viewer;
import org.footing.web.page.Revalidated;
import org.footing.web.security.Connection;
import org.footing.web.security.Origins;
import org.footing.web.security.Public;
import org.jboss.resteasy.reactive.RestPath;

/** What calendar programs read: by a private link, without any cookie. */
@Path("/calendar/{token:[A-Za-z0-9_-]+}.ics")
@Public
public class FeedPages {

    private static final Duration PAST = Duration.ofDays(60);
    private static final Duration FUTURE = Duration.ofDays(500);
    private static final int TOO_MANY = 429;

    @Inject
    CalendarLinks links;

    @Inject
    Occasions occasions;

    @Inject
    SchoolKey key;

    @Inject
    Origins origins;

    @Inject
    RoutingContext context;

    @Inject
    Clock clock;

    @GET
    @Transactional
    public Response read(@RestPath String token, Request request) {
        var now = clock.instant();
        Connection connection = context.get(Connection.KEY);
        try {
            var holder =
                    links.holder(new Token(token), connection.address(), now).orElseThrow(NotFoundException::new);
            return answer(file(holder, connection), request);
        } catch (CalendarLinks.TooOften often) {
            return Response.status(TOO_MANY)
                    .header(HttpHeaders.RETRY_AFTER, often.wait.toSeconds() + 1)
                    .build();
        }
    }

    private CalendarFile file(Viewer holder, Connection connection) {
        var now = clock.instant();
        return new CalendarFile(
                OccasionWords.words().feedName(School.find().orElseThrow().name),
                school(),
                origins.first().orElse(connection.origin()),
                occasions.of(holder, now.minus(PAST), now.plus(FUTURE), now));
    }

    /** Other schools have other keys; nobody learns the key from it. */
    private String school() {
        return new Token(key.sign("calendar", "school")).hash().substring(0, 24);
    }

    private Response answer(CalendarFile file, Request request) {
        // Weak: what it says of its own writing is another each time.
        var tag = new EntityTag(Revalidated.tag(file.content()).getValue(), true);
        var unchanged = request.evaluatePreconditions(tag);
        var answer = unchanged != null
                ? unchanged
                : Response.ok(file.text(clock.instant()), CalendarFile.TYPE)
                        .header("Content-Disposition", "inline; filename=footing.ics");
        return answer.tag(tag).header("Cache-Control", "private, no-cache").build();
    }
}
