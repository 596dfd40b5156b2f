package org.footing.web.course;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Optional;
import org.footing.cohort.Enrolment;
import org.footing.course.Lesson;
import org.footing.progress.Readings;
import org.footing.progress.Readings.Reading;
import org.footing.web.security.CurrentViewer;
import org.footing.web.security.SeeOther;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** Being counted as reading a lesson, and as having read it. */
@Path("/courses/{course}/lessons/{lesson}")
public class ReadingPages {

    /**
     * The answer to a report: what the page now says of itself.
     *
     * @param title of the state
     * @param missing what is left to do, empty when nothing is
     */
    public record Noted(String title, String missing, int percent, boolean done) {

        static Noted of(Rule rule) {
            return new Noted(
                    rule.title(), rule.missing(), rule.percent(), rule.state().done());
        }
    }

    @Inject
    CurrentViewer viewer;

    @Inject
    OpenCourse.Courses courses;

    @Inject
    Readings readings;

    @Inject
    Served servedMarks;

    @Inject
    Clock clock;

    /** Sent by the open page: where the reader is, and that somebody is there. */
    @POST
    @Path("/visit")
    @Transactional
    @Produces(MediaType.APPLICATION_JSON)
    public Noted visit(
            @RestPath String course,
            @RestPath String lesson,
            @RestForm Optional<String> section,
            @RestForm boolean end) {
        var open = courses.open(viewer.get(), course);
        var shown = open.lesson(lesson);
        if (enrolment(open).cohort.archived()) {
            return Noted.of(
                    Rule.of(shown, open.journey().state(shown), open.journey().with(shown)));
        }
        var reading = readings.report(enrolment(open).id, open.course(), shown, section, end, clock.instant());
        return Noted.of(Rule.of(shown, reading));
    }

    /** "I have read this lesson", for those without scripts, and for lessons that are done when their reader says so. */
    @POST
    @Path("/completion")
    @Transactional
    public Response complete(@RestPath String course, @RestPath String lesson, @RestForm Optional<String> served) {
        var open = courses.open(viewer.get(), course);
        var shown = open.lesson(lesson);
        var address = LessonView.address(open.course(), shown);
        var done = reading(open, shown, served).state().done();
        return SeeOther.at(address + (done ? "#done" : "?early=true#done"));
    }

    private Reading reading(OpenCourse open, Lesson lesson, Optional<String> served) {
        var enrolment = enrolment(open);
        return switch (lesson.complete()) {
            case MANUAL -> readings.declare(enrolment.id, open.course(), lesson, clock.instant());
            case VIEW, QUIZ, VIEW_AND_QUIZ, TUTOR -> {
                var at = served.flatMap(mark -> servedMarks.verify(enrolment, lesson, mark))
                        .orElseThrow(BadRequestException::new);
                yield readings.confirm(enrolment.id, open.course(), lesson, at, clock.instant());
            }
        };
    }

    /** Staff who look at a lesson are not counted, so there is nothing to report. */
    private static Enrolment enrolment(OpenCourse open) {
        return open.enrolment().orElseThrow(NotFoundException::new);
    }
}
