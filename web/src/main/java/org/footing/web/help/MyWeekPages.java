package org.footing.web.help;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.footing.course.Course;
import org.footing.insight.Signal;
import org.footing.insight.WhoNeedsHelp;
import org.footing.web.course.OpenCourse;
import org.footing.web.page.Dates;
import org.footing.web.page.Durations;
import org.footing.web.page.Fresh;
import org.footing.web.security.CurrentViewer;
import org.jboss.resteasy.reactive.RestPath;

/** The signs that somebody may need help, to themselves: kindly, with what to do next, and with nobody else's figures. */
@Path("/courses/{course}/my-week")
public class MyWeekPages {

    /** @param href where it is to be done @param action what the link is called */
    public record Hint(String words, String href, String action) {}

    public record View(Course course, List<Hint> hints) {}

    @CheckedTemplate(basePath = "help")
    static class Templates {
        static native TemplateInstance myWeek(View view);
    }

    private static final MyWeekMessages WORDS = MessageBundles.get(MyWeekMessages.class);

    @Inject
    CurrentViewer viewer;

    @Inject
    OpenCourse.Courses courses;

    @Inject
    Clock clock;

    @GET
    @Transactional
    public Response show(@RestPath String course) {
        var open = courses.open(viewer.get(), course);
        var student = open.enrolment().orElseThrow(NotFoundException::new);
        var hints = WhoNeedsHelp.of(student, open.course(), clock.instant())
                .map(signals -> signals.all().stream()
                        .map(signal -> hint(open.course(), signal))
                        .toList())
                .orElse(List.of());
        return Fresh.page(Templates.myWeek(new View(open.course(), hints)));
    }

    private static Hint hint(Course course, Signal signal) {
        var home = "/courses/" + course.id();
        if (signal instanceof Signal.NeverCame) {
            return new Hint(WORDS.neverCame(), home, WORDS.course());
        } else if (signal instanceof Signal.Inactive inactive) {
            return new Hint(WORDS.inactive(Dates.day(inactive.lastVisit())), home, WORDS.course());
        } else if (signal instanceof Signal.Behind behind) {
            return hint(course, behind);
        } else if (signal instanceof Signal.Falling) {
            return new Hint(WORDS.falling(), "/feedback", WORDS.feedback());
        } else if (signal instanceof Signal.Stalled) {
            return new Hint(WORDS.stalled(), home, WORDS.course());
        } else if (signal instanceof Signal.Practice practice) {
            return new Hint(
                    WORDS.practice(Durations.studyTime((int) practice.minutes()), Durations.studyTime((int)
                            practice.planned())),
                    home + "/practice",
                    WORDS.logbook());
        } else if (signal instanceof Signal.Absent absent) {
            return new Hint(WORDS.absent(absent.percent(), absent.least()), home, WORDS.course());
        }
        var stuck = (Signal.Stuck) signal;
        var title = new SignalWords(course).title(stuck.quiz());
        return new Hint(WORDS.stuck(title, stuck.failed()), home + "/quizzes/" + stuck.quiz(), WORDS.open(title));
    }

    private static Hint hint(Course course, Signal.Behind behind) {
        var home = "/courses/" + course.id();
        if (behind.overdue().isEmpty()) {
            return new Hint(WORDS.tooMuch(behind.due()), home, WORDS.course());
        }
        var words = new SignalWords(course);
        var first = behind.overdue().get(0);
        var titles = behind.overdue().stream()
                .map(item -> "“" + words.title(item) + "”")
                .collect(Collectors.joining(", "));
        var kind = course.quiz(first).isPresent() ? "/quizzes/" : "/lessons/";
        return new Hint(
                WORDS.overdue(titles, behind.overdue().size()), home + kind + first, WORDS.open(words.title(first)));
    }
}
