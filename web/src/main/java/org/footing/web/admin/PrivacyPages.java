package org.footing.web.admin;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Optional;
import org.footing.exchange.Retention;
import org.footing.exchange.RetentionRun;
import org.footing.identity.ErasureRequest;
import org.footing.identity.School;
import org.footing.web.page.Dates;

/** How long the school keeps what, and who asked to be forgotten. */
@Path("/admin/privacy")
public class PrivacyPages {

    public record Asked(long id, String name, String since) {}

    /** @param when the last night's work was done */
    public record Night(String when, long auditEntries, long sessions, long messages, long invitations, long people) {}

    public record View(List<Asked> asked, Retention.Terms terms, Optional<Night> last) {}

    @CheckedTemplate(basePath = "admin")
    static class Templates {
        static native TemplateInstance privacy(View view);
    }

    @Inject
    Administration administration;

    @Inject
    Retention retention;

    @GET
    @Transactional
    public TemplateInstance show() {
        var viewer = administration.viewer();
        var dates = new Dates(School.find().orElseThrow().zone());
        var asked = ErasureRequest.open(viewer).stream()
                .map(request -> new Asked(request.personId, request.person.name, dates.dayAndTime(request.askedAt)))
                .toList();
        return Templates.privacy(
                new View(asked, retention.terms(), RetentionRun.last().map(run -> night(run, dates))));
    }

    private static Night night(RetentionRun run, Dates dates) {
        return new Night(
                dates.dayAndTime(run.madeAt),
                run.auditEntries,
                run.sessions,
                run.messages,
                run.invitations,
                run.people);
    }
}
