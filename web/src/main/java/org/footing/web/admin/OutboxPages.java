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
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.footing.identity.School;
import org.footing.outbox.Breaker;
import org.footing.outbox.Mail;
import org.footing.outbox.Mails;
import org.footing.outbox.Message;
import org.footing.outbox.Outbox;
import org.footing.outbox.Outbox.NotWaiting;
import org.footing.web.page.Dates;
import org.footing.web.security.SeeOther;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What waits to be sent to other systems, and what could not be. Never what stands in it. */
@Path("/admin/outbox")
public class OutboxPages {

    /**
     * @param error what went wrong at the last try
     * @param next when it is tried next; empty when it was given up
     */
    public record Row(
            long id,
            String kind,
            String about,
            String put,
            int attempts,
            Optional<String> error,
            Optional<String> next) {}

    /** A kind that is held back as a whole. */
    public record Held(String kind, String until) {}

    /**
     * @param mail whether the school has a mail server
     * @param to what was typed as the address of a test mail
     * @param complaint whether no mail can be sent to that
     */
    public record View(List<Held> held, Listed<Row> messages, boolean mail, String to, boolean complaint, boolean put) {

        public @Nullable String toError() {
            return complaint ? MessageBundles.get(OutboxMessages.class).noAddress() : null;
        }
    }

    @CheckedTemplate(basePath = "admin")
    static class Templates {
        static native TemplateInstance outbox(View view);
    }

    @CheckedTemplate(basePath = "mail")
    static class Texts {
        static native TemplateInstance test(String school);
    }

    @Inject
    Administration administration;

    @Inject
    Outbox outbox;

    @Inject
    Mails mails;

    @Inject
    Clock clock;

    @GET
    @Transactional
    public TemplateInstance show(@RestQuery Optional<String> page, @RestQuery Optional<String> put) {
        return Templates.outbox(view(Listed.page(page), "", false, put.isPresent()));
    }

    @POST
    @Path("/{id}/trial")
    public Response tryNow(@RestPath long id) {
        return decided(() -> outbox.tryNow(administration.viewer(), id, clock.instant()));
    }

    @POST
    @Path("/{id}/end")
    public Response giveUp(@RestPath long id) {
        return decided(() -> outbox.giveUp(administration.viewer(), id, clock.instant()));
    }

    /** By the way that every mail takes: when it arrives, others will. */
    @POST
    @Path("/test")
    @Transactional
    public Response test(@RestForm Optional<String> to) {
        var viewer = administration.viewer();
        if (!mails.possible()) {
            throw new NotFoundException();
        }
        var address = to.map(String::strip).orElse("");
        if (!Mail.addressable(address)) {
            return Response.status(422)
                    .entity(Templates.outbox(view(0, address, true, false)))
                    .build();
        }
        var school = School.find().orElseThrow().name;
        var words = MessageBundles.get(OutboxMessages.class);
        var mail = new Mail(address, words.testSubject(), Texts.test(school).render());
        mails.put(words.testAbout(viewer.personId()), mail, clock.instant());
        return SeeOther.at("/admin/outbox?put=test");
    }

    private static Response decided(Runnable act) {
        try {
            act.run();
            return SeeOther.at("/admin/outbox");
        } catch (NotWaiting gone) {
            throw new NotFoundException(gone);
        }
    }

    private View view(int page, String to, boolean complaint, boolean put) {
        var dates = new Dates(School.find().orElseThrow().zone());
        var found = Listed.of(page, Message.PAGE, at -> Message.unsent(administration.viewer(), at));
        var rows = found.rows().stream().map(message -> row(message, dates)).toList();
        var held = Breaker.holding(clock.instant()).stream()
                .map(breaker -> new Held(breaker.kind, dates.dayAndTime(Objects.requireNonNull(breaker.waitsUntil))))
                .toList();
        return new View(held, found.with(rows), mails.possible(), to, complaint, put);
    }

    private static Row row(Message message, Dates dates) {
        return new Row(
                message.id,
                message.kind,
                message.about,
                dates.dayAndTime(message.createdAt),
                message.attempts,
                Optional.ofNullable(message.lastError),
                message.givenUp() ? Optional.empty() : Optional.of(dates.dayAndTime(message.dueAt)));
    }
}
