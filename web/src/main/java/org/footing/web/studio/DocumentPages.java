package org.footing.web.studio;

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
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.footing.course.Document;
import org.footing.course.DocumentPath;
import org.footing.course.Fault;
import org.footing.course.TextForm;
import org.footing.identity.School;
import org.footing.library.Draft;
import org.footing.library.DraftCourses;
import org.footing.library.DraftDocument;
import org.footing.library.Drafts;
import org.footing.library.Drafts.Outcome;
import org.footing.library.Merge.Part;
import org.footing.library.TextSave;
import org.footing.web.course.LessonBodies;
import org.footing.web.page.Dates;
import org.footing.web.page.Fresh;
import org.footing.web.security.SeeOther;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** One document of a draft: its text beside what becomes of it. */
@Path("/studio/{course}/documents/{path:.+}")
public class DocumentPages {

    private static final StudioMessages WORDS = MessageBundles.get(StudioMessages.class);

    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;

    /**
     * @param base the revision that the text was made from; 0 where there is none yet
     * @param saveId of the next save from this page
     * @param body HTML of what students would see; absent where the document is no lesson
     * @param saved when it was changed last; absent where it is not kept yet
     * @param notice what the author has to be told
     * @param conflicts lines that somebody else changed as well; the text has the author's own
     * @param described what a picture shows that was refused; empty where none was
     */
    public record View(
            String course,
            String path,
            String address,
            String title,
            String text,
            int base,
            String saveId,
            List<Fault> faults,
            Optional<String> body,
            Optional<String> saved,
            Optional<String> notice,
            List<Part.Conflict> conflicts,
            String described) {

        public View described(String shown) {
            return new View(
                    course, path, address, title, text, base, saveId, faults, body, saved, notice, conflicts, shown);
        }

        public long errors() {
            return faults.stream().filter(Fault::isError).count();
        }

        /** Whether pictures can be put into it. */
        public boolean lesson() {
            return DocumentPath.isLesson(path);
        }

        /** Said by a script, with the time in the place of the mark. */
        public String savedPattern() {
            return WORDS.savedAt("$1");
        }

        /** Said by a script, with who changed it and when in the places of the marks. */
        public String takenPattern() {
            return WORDS.othersTaken("$1", "$2");
        }

        /** The same, where the author's own text comes first. */
        public String joinsPattern() {
            return WORDS.othersJoin("$1", "$2");
        }

        /** Where a script asks what the text can refer to. */
        public String vocabularyAt() {
            return Places.vocabulary(course);
        }

        /** Where places in a picture are marked for a question in this lesson. */
        public String regionsAt() {
            return Places.regions(course, path);
        }

        /** Where it is replaced and removed; absent for what is no picture or other file. */
        public Optional<String> fileAt() {
            return path.endsWith(".md") || saved.isEmpty() ? Optional.empty() : Optional.of(Places.file(course, path));
        }

        /** What it held before; absent for a document that never was. */
        public Optional<String> historyAt() {
            return base == 0 ? Optional.empty() : Optional.of(Places.history(course, path));
        }

        /** Where a script keeps it. */
        public String keptAt() {
            return Places.kept(course, path);
        }

        /** Where the documents of the course are, by their paths. */
        public String documentsAt() {
            return Places.document(course, "");
        }

        /** Where a script takes pictures to. */
        public String picturesAt() {
            return Places.course(course) + "/pictures";
        }

        /** Where a script asks what would become of it. */
        public String previewedAt() {
            return Places.previewed(course, path);
        }

        public String errorWords() {
            return OutlinePages.errorWords(errors());
        }
    }

    @CheckedTemplate(basePath = "studio")
    static class Templates {
        static native TemplateInstance document(View view);
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
    @Transactional
    public Response show(@RestPath String course, @RestPath String path) {
        var draft = desk.draft(course);
        var document = DraftDocument.of(draft, path);
        var moved = document.flatMap(known -> Optional.ofNullable(known.movedTo));
        if (moved.isPresent()) {
            return SeeOther.at(Places.document(course, moved.get()));
        }
        if (document.isPresent() && !DocumentPath.isText(path)) {
            return SeeOther.at(Places.file(course, path));
        }
        requireText(path);
        if (document.isPresent() && !document.get().present()) {
            return SeeOther.at(Places.history(course, path));
        }
        var present = document.filter(DraftDocument::present);
        var text = present.isEmpty() ? Optional.of("") : present.flatMap(DraftDocument::text);
        if (text.isEmpty()) {
            return SeeOther.at(Places.file(course, path));
        }
        return Fresh.page(Templates.document(view(
                draft,
                path,
                text.get(),
                document.map(known -> known.revision).orElse(0),
                present,
                Optional.empty(),
                List.of())));
    }

