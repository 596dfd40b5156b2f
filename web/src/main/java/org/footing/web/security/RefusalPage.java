package org.footing.web.security;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.footing.web.watch.RequestId;

/** What somebody reads whom the gate turned away: a page, or a problem (RFC 9457) where a program asked. */
@ApplicationScoped
class RefusalPage {

    @CheckedTemplate(basePath = "errors")
    static class Templates {
        static native TemplateInstance refusal(String reason, int status, String requestId);
    }

    void answer(RoutingContext context, Refusal refusal) {
        if (refusal == Refusal.CLOSING) {
            context.response().putHeader("Retry-After", Asking.RETRY_SECONDS);
        }
        answer(context, refusal.status, refusal.name(), refusal.title);
    }

    /** For what a status says well enough. */
    void answer(RoutingContext context, int status) {
        answer(context, status, "", HttpResponseStatus.valueOf(status).reasonPhrase());
    }

    private static void answer(RoutingContext context, int status, String reason, String title) {
        var program = context.request().path() != null
                && Asking.isProgram(context.request().path());
        context.response()
                .setStatusCode(status)
                .putHeader("Content-Type", program ? "application/problem+json" : "text/html;charset=UTF-8")
                .end(
                        program
                                ? problem(status, title)
                                : Templates.refusal(reason, status, RequestId.of(context))
                                        .render());
    }

    private static String problem(int status, String title) {
        return new JsonObject()
                .put("type", "about:blank")
                .put("title", title)
                .put("status", status)
                .encode();
    }
}
