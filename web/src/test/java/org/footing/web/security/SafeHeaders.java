package org.footing.web.security;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import java.util.List;

/** The headers that every answer has, whatever it says. */
public final class SafeHeaders {

    private SafeHeaders() {}

    public static void check(Response answer) {
        answer.then()
                .header(
                        "Content-Security-Policy",
                        startsWith("default-src 'none'; script-src 'self'; style-src 'self';"))
                .header(
                        "Content-Security-Policy",
                        endsWith("base-uri 'none'; frame-ancestors 'none'; object-src 'none'"))
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "same-origin")
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("Permissions-Policy", startsWith("camera=()"));
        assertEquals(1, answer.headers().getValues("Content-Security-Policy").size());
        assertTrue(answer.headers().getValues("Cache-Control").size() <= 1);
        for (var telling : List.of("Server", "X-Powered-By", "Access-Control-Allow-Origin")) {
            assertNull(answer.header(telling), telling);
        }
        var policy = answer.header("Content-Security-Policy");
        assertTrue(policy.contains("form-action 'self'"), policy);
        assertFalse(policy.contains("unsafe"), policy);
        if (!answer.asString().isEmpty() && answer.header("Content-Type").startsWith("text/")) {
            assertTrue(
                    answer.header("Content-Type")
                            .toLowerCase(java.util.Locale.ROOT)
                            .contains("charset=utf-8"),
                    answer.header("Content-Type"));
        }
    }
}
