package org.footing.web.security;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.footing.identity.Token;

/**
 * What a browser wanted when it set out for Keycloak. It waits in a cookie, one for each sign-in that was begun, so that two tabs
 * do not mix; who comes back without it has been here before, or never set out.
 *
 * @param returnTo as the browser sent it, to be checked before it is used
 * @param invitation whose link was opened
 * @param shared whether other people use the device too
 */
public record Wish(String returnTo, Optional<Token> invitation, boolean shared) {

    private static final String NAME = "wish-";
    private static final Duration LIFETIME = Duration.ofMinutes(30);

    void keep(RoutingContext context, String state) {
        var text =
                String.join("|", encoded(returnTo), invitation.map(Token::text).orElse(""), Boolean.toString(shared));
        context.response().addCookie(cookie(context, state, text, LIFETIME));
    }

    /** What was kept under this state; only once. */
    static Optional<Wish> take(RoutingContext context, String state) {
        var kept = Optional.ofNullable(context.request().getCookie(NAME + state))
                .map(Cookie::getValue)
                .map(text -> text.split("\\|", -1))
                .filter(parts -> parts.length == 3)
                .map(parts -> new Wish(
                        decoded(parts[0]),
                        Optional.of(parts[1]).filter(text -> !text.isEmpty()).map(Token::new),
                        Boolean.parseBoolean(parts[2])));
        kept.ifPresent(wish -> context.response().addCookie(cookie(context, state, "", Duration.ZERO)));
        return kept;
    }

    private static Cookie cookie(RoutingContext context, String state, String text, Duration lifetime) {
        Connection connection = context.get(Connection.KEY);
        return Cookie.cookie(NAME + state, text)
                .setPath(Keycloak.CALLBACK)
                .setHttpOnly(true)
                .setSecure(connection.secure())
                .setSameSite(CookieSameSite.LAX)
                .setMaxAge(lifetime.toSeconds());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }
}
