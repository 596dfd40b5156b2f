package org.footing.web.course;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.footing.cohort.Enrolment;
import org.footing.course.Course;
import org.footing.course.Lesson;
import org.footing.course.Module;
import org.footing.identity.SchoolKey;
import org.footing.progress.ItemProgress;
import org.footing.progress.Lock;
import org.footing.progress.Readings;
import org.footing.progress.Unlocking.ItemLocked;
import org.footing.web.page.Page;
import org.footing.web.security.CurrentViewer;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** A lesson: reading it, and being counted as having read it. */
@Path("/courses/{course}/lessons/{lesson}")
public class LessonPages {

    private static final String SERVED = "served";

    /** A lesson that is not open yet: why, and what to do instead. */
    public record LockedView(Course course, Lesson lesson, String why, Optional<Lesson> instead) {}

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

    @CheckedTemplate(basePath = "course")
    static class Templates {
        static native TemplateInstance lesson(LessonView view);

        static native TemplateInstance locked(LockedView view);
    }

    @Inject
    CurrentViewer viewer;

    @Inject
    OpenCourse.Courses courses;

    @Inject
    Readings readings;

    @Inject
    SchoolKey key;

    @Inject
    Page page;

    @Inject
    Clock clock;

    @GET
    @Transactional
    public Response show(
            @RestPath String course, @RestPath String lesson, @RestQuery Optional<String> early, Request request) {
        var now = clock.instant();
        var open = courses.open(viewer.get(), course);
        var shown = open.lesson(lesson);
        var lock = open.lock(shown, now);
        if (!lock.open()) {
            return Response.ok(locked(open, shown, lock)).build();
        }
        var tag = LessonTag.of(viewer.get(), page.getTheme(), open, shown, early.isPresent());
        var unchanged = request.evaluatePreconditions(tag);
        var answer = unchanged != null
                ? unchanged
                : Response.ok(Templates.lesson(view(open, shown, early.isPresent(), Map.of(), now)));
        return answer.tag(tag).header("Cache-Control", "private, no-cache").build();
    }

    /** Sent by the open page: where the reader is, and that somebody is there. */
    @POST
    @Path("/visit")
    @jakarta.ws.rs.Produces(MediaType.APPLICATION_JSON)
    public Response visit(
            @RestPath String course,
            @RestPath String lesson,
            @RestForm Optional<String> section,
            @RestForm boolean end) {
        var open = courses.open(viewer.get(), course);
        var shown = open.lesson(lesson);
        var enrolment = enrolment(open);
        try {
            var reading = readings.report(enrolment.id, open.course(), shown, section, end, clock.instant());
            return Response.ok(Noted.of(Rule.of(shown, reading))).build();
        } catch (ItemLocked locked) {
            return Response.status(Response.Status.CONFLICT).build();
        }
    }

    /** "I have read this lesson", for those without scripts, and for lessons that are done when their reader says so. */
    @POST
    @Path("/completion")
    public Response complete(@RestPath String course, @RestPath String lesson, @RestForm Optional<String> served) {
        var open = courses.open(viewer.get(), course);
        var shown = open.lesson(lesson);
        var state =
                switch (shown.complete()) {
                    case MANUAL ->
                        readings.declare(enrolment(open).id, open.course(), shown, clock.instant())
                                .state();
                    case VIEW, QUIZ, TUTOR -> confirm(open, shown, served).state();
                };
        var address = LessonView.address(open.course(), shown);
        return Response.seeOther(URI.create(address + (state.done() ? "#done" : "?early#done")))
                .build();
    }

    private Readings.Reading confirm(OpenCourse open, Lesson lesson, Optional<String> served) {
        var enrolment = enrolment(open);
        var at = served.flatMap(mark -> key.verify(SERVED, mark))
                .filter(text -> text.startsWith(mark(enrolment, lesson)))
                .map(text -> Instant.ofEpochMilli(
                        Long.parseLong(text.substring(mark(enrolment, lesson).length()))))
                .orElseThrow(BadRequestException::new);
        return readings.confirm(enrolment.id, open.course(), lesson, at, clock.instant());
    }

    /** Staff who look at a lesson are not counted, so there is nothing to report. */
    private static Enrolment enrolment(OpenCourse open) {
        return open.enrolment().orElseThrow(NotFoundException::new);
    }

    private static String mark(Enrolment enrolment, Lesson lesson) {
        return enrolment.id + " " + lesson.id() + " ";
    }

    LessonView view(OpenCourse open, Lesson lesson, boolean early, Map<String, SelfCheck> answered, Instant now) {
        var lessons = open.course().lessons().toList();
        var place = lessons.indexOf(lesson);
        var progress = open.journey().with(lesson);
        var address = LessonView.address(open.course(), lesson);
        return new LessonView(
                open.course(),
                module(open.course(), lesson),
                lesson,
                lesson.body().stream()
                        .map(part -> LessonView.Piece.of(part, address, seed(), answered))
                        .toList(),
                Rule.of(lesson, open.journey().state(lesson), progress),
                resume(lesson, progress),
                open.enrolment().map(enrolment -> key.sign(SERVED, mark(enrolment, lesson) + now.toEpochMilli())),
                early,
                place > 0 ? Optional.of(lessons.get(place - 1)) : Optional.empty(),
                place + 1 < lessons.size() ? Optional.of(lessons.get(place + 1)) : Optional.empty());
    }

    /** Questions are shuffled by person: the same page is the same when it comes again. */
    long seed() {
        return viewer.get().personId();
    }

    private static Optional<Lesson.Section> resume(Lesson lesson, Optional<ItemProgress> progress) {
        return progress.filter(known -> !known.completed()).flatMap(known -> lesson.sections().stream()
                .skip(1)
                .filter(section -> section.id().equals(known.section))
                .findFirst());
    }

    private static Module module(Course course, Lesson lesson) {
        return course.modules().stream()
                .filter(module -> module.lessons().contains(lesson))
                .findFirst()
                .orElseThrow();
    }

    private static TemplateInstance locked(OpenCourse open, Lesson lesson, Lock lock) {
        var instead = lock instanceof Lock.Needs needs
                ? open.course().lesson(needs.requirements().get(0).item())
                : Optional.<Lesson>empty();
        return Templates.locked(new LockedView(open.course(), lesson, LockWords.words(lock, open.course()), instead));
    }
}
