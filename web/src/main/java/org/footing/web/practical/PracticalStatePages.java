package org.footing.web.practical;

import static org.footing.web.practical.PracticalWords.WORDS;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import org.footing.practical.PracticalSaves;
import org.footing.practical.PracticalSaves.Outcome;
import org.footing.practical.PracticalSheet;
import org.footing.practical.Practicals;
import org.footing.web.page.Dates;
import org.footing.web.page.Fresh;
import org.footing.web.security.CurrentViewer;
import org.jboss.resteasy.reactive.RestPath;

/** Keeps a sheet as it is filled in: sent by the page's script whenever something was marked, and again when there is a network. */
@Path("/practicals/{id:[0-9]+}/state")
public class PracticalStatePages {

    private static final int LOCKED = 423;

    /**
     * A save that was kept.
     *
     * @param revision to be named by the next one
     * @param savedAt milliseconds since 1970
     * @param missing what it was not finished without, in words
     */
    public record Kept(int revision, long savedAt, boolean finished, List<String> missing) {}

    /** A save that was not, and why, in words. */
    public record NotKept(String message) {}

    /**
     * Somebody saved since.
     *
     * @param revision of what is stored
     * @param html what it says
     */
    public record Overtaken(int revision, String html) {}

    /** What is stored instead. */
    public record Stored(String at, String total, List<String> levels) {}

    @CheckedTemplate(basePath = "practical")
    static class Templates {
        static native TemplateInstance practicalConflict(Stored stored);
    }

    @Inject
    CurrentViewer viewer;

    @Inject
    PracticalSaves saves;

    @Inject
    Practicals practicals;

    @Inject
    PracticalViews views;

    @Inject
    Clock clock;

    @PUT
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.APPLICATION_JSON)
    public Response save(@RestPath long id, MultivaluedMap<String, String> fields) {
        try {
            return told(saves.save(viewer.get(), id, new PracticalForm(fields).sent(), clock.instant()));
        } catch (PracticalSaves.Unfit unfit) {
            QuarkusTransaction.requiringNew().run(() -> views.own(viewer.get(), id));
            return Response.status(Fresh.UNPROCESSABLE)
                    .entity(new NotKept(PracticalPages.unfit()))
                    .build();
        }
    }

    private Response told(Outcome outcome) {
        if (outcome instanceof Outcome.Saved saved) {
            return Response.ok(new Kept(
                            saved.revision(),
                            saved.at().toEpochMilli(),
                            saved.finished(),
                            PracticalWords.missing(saved.missing())))
                    .build();
        }
        return outcome instanceof Outcome.Overtaken overtaken
                ? Response.status(Fresh.CONFLICT)
                        .entity(new Overtaken(
                                overtaken.stored().revision,
                                Templates.practicalConflict(stored(overtaken.stored()))
                                        .render()))
                        .build()
                : Response.status(LOCKED).entity(new NotKept(WORDS.locked())).build();
    }

    private Stored stored(PracticalSheet sheet) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var practical = sheet.practical;
            var rubric =
                    practical.task.rubric(practicals.course(practical.task)).orElseThrow();
            var result = sheet.judgement.result(rubric);
            return new Stored(
                    new Dates(practical.cohort().zone()).time(sheet.savedAt),
                    WORDS.total(Integer.toString(result.points()), Integer.toString(result.most())),
                    sheet.judgement.levels().entrySet().stream()
                            .map(chosen -> chosen.getKey() + " "
                                    + rubric.levels().get(chosen.getValue()).title())
                            .toList());
        });
    }
}
