package org.footing.web.course;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.footing.cohort.Enrolment;
import org.footing.course.Course;
import org.footing.course.Lesson;
import org.footing.course.Module;
import org.footing.course.Quiz;
import org.footing.progress.CourseRequirements;
import org.footing.progress.CourseSum;
import org.footing.progress.HandsOn;
import org.footing.progress.ItemState;
import org.footing.progress.Journey;
import org.footing.progress.Lock;
import org.footing.web.page.Percent;
import org.footing.web.schedule.ExceptionWords;
import org.footing.web.security.CurrentViewer;
import org.jboss.resteasy.reactive.RestPath;

/** A course: its modules and lessons, and where the viewer stands in it. */
@Path("/courses/{course}")
public class CoursePages {

    /** @param note what came of it, in words; empty before it was begun */
    public record QuizItem(String id, String title, ItemState state, String note, boolean optional, DueWords.Due due) {}

    public record Item(
            Lesson lesson,
            ItemState state,
            Lock lock,
            boolean here,
            String note,
            List<QuizItem> quizzes,
            DueWords.Due due) {}

    /**
     * The mark so far.
     *
     * @param percent of the required quizzes by weight, rounded
     * @param shown the same as it is read
     * @param missing quizzes that are not passed or taken yet, in order
     */
    public record Mark(int percent, String shown, int pass, List<QuizItem> missing) {}

    public record Part(Module module, List<Item> items, int minutes, int done) {

        public boolean complete() {
            return done == items.size();
        }

        public boolean begun() {
            return items.stream().anyMatch(item -> item.state() != ItemState.NOT_STARTED);
        }

        /** Folded away when nothing in it calls for the reader. */
        public boolean open() {
            return !complete();
        }
    }

    /**
     * @param handsOn what is asked for beside lessons and quizzes
     * @param missing titles of required lessons that are not done, in order
     * @param agreed what the student has that the others have not
     */
    public record View(
            Course course,
            Optional<String> cohort,
            boolean preview,
            List<Part> parts,
            CourseSum sum,
            Optional<Mark> mark,
            List<Bar> handsOn,
            List<Lesson> missing,
            Optional<Lesson> next,
            boolean begun,
            List<ExceptionWords.Line> agreed) {

        public int lessons() {
            return parts.stream().mapToInt(part -> part.items().size()).sum();
        }

        /** Study time of the lessons that are there. */
        public int minutes() {
            return parts.stream().mapToInt(Part::minutes).sum();
        }
    }

    @CheckedTemplate(basePath = "course")
    static class Templates {
        static native TemplateInstance course(View view);
    }

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
        return Response.ok(Templates.course(view(open, clock.instant())))
                .header("Cache-Control", "private, no-cache")
                .build();
    }

    private static View view(OpenCourse open, Instant now) {
        var course = open.course();
        var journey = open.journey();
        var here = journey.latest().flatMap(item -> course.lesson(item.itemId));
        var parts = course.modules().stream()
                .map(module -> part(open, module, here, now))
                .toList();
        var missing = course.lessons()
                .filter(lesson -> !lesson.optional() && !settled(journey.state(lesson)))
                .toList();
        var sum = CourseSum.of(course, journey);
        var next = here.or(() ->
                missing.stream().filter(lesson -> open.lock(lesson, now).open()).findFirst());
        return new View(
                course,
                open.enrolment().map(enrolment -> enrolment.cohort.name),
                open.preview(),
                parts,
                sum,
                sum.finalMark()
                        .map(mark -> new Mark(
                                mark.percent(),
                                Percent.of(mark, Optional.of(course.pass())),
                                course.pass(),
                                open(parts))),
                open.enrolment()
                        .map(student -> handsOn(student, course, journey, now))
                        .orElse(List.of()),
                missing,
                next,
                here.isPresent(),
                agreed(open));
    }

    private static List<ExceptionWords.Line> agreed(OpenCourse open) {
        return open.enrolment()
                .flatMap(student -> open.unlocking()
                        .map(rule -> ExceptionWords.forStudent(student, open.course(), rule.schedule())))
                .orElse(List.of());
    }

    private static List<Bar> handsOn(Enrolment student, Course course, Journey journey, Instant now) {
        return Bar.ofHandsOn(CourseRequirements.of(course, journey, HandsOn.of(student, course, now)));
    }

    private static Part part(OpenCourse open, Module module, Optional<Lesson> here, Instant now) {
        var items = module.lessons().stream()
                .map(lesson -> item(open, lesson, here, now))
                .toList();
        var minutes = module.lessons().stream().mapToInt(Lesson::minutes).sum();
        var done = items.stream().filter(item -> settled(item.state())).count();
        return new Part(module, items, minutes, (int) done);
    }

    private static Item item(OpenCourse open, Lesson lesson, Optional<Lesson> here, Instant now) {
        var state = open.journey().state(lesson);
        var lock = open.lock(lesson, now);
        var quizzes =
                lesson.quizzes().map(quiz -> quiz(open, lesson, quiz, now)).toList();
        return new Item(
                lesson,
                state,
                lock,
                here.equals(Optional.of(lesson)),
                note(open, lesson, state, lock),
                quizzes,
                DueWords.of(open, lesson, now));
    }

    private static QuizItem quiz(OpenCourse open, Lesson lesson, Quiz quiz, Instant now) {
        var journey = open.journey();
        var state = journey.state(quiz);
        return new QuizItem(
                quiz.id(),
                quiz.title(),
                state,
                StateWords.ofQuiz(state, journey.with(quiz), quiz.rules().pass()),
                lesson.optional() || quiz.optional(),
                DueWords.of(open, quiz, now));
    }

    private static List<QuizItem> open(List<Part> parts) {
        return parts.stream()
                .flatMap(part -> part.items().stream())
                .flatMap(item -> item.quizzes().stream())
                .filter(quiz -> !quiz.optional() && !settled(quiz.state()))
                .toList();
    }

    private static String note(OpenCourse open, Lesson lesson, ItemState state, Lock lock) {
        return lock.open() ? StateWords.title(state) : LockWords.words(lock, open.course());
    }

    private static boolean settled(ItemState state) {
        return state.done() || state == ItemState.EXEMPT;
    }
}
