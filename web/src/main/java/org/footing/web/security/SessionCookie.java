package org.footing.web.security;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Optional;
import org.footing.identity.Session;
import org.footing.identity.Token;

/**
 * The cookies that hold a session, and the mark of a device somebody has signed in on. Over encrypted connections their names
 * start with {@code __Host-}, which no other site and no plain page can set.
 */
public final class SessionCookie {

    private static final String SESSION = "sid";
    private static final String DEVICE = "device";
    private static final Duration DEVICE_LIFETIME = Duration.ofDays(180);

    private SessionCookie() {}

    public static Optional<Token> session(RoutingContext context) {
        return value(context, SESSION).map(Token::new);
    }

    public static Optional<String> device(RoutingContext context) {
        return value(context, DEVICE);
    }

    /** @param shared whether others use the browser too: then it forgets the session when it is closed */
    public static void signIn(RoutingContext context, Token session, String device, boolean shared) {
        signIn(context, session, shared);
        set(context, DEVICE, device, Optional.of(DEVICE_LIFETIME));
    }

    /** Without a mark of the device: Keycloak counts for itself who fails where. */
    public static void signIn(RoutingContext context, Token session, boolean shared) {
        set(context, SESSION, session.text(), Optional.of(Session.LIFETIME).filter(own -> !shared));
    }

    public static void signOut(RoutingContext context) {
        set(context, SESSION, "", Optional.of(Duration.ZERO));
    }

    private static Optional<String> value(RoutingContext context, String name) {
        return Optional.ofNullable(context.request().getCookie(full(context, name)))
                .map(Cookie::getValue)
                .filter(value -> !value.isEmpty());
    }

    private static void set(RoutingContext context, String name, String value, Optional<Duration> lifetime) {
        var cookie = Cookie.cookie(full(context, name), value)
                .setPath("/")
                .setHttpOnly(true)
                .setSecure(secure(context))
                .setSameSite(CookieSameSite.LAX);
        lifetime.map(Duration::toSeconds).ifPresent(cookie::setMaxAge);
        context.response().addCookie(cookie);
    }

    private static String full(RoutingContext context, String name) {
        return secure(context) ? "__Host-" + name : name;
    }

    private static boolean secure(RoutingContext context) {
        Connection connection = context.get(Connection.KEY);
        return connection.secure();
    }
}
