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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.footing.course.Outline;
import org.footing.course.Outline.Entry;
import org.footing.course.Outline.Part;
import org.footing.course.Rearrangement;
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

    private static final Pattern HEADING = Pattern.compile("#{1,3}\\s+(.+)");
    private static final Pattern CODE = Pattern.compile("\\s*(```|~~~).*");

    /** A heading at which a lesson can be divided. @param line of the document, from 1 */
    public record Heading(int line, String title) {}

    /** Where a lesson was to be divided, and what the other was to be called; refused. */
    public record Division(int line, String title) {

        static final Division NOTHING = new Division(0, "");
    }

    /**
     * @param name what it is called, or was to be called where that was refused
     * @param lesson whether it is a lesson; a module otherwise
     * @param modules where a lesson could stand as well
     * @param lessons with which it could be joined
     * @param typed for a division
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
            List<Heading> headings,
            Division typed,
            Optional<String> error) {}

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
        return Fresh.page(Templates.arrangement(view(desk.draft(course), path, Optional.empty(), Optional.empty())));
    }

    @POST
    @Path("/name")
    public Response rename(
            @RestPath String course,
            @RestForm @DefaultValue("") String path,
            @RestForm @DefaultValue("") String id,
            @RestForm @DefaultValue("") String title) {
        var name = Optional.of(new Entry(path, id, title));
        if (title.isBlank() || !Ids.isOne(id.strip())) {
            desk.authorOf(course);
            return refused(course, path, name, WORDS.nameNeeded());
        }
        return arranged(course, path, name, change -> change.rename(path, id.strip(), title.strip()));
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
            @RestForm @DefaultValue("0") int line,
            @RestForm @DefaultValue("") String title) {
        var id = Ids.of(title);
        var typed = new Division(line, title);
        if (id.isEmpty()) {
            desk.authorOf(course);
            return refused(course, path, typed, WORDS.titleNeeded());
        }
        try {
            drafts.rearrange(
                    desk.authorOf(course),
                    course,
                    change -> change.split(path, line, id, title.strip()),
                    clock.instant());
            return SeeOther.at(Places.course(course));
        } catch (Rearrangement.Impossible impossible) {
            return refused(course, path, typed, WORDS.cannotBe(impossible.why));
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
            return refused(course, path, Optional.empty(), WORDS.notSure());
        }
        return arranged(course, path, change -> change.remove(path));
    }

    private Response arranged(String course, String path, Consumer<Rearrangement> change) {
        return arranged(course, path, Optional.empty(), change);
    }

    private Response arranged(String course, String path, Optional<Entry> name, Consumer<Rearrangement> change) {
        try {
            drafts.rearrange(desk.authorOf(course), course, change, clock.instant());
            return SeeOther.at(Places.course(course));
        } catch (Rearrangement.Impossible impossible) {
            return refused(course, path, name, WORDS.cannotBe(impossible.why));
        }
    }

    /** @param name that was typed */
    private Response refused(String course, String path, Optional<Entry> name, String why) {
        return Fresh.again(
                Fresh.UNPROCESSABLE,
                () -> Templates.arrangement(view(desk.draft(course), path, name, Optional.of(why))));
    }

    private Response refused(String course, String path, Division typed, String why) {
        return Fresh.again(
                Fresh.UNPROCESSABLE,
                () -> Templates.arrangement(view(desk.draft(course), path, Optional.empty(), typed, Optional.of(why))));
    }

    private View view(Draft draft, String path, Optional<Entry> name, Optional<String> error) {
        return view(draft, path, name, Division.NOTHING, error);
    }

    private View view(Draft draft, String path, Optional<Entry> name, Division typed, Optional<String> error) {
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
                name.orElse(entry),
                lesson.isPresent(),
                document.map(known -> known.revision).orElse(0),
                heads.stream().filter(head -> !path.startsWith(folder(head))).toList(),
                lessons.stream().filter(other -> !other.path().equals(path)).toList(),
                document.flatMap(DraftDocument::text)
                        .map(ArrangementPages::headings)
                        .orElse(List.of()),
                typed,
                error);
    }

    private static Optional<Entry> named(List<Entry> entries, String path) {
        return entries.stream().filter(entry -> entry.path().equals(path)).findFirst();
    }

    private static String folder(Outline.Entry module) {
        return module.path().substring(0, module.path().indexOf('/') + 1);
    }

    private static List<Heading> headings(String text) {
        var found = new ArrayList<Heading>();
        var code = false;
        var line = 0;
        for (var words : text.lines().toList()) {
            line++;
            code ^= CODE.matcher(words).matches();
            var heading = HEADING.matcher(words);
            if (!code && heading.matches()) {
                found.add(new Heading(line, heading.group(1)));
            }
        }
        return found;
    }
}
