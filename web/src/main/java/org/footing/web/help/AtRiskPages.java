package org.footing.web.help;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.footing.cohort.Cohort;
import org.footing.cohort.Cohort.IsArchived;
import org.footing.cohort.Enrolment;
import org.footing.help.Contact;
import org.footing.help.Helping;
import org.footing.help.SignalAside;
import org.footing.identity.People.NotKnown;
import org.footing.identity.Storable;
import org.footing.insight.Signal;
import org.footing.insight.WhoNeedsHelp;
import org.footing.library.Library;
import org.footing.web.help.AtRiskView.Fault;
import org.footing.web.help.AtRiskView.Read;
import org.footing.web.page.Fresh;
import org.footing.web.security.CurrentViewer;
import org.footing.web.security.SeeOther;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** Who needs help, and why; what who teaches them does about it. */
@Path("/cohorts/{id}/at-risk")
public class AtRiskPages {

    /** Before that nothing is told but who never came. */
    private static final int EARLY_DAYS = 14;

    @CheckedTemplate(basePath = "help")
    static class Templates {
        static native TemplateInstance atRisk(AtRiskView view);
    }

    @Inject
    CurrentViewer viewer;

    @Inject
    Library library;

    @Inject
    Helping helping;

    @Inject
    Clock clock;

    @GET
    @Transactional
    public Response show(@RestPath long id) {
        return Fresh.page(page(cohort(id), Optional.empty()));
    }

    @POST
    @Path("/{enrolment}/aside")
    public Response putAside(
            @RestPath long id, @RestPath long enrolment, @RestForm String kind, @RestForm Optional<String> note) {
        var words = note.orElse("").strip();
        if (!Storable.fits(words, SignalAside.LONGEST_NOTE)) {
            return again(id, new Fault(enrolment, SignalWords.WORDS.tooLong(SignalAside.LONGEST_NOTE), "", words));
        }
        return done(id, () -> helping.putAside(viewer.get(), id, enrolment, kind(kind), words, now()));
    }

    @POST
    @Path("/{enrolment}/aside/end")
    public Response bringBack(@RestPath long id, @RestPath long enrolment, @RestForm String kind) {
        return done(id, () -> helping.bringBack(viewer.get(), id, enrolment, kind(kind), now()));
    }

    @POST
    @Path("/{enrolment}/contacts")
    public Response contacted(
            @RestPath long id,
            @RestPath long enrolment,
            @RestForm Optional<String> way,
            @RestForm Optional<String> note,
            @RestForm Optional<String> saveId) {
        var words = note.orElse("").strip();
        var how = Arrays.stream(Contact.Way.values())
                .filter(known -> known.name().equals(way.orElse("")))
                .findFirst();
        if (how.isEmpty()) {
            return again(id, new Fault(enrolment, SignalWords.WORDS.notOffered(), "", words));
        }
        if (!Storable.fits(words, Contact.LONGEST_NOTE)) {
            return again(
                    id,
                    new Fault(
                            enrolment,
                            SignalWords.WORDS.tooLong(Contact.LONGEST_NOTE),
                            how.get().name(),
                            words));
        }
        return done(
                id, () -> helping.contacted(viewer.get(), id, enrolment, how.get(), words, saveId.orElse(""), now()));
    }

    private Response done(long id, Runnable act) {
        try {
            act.run();
            return SeeOther.at("/cohorts/" + id + "/at-risk");
        } catch (NotKnown unknown) {
            throw new NotFoundException(unknown);
        } catch (IsArchived over) {
            return Fresh.again(Fresh.CONFLICT, () -> page(cohort(id), Optional.empty()));
        }
    }

    private Response again(long id, Fault fault) {
        return Fresh.again(Fresh.UNPROCESSABLE, () -> page(cohort(id), Optional.of(fault)));
    }

    private static Signal.Kind kind(String name) {
        return Arrays.stream(Signal.Kind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private Cohort cohort(long id) {
        return Cohort.taughtBy(viewer.get(), id).orElseThrow(NotFoundException::new);
    }

    private TemplateInstance page(Cohort cohort, Optional<Fault> fault) {
        var course = library.course(cohort.edition);
        var now = now();
        var read = new Read(
                cohort,
                course,
                WhoNeedsHelp.of(cohort, course, now),
                Enrolment.count(cohort),
                SignalAside.of(cohort, now),
                Contact.of(cohort),
                fault);
        var today = LocalDate.ofInstant(now, cohort.zone());
        return Templates.atRisk(read.view(cohort.days().between(cohort.startsOn, today) < EARLY_DAYS));
    }

    private Instant now() {
        return clock.instant();
    }
}
