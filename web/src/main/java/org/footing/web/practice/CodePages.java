package org.footing.web.practice;

import static org.footing.web.practice.LogbookForm.WORDS;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import org.footing.identity.Token;
import org.footing.library.Library;
import org.footing.practice.ConfirmationCode;
import org.footing.practice.LogbookEntry;
import org.footing.practice.NotTheirs;
import org.footing.practice.OnTheSpot;
import org.footing.practice.Supervisor;
import org.footing.web.page.Durations;
import org.footing.web.page.Fresh;
import org.footing.web.security.CurrentViewer;
import org.footing.web.security.Public;
import org.footing.web.security.SeeOther;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** Practice that is confirmed on the spot: what whoever supervised sees when they open the code of an entry on a phone of their own. */
@Path("/practice/codes/{token}")
public class CodePages {

    /** @param place may be empty */
    public record Choice(long id, String name, String place, boolean chosen) {}

    /** Who looks at a code, and so what they can do. */
    public enum Looker {
        /** Nobody is signed in. */
        ANYBODY,
        /** May confirm it. */
        TEACHER,
        /** Is signed in, and may not. */
        OTHER
    }

    /**
     * @param name of whoever is signed in; empty where nobody is
     * @param supervisors who can confirm it by their PIN
     * @param error why a PIN was not taken; empty where none was typed
     */
    public record View(
            String address,
            String student,
            String when,
            String length,
            List<String> facts,
            Looker looker,
            String name,
            List<Choice> supervisors,
            String error) {

        public boolean anybody() {
            return looker == Looker.ANYBODY;
        }

        public boolean teacher() {
            return looker == Looker.TEACHER;
        }
    }

    /** What is told where there is nothing to confirm any more. */
    public record Told(String title, String text, boolean good) {}

    @CheckedTemplate(basePath = "practice")
    static class Templates {
        static native TemplateInstance onTheSpot(View view);

        static native TemplateInstance told(Told view);
    }

    private static final int OK = 200;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;

    @Inject
    CurrentViewer viewer;

    @Inject
    Library library;

    @Inject
    OnTheSpot spot;

    @Inject
    Clock clock;

    @GET
    @Public
    @Transactional
    public Response show(@RestPath String token) {
        return ConfirmationCode.open(new Token(token), clock.instant())
                .map(code -> page(token, code, 0, "", looker(code) == Looker.OTHER ? FORBIDDEN : OK))
                .orElseGet(CodePages::gone);
    }

    /** By whoever is signed in; somebody who is not goes to the door first, and comes back. */
    @POST
    @Public
    public Response confirm(@RestPath String token) {
        if (viewer.ifSignedIn().isEmpty()) {
            return SeeOther.at(door(token));
        }
        try {
            spot.confirm(viewer.get(), new Token(token), clock.instant());
            return confirmed();
        } catch (OnTheSpot.CodeGone gone) {
            return gone();
        } catch (NotTheirs not) {
            return again(token, 0, "", FORBIDDEN);
        }
    }

    /** By somebody without an account; never in the session of a student. */
    @POST
    @Path("/pin")
    @Public
    public Response confirm(
            @RestPath String token,
            @RestForm @DefaultValue("0") long supervisor,
            @RestForm @DefaultValue("") String pin) {
        if (viewer.ifSignedIn().isPresent()) {
            return again(token, 0, "", FORBIDDEN);
        }
        try {
            spot.confirm(new Token(token), supervisor, pin, clock.instant());
            return confirmed();
        } catch (OnTheSpot.CodeGone gone) {
            return gone();
        } catch (OnTheSpot.WrongPin wrong) {
            return again(token, supervisor, WORDS.wrongPin(), Fresh.UNPROCESSABLE);
        } catch (OnTheSpot.PinStopped stopped) {
            return again(token, supervisor, WORDS.pinStopped(), Fresh.UNPROCESSABLE);
        }
    }

    private static Response confirmed() {
        return Fresh.page(Templates.told(new Told(WORDS.confirmedNow(), WORDS.confirmedNowText(), true)));
    }

    private static Response gone() {
        return Fresh.page(Templates.told(new Told(WORDS.codeGone(), WORDS.codeGoneText(), false)), NOT_FOUND);
    }

    private Response again(String token, long supervisor, String error, int status) {
        return QuarkusTransaction.requiringNew().call(() -> ConfirmationCode.open(new Token(token), clock.instant())
                .map(code -> page(token, code, supervisor, error, status))
                .orElseGet(CodePages::gone));
    }

    private Response page(String token, ConfirmationCode code, long supervisor, String error, int status) {
        var entry = code.entry;
        var words = words(entry);
        var looker = looker(code);
        var choices = looker == Looker.ANYBODY
                ? Supervisor.of(List.of(entry.enrolment.cohort)).stream()
                        .map(one -> new Choice(one.id, one.name, one.place, one.id == supervisor))
                        .toList()
                : List.<Choice>of();
        return Fresh.page(
                Templates.onTheSpot(new View(
                        address(token),
                        entry.enrolment.person.name,
                        words.when(entry.logged),
                        Durations.studyTime(entry.logged.length()),
                        words.facts(entry.logged),
                        looker,
                        viewer.ifSignedIn().map(one -> one.person().name).orElse(""),
                        choices,
                        error)),
                status);
    }

    private Looker looker(ConfirmationCode code) {
        if (viewer.ifSignedIn().isEmpty()) {
            return Looker.ANYBODY;
        }
        return LogbookEntry.taughtBy(viewer.get(), code.entry.id).isPresent() ? Looker.TEACHER : Looker.OTHER;
    }

    private LoggedWords words(LogbookEntry entry) {
        var cohort = entry.enrolment.cohort;
        return new LoggedWords(library.course(cohort.edition), cohort.zone());
    }

    static String address(String token) {
        return "/practice/codes/" + token;
    }

    private static String door(String token) {
        return "/login?returnTo=" + address(token);
    }
}
