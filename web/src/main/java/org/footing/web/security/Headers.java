package org.footing.web.security;

import io.vertx.core.http.HttpServerResponse;
import java.util.Optional;

/** Headers of every answer, error pages included. What may be kept is said by the page; nothing may be kept unless it says so. */
final class Headers {

    private static final String FORMS = "form-action 'self'";

    private static final String CONTENT_SECURITY_POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' blob:",
            "font-src 'self'",
            "connect-src 'self'",
            "media-src 'self' blob:",
            "manifest-src 'self'",
            "worker-src 'self'",
            FORMS,
            "base-uri 'none'",
            "frame-ancestors 'none'",
            "object-src 'none'");

    private static final String PERMISSIONS =
            "camera=(), geolocation=(), microphone=(), payment=(), usb=(), interest-cohort=()";

    /** Files whose address changes with them. */
    static final String NUMBERED = "/static/";

    /** Files whose address stays the same when they change, unlike the bundle's. */
    static final String UNNUMBERED = "/assets/";

    private Headers() {}

    /** Instead of the for ever that static files get by default. */
    static void keepForAWhile(HttpServerResponse response) {
        response.putHeader("Cache-Control", "public, max-age=3600");
    }

    /** Called when the answer is made: a second header beside the page's own would take that one's place in browsers. */
    static void keepNothingUnlessSaid(HttpServerResponse response) {
        if (!response.headers().contains("Cache-Control")) {
            response.putHeader("Cache-Control", "no-store");
        }
    }

    /** A text in unnamed letters is read as the browser guesses. */
    static void nameTheLetters(HttpServerResponse response) {
        var type = response.headers().get("Content-Type");
        if (type != null && type.startsWith("text/") && !type.contains("charset")) {
            response.putHeader("Content-Type", type + ";charset=UTF-8");
        }
    }

    /** @param keycloak where forms may lead besides: signing in and out goes through there */
    static void set(HttpServerResponse response, Connection connection, Optional<String> keycloak) {
        response.putHeader(
                        "Content-Security-Policy",
                        keycloak.map(origin -> CONTENT_SECURITY_POLICY.replace(FORMS, FORMS + " " + origin))
                                .orElse(CONTENT_SECURITY_POLICY))
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Referrer-Policy", "same-origin")
                .putHeader("Cross-Origin-Opener-Policy", "same-origin")
                .putHeader("Cross-Origin-Resource-Policy", "same-origin")
                .putHeader("Permissions-Policy", PERMISSIONS);
        if (connection.secure()) {
            response.putHeader("Strict-Transport-Security", "max-age=31536000");
        }
    }
}
