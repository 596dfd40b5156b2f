package org.footing.web.cohort;

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
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.footing.assessment.Attempt;
import org.footing.cohort.Cohort;
import org.footing.cohort.Enrolment;
import org.footing.course.Course;
import org.footing.course.Quiz;
import org.footing.help.Contact;
import org.footing.insight.Matrix;
import org.footing.library.Library;
import org.footing.practice.Attendance;
import org.footing.practice.PracticeHours;
import org.footing.progress.CourseRequirements;
import org.footing.progress.HandsOn;
import org.footing.progress.ItemProgress;
import org.footing.progress.Journey;
import org.footing.progress.Unlocking;
import org.footing.web.course.Bar;
import org.footing.web.help.ContactWords;
import org.footing.web.page.Dates;
import org.footing.web.page.Durations;
import org.footing.web.page.Fresh;
import org.footing.web.schedule.ExceptionWords;
import org.footing.web.security.CurrentViewer;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** All that is known of one student in a course, for who looks after them: where they stand and why, and what happened. */
@Path("/cohorts/{id}/students/{enrolment}")
public class ReportPages {

    /** What happened, on one page. */
    static final int PAGE = 40;

    public record Fact(String name, String value) {}

    /** An attempt. @param href where it is to be looked at; empty while it is open */
    public record Taken(String title, String begun, String handedIn, String result, String href) {}

    /** That somebody spoke to the student. @param text for other staff; may be empty */
    public record Note(String words, String text) {}

    public record Happened(String when, String words, String href) {}

    /**
     * @param left since when they are no student of the cohort any more
     * @param teaches whether the viewer may read why something was allowed, and change it
     * @param notes for who teaches alone
     * @param page from 1, of what happened
     */
    public record View(
            Cohort cohort,
            Course course,
            Enrolment student,
            Optional<String> left,
            boolean teaches,
            List<Fact> facts,
            List<Bar> bars,
            List<OpenItem> open,
            List<Taken> taken,
            List<ExceptionWords.Given> allowed,
            List<Note> notes,
            List<Happened> events,
            int page,
            boolean more) {

        public Dates dates() {
            return new Dates(cohort.zone());
        }
    }

    @CheckedTemplate(basePath = "cohort")
    static class Templates {
        static native TemplateInstance report(View view);
    }

    private static final ReportMessages WORDS = MessageBundles.get(ReportMessages.class);

    @Inject
    CurrentViewer viewer;

    @Inject
    Library library;

    @Inject
    Clock clock;

    /** @param page anything that is no page is the first */
    @GET
    @Transactional
    public Response show(@RestPath long id, @RestPath long enrolment, @RestQuery Optional<String> page) {
        var student = Enrolment.everLookedAfterBy(viewer.get(), id, enrolment).orElseThrow(NotFoundException::new);
        var number = page.filter(text -> text.matches("[1-9][0-9]{0,3}"))
                .map(Integer::valueOf)
                .orElse(1);
        return Fresh.page(Templates.report(view(student, number, clock.instant())));
    }

    private View view(Enrolment student, int page, Instant now) {
        var cohort = student.cohort;
        var course = library.course(cohort.edition);
        var journey = Journey.of(student);
        var unlocking = Unlocking.of(student, course, journey);
        var dates = new Dates(cohort.zone());
        var handsOn = HandsOn.of(student, course, now);
        var attempts = Attempt.of(student);
        var teaches = viewer.get().teaches(cohort.courseId, cohort.id);
        var events = Timeline.of(student, course, journey, attempts);
        var from = Math.min((page - 1) * PAGE, events.size());
        var until = Math.min(from + PAGE, events.size());
        return new View(
                cohort,
                course,
                student,
                Optional.ofNullable(student.withdrawnAt).map(dates::dayInFull),
                teaches,
                facts(student, course, journey, handsOn, dates),
                Bar.of(CourseRequirements.of(course, journey, handsOn)),
                open(student, course, unlocking, now),
                attempts.stream().map(attempt -> taken(attempt, course, dates)).toList(),
                ExceptionWords.forStaff(student, course, unlocking.schedule()),
                teaches ? notes(student, dates) : List.of(),
                events.subList(from, until).stream()
                        .map(event -> new Happened(dates.weekdayAndTime(event.at()), event.words(), event.href()))
                        .toList(),
                page,
                until < events.size());
    }

    private static List<Note> notes(Enrolment student, Dates dates) {
        return Contact.of(student).stream()
                .map(contact -> new Note(ContactWords.words(contact, dates), contact.note))
                .toList();
    }

    private static List<Fact> facts(Enrolment student, Course course, Journey journey, HandsOn handsOn, Dates dates) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(WORDS.since(), dates.dayInFull(student.enrolledAt)));
        facts.add(new Fact(
                WORDS.lastVisit(),
                journey.items().values().stream()
                        .map(item -> item.lastReportAt)
                        .max(Instant::compareTo)
                        .map(dates::weekdayAndTime)
                        .orElseGet(WORDS::never)));
        facts.add(new Fact(
                WORDS.activeTime(),
                Durations.studyTime(journey.items().values().stream()
                        .map(ItemProgress::active)
                        .reduce(Duration.ZERO, Duration::plus))));
        if (course.asksPractice()) {
            addPractice(facts, student, handsOn.hours());
        }
        return List.copyOf(facts);
    }

    private static void addPractice(List<Fact> facts, Enrolment student, PracticeHours hours) {
        var waiting = hours.kinds().stream().map(PracticeHours.Kind::waiting).reduce(Duration.ZERO, Duration::plus);
        if (!waiting.isZero()) {
            facts.add(new Fact(WORDS.practiceWaits(), Durations.studyTime(waiting)));
        }
        var held = Attendance.of(student).stream()
                .filter(one -> one.meeting.taken())
                .toList();
        if (!held.isEmpty()) {
            var there = held.stream().filter(one -> one.state.counts()).count();
            facts.add(new Fact(WORDS.classes(), WORDS.classesOf((int) there, held.size())));
        }
    }

    private static List<OpenItem> open(Enrolment student, Course course, Unlocking unlocking, Instant now) {
        var cells = "/cohorts/" + student.cohort.id + "/cells/" + student.id + "/";
        return Matrix.columns(course).stream()
                .flatMap(column -> OpenItem.of(column, unlocking, cells + column.id(), now).stream())
                .toList();
    }

    private static Taken taken(Attempt attempt, Course course, Dates dates) {
        var quiz = course.quiz(attempt.quizId);
        var over = Optional.ofNullable(attempt.submittedAt);
        return new Taken(
                WORDS.attempt(quiz.map(Quiz::title).orElse(attempt.quizId), attempt.number),
                dates.dayAndTime(attempt.startedAt),
                over.map(dates::dayAndTime).orElse(""),
                over.map(at -> Timeline.result(attempt, quiz)).orElseGet(WORDS::open),
                over.map(at -> "/attempts/" + attempt.id).orElse(""));
    }
}
