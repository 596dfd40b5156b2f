package org.footing.web.practice;

import static org.footing.web.practice.MeetingForm.WORDS;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.footing.cohort.Enrolment;
import org.footing.identity.Person;
import org.footing.identity.Right;
import org.footing.practice.Attendance;
import org.footing.practice.Attendance.State;
import org.footing.practice.ChangedSince;
import org.footing.practice.Meeting;
import org.footing.practice.Register;
import org.footing.web.page.Dates;
import org.footing.web.page.Fresh;
import org.footing.web.security.CurrentViewer;
import org.footing.web.security.SeeOther;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** The register of one class: who was there. And the class itself, to be moved or cancelled. */
@Path("/meetings/{id:[0-9]+}")
public class RegisterPages {

    /**
     * @param taken when and by whom it was taken last; empty while it was not
     * @param opens from when on it can be taken; empty since the class has begun
     * @param filled whether the form is shown
     * @param missing whom the register does not name although it was taken; empty where it names everybody
     * @param overtaken whether somebody else changed it: then what is kept now stands beside each line
     * @param changing whether the form of the class itself was sent
     */
    public record View(
            long id,
            long cohort,
            String cohortName,
            String when,
            String place,
            String topic,
            int revision,
            Optional<String> taken,
            Optional<String> opens,
            boolean filled,
            Optional<String> missing,
            List<RegisterLine> lines,
            boolean overtaken,
            MeetingFields fields,
            boolean changing,
            Optional<String> notice) {

        public String address() {
            return "/meetings/" + id;
        }

        public int longestReason() {
            return Register.LONGEST_REASON;
        }

        public List<RegisterLine> wrong() {
            return lines.stream().filter(line -> line.fault().isPresent()).toList();
        }
    }

    /** What a form brought that was not kept, and why. */
    private record Refused(
            Optional<List<RegisterLine>> lines,
            boolean overtaken,
            Optional<MeetingForm> form,
            Optional<String> notice) {

        static final Refused NOTHING = new Refused(Optional.empty(), false, Optional.empty(), Optional.empty());

        static Refused lines(List<RegisterLine> lines, Optional<String> why) {
            return new Refused(Optional.of(lines), false, Optional.empty(), why);
        }

        static Refused overtaken(List<RegisterLine> lines) {
            return new Refused(Optional.of(lines), true, Optional.empty(), Optional.of(WORDS.takenSince()));
        }

        static Refused form(MeetingForm form, Optional<String> why) {
            return new Refused(Optional.empty(), false, Optional.of(form), why);
        }

        static Refused act(String why) {
            return new Refused(Optional.empty(), false, Optional.empty(), Optional.of(why));
        }
    }

    @CheckedTemplate(basePath = "practice")
    static class Templates {
        static native TemplateInstance register(View view);
    }

    @Inject
    CurrentViewer viewer;

    @Inject
    Register register;

    @Inject
    Clock clock;

    @GET
    @Transactional
    public Response show(@RestPath long id) {
        return Fresh.page(page(id, Refused.NOTHING));
    }

    /**
     * Sends what is said of each student: {@code state-7}, {@code reason-7} and {@code day-7} of the enrolment 7. Whoever is not named stays
     * as they are.
     */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Path("/register")
    public Response take(
            @RestPath long id, @RestForm @DefaultValue("0") int revision, MultivaluedMap<String, String> form) {
        var sent = sent(id, form);
        var said = sent.stream().filter(RegisterLine::said).toList();
        if (said.isEmpty() || sent.stream().anyMatch(line -> line.fault().isPresent())) {
            var why = said.isEmpty() ? Optional.of(WORDS.nobodySaid()) : Optional.<String>empty();
            return again(id, Fresh.UNPROCESSABLE, Refused.lines(sent, why));
        }
        var marks = said.stream().collect(Collectors.toMap(RegisterLine::enrolment, RegisterLine::mark));
        try {
            register.take(viewer.get(), id, revision, marks, clock.instant());
            return SeeOther.at("/meetings/" + id);
        } catch (Register.NotBegun early) {
            return again(id, Fresh.UNPROCESSABLE, Refused.lines(sent, Optional.empty()));
        } catch (ChangedSince since) {
            return again(id, Fresh.CONFLICT, Refused.overtaken(sent(id, form)));
        }
    }

