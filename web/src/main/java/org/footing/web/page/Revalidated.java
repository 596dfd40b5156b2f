package org.footing.web.page;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.footing.identity.Token;

/** A page that changes seldom: the browser keeps it, asks each time whether it still holds, and is sent it anew only when not. */
public final class Revalidated {

    private Revalidated() {}

    public static Response page(TemplateInstance page, Request request) {
        var text = page.render();
        var tag = tag(text);
        var unchanged = request.evaluatePreconditions(tag);
        var answer = unchanged != null ? unchanged : Response.ok(text, MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"));
        return answer.tag(tag).header("Cache-Control", "private, no-cache").build();
    }

    /** Names what a page shows. */
    public static EntityTag tag(String shown) {
        return new EntityTag(new Token(shown).hash().substring(0, 32));
    }
}
