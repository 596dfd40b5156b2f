package org.footing.web.studio;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.footing.course.Outline;
import org.footing.course.Outline.Entry;
import org.footing.course.Outline.Part;
import org.footing.course.Rearrangement;
import org.footing.course.Section;
import org.footing.library.Draft;
import org.footing.library.DraftCourses;
import org.footing.library.DraftDocument;
import org.footing.library.Drafts;
import org.footing.web.page.Fresh;
import org.footing.web.security.SeeOther;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** One lesson or module: what it is called, where it stands, whether it is one or two, and whether it is there at all. */
@Path("/studio/{course}")
public class ArrangementPages {

    private static final StudioMessages WORDS = MessageBundles.get(StudioMessages.class);

    /**
     * @param name what it is called, or was to be called where that was refused
     * @param lesson whether it is a lesson; a module otherwise
     * @param modules where a lesson could stand as well
     * @param lessons with which it could be joined
     * @param sections from which on it could be divided
     * @param line at which it was to be divided, and {@code half} what the rest was to be called; refused
     * @param error why something could not be done
     */
    public record View(
            String course,
            String edit,
            Entry entry,
            Entry name,
            boolean lesson,
            int revision,
            List<Entry> modules,
            List<Entry> lessons,
            List<Section> sections,
            int line,
            String half,
            Optional<String> error) {}

    /** What was filled in and refused: a name, or where a lesson was to be divided and what the rest was to be called. */
    private record Typed(Optional<Entry> name, int line, String half) {

        static final Typed NOTHING = new Typed(Optional.empty(), 0, "");
    }

    @CheckedTemplate(basePath = "studio")
    static class Templates {
        static native TemplateInstance arrangement(View view);
    }

    @Inject
    Desk desk;

    @Inject
    Drafts drafts;

    @Inject
    DraftCourses courses;

    @Inject
    Clock clock;

    @GET
    @Path("/arrangement/{path:.+}")
    @Transactional
    public Response show(@RestPath String course, @RestPath String path) {
        return Fresh.page(Templates.arrangement(view(desk.draft(course), path, Typed.NOTHING, Optional.empty())));
    }

    @POST
    @Path("/name")
    public Response rename(
            @RestPath String course,
            @RestForm @DefaultValue("") String path,
            @RestForm @DefaultValue("") String id,
            @RestForm @DefaultValue("") String title) {
        var typed = new Typed(Optional.of(new Entry(path, id, title)), 0, "");
        if (title.isBlank() || title.strip().chars().anyMatch(Character::isISOControl) || !Ids.isOne(id.strip())) {
            desk.authorOf(course);
            return refused(course, path, typed, Fresh.UNPROCESSABLE, WORDS.nameNeeded());
        }
        return arranged(course, path, typed, change -> change.rename(path, id.strip(), title.strip()));
    }

    @POST
    @Path("/place")
    public Response move(
            @RestPath String course,
            @RestForm @DefaultValue("") String path,
            @RestForm @DefaultValue("") String module) {
        return arranged(course, path, change -> change.move(path, module));
    }

    @POST
    @Path("/division")
    public Response divide(
            @RestPath String course,
            @RestForm @DefaultValue("") String path,
            @RestForm @DefaultValue("0") int revision,
            @RestForm @DefaultValue("0") int line,
            @RestForm @DefaultValue("") String title) {
        var author = desk.authorOf(course);
        var typed = new Typed(Optional.empty(), line, title);
        var id = Ids.of(title);
        if (id.isEmpty()) {
            return refused(course, path, typed, Fresh.UNPROCESSABLE, WORDS.titleNeeded());
        }
        try {
            return answer(
                    course,
                    path,
                    typed,
                    () -> drafts.rearrange(
                            author,
                            course,
                            path,
                            revision,
                            change -> change.split(path, line, id, title.strip()),
                            clock.instant()));
        } catch (Drafts.ChangedSince since) {
            return refused(course, path, typed, Fresh.CONFLICT, WORDS.changedBeforeDivided());
        }
    }

    @POST
    @Path("/union")
    public Response join(
            @RestPath String course, @RestForm @DefaultValue("") String path, @RestForm @DefaultValue("") String into) {
        return arranged(course, path, change -> change.merge(path, into));
    }

    @POST
    @Path("/removal")
    public Response remove(@RestPath String course, @RestForm @DefaultValue("") String path, @RestForm boolean sure) {
        if (!sure) {
            desk.authorOf(course);
            return refused(course, path, Typed.NOTHING, Fresh.UNPROCESSABLE, WORDS.notSure());
        }
        return arranged(course, path, change -> change.remove(path));
    }

    private Response arranged(String course, String path, Consumer<Rearrangement> change) {
        return arranged(course, path, Typed.NOTHING, change);
    }

    private Response arranged(String course, String path, Typed typed, Consumer<Rearrangement> change) {
        var author = desk.authorOf(course);
        return answer(course, path, typed, () -> drafts.rearrange(author, course, change, clock.instant()));
    }

    private Response answer(String course, String path, Typed typed, Runnable arranging) {
        try {
            arranging.run();
            return SeeOther.at(Places.course(course));
        } catch (Rearrangement.Impossible impossible) {
            return refused(course, path, typed, Fresh.UNPROCESSABLE, WORDS.cannotBe(impossible.why));
        }
    }

    private Response refused(String course, String path, Typed typed, int status, String why) {
        return Fresh.again(
                status, () -> Templates.arrangement(view(desk.draft(course), path, typed, Optional.of(why))));
    }

    private View view(Draft draft, String path, Typed typed, Optional<String> error) {
        var modules = courses.outline(draft).modules();
        var lessons = modules.stream().flatMap(part -> part.lessons().stream()).toList();
        var lesson = named(lessons, path);
        var heads = modules.stream().map(Part::module).toList();
        var entry = lesson.or(() -> named(heads, path)).orElseThrow(NotFoundException::new);
        var document = DraftDocument.of(draft, path).filter(DraftDocument::present);
        return new View(
                draft.courseId,
                Places.document(draft.courseId, path),
                entry,
                typed.name().orElseGet(() -> titled(entry)),
                lesson.isPresent(),
                document.map(known -> known.revision).orElse(0),
                heads.stream().filter(head -> !path.startsWith(folder(head))).toList(),
                lessons.stream().filter(other -> !other.path().equals(path)).toList(),
                document.flatMap(DraftDocument::text).map(Section::of).orElse(List.of()),
                typed.line(),
                typed.half(),
                error);
    }

    /** Where it has no title the outline shows its path, which nobody wants to become one. */
    private static Entry titled(Entry entry) {
        return entry.title().equals(entry.path()) ? new Entry(entry.path(), entry.id(), "") : entry;
    }

    private static Optional<Entry> named(List<Entry> entries, String path) {
        return entries.stream().filter(entry -> entry.path().equals(path)).findFirst();
    }

    private static String folder(Outline.Entry module) {
        return module.path().substring(0, module.path().indexOf('/') + 1);
    }
}
