package org.footing.web.page;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.Response;

/** A page that a browser must not show again without asking: it changes from one look to the next. */
public final class Fresh {

    private static final int OK = 200;

    private Fresh() {}

    public static Response page(TemplateInstance page) {
        return page(page, OK);
    }

    public static Response page(TemplateInstance page, int status) {
        return Response.status(status)
                .entity(page)
                .header("Cache-Control", "no-store")
                .build();
    }
}
