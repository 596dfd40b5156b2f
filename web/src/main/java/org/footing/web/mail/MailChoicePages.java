package org.footing.web.mail;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.footing.identity.Person;
import org.footing.marking.FeedbackMail;
import org.footing.marking.FeedbackReadings;
import org.footing.outbox.MailChoice;
import org.footing.outbox.MailChoice.Kind;
import org.footing.outbox.MailChoices;
import org.footing.web.page.Fresh;
import org.footing.web.security.CurrentViewer;
import org.footing.web.security.SeeOther;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** By what people are told by mail: all of it in one place. */
@Path("/profile/mail")
public class MailChoicePages {

    private static final String HERE = "/profile/mail";

    /**
     * @param email where mail goes to; absent where nowhere
     * @param teaches whether there are questions to be told of
     */
    public record View(
            Optional<String> email,
            boolean announcements,
            boolean answers,
            boolean questions,
            boolean digest,
            boolean feedback,
            boolean teaches,
            boolean saved) {}

    @CheckedTemplate(basePath = "mail")
    static class Templates {
        static native TemplateInstance choices(View view);
    }

    @Inject
    CurrentViewer viewer;

    @Inject
    MailChoices choices;

    @Inject
    FeedbackReadings readings;

    @Inject
    Clock clock;

    @GET
    @Transactional
    public Response show(@RestQuery Optional<String> saved) {
        var wanted = MailChoice.wantedBy(viewer.get());
        Person person = Person.findById(viewer.get().personId());
        return Fresh.page(Templates.choices(new View(
                Optional.ofNullable(person.email),
                wanted.contains(Kind.ANNOUNCEMENTS),
                wanted.contains(Kind.ANSWERS),
                wanted.contains(Kind.QUESTIONS),
                wanted.contains(Kind.DIGEST),
                FeedbackMail.wanted(person.id),
                viewer.get().teaches(),
                saved.isPresent())));
    }

    /** What is not ticked is not wanted. */
    @POST
    @Transactional
    public Response choose(
            @RestForm Optional<String> announcements,
            @RestForm Optional<String> answers,
            @RestForm Optional<String> questions,
            @RestForm Optional<String> digest,
            @RestForm Optional<String> feedback) {
        var wanted = EnumSet.noneOf(Kind.class);
        announcements.ifPresent(ticked -> wanted.add(Kind.ANNOUNCEMENTS));
        answers.ifPresent(ticked -> wanted.add(Kind.ANSWERS));
        questions.ifPresent(ticked -> wanted.add(Kind.QUESTIONS));
        digest.ifPresent(ticked -> wanted.add(Kind.DIGEST));
        choices.choose(viewer.get(), offered(), wanted, clock.instant());
        readings.wantMail(viewer.get(), feedback.isPresent(), clock.instant());
        return SeeOther.at(HERE + "?saved=mail");
    }

    private Set<Kind> offered() {
        return viewer.get().teaches() ? EnumSet.allOf(Kind.class) : EnumSet.of(Kind.ANNOUNCEMENTS, Kind.ANSWERS);
    }
}
