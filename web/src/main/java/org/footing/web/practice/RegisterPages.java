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
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.footing.cohort.Enrolment;
import org.footing.identity.Right;
import org.footing.practice.Attendance;
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

    /** @param taken when and by whom it was taken last; empty while it was not */
    public record View(
            long id,
            long cohort,
            String cohortName,
            String when,
            String place,
            String topic,
            int revision,
            Optional<String> taken,
            List<RegisterLine> lines,
            MeetingFields fields,
            Optional<String> notice) {

        public String address() {
            return "/meetings/" + id;
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
        var meeting = meeting(id);
        return Fresh.page(page(meeting, lines(meeting), form(meeting), Optional.empty()));
    }

    /** Sends what is said of every student: {@code state-7}, {@code reason-7} and {@code day-7} of the enrolment 7. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Path("/register")
    public Response take(
            @RestPath long id, @RestForm @DefaultValue("0") int revision, MultivaluedMap<String, String> form) {
        var sent = QuarkusTransaction.requiringNew().call(() -> Enrolment.of(meeting(id).cohort).stream()
                .map(student -> RegisterLine.sent(student, form))
                .toList());
        var wrong = sent.stream().flatMap(line -> line.fault().stream()).findFirst();
        if (wrong.isPresent()) {
            return again(id, sent, Fresh.UNPROCESSABLE, wrong.get());
        }
        var marks = sent.stream().collect(Collectors.toMap(RegisterLine::enrolment, RegisterLine::mark));
        try {
            register.take(viewer.get(), id, revision, marks, clock.instant());
            return SeeOther.at("/meetings/" + id);
        } catch (ChangedSince since) {
            return refused(id, WORDS.changedSince());
        }
    }

    @POST
    public Response change(
            @RestPath long id, @RestForm @DefaultValue("0") int revision, @BeanParam MeetingForm.Sent sent) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> changed(id, revision, sent.form()));
        } catch (ChangedSince since) {
            return refused(id, WORDS.changedSince());
        }
    }

    private Response changed(long id, int revision, MeetingForm typed) {
        var meeting = meeting(id);
        var zone = meeting.cohort.zone();
        var teachers = Right.teachersOf(meeting.cohort.courseId, meeting.cohort.id, clock.instant());
        var form = typed.checked(zone, teachers);
        if (!form.sound()) {
            return Fresh.page(page(meeting, lines(meeting), form, Optional.empty()), Fresh.UNPROCESSABLE);
        }
        if (meeting.revision != revision) {
            return Fresh.page(page(meeting, lines(meeting), form, Optional.of(WORDS.changedSince())), Fresh.CONFLICT);
        }
        register.change(viewer.get(), id, revision, form.planned(zone), form.tutor(teachers), clock.instant());
        return SeeOther.at("/meetings/" + id);
    }

    @POST
    @Path("/cancellation")
    public Response cancel(@RestPath long id, @RestForm @DefaultValue("0") int revision) {
        var cohort = QuarkusTransaction.requiringNew().call(() -> meeting(id).cohort.id);
        try {
            register.cancel(viewer.get(), id, revision, clock.instant());
            return SeeOther.at("/cohorts/" + cohort + "/meetings");
        } catch (ChangedSince since) {
            return refused(id, WORDS.changedSince());
        } catch (Register.TookPlace took) {
            return refused(id, WORDS.tookPlace());
        }
    }

    private Response refused(long id, String why) {
        return Fresh.again(Fresh.CONFLICT, () -> {
            var meeting = meeting(id);
            return page(meeting, lines(meeting), form(meeting), Optional.of(why));
        });
    }

    private Response again(long id, List<RegisterLine> lines, int status, String why) {
        return Fresh.again(status, () -> {
            var meeting = meeting(id);
            return page(meeting, lines, form(meeting), Optional.of(why));
        });
    }

    private Meeting meeting(long id) {
        return Meeting.taughtBy(viewer.get(), id).orElseThrow(NotFoundException::new);
    }

    private static MeetingForm form(Meeting meeting) {
        return MeetingForm.of(meeting, meeting.cohort.zone());
    }

    private static List<RegisterLine> lines(Meeting meeting) {
        var known = Attendance.of(meeting).stream()
                .collect(Collectors.toMap(line -> line.enrolment.id, Function.identity()));
        return Enrolment.of(meeting.cohort).stream()
                .map(student -> RegisterLine.kept(student, Optional.ofNullable(known.get(student.id))))
                .toList();
    }

    private TemplateInstance page(
            Meeting meeting, List<RegisterLine> lines, MeetingForm form, Optional<String> notice) {
        var cohort = meeting.cohort;
        var dates = new Dates(cohort.zone());
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
                lines,
                MeetingFields.of(form, Right.teachersOf(cohort.courseId, cohort.id, clock.instant())),
                notice));
    }
}
