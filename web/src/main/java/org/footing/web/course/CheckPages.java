package org.footing.web.course;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.footing.assessment.Asked;
import org.footing.assessment.Marking;
import org.footing.assessment.Response;
import org.footing.assessment.Shuffle;
import org.footing.course.Lesson;
import org.footing.course.Question;
import org.footing.web.security.CurrentViewer;
import org.jboss.resteasy.reactive.RestPath;

/** A self-check: answered in place, told at once, kept nowhere. */
@Path("/courses/{course}/lessons/{lesson}/checks/{question}")
public class CheckPages {

    private static final String PLACE = "place-";

    @CheckedTemplate(basePath = "course", ignoreFragments = true)
    static class Templates {
        static native TemplateInstance check(SelfCheck check);
    }

    @Inject
    CurrentViewer viewer;

    @Inject
    OpenCourse.Courses courses;

    @Inject
    LessonViews lessons;

    @Inject
    Clock clock;

    /** With the header {@code X-Fragment} the question alone, else the whole page with the verdict in its place. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public TemplateInstance answer(
            @RestPath String course,
            @RestPath String lesson,
            @RestPath String question,
            @HeaderParam("X-Fragment") Optional<String> fragment,
            MultivaluedMap<String, String> form) {
        var now = clock.instant();
        var open = courses.open(viewer.get(), course);
        var shown = open.lesson(lesson);
        if (!open.lock(shown, now).open()) {
            throw new NotFoundException();
        }
        var address = LessonView.address(open.course(), shown);
        var seed = LessonBodies.seed(viewer.get());
        var check = check(question(shown, question), address, seed, form);
        if (fragment.isPresent()) {
            return Templates.check(check);
        }
        var body = LessonBodies.render(shown, address, seed, Map.of(question, check));
        return LessonPages.Templates.lesson(lessons.view(open, shown, body, false, now));
    }

    private static Question question(Lesson lesson, String id) {
        return lesson.body().stream()
                .filter(Lesson.Part.SelfCheck.class::isInstance)
                .map(part -> ((Lesson.Part.SelfCheck) part).question())
                .filter(question -> question.id().equals(id))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private static SelfCheck check(
            Question question, String lessonAddress, long seed, MultivaluedMap<String, String> form) {
        var shuffle = Shuffle.of(question, seed, false);
        var asked = Asked.of(question, shuffle);
        var open = SelfCheck.open(asked, lessonAddress);
        if (form.containsKey("reveal")) {
            return open.solved(Marking.solution(question), question.head().explain());
        }
        if (form.containsKey("again")) {
            return open;
        }
        try {
            return response(asked, form)
                    .map(response -> open.marked(response, Marking.mark(question, shuffle.understood(response))))
                    .orElseGet(() -> open.notUnderstood(placed(asked, form)));
        } catch (IllegalArgumentException unreadable) {
            return open.notUnderstood(List.of());
        }
    }

    /** Empty when nothing was chosen, or two steps were put in one place. */
    private static Optional<Response> response(Asked asked, MultivaluedMap<String, String> form) {
        return asked instanceof Asked.Order order
                ? ordered(order, form)
                : chosen(((Asked.Choose) asked).several(), form);
    }

    private static Optional<Response> chosen(boolean several, MultivaluedMap<String, String> form) {
        var options = form.getOrDefault("option", List.of()).stream()
                .map(Integer::valueOf)
                .collect(Collectors.toUnmodifiableSet());
        if (options.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                several
                        ? new Response.Chosen(options)
                        : new Response.Picked(options.stream().findFirst().orElseThrow()));
    }

    private static Optional<Response> ordered(Asked.Order order, MultivaluedMap<String, String> form) {
        var placed = placed(order, form);
        var places = order.steps().stream()
                .map(step -> place(step, form))
                .filter(place -> place > 0)
                .collect(Collectors.toSet());
        return placed.isEmpty() || places.size() < placed.size()
                ? Optional.empty()
                : Optional.of(new Response.Ordered(placed));
    }

    /** Steps by the places they were given; two in one place stay as they stood. */
    private static List<Integer> placed(Asked asked, MultivaluedMap<String, String> form) {
        return asked instanceof Asked.Order order
                ? order.steps().stream()
                        .filter(step -> place(step, form) > 0)
                        .sorted(Comparator.comparing(step -> place(step, form)))
                        .map(Asked.Entry::key)
                        .toList()
                : List.of();
    }

    /** From 1; 0 for a step that was left out. */
    private static int place(Asked.Entry step, MultivaluedMap<String, String> form) {
        var value = form.getFirst(PLACE + step.key());
        return value == null || value.isEmpty() ? 0 : Integer.parseInt(value);
    }
}
