package org.footing.web.studio;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.footing.course.DocumentPath;
import org.footing.course.Outline.Entry;
import org.footing.identity.Viewer;
import org.footing.library.Draft;
import org.footing.library.DraftCourses;
import org.footing.library.DraftDocument;
import org.footing.web.page.Fresh;
import org.footing.web.security.SeeOther;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Places are marked in a picture of the draft, and become a question at the end of a lesson. */
@Path("/studio/{course}/regions")
public class RegionPages {

    private static final int OK = 200;
    private static final int UNPROCESSABLE = 422;

    public record Offered(String path, String address) {}

    /** @param pictures those of the lesson first */
    public record Choice(String course, List<Offered> pictures) {}

    @CheckedTemplate(basePath = "studio")
    static class Templates {
        static native TemplateInstance pictures(Choice choice);

        static native TemplateInstance regions(RegionView view);
    }

    @Inject
    Desk desk;

    @Inject
    DraftCourses courses;

    @Inject
    RegionCheck check;

    @Inject
    LessonEnd lessonEnd;

    @Inject
    Clock clock;

    @GET
    @Transactional
    public Response choose(@RestPath String course, @RestQuery @DefaultValue("") String lesson) {
        var folder = lesson.replaceFirst("\\.md$", "/");
        var own = Comparator.comparing((String path) -> folder.isEmpty() || !path.startsWith(folder));
        var pictures = DraftDocument.of(desk.draft(course)).stream()
                .map(document -> document.path)
                .filter(DocumentPath::isPicture)
                .sorted(own.thenComparing(Comparator.naturalOrder()))
                .map(path -> new Offered(path, Places.region(course, path, lesson)))
                .toList();
        return Fresh.page(Templates.pictures(new Choice(course, pictures)));
    }

    @GET
    @Path("/{path:.+}")
    @Transactional
    public Response show(@RestPath String course, @RestPath String path, @RestQuery @DefaultValue("") String lesson) {
        var draft = desk.draft(course);
        var canvas = courses.canvas(draft, path, clock.instant()).orElseThrow(NotFoundException::new);
        return page(draft, path, RegionForm.of(lesson, path, canvas), List.of(), OK);
    }

    /** With {@code then=put} the question is asked from now on; any other button shows what is marked so far. */
    @POST
    @Path("/{path:.+}")
    public Response ask(@RestPath String course, @RestPath String path, @BeanParam RegionForm.Typed typed) {
        var author = desk.authorOf(course);
        var form = typed.form();
        return switch (typed.then) {
            case "put" -> put(author, course, path, form);
            case "look" -> checked(course, path, form, OK);
            case "row" -> again(course, path, form.withBlanks(1));
            default -> again(course, path, form);
        };
    }

    private Response put(Viewer author, String course, String path, RegionForm form) {
        var wrong = QuarkusTransaction.requiringNew().call(() -> check.of(desk.draft(course), path, form));
        if (wrong.stream().anyMatch(RegionCheck.Wrong::stops)) {
            return checked(course, path, form, UNPROCESSABLE);
        }
        try {
            lessonEnd.put(author, course, form.lesson(), form.question().markdown(form.lesson(), path));
        } catch (LessonEnd.Unfit grown) {
            return checked(course, path, form, UNPROCESSABLE);
        }
        return SeeOther.at(Places.document(course, form.lesson()));
    }

    private Response again(String course, String path, RegionForm form) {
        return QuarkusTransaction.requiringNew().call(() -> page(desk.draft(course), path, form, List.of(), OK));
    }

    /** With what is wrong with it. */
    private Response checked(String course, String path, RegionForm form, int status) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var draft = desk.draft(course);
            return page(draft, path, form, check.of(draft, path, form), status);
        });
    }

    private Response page(Draft draft, String path, RegionForm form, List<RegionCheck.Wrong> wrong, int status) {
        var canvas = courses.canvas(draft, path, clock.instant()).orElseThrow(NotFoundException::new);
        List<Entry> lessons = courses.outline(draft).modules().stream()
                .flatMap(module -> module.lessons().stream())
                .toList();
        return Fresh.page(Templates.regions(RegionView.of(draft.courseId, path, canvas, form, lessons, wrong)), status);
    }
}