    @POST
    public Response save(
            @RestPath String course,
            @RestPath String path,
            @RestForm @DefaultValue("") String text,
            @RestForm @DefaultValue("0") int base,
            @RestForm @DefaultValue("") String saveId) {
        var author = desk.authorOf(course);
        requireText(path);
        var plain = TextForm.plain(text);
        try {
            var outcome = drafts.save(author, course, path, new TextSave(plain, base, saveId), clock.instant());
            return answer(course, path, plain, base, outcome);
        } catch (IllegalArgumentException | Drafts.Unfit unfit) {
            return again(course, path, plain, base, WORDS.unfit(TextSave.LONGEST), UNPROCESSABLE);
        } catch (Drafts.Full full) {
            return again(course, path, plain, base, WORDS.courseFull(), UNPROCESSABLE);
        }
    }

    /**
     * As the document is kept, after a picture for it was refused.
     *
     * @param described what it was said to show
     */
    Response withoutPicture(String course, String path, String described, String why) {
        return Fresh.again(UNPROCESSABLE, () -> {
            var draft = desk.draft(course);
            var document =
                    DraftDocument.of(draft, path).filter(DraftDocument::present).orElseThrow(NotFoundException::new);
            var view = view(
                    draft,
                    path,
                    document.text().orElseThrow(NotFoundException::new),
                    document.revision,
                    Optional.of(document),
                    Optional.of(why),
                    List.of());
            return Templates.document(view.described(described));
        });
    }

    private static void requireText(String path) {
        if (!DocumentPath.isText(path) || !DocumentPath.isPlain(path)) {
            throw new NotFoundException();
        }
    }

    private Response answer(String course, String path, String text, int base, Outcome outcome) {
        if (outcome instanceof Outcome.Conflict conflict) {
            return told(course, conflict);
        } else if (outcome instanceof Outcome.Moved moved) {
            return again(course, moved.path(), text, base, WORDS.movedMeanwhile(), CONFLICT);
        } else if (outcome instanceof Outcome.Removed removed) {
            return again(course, path, text, removed.stored().revision, WORDS.removedMeanwhile(), CONFLICT);
        }
        return SeeOther.at(Places.document(course, path));
    }

    /** With the author's own lines in the text, and the others beside it: what is saved now has seen both. */
    private Response told(String course, Outcome.Conflict conflict) {
        var merge = conflict.merge();
        return QuarkusTransaction.requiringNew().call(() -> {
            var draft = desk.draft(course);
            var stored = DraftDocument.of(draft, conflict.stored().path).orElseThrow();
            var who = Optional.ofNullable(stored.changedBy)
                    .map(person -> person.name)
                    .orElseGet(WORDS::program);
            var view = view(
                    draft,
                    stored.path,
                    merge.text(Part.Conflict::mine),
                    conflict.stored().revision,
                    Optional.of(stored),
                    Optional.of(WORDS.changedMeanwhile(who, dates().dayAndTime(stored.changedAt))),
                    merge.conflicts());
            return Fresh.page(Templates.document(view), CONFLICT);
        });
    }

    private Response again(String course, String path, String text, int base, String notice, int status) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var draft = desk.draft(course);
            var present = DraftDocument.of(draft, path).filter(DraftDocument::present);
            return Fresh.page(
                    Templates.document(view(draft, path, text, base, present, Optional.of(notice), List.of())), status);
        });
    }

    private View view(
            Draft draft,
            String path,
            String text,
            int base,
            Optional<DraftDocument> kept,
            Optional<String> notice,
            List<Part.Conflict> conflicts) {
        var document = new Document(path, text.getBytes(StandardCharsets.UTF_8));
        var preview = courses.preview(draft, document, clock.instant());
        return new View(
                draft.courseId,
                path,
                Places.document(draft.courseId, path),
                preview.lesson().map(lesson -> lesson.title()).orElse(path),
                text,
                base,
                UUID.randomUUID().toString(),
                preview.faults(),
                preview.lesson()
                        .map(lesson ->
                                LessonBodies.preview(lesson, draft.addresses().lessons() + lesson.id())),
                kept.map(known -> dates().dayAndTime(known.changedAt)),
                notice,
                conflicts,
                "");
    }

    private static Dates dates() {
        return new Dates(School.find().orElseThrow().zone());
    }
}
