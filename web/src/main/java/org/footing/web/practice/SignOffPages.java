package org.footing.web.practice;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.footing.cohort.Cohort;
import org.footing.cohort.Enrolment;
import org.footing.course.Course;
import org.footing.identity.Reason;
import org.footing.library.Library;
import org.footing.practice.Observation;
import org.footing.practice.SignOffSheet;
import org.footing.practice.SignOffs;
import org.footing.web.page.Dates;
import org.footing.web.page.Fresh;
import org.footing.web.security.CurrentViewer;
import org.footing.web.security.SeeOther;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** What students were seen to do: for themselves, and for whoever signs it off. Printed it is the record of the unit. */
@Path("/practice/sign-offs")
public class SignOffPages {

    static final SignOffMessages WORDS = MessageBundles.get(SignOffMessages.class);

    /**
     * @param struck why it was struck out; empty while it stands
     * @param reason that was typed to strike it out
     * @param error why that was refused; empty where nothing was
     */
    public record Seen(long id, String by, String note, String struck, String reason, String error) {

        /** Of the field for the reason of a strike. */
        public String fieldId() {
            return "why-" + id;
        }
    }

    /**
     * @param drawn as {@code tags/state} draws it
     * @param open whether it can be seen once more
     * @param day that was typed, or today
     * @param note that was typed
     * @param error why it was not signed; empty where nothing was refused
     */
    public record Row(
            String id,
            String title,
            boolean optional,
            String drawn,
            String state,
            List<Seen> seen,
            boolean open,
            String day,
            String note,
            String error) {

        /** Whether the form is shown: also where somebody else signed it meanwhile, with what was typed. */
        public boolean filled() {
            return open || !error.isEmpty();
        }
    }

    /**
     * @param own whether it is the viewer's
     * @param enrolment whose it is
     * @param student their name; empty where it is the viewer
     * @param notice why a strike was refused; empty where none was
     * @param unsent what was typed for it and has no field any more
     */
    public record View(
            Course course,
            boolean own,
            boolean assesses,
            long enrolment,
            String student,
            long signed,
            String today,
            List<Row> rows,
            String notice,
            String unsent) {

        public String address() {
            return "/practice/sign-offs/" + enrolment;
        }
    }

    public record StudentRow(long enrolment, String name, long signed, int all) {}

    public record CohortView(Cohort cohort, List<StudentRow> rows) {}

    @CheckedTemplate(basePath = "practice")
    static class Templates {
        static native TemplateInstance signOffs(View view);

        static native TemplateInstance cohortSignOffs(CohortView view);
    }

    /** An observation that was refused, or the strike of one, and why. */
    private record Refused(
            String competency, String day, String note, String error, long strike, String reason, String notice) {

        static final Refused NOTHING = new Refused("", "", "", "", 0, "", "");

        static Refused observation(String competency, String day, String note, String error) {
            return new Refused(competency, day, note, error, 0, "", "");
        }

        static Refused strike(long id, String reason, String notice) {
            return new Refused("", "", "", "", id, reason, notice);
        }

        /** It was struck out before: there is no field for the reason any more. */
        static Refused struck(String reason) {
            return strike(0, reason, WORDS.struckBefore());
        }
    }

    @Inject
    CurrentViewer viewer;

    @Inject
    PracticeEnrolments enrolments;

    @Inject
    Library library;

    @Inject
    SignOffs signOffs;

    @Inject
    Clock clock;

    /** @param course the newest that signs anything off where none is named */
    @GET
    @Transactional
    public Response own(@RestQuery @DefaultValue("") String course) {
        var enrolment =
                enrolments.of(course, known -> !known.practice().competencies().isEmpty());
        return Fresh.page(page(enrolment, Refused.NOTHING));
    }

    @GET
    @Path("/cohorts/{id:[0-9]+}")
    @Transactional
    public Response ofCohort(@RestPath long id) {
        var known = Cohort.lookedAfterBy(viewer.get(), id).orElseThrow(NotFoundException::new);
        var practice = library.course(known.edition).practice();
        var observations = Observation.of(known).stream().collect(Collectors.groupingBy(one -> one.enrolment.id));
        return Fresh.page(Templates.cohortSignOffs(new CohortView(
                known,
                Enrolment.of(known).stream()
                        .map(student -> new StudentRow(
                                student.id,
                                student.person.name,
                                SignOffSheet.of(practice, observations.getOrDefault(student.id, List.of()))
                                        .signed(),
                                practice.competencies().size()))
                        .toList())));
    }

