package org.footing.web.page;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;

/** A page or a file that a browser must not show again without asking: it changes from one look to the next. */
public final class Fresh {

    /** Somebody else was faster. */
    public static final int CONFLICT = 409;

    /** What was filled in cannot be. */
    public static final int UNPROCESSABLE = 422;

    private static final int OK = 200;

    private Fresh() {}

    public static Response page(TemplateInstance page) {
        return page(page, OK);
    }

    /** A page after something was refused: read anew, for what was begun has been rolled back. */
    public static Response again(int status, Supplier<TemplateInstance> page) {
        return QuarkusTransaction.requiringNew().call(() -> page(page.get(), status));
    }

    /**
     * A file to be kept, as it is today.
     *
     * @param name that it is offered under: letters, digits, dots and hyphens
     */
    public static Response download(Object content, String type, String name) {
        return Response.ok(content, type)
                .header("Content-Disposition", "attachment; filename=" + name)
                .header("Cache-Control", "no-store")
                .build();
    }

    public static Response page(TemplateInstance page, int status) {
        return Response.status(status)
                .entity(page)
                .header("Cache-Control", "no-store")
                .build();
    }
}
