package org.footing.web.admin;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.footing.identity.School;

/** Where an administrator begins. */
@Path("/admin")
public class AdminPages {

    public record View(School school) {}

    @CheckedTemplate(basePath = "admin")
    static class Templates {
        static native TemplateInstance admin(View view);
    }

    @Inject
    Administration administration;

    @GET
    @Transactional
    public TemplateInstance show() {
        administration.viewer();
        return Templates.admin(new View(School.find().orElseThrow()));
    }
}