    private List<RegisterLine> sent(long id, MultivaluedMap<String, String> form) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var meeting = meeting(id);
            var known = known(meeting);
            return Enrolment.of(meeting.cohort).stream()
                    .map(student -> RegisterLine.sent(
                            student, Optional.ofNullable(known.get(student.id)), form, meeting, clock.instant()))
                    .toList();
        });
    }

    @POST
    public Response change(
            @RestPath long id, @RestForm @DefaultValue("0") int revision, @BeanParam MeetingForm.Sent sent) {
        var form = QuarkusTransaction.requiringNew().call(() -> checked(meeting(id), sent.form()));
        if (!form.sound()) {
            return again(id, Fresh.UNPROCESSABLE, Refused.form(form, Optional.empty()));
        }
        try {
            QuarkusTransaction.requiringNew().run(() -> change(meeting(id), revision, form));
            return SeeOther.at("/meetings/" + id);
        } catch (ChangedSince since) {
            return again(id, Fresh.CONFLICT, Refused.form(form, Optional.of(WORDS.changedSince())));
        } catch (Register.TookPlace took) {
            return again(
                    id,
                    Fresh.UNPROCESSABLE,
                    Refused.form(form.wrong("day", WORDS.tookPlaceBefore()), Optional.empty()));
        }
    }

    private MeetingForm checked(Meeting meeting, MeetingForm typed) {
        return typed.checked(meeting.cohort.zone(), teachers(meeting));
    }

    private void change(Meeting meeting, int revision, MeetingForm form) {
        var planned = form.planned(meeting.cohort.zone());
        register.change(viewer.get(), meeting.id, revision, planned, form.tutor(teachers(meeting)), clock.instant());
    }

    private List<Person> teachers(Meeting meeting) {
        return Right.teachersOf(meeting.cohort.courseId, meeting.cohort.id, clock.instant());
    }

    @POST
    @Path("/cancellation")
    public Response cancel(@RestPath long id, @RestForm @DefaultValue("0") int revision) {
        var cohort = QuarkusTransaction.requiringNew().call(() -> meeting(id).cohort.id);
        try {
            register.cancel(viewer.get(), id, revision, clock.instant());
            return SeeOther.at("/cohorts/" + cohort + "/meetings");
        } catch (ChangedSince since) {
            return again(id, Fresh.CONFLICT, Refused.act(WORDS.notCancelled()));
        } catch (Register.TookPlace took) {
            return again(id, Fresh.CONFLICT, Refused.act(WORDS.tookPlace()));
        }
    }

    private Response again(long id, int status, Refused refused) {
        return Fresh.again(status, () -> page(id, refused));
    }

    private Meeting meeting(long id) {
        return Meeting.taughtBy(viewer.get(), id).orElseThrow(NotFoundException::new);
    }

    private static Map<Long, Attendance> known(Meeting meeting) {
        return Attendance.of(meeting).stream()
                .collect(Collectors.toMap(line -> line.enrolment.id, Function.identity()));
    }

    /** Everybody is there until somebody says otherwise; who came to the cohort after the register was taken is not. */
    private static List<RegisterLine> kept(Meeting meeting) {
        var known = known(meeting);
        var otherwise = meeting.taken() ? Optional.<State>empty() : Optional.of(State.PRESENT);
        return Enrolment.of(meeting.cohort).stream()
                .map(student -> RegisterLine.kept(student, Optional.ofNullable(known.get(student.id)), otherwise))
                .toList();
    }

    private TemplateInstance page(long id, Refused refused) {
        var meeting = meeting(id);
        var cohort = meeting.cohort;
        var zone = cohort.zone();
        var dates = new Dates(zone);
        var begun = meeting.begun(clock.instant());
        var kept = kept(meeting);
        return Templates.register(new View(
                meeting.id,
                cohort.id,
                cohort.name,
                dates.fromUntil(meeting.planned.startsAt(), meeting.planned.endsAt()),
                meeting.planned.place(),
                meeting.planned.topic(),
                meeting.revision,
                Optional.ofNullable(meeting.takenBy).flatMap(by -> Optional.ofNullable(meeting.takenAt)
                        .map(at -> WORDS.takenBy(dates.dayAndTime(at), by.name))),
                begun ? Optional.empty() : Optional.of(WORDS.opens(dates.dayAndTime(meeting.planned.startsAt()))),
                begun || refused.lines().isPresent(),
                meeting.taken() ? missing(kept) : Optional.empty(),
                refused.lines().orElse(kept),
                refused.overtaken(),
                MeetingFields.of(refused.form().orElseGet(() -> MeetingForm.of(meeting, zone)), teachers(meeting)),
                refused.form().isPresent(),
                refused.notice()));
    }

    private static Optional<String> missing(List<RegisterLine> kept) {
        var names = kept.stream()
                .filter(line -> line.state().isEmpty())
                .map(RegisterLine::name)
                .toList();
        return names.isEmpty() ? Optional.empty() : Optional.of(WORDS.missing(String.join(", ", names)));
    }
}
