package org.footing.web.security;

import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Optional;
import org.footing.identity.Session;
import org.footing.identity.Token;
import org.footing.web.watch.Requests;

/** The cookies that hold a session, and the mark of a device somebody has signed in on. */
public final class SessionCookie {

    private static final HostCookie SESSION = new HostCookie("sid");
    private static final HostCookie DEVICE = new HostCookie("device");
    private static final Duration DEVICE_LIFETIME = Duration.ofDays(180);

    private SessionCookie() {}

    public static Optional<Token> session(RoutingContext context) {
        return SESSION.in(context).map(Token::new);
    }

    public static Optional<String> device(RoutingContext context) {
        return DEVICE.in(context);
    }

    /**
     * @param person their id; the line of the log says who signed in
     * @param shared whether others use the browser too: then it forgets the session when it is closed
     */
    public static void signIn(RoutingContext context, long person, Token session, String device, boolean shared) {
        signIn(context, person, session, shared);
        DEVICE.set(context, device, Optional.of(DEVICE_LIFETIME));
    }

    /** Without a mark of the device: Keycloak counts for itself who fails where. */
    public static void signIn(RoutingContext context, long person, Token session, boolean shared) {
        Requests.by(context, person);
        SESSION.set(context, session.text(), Optional.of(Session.LIFETIME).filter(own -> !shared));
    }

    public static void signOut(RoutingContext context) {
        SESSION.set(context, "", Optional.of(Duration.ZERO));
    }
}
