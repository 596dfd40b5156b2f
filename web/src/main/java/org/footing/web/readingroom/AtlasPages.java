package org.footing.web.readingroom;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.footing.course.Course;
import org.footing.course.Lesson;
import org.footing.course.Plate;
import org.footing.web.course.LockedLesson;
import org.footing.web.course.OpenCourse;
import org.footing.web.page.Revalidated;
import org.footing.web.security.CurrentViewer;
import org.jboss.resteasy.reactive.RestPath;

/** The drawings of a course whose parts have names, each large and beside the list of them. */
@Path("/courses/{course}/atlas")
public class AtlasPages {

    /** @param open whether a lesson that shows it is */
    public record Item(Plate plate, boolean open) {}

    public record ListView(Course course, List<Item> items) {}

    /** @param lessons that show it and are open, in the order of study */
    public record View(
            Course course, Plate plate, List<Lesson> lessons, Optional<Plate> previous, Optional<Plate> next) {}

    @CheckedTemplate(basePath = "readingroom")
    static class Templates {
        static native TemplateInstance atlas(ListView view);

        static native TemplateInstance plate(View view);
    }

    @Inject
    CurrentViewer viewer;

    @Inject
    OpenCourse.Courses courses;

    @Inject
    Clock clock;

    @GET
    @Transactional
    public Response list(@RestPath String course, Request request) {
        var now = clock.instant();
        var open = courses.open(viewer.get(), course);
        var items = open.course().atlas().stream()
                .map(plate -> new Item(
                        plate,
                        open.course()
                                .lessons()
                                .anyMatch(lesson -> plate.isIn(lesson)
                                        && open.lock(lesson, now).open())))
                .toList();
        return Revalidated.page(Templates.atlas(new ListView(open.course(), items)), request);
    }

    @GET
    @Path("/{plate}")
    @Transactional
    public Response plate(@RestPath String course, @RestPath String plate, Request request) {
        var now = clock.instant();
        var open = courses.open(viewer.get(), course);
        var atlas = open.course().atlas();
        var shown = atlas.stream()
                .filter(candidate -> candidate.id().equals(plate))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        var lessons = open.course().lessons().filter(shown::isIn).toList();
        var readable =
                lessons.stream().filter(lesson -> open.lock(lesson, now).open()).toList();
        if (readable.isEmpty()) {
            return LockedLesson.page(open, lessons.get(0), open.lock(lessons.get(0), now));
        }
        var place = atlas.indexOf(shown);
        var view = new View(open.course(), shown, readable, at(atlas, place - 1), at(atlas, place + 1));
        return Revalidated.page(Templates.plate(view), request);
    }

    private static Optional<Plate> at(List<Plate> atlas, int place) {
        return place < 0 || place >= atlas.size() ? Optional.empty() : Optional.of(atlas.get(place));
    }
}
