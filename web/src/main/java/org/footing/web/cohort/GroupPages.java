package org.footing.web.cohort;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.footing.cohort.Cohort;
import org.footing.cohort.CohortGroup;
import org.footing.cohort.GroupEntries;
import org.footing.web.page.Fresh;
import org.footing.web.security.CurrentViewer;
import org.footing.web.security.Keycloak;
import org.footing.web.security.SeeOther;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Groups of Keycloak whose members are students of a cohort. Only where people sign in by it; for who answers for the cohort. */
@Path("/cohorts/{id}/people/groups")
public class GroupPages {

    /** @param typed a name that is none */
    public record View(Cohort cohort, List<CohortGroup> groups, Optional<String> typed) {

        public @Nullable String error() {
            return typed.map(none -> RollWords.WORDS.noGroup()).orElse(null);
        }
    }

    @CheckedTemplate(basePath = "cohort")
    static class Templates {
        static native TemplateInstance groups(View view);
    }

    @Inject
    CurrentViewer viewer;

    @Inject
    Leading leading;

    @Inject
    GroupEntries groups;

    @Inject
    Keycloak keycloak;

    @Inject
    Clock clock;

    @GET
    @Transactional
    public Response list(@RestPath long id) {
        return Fresh.page(page(id, Optional.empty()));
    }

    @POST
    public Response map(@RestPath long id, @RestForm Optional<String> name) {
        QuarkusTransaction.requiringNew().run(() -> cohort(id));
        try {
            groups.map(viewer.get(), id, name.orElse(""), clock.instant());
            return seen(id);
        } catch (IllegalArgumentException none) {
            return Fresh.again(Fresh.UNPROCESSABLE, () -> page(id, Optional.of(name.orElse(""))));
        }
    }

    @POST
    @Path("/removal")
    public Response unmap(@RestPath long id, @RestForm Optional<String> name) {
        QuarkusTransaction.requiringNew().run(() -> cohort(id));
        groups.unmap(viewer.get(), id, name.orElse(""), clock.instant());
        return seen(id);
    }

    private TemplateInstance page(long id, Optional<String> typed) {
        var cohort = cohort(id);
        return Templates.groups(new View(cohort, CohortGroup.of(cohort), typed));
    }

    private Cohort cohort(long id) {
        if (!keycloak.on()) {
            throw new NotFoundException();
        }
        return leading.cohort(id);
    }

    private static Response seen(long id) {
        return SeeOther.at("/cohorts/" + id + "/people/groups");
    }
}
