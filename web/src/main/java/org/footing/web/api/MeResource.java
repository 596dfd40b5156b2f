package org.footing.web.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.footing.identity.Role;
import org.footing.identity.Scope;
import org.footing.web.security.CurrentViewer;

/** Who the session belongs to. */
@Path("/api/v1/me")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "People")
public class MeResource {

    public record Me(String username, String name, List<Grant> rights) {}

    /** @param scopeId the course's or the cohort's id; absent for the whole school */
    public record Grant(Role role, Scope scope, Optional<String> scopeId) {}

    private static final Comparator<Grant> BY_ROLE = Comparator.comparing(Grant::role)
            .thenComparing(Grant::scope)
            .thenComparing(grant -> grant.scopeId().orElse(""));

    @Inject
    CurrentViewer viewer;

    @GET
    @Operation(summary = "The person signed in, with the rights that hold now")
    public Me show() {
        var me = viewer.get();
        var rights = me.grants().stream()
                .map(grant -> new Grant(grant.role(), grant.scope(), Optional.ofNullable(grant.scopeId())))
                .sorted(BY_ROLE)
                .toList();
        return new Me(me.username(), me.name(), rights);
    }
}
