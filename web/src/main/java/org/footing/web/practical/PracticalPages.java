package org.footing.web.practical;

import static org.footing.web.practical.PracticalWords.WORDS;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import org.footing.practical.Judgement;
import org.footing.practical.PracticalSaves;
import org.footing.practical.PracticalSaves.Outcome;
import org.footing.practical.Signature;
import org.footing.web.page.Dates;
import org.footing.web.page.Fresh;
import org.footing.web.practical.PracticalReadView.Unkept;
import org.footing.web.practical.PracticalSheetView.Refused;
import org.footing.web.security.CurrentViewer;
import org.footing.web.security.SeeOther;
import org.jboss.resteasy.reactive.RestPath;

/** One practical: its sheet for whoever marks it, and what became of it for whoever may read that. */
@Path("/practicals/{id:[0-9]+}")
public class PracticalPages {

    @CheckedTemplate(basePath = "practical")
    static class Templates {
        static native TemplateInstance practicalSheet(PracticalSheetView view);

        static native TemplateInstance practical(PracticalReadView view);
    }

    @Inject
    CurrentViewer viewer;

    @Inject
    PracticalViews views;

    @Inject
    PracticalSaves saves;

    @Inject
    Clock clock;

    @GET
    @Transactional
    public Response show(@RestPath long id) {
        return Fresh.page(views.page(viewer.get(), id, ""));
    }

    /** All of the sheet at once, where no script keeps it as it is filled in. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(@RestPath long id, MultivaluedMap<String, String> fields) {
        var form = new PracticalForm(fields);
        try {
            var sent = form.sent();
            var outcome = saves.save(viewer.get(), id, sent, clock.instant());
            if (outcome instanceof Outcome.Saved saved) {
                return saved.missing().isEmpty()
                        ? SeeOther.at("/practicals/" + id)
                        : Fresh.again(
                                Fresh.UNPROCESSABLE,
                                () -> views.sheet(
                                        viewer.get(),
                                        id,
                                        new Refused(WORDS.notFinished(), PracticalWords.missing(saved.missing()))));
            }
            return outcome instanceof Outcome.Overtaken overtaken
                    ? Fresh.again(
                            Fresh.CONFLICT, () -> views.sheet(viewer.get(), id, sent.marked(), overtaken(overtaken)))
                    : Fresh.again(
                            Fresh.CONFLICT,
                            () -> views.page(
                                    viewer.get(),
                                    id,
                                    Unkept.words(
                                            WORDS.locked(),
                                            sent.marked().judgement().comment())));
        } catch (PracticalSaves.Unfit unfit) {
            return Fresh.again(
                    Fresh.UNPROCESSABLE, () -> views.again(viewer.get(), id, form, new Refused(unfit(), List.of())));
        }
    }

    private static Refused overtaken(Outcome.Overtaken overtaken) {
        var stored = overtaken.stored();
        var dates = new Dates(stored.practical.cohort().zone());
        return new Refused(WORDS.overtaken(dates.time(stored.savedAt)) + " " + WORDS.overtakenPlain(), List.of());
    }

    static String unfit() {
        return WORDS.unfit(Judgement.LONGEST_COMMENT, Signature.LONGEST_NAME);
    }
}
