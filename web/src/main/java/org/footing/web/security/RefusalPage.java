package org.footing.web.security;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.footing.web.watch.RequestId;

/** What somebody reads whom the gate turned away. */
@ApplicationScoped
class RefusalPage {

    private static final String RETRY_SECONDS = "10";

    @CheckedTemplate(basePath = "errors")
    static class Templates {
        static native TemplateInstance refusal(String reason, String requestId);
    }

    void answer(RoutingContext context, Refusal refusal) {
        if (refusal == Refusal.CLOSING) {
            context.response().putHeader("Retry-After", RETRY_SECONDS);
        }
        context.response()
                .setStatusCode(refusal.status)
                .putHeader("Content-Type", "text/html;charset=UTF-8")
                .end(Templates.refusal(refusal.name(), RequestId.of(context)).render());
    }
}
