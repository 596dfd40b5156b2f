package org.footing.web.page;

import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a program is told that asked for something which did not work (RFC 9457). */
public final class Problem {

    private Problem() {}

    /** @param title the same for the same kind of problem */
    public static Response of(int status, String title) {
        return of(status, title, Map.of());
    }

    /** @param more what a program can go on with */
    public static Response of(int status, String title, Map<String, ?> more) {
        var body = new LinkedHashMap<String, Object>();
        body.put("type", "about:blank");
        body.put("title", title);
        body.put("status", status);
        body.putAll(more);
        return Response.status(status)
                .type("application/problem+json")
                .entity(body)
                .build();
    }
}
