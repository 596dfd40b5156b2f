package org.footing.web.practice;

import static org.footing.web.practice.LogbookForm.WORDS;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.footing.course.Course;
import org.footing.identity.Reason;
import org.footing.library.Library;
import org.footing.practice.ChangedSince;
import org.footing.practice.Confirmations;
import org.footing.practice.Logbook;
import org.footing.practice.LogbookChange;
import org.footing.practice.LogbookEntry;
import org.footing.practice.NotTheirs;
import org.footing.web.page.Dates;
import org.footing.web.page.Durations;
import org.footing.web.page.Fresh;
import org.footing.web.security.CurrentViewer;
import org.footing.web.security.SeeOther;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** One entry of a logbook: for its student, and for whoever teaches them. */
@Path("/practice/logbook/{id:[0-9]+}")
public class LogbookEntryPages {

    /** @param untilThen what the entry said; empty where that did not change */
    public record Step(String what, String when, String reason, String untilThen) {}

    /**
     * @param own whether it is the viewer's
     * @param revision that is shown
     * @param drawn as {@code tags/state} draws it
     * @param fields of a correction
     * @param word that was typed to send it back, or to remove it
     * @param wordError empty where nothing is wrong with it
     */
    public record View(
            long id,
            Course course,
            String student,
            boolean own,
            boolean confirmed,
            int revision,
            String when,
            String length,
            List<String> facts,
            String notes,
            String drawn,
            String state,
            LoggedFields fields,
            List<Step> steps,
            String word,
            String wordError,
            Optional<String> notice) {

        public String address() {
            return "/practice/logbook/" + id;
        }

        public String up() {
            return LogbookEntryPages.up(own, course.id());
        }
    }

    @CheckedTemplate(basePath = "practice")
    static class Templates {
        static native TemplateInstance entry(View view);
    }

    /** What a form brought that could not be taken. */
    private record Refused(Optional<LogbookForm> form, String word, String wordError, Optional<String> notice) {

        static final Refused NOTHING = new Refused(Optional.empty(), "", "", Optional.empty());

        static Refused of(LogbookForm form) {
            return new Refused(Optional.of(form), "", "", Optional.empty());
        }

        static Refused word(String typed) {
            return new Refused(Optional.empty(), typed, WORDS.noReason(Reason.LONGEST), Optional.empty());
        }

        static Refused changed(Optional<LogbookForm> form, String typed) {
            return new Refused(form, typed, "", Optional.of(WORDS.changedMeanwhile()));
        }
    }

    @Inject
    CurrentViewer viewer;

    @Inject
    Library library;

    @Inject
    Logbook logbook;

    @Inject
    Confirmations confirmations;

    @Inject
    Clock clock;

    @GET
    @Transactional
    public Response show(@RestPath long id) {
        return Fresh.page(page(id, Refused.NOTHING));
    }

    @POST
    public Response correct(
            @RestPath long id, @RestForm @DefaultValue("0") int revision, @BeanParam LogbookForm.Sent sent) {
        var cohort = QuarkusTransaction.requiringNew().call(() -> entry(id).enrolment.cohort);
        var course = library.course(cohort.edition);
        var form = sent.form().checked(course, cohort.zone(), clock.instant());
        var why = Reason.of(form.reason());
        if (why.isEmpty()) {
            form = form.wrong("reason", WORDS.noReason(Reason.LONGEST));
        }
        if (!form.sound() || why.isEmpty()) {
            return again(id, Refused.of(form), Fresh.UNPROCESSABLE);
        }
        try {
            logbook.correct(viewer.get(), id, revision, form.logged(cohort.zone()), why.get(), clock.instant());
            return SeeOther.at("/practice/logbook/" + id);
        } catch (ChangedSince since) {
            return again(id, Refused.changed(Optional.of(form), ""), Fresh.CONFLICT);
        } catch (Logbook.Overlapping overlapping) {
            var words = new LoggedWords(course, cohort.zone());
            var known = form.wrong("from", WORDS.overlaps(words.when(overlapping.other)));
            return again(id, Refused.of(known), Fresh.UNPROCESSABLE);
        }
    }

