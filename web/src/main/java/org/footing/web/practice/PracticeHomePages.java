package org.footing.web.practice;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.footing.cohort.Enrolment;
import org.footing.course.Course;
import org.footing.library.Library;
import org.footing.practice.Attendance;
import org.footing.practice.ContactHours;
import org.footing.practice.LogbookEntry;
import org.footing.practice.PracticeHours;
import org.footing.progress.PracticeCounts;
import org.footing.web.page.Durations;
import org.footing.web.page.Fresh;
import org.footing.web.security.CurrentViewer;
import org.jboss.resteasy.reactive.RestQuery;

/** How far a student's hands-on work is, on one page; for whoever teaches or verifies, where theirs is done. */
@Path("/practice")
public class PracticeHomePages {

    /**
     * One student's hands-on work in one course.
     *
     * @param attendance absent while no register names them
     * @param returned entries that were sent back
     * @param cases case studies that passed
     */
    public record Own(
            Course course,
            String counted,
            String waiting,
            Optional<ContactHours> attendance,
            long returned,
            long cases,
            long signed,
            int competencies) {}

    public record View(Optional<Own> own, List<Course> others, boolean teaches, boolean verifies) {}

    @CheckedTemplate(basePath = "practice")
    static class Templates {
        static native TemplateInstance home(View view);
    }

    @Inject
    CurrentViewer viewer;

    @Inject
    Library library;

    @Inject
    Clock clock;

    /** @param course the newest that asks for hands-on work where none is named */
    @GET
    @Transactional
    public Response show(@RestQuery @DefaultValue("") String course) {
        var enrolments = Enrolment.of(viewer.get()).stream()
                .filter(enrolment -> course(enrolment).asksPractice())
                .toList();
        var shown = enrolments.stream()
                .filter(enrolment -> course.isEmpty() || enrolment.cohort.courseId.equals(course))
                .findFirst();
        var teaches = viewer.get().teaches();
        var verifies = viewer.get().verifies();
        if (shown.isEmpty() && !teaches && !verifies) {
            throw new NotFoundException();
        }
        return Fresh.page(Templates.home(new View(
                shown.map(this::own),
                enrolments.stream()
                        .filter(enrolment -> shown.filter(enrolment::equals).isEmpty())
                        .map(this::course)
                        .toList(),
                teaches,
                verifies)));
    }

    private Course course(Enrolment enrolment) {
        return library.course(enrolment.cohort.edition);
    }

    private Own own(Enrolment enrolment) {
        var course = course(enrolment);
        var contact = ContactHours.of(Attendance.of(enrolment), clock.instant());
        var entries = LogbookEntry.of(enrolment);
        var hours = PracticeHours.of(
                course.practice(), entries.stream().map(LogbookEntry::line).toList(), contact);
        var counts = PracticeCounts.of(enrolment);
        return new Own(
                course,
                Durations.studyTime(hours.counted()),
                hours.waiting().isZero() ? "" : Durations.studyTime(hours.waiting()),
                Optional.of(contact).filter(known -> !known.nothingHeld()),
                entries.stream().filter(LogbookEntry::returned).count(),
                counts.casesPassed(),
                counts.signed(course.practice()),
                course.practice().competencies().size());
    }
}
