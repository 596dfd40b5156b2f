package org.footing.web.identity;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Clock;
import java.util.Optional;
import org.footing.exchange.MyData;
import org.footing.identity.ErasureRequest;
import org.footing.identity.OwnPassword;
import org.footing.identity.People;
import org.footing.identity.School;
import org.footing.web.page.Dates;
import org.footing.web.security.CurrentViewer;
import org.footing.web.security.SeeOther;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** What people take away of themselves, and where they ask to be forgotten. */
@Path("/profile")
public class MyDataPages {

    /**
     * @param password whether there is one to ask for
     * @param asked when the viewer asked to be erased
     */
    public record View(
            String username, boolean password, Optional<String> asked, Optional<OwnPassword.Outcome> outcome) {

        private static final MyDataMessages WORDS = MessageBundles.get(MyDataMessages.class);

        /** What went wrong, in words; null when nothing did. */
        public @Nullable String error() {
            return outcome.map(known -> switch (known) {
                        case RIGHT -> throw new IllegalStateException("nothing went wrong");
                        case WRONG -> WORDS.wrongPassword();
                        case WAIT -> WORDS.tooManyTries();
                        case SIGN_IN_AGAIN -> WORDS.signInAgain();
                    })
                    .orElse(null);
        }
    }

    @CheckedTemplate(basePath = "identity")
    static class Templates {
        static native TemplateInstance myData(View view);
    }

    @Inject
    CurrentViewer viewer;

    @Inject
    OwnPassword ownPassword;

    @Inject
    MyData myData;

    @Inject
    People people;

    @Inject
    Clock clock;

    @GET
    @Path("/my-data")
    @Transactional
    public TemplateInstance show() {
        return Templates.myData(view(Optional.empty()));
    }

    /** Answers with the file itself: it is made while it is sent, and kept nowhere. */
    @POST
    @Path("/my-data")
    public Response download(@RestForm Optional<String> current) {
        var asking = viewer.get();
        var outcome = ownPassword.check(asking, current.orElse(""), clock.instant());
        return outcome == OwnPassword.Outcome.RIGHT
                ? Response.ok((StreamingOutput) out -> myData.write(asking, out), "application/zip")
                        .header("Content-Disposition", "attachment; filename=my-data.zip")
                        .build()
                : Response.status(422)
                        .entity(Templates.myData(view(Optional.of(outcome))))
                        .build();
    }

    @POST
    @Path("/erasure")
    public Response askForErasure() {
        people.askForErasure(viewer.get(), clock.instant());
        return SeeOther.at("/profile/my-data#erasure");
    }

    @POST
    @Path("/erasure/withdrawal")
    public Response withdrawErasure() {
        people.withdrawErasure(viewer.get(), clock.instant());
        return SeeOther.at("/profile/my-data#erasure");
    }

    private View view(Optional<OwnPassword.Outcome> outcome) {
        var dates = new Dates(School.find().orElseThrow().zone());
        return new View(
                viewer.get().username(),
                ownPassword.known(viewer.get()),
                ErasureRequest.of(viewer.get()).map(request -> dates.dayAndTime(request.askedAt)),
                outcome);
    }
}
