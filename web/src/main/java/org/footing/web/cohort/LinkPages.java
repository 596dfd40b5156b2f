package org.footing.web.cohort;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.footing.cohort.Cohort;
import org.footing.cohort.JoinLink;
import org.footing.cohort.JoinLinks;
import org.footing.web.page.Dates;
import org.footing.web.page.Fresh;
import org.footing.web.security.Connection;
import org.footing.web.security.CurrentViewer;
import org.footing.web.security.SeeOther;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Links by which people become students of a cohort by themselves. For who answers for it. */
@Path("/cohorts/{id}/people/links")
public class LinkPages {

    private static final Period USUAL = Period.ofWeeks(2);
    private static final String USUAL_MOST = "30";

    /** @param works whether somebody can join by it */
    public record Row(
            long id, String made, String until, int uses, int most, String drawn, String state, boolean works) {}

    /**
     * @param made the link that was just made; it stands here alone
     * @param errors by field, in words
     */
    public record View(
            Cohort cohort,
            List<Row> links,
            Optional<String> made,
            String until,
            String most,
            Map<String, String> errors) {

        public @Nullable String error(String field) {
            return errors.get(field);
        }
    }

    @CheckedTemplate(basePath = "cohort")
    static class Templates {
        static native TemplateInstance links(View view);
    }

    @Inject
    CurrentViewer viewer;

    @Inject
    Leading leading;

    @Inject
    JoinLinks links;

    @Inject
    RoutingContext request;

    @Inject
    Clock clock;

    @GET
    @Transactional
    public Response list(@RestPath long id) {
        return Fresh.page(page(id, Optional.empty(), usual(leading.cohort(id)), USUAL_MOST, Map.of()));
    }

    @POST
    public Response make(@RestPath long id, @RestForm Optional<String> until, @RestForm Optional<String> most) {
        var cohort = QuarkusTransaction.requiringNew().call(() -> leading.cohort(id));
        var now = clock.instant();
        var typed = until.orElse("").strip();
        var many = most.orElse("").strip();
        var end = DetailsFields.day(typed)
                .map(day -> day.plusDays(1).atStartOfDay(cohort.zone()).toInstant())
                .filter(moment -> moment.isAfter(now) && !moment.isAfter(now.plus(JoinLink.LONGEST)));
        var count = Optional.of(many)
                .filter(text -> text.matches("[0-9]{1,4}"))
                .map(Integer::parseInt)
                .filter(number -> number >= 1 && number <= JoinLink.MOST_USES);
        var errors = new TreeMap<String, String>();
        if (end.isEmpty()) {
            errors.put("until", RollWords.WORDS.noUntil());
        }
        if (count.isEmpty()) {
            errors.put("most", RollWords.WORDS.noMost(JoinLink.MOST_USES));
        }
        if (!errors.isEmpty()) {
            return Fresh.again(Fresh.UNPROCESSABLE, () -> page(id, Optional.empty(), typed, many, errors));
        }
        var token = links.make(viewer.get(), id, end.orElseThrow(), count.orElseThrow(), now);
        Connection connection = request.get(Connection.KEY);
        var address = connection.origin() + "/join/" + token.text();
        return Fresh.again(200, () -> page(id, Optional.of(address), usual(cohort), USUAL_MOST, Map.of()));
    }

    @POST
    @Path("/{link}/revocation")
    public Response revoke(@RestPath long id, @RestPath long link) {
        links.revoke(viewer.get(), id, link, clock.instant());
        return SeeOther.at("/cohorts/" + id + "/people/links");
    }

    private String usual(Cohort cohort) {
        return LocalDate.ofInstant(clock.instant(), cohort.zone()).plus(USUAL).toString();
    }

    private TemplateInstance page(
            long id, Optional<String> made, String until, String most, Map<String, String> errors) {
        var cohort = leading.cohort(id);
        var dates = new Dates(cohort.zone());
        var now = clock.instant();
        return Templates.links(new View(
                cohort,
                JoinLink.of(cohort).stream().map(link -> row(link, dates, now)).toList(),
                made,
                until,
                most,
                errors));
    }

    private static Row row(JoinLink link, Dates dates, Instant now) {
        var works = !link.revoked() && !link.over(now) && !link.usedUp();
        return new Row(
                link.id,
                RollWords.WORDS.madeBy(link.madeBy.name, dates.dayAndTime(link.madeAt)),
                dates.dayAndTime(link.expiresAt),
                link.uses,
                link.mostUses,
                works ? "now" : "none",
                RollWords.state(link, now),
                works);
    }
}
