package org.footing.web.studio;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.footing.course.Course;
import org.footing.course.Lesson;
import org.footing.library.DraftCourses;
import org.footing.progress.CourseSum;
import org.footing.progress.ItemState;
import org.footing.progress.Unlocking;
import org.footing.web.course.LockWords;
import org.footing.web.course.StateWords;
import org.footing.web.page.Fresh;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** A draft in the place of a student who has come so far: what is open, what is locked and why. Nobody's progress is touched. */
@Path("/studio/{course}/preview")
public class PreviewPages {

    private static final PreviewMessages WORDS = MessageBundles.get(PreviewMessages.class);

    /**
     * How far somebody has come.
     *
     * @param lesson that was done last; empty for who has done nothing
     */
    public record Point(String lesson, String words, boolean chosen) {}

    public record QuizItem(String title, String address, ItemState state) {}

    /** @param note what its state is called, or what opens it */
    public record Item(
            String title,
            String address,
            int minutes,
            boolean optional,
            ItemState state,
            boolean open,
            String note,
            List<QuizItem> quizzes) {}

    public record Part(String title, List<Item> items) {}

    /** @param sum absent while the course has faults, and cannot be shown */
    public record View(String course, String title, List<Point> points, Optional<CourseSum> sum, List<Part> parts) {}

    @CheckedTemplate(basePath = "studio")
    static class Templates {
        static native TemplateInstance preview(View view);
    }

    @Inject
    Desk desk;

    @Inject
    DraftCourses courses;

    @Inject
    Clock clock;

    @GET
    @Transactional
    public Response show(@RestPath String course, @RestQuery @DefaultValue("") String upTo) {
        var draft = desk.readable(course);
        var title = courses.outline(draft).course().title();
        return Fresh.page(Templates.preview(courses.compiled(draft)
                .course()
                .map(compiled -> view(course, compiled, upTo, clock.instant()))
                .orElseGet(() -> new View(course, title, List.of(), Optional.empty(), List.of()))));
    }

    /** Of who has done the lessons up to one, all of them in their order; nothing when there is no such lesson. */
    private static View view(String id, Course course, String upTo, Instant now) {
        var lessons = course.lessons().toList();
        var done = lessons.subList(0, place(lessons, upTo) + 1);
        var rules = Unlocking.asIfDone(course, done);
        return new View(
                id,
                course.title(),
                points(lessons, done.size()),
                Optional.of(CourseSum.of(course, rules.journey())),
                course.modules().stream()
                        .map(module -> new Part(
                                module.title(),
                                module.lessons().stream()
                                        .map(lesson -> item(id, lesson, rules, now))
                                        .toList()))
                        .toList());
    }

    /** -1 where it is not. */
    private static int place(List<Lesson> lessons, String id) {
        return IntStream.range(0, lessons.size())
                .filter(i -> lessons.get(i).id().equals(id))
                .findFirst()
                .orElse(-1);
    }

    private static List<Point> points(List<Lesson> lessons, int done) {
        return Stream.concat(
                        Stream.of(new Point("", WORDS.nothing(), done == 0)),
                        IntStream.range(0, lessons.size())
                                .mapToObj(i -> new Point(
                                        lessons.get(i).id(),
                                        i + 1 == lessons.size()
                                                ? WORDS.everything()
                                                : WORDS.upTo(lessons.get(i).title()),
                                        i + 1 == done)))
                .toList();
    }

    private static Item item(String course, Lesson lesson, Unlocking rules, Instant now) {
        var state = rules.journey().state(lesson);
        var lock = rules.lock(lesson, now);
        return new Item(
                lesson.title(),
                Places.lesson(course, lesson.id()),
                lesson.minutes(),
                lesson.optional(),
                state,
                lock.open(),
                lock.open() ? StateWords.title(state) : LockWords.words(lock, rules.course()),
                lesson.quizzes()
                        .map(quiz -> new QuizItem(
                                quiz.title(),
                                Places.quiz(course, quiz.id()),
                                rules.journey().state(quiz)))
                        .toList());
    }
}
