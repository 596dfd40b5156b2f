package org.footing.web.page;

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
        Page.THEME.set(context, known.orElse(""), Optional.of(known.isPresent() ? LIFETIME : Duration.ZERO));
        return SeeOther.at(LocalPath.of(returnTo).path());
    }
}
