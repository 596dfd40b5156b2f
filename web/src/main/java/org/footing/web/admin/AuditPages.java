package org.footing.web.admin;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.footing.identity.AuditEntry;
import org.footing.identity.School;
import org.footing.web.page.Dates;
import org.jboss.resteasy.reactive.RestQuery;

/** What was done that others may ask about later. */
@Path("/admin/audit")
public class AuditPages {

    /** @param who empty when the program itself acted */
    public record Row(String when, Optional<String> who, String action, String subject, String detail) {}

    public record View(List<String> actions, String action, Listed<Row> entries) {

        /** Of this list; the number of a page goes behind. */
        public String address() {
            return action.isEmpty()
                    ? "/admin/audit?"
                    : "/admin/audit?action=" + URLEncoder.encode(action, StandardCharsets.UTF_8) + "&";
        }
    }

    @CheckedTemplate(basePath = "admin")
    static class Templates {
        static native TemplateInstance audit(View view);
    }

    @Inject
    Administration administration;

    @GET
    @Transactional
    public TemplateInstance show(@RestQuery Optional<String> action, @RestQuery Optional<String> page) {
        var viewer = administration.viewer();
        var wanted = action.filter(given -> !given.isBlank());
        var found = Listed.of(Listed.page(page), AuditEntry.PAGE, at -> AuditEntry.found(viewer, wanted, at));
        var dates = new Dates(School.find().orElseThrow().zone());
        var rows = found.rows().stream().map(entry -> row(entry, dates)).toList();
        return Templates.audit(new View(AuditEntry.actions(), wanted.orElse(""), found.with(rows)));
    }

    private static Row row(AuditEntry entry, Dates dates) {
        return new Row(
                dates.dayAndTime(entry.at),
                Optional.ofNullable(entry.actor).map(actor -> actor.name),
                entry.action,
                entry.subject,
                entry.detail);
    }
}
