package org.footing.web.security;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Optional;

/**
 * A cookie for this host alone, and for no script. Over encrypted connections its name starts with {@code __Host-}, which no other
 * site and no plain page can set.
 */
public record HostCookie(String name) {

    /** What the browser sent; absent also when that is empty. */
    public Optional<String> in(RoutingContext context) {
        return Optional.ofNullable(context.request().getCookie(full(context)))
                .map(Cookie::getValue)
                .filter(value -> !value.isEmpty());
    }

    /** @param lifetime absent for one that goes when the browser is closed; zero takes it away */
    public void set(RoutingContext context, String value, Optional<Duration> lifetime) {
        var cookie = Cookie.cookie(full(context), value)
                .setPath("/")
                .setHttpOnly(true)
                .setSecure(secure(context))
                .setSameSite(CookieSameSite.LAX);
        lifetime.map(Duration::toSeconds).ifPresent(cookie::setMaxAge);
        context.response().addCookie(cookie);
    }

    private String full(RoutingContext context) {
        return secure(context) ? "__Host-" + name : name;
    }

    private static boolean secure(RoutingContext context) {
        Connection connection = context.get(Connection.KEY);
        return connection.secure();
    }
}
