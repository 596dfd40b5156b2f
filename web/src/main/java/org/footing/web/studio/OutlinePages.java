package org.footing.web.studio;

import static java.util.Objects.requireNonNull;

import io.quarkus.narayana.jta.QuarkusTransaction;
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
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.footing.course.Fault;
import org.footing.course.Outline;
import org.footing.course.Rearrangement;
import org.footing.library.DocumentChange;
import org.footing.library.Draft;
import org.footing.library.DraftCourses;
import org.footing.library.DraftDocument;
import org.footing.library.Drafts;
import org.footing.library.Edition;
import org.footing.library.Offers;
import org.footing.web.page.Fresh;
import org.footing.web.security.SeeOther;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** A course as its authors see it: its lessons, what is wrong with them, and what can be moved. */
@Path("/studio/{course}")
public class OutlinePages {

    private static final StudioMessages WORDS = MessageBundles.get(StudioMessages.class);

    private static final OriginMessages ORIGINS = MessageBundles.get(OriginMessages.class);

    /** @param errors how many faults keep the document from being published */
    public record Line(String path, String address, String arrangement, String title, long errors, long warnings) {

        public boolean sound() {
            return errors == 0;
        }

        public String faultWords() {
            return errorWords(errors);
        }

        public String id() {
            return OutlinePages.id(path);
        }
    }

    /** @param typed title of a new lesson that was refused; empty where none was */
    public record Module(Line head, List<Line> lessons, String typed) {

        /** Of the field for the title of a new lesson. */
        public String fieldId() {
            return "new-in-" + Ids.of(head.path());
        }
    }

    /** @param address where it is put back */
    public record Gone(String path, String address) {}

    /**
     * What could not be done.
     *
     * @param module path of the module that was to have one lesson more; empty where it was another act
     * @param title that was typed for it, or for a new module
     */
    private record Refused(Optional<String> why, String module, String title) {

        static final Refused NOTHING = new Refused(Optional.empty(), "", "");

        String lesson(String path) {
            return module.equals(path) ? title : "";
        }

        String newModule() {
            return module.isEmpty() ? title : "";
        }
    }

    /**
     * @param edition that the draft was begun from or published as
     * @param changed how many documents it has otherwise
     * @param removed what was taken out of the draft
     * @param offer what came from elsewhere, in words
     * @param typed title of a new module that was refused; empty where none was
     * @param error why something could not be done
     */
    public record View(
            String course,
            String title,
            Optional<Edition> edition,
            int changed,
            boolean publishes,
            Line head,
            List<Module> modules,
            List<Line> others,
            List<Gone> removed,
            long errors,
            Optional<String> offer,
            String typed,
            Optional<String> error) {

        public String errorWords() {
            return OutlinePages.errorWords(errors);
        }

        public String offerAddress() {
            return Places.offer(course);
        }

        public String changedWords() {
            return edition.map(known ->
                            changed == 0 ? WORDS.unchanged(known.number) : WORDS.changedSince(changed, known.number))
                    .orElseGet(() -> WORDS.documents(changed));
        }
    }

    /** @param offer what came from elsewhere since, in words */
    public record TakeOver(Edition edition, Optional<String> offer) {

        public String offerAddress() {
            return Places.offer(edition.courseId);
        }
    }

    @CheckedTemplate(basePath = "studio")
    static class Templates {
        static native TemplateInstance outline(View view);

        static native TemplateInstance takeOver(TakeOver view);
    }

    @Inject
    Desk desk;

    @Inject
    Drafts drafts;

    @Inject
    DraftCourses courses;

    @Inject
    Offers offers;

    @Inject
    Clock clock;

    /** Of the line of a document; its order numbers may change without it. */
    private static String id(String path) {
        return "at-" + path.replaceAll("(^|/)[0-9]+-", "$1").replaceAll("[^A-Za-z0-9.-]", "-");
    }

    static String errorWords(long errors) {
        return errors == 1 ? WORDS.oneError() : WORDS.errors(errors);
    }

    @GET
    @Transactional
    public Response show(@RestPath String course) {
        var reader = desk.readerOf(course);
        if (!reader.writes(course)) {
            return SeeOther.at(Places.publication(desk.readable(course).courseId));
        }
        return Draft.of(reader, course)
                .map(draft -> Fresh.page(Templates.outline(view(draft, Refused.NOTHING))))
                .or(() -> Edition.newest(course)
                        .map(edition -> Fresh.page(Templates.takeOver(new TakeOver(edition, offered(course))))))
                .or(() -> offers.of(reader, course).map(offer -> SeeOther.at(Places.offer(course))))
                .orElseThrow(NotFoundException::new);
    }