    @GET
    @Path("/{enrolment:[0-9]+}")
    @Transactional
    public Response show(@RestPath long enrolment) {
        return Fresh.page(page(student(enrolment), Refused.NOTHING));
    }

    @POST
    @Path("/{enrolment:[0-9]+}")
    public Response observe(
            @RestPath long enrolment,
            @RestForm @DefaultValue("") String competency,
            @RestForm @DefaultValue("") String day,
            @RestForm @DefaultValue("") String note) {
        try {
            var when = TypedTimes.day(day);
            if (when.isEmpty()) {
                QuarkusTransaction.requiringNew().run(() -> student(enrolment));
                return again(enrolment, Refused.observation(competency, day, note, WORDS.wrongDay()));
            }
            signOffs.observe(viewer.get(), enrolment, competency, when.get(), note, clock.instant());
            return SeeOther.at("/practice/sign-offs/" + enrolment + "#" + competency);
        } catch (SignOffs.NotSigned not) {
            return again(enrolment, Refused.observation(competency, day, note, words(not.refusal)));
        }
    }

    private static String words(SignOffs.Refusal refusal) {
        return switch (refusal) {
            case SIGNED -> WORDS.signed();
            case SAME_DAY -> WORDS.sameDay();
            case DAY -> WORDS.wrongDay();
            case NOTE -> WORDS.longNote(Observation.LONGEST_NOTE);
        };
    }

    @POST
    @Path("/{enrolment:[0-9]+}/strikes/{id:[0-9]+}")
    public Response strike(@RestPath long enrolment, @RestPath long id, @RestForm @DefaultValue("") String reason) {
        QuarkusTransaction.requiringNew().run(() -> student(enrolment));
        var why = Reason.of(reason);
        if (why.isEmpty()) {
            return again(enrolment, Refused.strike(id, reason, WORDS.noReason(Reason.LONGEST)));
        }
        try {
            signOffs.strike(viewer.get(), id, why.get(), clock.instant());
            return SeeOther.at("/practice/sign-offs/" + enrolment);
        } catch (SignOffs.StruckBefore before) {
            return Fresh.again(Fresh.CONFLICT, () -> page(student(enrolment), Refused.struck(reason)));
        }
    }

    private Response again(long enrolment, Refused refused) {
        return Fresh.again(Fresh.UNPROCESSABLE, () -> page(student(enrolment), refused));
    }

    /** Of somebody whom the viewer looks after. */
    private Enrolment student(long id) {
        return Enrolment.<Enrolment>findByIdOptional(id)
                .filter(known -> known.withdrawnAt == null)
                .filter(known -> viewer.get().looksAfter(known.cohort.courseId, known.cohort.id))
                .orElseThrow(NotFoundException::new);
    }

    private TemplateInstance page(Enrolment enrolment, Refused refused) {
        var cohort = enrolment.cohort;
        var course = library.course(cohort.edition);
        var sheet = SignOffSheet.of(course.practice(), Observation.of(enrolment));
        var own = enrolment.person.id == viewer.get().personId();
        var today = LocalDate.ofInstant(clock.instant(), cohort.zone()).toString();
        return Templates.signOffs(new View(
                course,
                own,
                !own && viewer.get().assesses(cohort.courseId, cohort.id),
                enrolment.id,
                own ? "" : enrolment.person.name,
                sheet.signed(),
                today,
                sheet.rows().stream().map(row -> row(row, refused, today)).toList(),
                refused.notice(),
                refused.strike() == 0 ? refused.reason() : ""));
    }

    private static Row row(SignOffSheet.Row row, Refused refused, String today) {
        var competency = row.competency();
        var mine = refused.competency().equals(competency.id());
        return new Row(
                competency.id(),
                competency.title(),
                competency.optional(),
                row.signed() ? "done" : row.standing().isEmpty() ? "none" : "now",
                row.signedOn()
                        .map(day -> WORDS.signedOn(Dates.inFull(day)))
                        .orElseGet(() -> WORDS.seenOf(row.standing().size(), competency.observed())),
                row.observations().stream().map(one -> seen(one, refused)).toList(),
                !row.signed(),
                mine ? refused.day() : today,
                mine ? refused.note() : "",
                mine ? refused.error() : "");
    }

    private static Seen seen(Observation one, Refused refused) {
        var mine = refused.strike() == one.id;
        return new Seen(
                one.id,
                WORDS.by(Dates.inFull(one.observedOn), one.observer.name),
                one.note,
                Optional.of(one.strikeReason)
                        .filter(reason -> !one.stands())
                        .map(WORDS::struck)
                        .orElse(""),
                mine ? refused.reason() : "",
                mine ? refused.notice() : "");
    }
}
