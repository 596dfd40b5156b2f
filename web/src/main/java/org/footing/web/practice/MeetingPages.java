package org.footing.web.practice;

import static org.footing.web.practice.MeetingForm.WORDS;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.footing.cohort.Cohort;
import org.footing.cohort.Enrolment;
import org.footing.identity.Right;
import org.footing.library.Library;
import org.footing.practice.Attendance;
import org.footing.practice.ContactHours;
import org.footing.practice.Meeting;
import org.footing.practice.Register;
import org.footing.web.page.Dates;
import org.footing.web.page.Durations;
import org.footing.web.page.Fresh;
import org.footing.web.page.PlainTable;
import org.footing.web.security.CurrentViewer;
import org.footing.web.security.SeeOther;
import org.jboss.resteasy.reactive.RestPath;

/** The classes of a cohort, and how often its students were there. */
@Path("/cohorts/{id}/meetings")
public class MeetingPages {

    /**
     * @param drawn as {@code tags/state} draws it
     * @param tutor may be empty
     */
    public record Row(long id, String when, String place, String topic, String tutor, String drawn, String state) {}

    /** @param attendance in words */
    public record StudentRow(String name, String attended, String held, String attendance, boolean below) {}

    /** @param asked percent that the course asks for; 0 for nothing */
    public record View(Cohort cohort, MeetingFields fields, List<Row> rows, List<StudentRow> students, int asked) {}

    @CheckedTemplate(basePath = "practice")
    static class Templates {
        static native TemplateInstance meetings(View view);
    }

    @Inject
    CurrentViewer viewer;

    @Inject
    Library library;

    @Inject
    Register register;

    @Inject
    Clock clock;

    @GET
    @Transactional
    public Response show(@RestPath long id) {
        var cohort = cohort(id);
        var meetings = Meeting.of(cohort);
        return Fresh.page(page(
                cohort,
                meetings,
                MeetingForm.next(meetings, cohort.zone(), viewer.get().personId())));
    }

    @POST
    @Transactional
    public Response plan(@RestPath long id, @BeanParam MeetingForm.Sent sent) {
        var cohort = cohort(id);
        var teachers = Right.teachersOf(cohort.courseId, cohort.id, clock.instant());
        var form = sent.form().checked(cohort.zone(), teachers);
        if (!form.sound()) {
            return Fresh.page(page(cohort, Meeting.of(cohort), form), Fresh.UNPROCESSABLE);
        }
        var meeting = register.plan(viewer.get(), id, form.planned(cohort.zone()), form.tutor(teachers));
        return SeeOther.at("/cohorts/" + id + "/meetings#meeting-" + meeting.id);
    }

    /** Every line of every register that was taken. */
    @GET
    @Path("/register.csv")
    @Transactional
    public Response download(@RestPath long id) {
        var cohort = cohort(id);
        var table = RegisterTable.of(Meeting.of(cohort), Attendance.of(cohort), cohort.zone());
        return Fresh.download(table, PlainTable.TYPE, "register.csv");
    }

    private Cohort cohort(long id) {
        return Cohort.taughtBy(viewer.get(), id).orElseThrow(NotFoundException::new);
    }

    private TemplateInstance page(Cohort cohort, List<Meeting> meetings, MeetingForm form) {
        var now = clock.instant();
        var attendances = Attendance.of(cohort);
        var ofMeetings = attendances.stream().collect(Collectors.groupingBy(one -> one.meeting.id));
        var ofStudents = attendances.stream().collect(Collectors.groupingBy(one -> one.enrolment.id));
        var asked = library.course(cohort.edition).practice().targets().attendance();
        return Templates.meetings(new View(
                cohort,
                MeetingFields.of(form, Right.teachersOf(cohort.courseId, cohort.id, now)),
                meetings.stream()
                        .map(meeting -> row(meeting, ofMeetings.getOrDefault(meeting.id, List.of()), now))
                        .toList(),
                students(cohort, ofStudents, asked, now),
                asked));
    }

    private static List<StudentRow> students(
            Cohort cohort, Map<Long, List<Attendance>> attendances, int asked, Instant now) {
        return Enrolment.of(cohort).stream()
                .map(student -> {
                    var hours = ContactHours.of(attendances.getOrDefault(student.id, List.of()), now);
                    return new StudentRow(
                            student.person.name,
                            Durations.studyTime(hours.attended()),
                            Durations.studyTime(hours.held()),
                            hours.nothingHeld() ? WORDS.noRegister() : WORDS.percent(hours.percent()),
                            hours.below(asked));
                })
                .toList();
    }

    private static Row row(Meeting meeting, List<Attendance> attendances, Instant now) {
        var there = (int) attendances.stream().filter(one -> one.state.counts()).count();
        var late = !meeting.taken() && meeting.planned.endsAt().isBefore(now);
        var tutor = meeting.tutor;
        return new Row(
                meeting.id,
                new Dates(meeting.cohort.zone()).fromUntil(meeting.planned.startsAt(), meeting.planned.endsAt()),
                meeting.planned.place(),
                meeting.planned.topic(),
                tutor == null ? "" : WORDS.taughtBy(tutor.name),
                meeting.taken() ? "done" : late ? "late" : "none",
                meeting.taken() ? WORDS.thereOf(there, attendances.size()) : late ? WORDS.notTaken() : WORDS.toCome());
    }
}