    private Optional<String> offered(String course) {
        return offers.of(desk.viewer(), course).map(offer -> ORIGINS.newer(offer.origin, offers.differences(offer)));
    }

    /** Begins to write a course that came with the program. */
    @POST
    public Response takeOver(@RestPath String course) {
        var author = desk.authorOf(course);
        var edition = QuarkusTransaction.requiringNew().call(() -> published(course));
        try {
            drafts.begin(author, edition, clock.instant());
        } catch (Drafts.CourseExists begun) {
            // Somebody else was faster; it is there, which is what was asked for.
        }
        return SeeOther.at(Places.course(course));
    }

    @POST
    @Path("/modules")
    public Response addModule(@RestPath String course, @RestForm Optional<String> title) {
        return titled(course, "", title, (change, name) -> change.addModule(Ids.of(name), name));
    }

    @POST
    @Path("/lessons")
    public Response addLesson(
            @RestPath String course, @RestForm @DefaultValue("") String module, @RestForm Optional<String> title) {
        return titled(course, module, title, (change, name) -> change.addLesson(module, Ids.of(name), name));
    }

    @POST
    @Path("/order")
    public Response swap(
            @RestPath String course,
            @RestForm @DefaultValue("") String first,
            @RestForm @DefaultValue("") String second) {
        return arranged(course, Refused.NOTHING, change -> {
            change.swap(first, second);
            return first;
        });
    }

    private interface Titled {
        /** The path of what was made. */
        String make(Rearrangement change, String title);
    }

    private Response titled(String course, String module, Optional<String> title, Titled make) {
        desk.authorOf(course);
        var name = title.map(String::strip)
                .filter(typed -> !Ids.of(typed).isEmpty() && typed.chars().noneMatch(Character::isISOControl));
        var typed = new Refused(Optional.empty(), module, title.orElse(""));
        return name.isEmpty()
                ? refused(course, typed, WORDS.titleNeeded())
                : arranged(course, typed, change -> make.make(change, name.get()));
    }

    /**
     * @param typed to stand there again where it cannot be done
     * @param change gives the path of what the page shall show then
     */
    private Response arranged(String course, Refused typed, Function<Rearrangement, String> change) {
        var shown = new AtomicReference<>("");
        try {
            drafts.rearrange(desk.authorOf(course), course, parts -> shown.set(change.apply(parts)), clock.instant());
            return SeeOther.at(Places.course(course) + "#" + id(requireNonNull(shown.get())));
        } catch (Rearrangement.Impossible impossible) {
            return refused(course, typed, WORDS.cannotBe(impossible.why));
        }
    }

    private Response refused(String course, Refused typed, String why) {
        var refused = new Refused(Optional.of(why), typed.module(), typed.title());
        return Fresh.again(Fresh.UNPROCESSABLE, () -> Templates.outline(view(desk.draft(course), refused)));
    }

    private static Edition published(String course) {
        return Edition.newest(course).orElseThrow(NotFoundException::new);
    }

    private View view(Draft draft, Refused refused) {
        var outline = courses.outline(draft);
        var faults = courses.compiled(draft).faults().stream().collect(Collectors.groupingBy(Fault::path));
        return new View(
                draft.courseId,
                outline.course().title(),
                Optional.ofNullable(draft.edition),
                DocumentChange.of(draft).size(),
                desk.viewer().publishes(draft.courseId),
                line(draft, outline.course(), faults),
                outline.modules().stream()
                        .map(part -> new Module(
                                line(draft, part.module(), faults),
                                part.lessons().stream()
                                        .map(lesson -> line(draft, lesson, faults))
                                        .toList(),
                                refused.lesson(part.module().path())))
                        .toList(),
                outline.others().stream()
                        .map(path -> line(draft, new Outline.Entry(path, "", path), faults))
                        .toList(),
                DraftDocument.removed(draft).stream()
                        .map(path -> new Gone(path, Places.history(draft.courseId, path)))
                        .toList(),
                faults.values().stream()
                        .flatMap(List::stream)
                        .filter(OutlinePages::isError)
                        .count(),
                offered(draft.courseId),
                refused.newModule(),
                refused.why());
    }

    private static Line line(Draft draft, Outline.Entry entry, Map<String, List<Fault>> faults) {
        var own = faults.getOrDefault(entry.path(), List.of());
        var errors = own.stream().filter(OutlinePages::isError).count();
        return new Line(
                entry.path(),
                Places.found(draft.courseId, entry.path()),
                Places.arrangement(draft.courseId, entry.path()),
                entry.title(),
                errors,
                own.size() - errors);
    }

    private static boolean isError(Fault fault) {
        return fault.isError();
    }
}
