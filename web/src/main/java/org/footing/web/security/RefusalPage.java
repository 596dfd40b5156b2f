package org.footing.web.security;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** What somebody reads whom the gate turned away. */
@ApplicationScoped
class RefusalPage {

    @CheckedTemplate(basePath = "errors")
    static class Templates {
        static native TemplateInstance refusal(String reason);
    }

    void answer(RoutingContext context, Refusal refusal) {
        context.response()
                .setStatusCode(refusal.status)
                .putHeader("Content-Type", "text/html;charset=UTF-8")
                .end(Templates.refusal(refusal.name()).render());
    }
}