    @POST
    @Path("/removal")
    public Response remove(
            @RestPath long id, @RestForm @DefaultValue("0") int revision, @RestForm @DefaultValue("") String reason) {
        var up = QuarkusTransaction.requiringNew().call(() -> up(entry(id)));
        var why = Reason.of(reason);
        if (why.isEmpty()) {
            return again(id, Refused.word(reason), Fresh.UNPROCESSABLE);
        }
        try {
            logbook.remove(viewer.get(), id, revision, why.get(), clock.instant());
            return SeeOther.at(up);
        } catch (ChangedSince since) {
            return again(id, Refused.changed(Optional.empty(), reason), Fresh.CONFLICT);
        }
    }

    @POST
    @Path("/confirmation")
    public Response confirm(@RestPath long id, @RestForm @DefaultValue("0") int revision) {
        return confirmations.confirm(viewer.get(), Map.of(id, revision), clock.instant()) == 0
                ? SeeOther.at("/practice/confirmations")
                : again(id, Refused.changed(Optional.empty(), ""), Fresh.CONFLICT);
    }

    @POST
    @Path("/return")
    public Response sendBack(
            @RestPath long id, @RestForm @DefaultValue("0") int revision, @RestForm @DefaultValue("") String reason) {
        QuarkusTransaction.requiringNew().run(() -> entry(id));
        var why = Reason.of(reason);
        if (why.isEmpty()) {
            return again(id, Refused.word(reason), Fresh.UNPROCESSABLE);
        }
        try {
            confirmations.sendBack(viewer.get(), id, revision, why.get(), clock.instant());
            return SeeOther.at("/practice/confirmations");
        } catch (ChangedSince since) {
            return again(id, Refused.changed(Optional.empty(), reason), Fresh.CONFLICT);
        }
    }

    private String up(LogbookEntry entry) {
        return up(own(entry), entry.enrolment.cohort.courseId);
    }

    private static String up(boolean own, String course) {
        return own ? "/practice/logbook?course=" + course : "/practice/confirmations";
    }

    private boolean own(LogbookEntry entry) {
        return entry.enrolment.person.id == viewer.get().personId();
    }

    private Response again(long id, Refused refused, int status) {
        return Fresh.again(status, () -> page(id, refused));
    }

    private LogbookEntry entry(long id) {
        return LogbookEntry.of(viewer.get(), id)
                .or(() -> LogbookEntry.taughtBy(viewer.get(), id))
                .orElseThrow(NotTheirs::new);
    }

    private TemplateInstance page(long id, Refused refused) {
        var entry = entry(id);
        var cohort = entry.enrolment.cohort;
        var course = library.course(cohort.edition);
        var words = new LoggedWords(course, cohort.zone());
        return Templates.entry(new View(
                entry.id,
                course,
                entry.enrolment.person.name,
                own(entry),
                entry.confirmed(),
                entry.revision,
                words.when(entry.logged),
                Durations.studyTime(entry.logged.length()),
                words.facts(entry.logged),
                entry.logged.notes(),
                LoggedWords.drawn(entry),
                LoggedWords.state(entry),
                LoggedFields.of(
                        refused.form().orElseGet(() -> LogbookForm.of(entry.logged, cohort.zone())), course, List.of()),
                LogbookChange.of(entry).stream()
                        .map(change -> step(change, words, new Dates(cohort.zone())))
                        .toList(),
                refused.word(),
                refused.wordError(),
                refused.notice()));
    }

    private static Step step(LogbookChange change, LoggedWords words, Dates dates) {
        var corrected = change.act == LogbookChange.Act.CORRECTED;
        var said = words.when(change.before) + ". " + String.join(". ", words.facts(change.before));
        return new Step(
                did(change), dates.dayAndTime(change.at), change.reason, corrected ? WORDS.untilThen(said) : "");
    }

    private static String did(LogbookChange change) {
        var name = change.name();
        return switch (change.act) {
            case LOGGED -> WORDS.didLog(name);
            case CORRECTED -> WORDS.didCorrect(name);
            case CONFIRMED -> change.by == null ? WORDS.didConfirmByPin(name) : WORDS.didConfirm(name);
            case RETURNED -> WORDS.didSendBack(name);
            case REMOVED -> WORDS.didRemove(name);
        };
    }
}
