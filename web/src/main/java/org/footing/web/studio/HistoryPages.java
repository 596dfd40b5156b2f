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
import org.footing.identity.Person;
import org.footing.identity.School;
import org.footing.library.Draft;
import org.footing.library.DraftDocument;
import org.footing.library.DraftRevision;
import org.footing.library.Drafts;
import org.footing.web.page.Dates;
import org.footing.web.page.Fresh;
import org.footing.web.security.SeeOther;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What one document of a draft held before: shown, and put back. */
@Path("/studio/{course}/history/{path:.+}")
public class HistoryPages {

    private static final StudioMessages STUDIO = MessageBundles.get(StudioMessages.class);
    private static final HistoryMessages WORDS = MessageBundles.get(HistoryMessages.class);

    /** So many of the newest are listed. */
    private static final int MOST = 50;

    private static final long NONE = 0;

    /** A state that is listed. */
    public record Line(String words, String address) {}

    /**
     * A state that is shown.
     *
     * @param text absent for what is no text
     */
    public record Shown(long id, String words, Optional<String> text) {}

    /**
     * @param base the revision that it has now
     * @param now when it was changed last, and who did it
     * @param there whether it was not removed
     */
    public record View(
            String course,
            String path,
            int base,
            String now,
            boolean there,
            List<Line> lines,
            Optional<Shown> shown,
            Optional<String> notice) {

        public String address() {
            return Places.history(course, path);
        }

        public String document() {
            return Places.found(course, path);
        }
    }

    @CheckedTemplate(basePath = "studio")
    static class Templates {
        static native TemplateInstance history(View view);
    }

    @Inject
    Desk desk;

    @Inject
    Drafts drafts;

    @Inject
    Clock clock;

    /** @param earlier state that is shown */
    @GET
    @Transactional
    public Response show(@RestPath String course, @RestPath String path, @RestQuery @DefaultValue("0") long earlier) {
        var draft = desk.draft(course);
        var document = document(draft, path);
        return document.movedTo != null
                ? SeeOther.at(Places.history(course, document.movedTo))
                : Fresh.page(page(draft, document, earlier, Optional.empty()));
    }

    @POST
    public Response putBack(
            @RestPath String course,
            @RestPath String path,
            @RestForm @DefaultValue("0") long earlier,
            @RestForm @DefaultValue("0") int base) {
        try {
            drafts.putBack(desk.authorOf(course), course, path, earlier, base, clock.instant());
            return SeeOther.at(Places.found(course, path));
        } catch (Drafts.ChangedSince since) {
            return Fresh.again(Fresh.CONFLICT, () -> {
                var draft = desk.draft(course);
                return page(draft, document(draft, path), earlier, Optional.of(WORDS.changedMeanwhile()));
            });
        }
    }

    private static DraftDocument document(Draft draft, String path) {
        return DraftDocument.of(draft, path).orElseThrow(NotFoundException::new);
    }

    private static TemplateInstance page(Draft draft, DraftDocument document, long earlier, Optional<String> notice) {
        var course = draft.courseId;
        var path = document.path;
        var dates = new Dates(School.find().orElseThrow().zone());
        var when = dates.dayAndTime(document.changedAt);
        var who = who(document.changedBy);
        return Templates.history(new View(
                course,
                path,
                document.revision,
                document.present() ? WORDS.now(when, who) : WORDS.removed(when, who),
                document.present(),
                DraftRevision.of(draft, path, MOST).stream()
                        .map(kept -> new Line(words(kept, dates), Places.history(course, path) + "?earlier=" + kept.id))
                        .toList(),
                shown(draft, path, earlier, dates),
                notice));
    }

    private static Optional<Shown> shown(Draft draft, String path, long earlier, Dates dates) {
        if (earlier == NONE) {
            return Optional.empty();
        }
        var kept = DraftRevision.state(draft, path, earlier).orElseThrow(NotFoundException::new);
        return Optional.of(new Shown(kept.id, words(kept, dates), kept.text()));
    }

    private static String words(DraftRevision kept, Dates dates) {
        return WORDS.state(dates.dayAndTime(kept.changedAt), who(kept.changedBy));
    }

    private static String who(@Nullable Person person) {
        return person == null ? STUDIO.byProgram() : STUDIO.by(person.name);
    }
}
