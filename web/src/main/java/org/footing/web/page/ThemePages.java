package org.footing.web.page;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Optional;
import org.footing.web.security.Public;
import org.footing.web.security.SeeOther;
import org.jboss.resteasy.reactive.RestForm;

/** Light, dark, or as the device has it: kept in the browser, so it also holds at the door. */
@Path("/theme")
public class ThemePages {

    private static final Duration LIFETIME = Duration.ofDays(365);

    @POST
    @Public
    public Response choose(
            @RestForm Optional<String> theme, @RestForm Optional<String> returnTo, RoutingContext context) {
        var known = theme.filter(Page.THEMES::contains);
        context.response()
                .addCookie(Cookie.cookie(Page.THEME_COOKIE, known.orElse(""))
                        .setPath("/")
                        .setHttpOnly(true)
                        .setSameSite(CookieSameSite.LAX)
                        .setMaxAge(known.isPresent() ? LIFETIME.toSeconds() : 0));
        return SeeOther.at(LocalPath.of(returnTo).path());
    }
}
